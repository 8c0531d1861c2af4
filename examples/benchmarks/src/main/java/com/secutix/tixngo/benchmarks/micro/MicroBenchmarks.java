package com.secutix.tixngo.benchmarks.micro;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
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
 * Runs the benchmarks of single steps, writes what was measured as JSON and prints the ratios with their goals. Figures of one run
 * compare with each other only; take them on a machine that does nothing else.
 *
 * <pre>{@code
 * java -cp … com.secutix.tixngo.benchmarks.micro.MicroBenchmarks micro.json            # all, some minutes
 * java -cp … com.secutix.tixngo.benchmarks.micro.MicroBenchmarks micro.json Feedback   # those of a name
 * java -cp … com.secutix.tixngo.benchmarks.micro.MicroBenchmarks micro.json --smoke    # each once, seconds, figures without meaning
 * }</pre>
 */
public final class MicroBenchmarks {
    private static final int FORKS = 3;
    private static final int WARM_UPS = 5;
    private static final int ITERATIONS = 5;

    private MicroBenchmarks() {}

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
            options.forks(FORKS)
                    .warmupIterations(WARM_UPS)
                    .warmupTime(TimeValue.seconds(1))
                    .measurementIterations(ITERATIONS)
                    .measurementTime(TimeValue.seconds(1));
        }
        Collection<RunResult> results = new Runner(options.build()).run();
        write(file, results);
        List<Ratio> ratios = Ratio.of(results);
        out.println(Ratio.table(ratios));
        return ratios;
    }

    private static void write(Path file, Collection<RunResult> results) {
        try {
            Path directory = file.toAbsolutePath().getParent();
            if (directory != null) {
                Files.createDirectories(directory);
            }
            Step.write(file, results);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write " + file.getFileName(), failure);
        }
    }
}
