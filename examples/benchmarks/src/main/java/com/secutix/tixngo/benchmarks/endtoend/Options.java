package com.secutix.tixngo.benchmarks.endtoend;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to measure, each given as {@code --name=value}; lists are comma separated.
 *
 * @param parts {@code contests,latency,growth,quiet,start}; default all
 * @param databases {@code POSTGRESQL,H2}; default both
 * @param tickets how many a run takes; default 100,000
 * @param warmUps runs of each contestant that do not count; default 5
 * @param runs runs of each contestant that count; default 5
 * @param callSize tickets of a call; default 1,000
 * @param growth backlogs to grow to; default 10,000, 100,000 and 1,000,000
 * @param output folder and name of the JSON file and the picture, without their ends; absent, they are not written
 */
record Options(
        List<String> parts,
        List<BenchmarkDatabase> databases,
        int tickets,
        int warmUps,
        int runs,
        int callSize,
        List<Long> growth,
        @Nullable Path output) {

    static final Options DEFAULTS = new Options(
            List.of("contests", "latency", "growth", "quiet", "start"),
            List.of(BenchmarkDatabase.POSTGRESQL, BenchmarkDatabase.H2),
            100_000,
            5,
            5,
            1_000,
            List.of(10_000L, 100_000L, 1_000_000L),
            null);

    static Options parse(String... arguments) {
        Options options = DEFAULTS;
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (!argument.startsWith("--") || equals < 0) {
                throw new IllegalArgumentException("not an option: " + argument + "; options are --name=value");
            }
            options = options.with(argument.substring(2, equals), argument.substring(equals + 1));
        }
        return options;
    }

    private Options with(String name, String value) {
        return switch (name) {
            case "parts" -> new Options(list(value), databases, tickets, warmUps, runs, callSize, growth, output);
            case "databases" ->
                new Options(
                        parts,
                        list(value).stream().map(BenchmarkDatabase::valueOf).toList(),
                        tickets,
                        warmUps,
                        runs,
                        callSize,
                        growth,
                        output);
            case "tickets" ->
                new Options(parts, databases, Integer.parseInt(value), warmUps, runs, callSize, growth, output);
            case "warm-ups" ->
                new Options(parts, databases, tickets, Integer.parseInt(value), runs, callSize, growth, output);
            case "runs" ->
                new Options(parts, databases, tickets, warmUps, Integer.parseInt(value), callSize, growth, output);
            case "call-size" ->
                new Options(parts, databases, tickets, warmUps, runs, Integer.parseInt(value), growth, output);
            case "growth" ->
                new Options(
                        parts,
                        databases,
                        tickets,
                        warmUps,
                        runs,
                        callSize,
                        list(value).stream().map(Long::valueOf).toList(),
                        output);
            case "output" -> new Options(parts, databases, tickets, warmUps, runs, callSize, growth, Path.of(value));
            default -> throw new IllegalArgumentException("there is no option --" + name);
        };
    }

    private static List<String> list(String value) {
        return Arrays.stream(value.split(",")).map(String::strip).toList();
    }

    boolean has(String part) {
        return parts.contains(part);
    }
}
