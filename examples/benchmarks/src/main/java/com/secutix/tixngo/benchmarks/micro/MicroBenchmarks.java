package com.secutix.tixngo.benchmarks.micro;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the benchmarks of single steps in turn, again and again, each time in a process of its own; writes what was measured as JSON
 * and prints the ratios with their goals. A ratio is the median of those of the turns: in a turn, both stand beside each other, so that
 * what the machine does for others slows both more often than one. Figures of one run compare with each other only; take them on a
 * machine that does nothing else.
 *
 * <pre>{@code
 * java -cp … com.secutix.tixngo.benchmarks.micro.MicroBenchmarks micro.json            # all, some minutes
 * java -cp … com.secutix.tixngo.benchmarks.micro.MicroBenchmarks micro.json Feedback   # those of a name
 * java -cp … com.secutix.tixngo.benchmarks.micro.MicroBenchmarks micro.json --smoke    # each once, seconds, figures without meaning
 * }</pre>
 */
public final class MicroBenchmarks {
    private static final int TURNS = 5;
    private static final int WARM_UPS = 4;
    private static final int ITERATIONS = 5;
    private static final TimeValue ITERATION = TimeValue.milliseconds(500);

    private MicroBenchmarks() {}

    /** What the file holds: nothing of the machine but what figures depend on. */
    private record Measured(String java, int processors, List<Ratio> ratios, List<Step> steps) {}

    /**
     * Runs the benchmarks.
     *
     * @param args where to write the JSON file; then, as wanted, {@code --smoke} or part of a benchmark's name
     * @throws RunnerException if a benchmark fails, or gives something else than what it is compared with
     */
    public static void main(String[] args) throws RunnerException {
        if (args.length < 1 || args.length > 2) {
            throw new IllegalArgumentException("Say where to write, then --smoke or part of a benchmark's name");
        }
        boolean smoke = args.length == 2 && args[1].equals("--smoke");
        run(Path.of(args[0]), args.length == 2 && !smoke ? args[1] : "", smoke, System.out);
    }

    /**
     * {@return the ratios of a run}
     *
     * @param file where to write what was measured
     * @param name part of the names of the benchmarks to run; empty for all
     * @param smoke whether each is only run once, in this JVM, to see that it still works
     * @param out where to print the ratios
     * @throws RunnerException if a benchmark fails, or gives something else than what it is compared with
     */
    public static List<Ratio> run(Path file, String name, boolean smoke, PrintStream out) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("\\.micro\\.[A-Za-z]*" + name + "[A-Za-z]*\\.")
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true);
        if (smoke) {
            options.forks(0)
                    .warmupIterations(0)
                    .measurementIterations(1)
                    .measurementTime(TimeValue.milliseconds(5))
                    .verbosity(VerboseMode.SILENT);
        } else {
            options.forks(1)
                    .warmupIterations(WARM_UPS)
                    .warmupTime(TimeValue.seconds(1))
                    .measurementIterations(ITERATIONS)
                    .measurementTime(ITERATION);
        }
        List<RunResult> results = new ArrayList<>();
        List<Ratio> ratios = List.of();
        for (int turn = 0; turn < (smoke ? 1 : TURNS); turn++) {
            results.addAll(new Runner(options.build()).run());
            List<Step> steps = Step.of(results);
            ratios = Ratio.of(steps);
            // what there is after each turn, should a later one fail
            write(
                    file,
                    new Measured(
                            System.getProperty("java.version"),
                            Runtime.getRuntime().availableProcessors(),
                            ratios,
                            steps));
        }
        out.println(Ratio.table(ratios));
        return ratios;
    }

    private static void write(Path file, Measured measured) {
        try {
            Path directory = file.toAbsolutePath().getParent();
            if (directory != null) {
                Files.createDirectories(directory);
            }
            ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
            Files.writeString(file, json.writeValueAsString(measured) + "\n", StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write " + file.getFileName(), failure);
        }
    }
}
