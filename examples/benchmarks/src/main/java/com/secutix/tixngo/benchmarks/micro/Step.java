package com.secutix.tixngo.benchmarks.micro;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.ListStatistics;

/**
 * A single step, measured.
 *
 * @param benchmark what was measured, and by which method
 * @param median the median of all iterations
 * @param unit its unit
 * @param bytes memory taken by one
 * @param turns the iterations of each turn, in their order
 */
record Step(String benchmark, double median, String unit, double bytes, List<List<Double>> turns) {
    private static final String ALLOCATION = "gc.alloc.rate.norm";

    /**
     * {@return the steps, in the order of their names}
     *
     * @param results what JMH measured, with its GC profiler, in the order of the turns
     */
    static List<Step> of(Collection<RunResult> results) {
        Map<String, List<RunResult>> byName = new TreeMap<>();
        for (RunResult result : results) {
            byName.computeIfAbsent(result.getParams().getBenchmark(), name -> new ArrayList<>())
                    .add(result);
        }
        return byName.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Step of(String name, List<RunResult> results) {
        int type = name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1;
        List<List<Double>> turns = results.stream().map(Step::iterations).toList();
        return new Step(
                name.substring(type),
                median(turns.stream().flatMap(List::stream).toList()),
                results.get(0).getPrimaryResult().getScoreUnit(),
                median(results.stream().map(Step::allocated).toList()),
                turns);
    }

    private static List<Double> iterations(RunResult result) {
        return result.getBenchmarkResults().stream()
                .flatMap(process -> process.getIterationResults().stream())
                .map(iteration -> iteration.getPrimaryResult().getScore())
                .toList();
    }

    private static double allocated(RunResult result) {
        Result<?> allocated = result.getSecondaryResults().get(ALLOCATION);
        return allocated == null ? Double.NaN : allocated.getScore();
    }

    /**
     * {@return how many times the time of another step this one takes, turn by turn, each by its medians} A machine that stands still in one
     * iteration does not count.
     *
     * @param other the other step, measured in the same turns
     */
    List<Double> timesInEachTurn(Step other) {
        return IntStream.range(0, turns.size())
                .mapToObj(turn -> median(turns.get(turn)) / median(other.turns.get(turn)))
                .toList();
    }

    static double median(List<Double> values) {
        double[] all = values.stream().mapToDouble(Double::doubleValue).toArray();
        return new ListStatistics(all).getPercentile(50);
    }
}
