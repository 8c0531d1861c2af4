package com.secutix.tixngo.benchmarks.micro;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * A single step, measured.
 *
 * @param benchmark what was measured, and by which method
 * @param median the median of all iterations
 * @param unit its unit
 * @param bytes memory taken by one
 * @param iterations all iterations in their order, those of one process after the other's
 */
record Step(String benchmark, double median, String unit, double bytes, List<Double> iterations) {
    private static final String ALLOCATION = "gc.alloc.rate.norm";

    /** What the file holds: nothing of the machine but what figures depend on. */
    private record File(String java, int processors, List<Step> steps) {}

    static Step of(RunResult result) {
        String name = result.getParams().getBenchmark();
        int type = name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1;
        Result<?> allocated = result.getSecondaryResults().get(ALLOCATION);
        List<Double> iterations = result.getBenchmarkResults().stream()
                .flatMap(process -> process.getIterationResults().stream())
                .map(iteration -> iteration.getPrimaryResult().getScore())
                .toList();
        return new Step(
                name.substring(type),
                result.getPrimaryResult().getStatistics().getPercentile(50),
                result.getPrimaryResult().getScoreUnit(),
                allocated == null ? Double.NaN : allocated.getScore(),
                iterations);
    }

    static void write(Path file, Collection<RunResult> results) throws IOException {
        File content = new File(
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors(),
                results.stream().map(Step::of).toList());
        ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        Files.writeString(file, json.writeValueAsString(content) + "\n", StandardCharsets.UTF_8);
    }
}
