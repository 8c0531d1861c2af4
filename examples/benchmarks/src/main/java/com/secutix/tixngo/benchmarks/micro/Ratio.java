package com.secutix.tixngo.benchmarks.micro;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the library takes, as a multiple of what something built for the comparison takes.
 *
 * @param benchmark what is measured
 * @param peer what it is compared with: the benchmark's method
 * @param time how many times the time: the median over the turns
 * @param turns how many times the time in each turn
 * @param allocation how many times the memory
 * @param timeGoal most times of the time; {@code null} for a peer that is only shown
 * @param allocationGoal most times of the memory; {@code null} where there is no goal
 */
public record Ratio(
        String benchmark,
        String peer,
        double time,
        List<Double> turns,
        double allocation,
        @Nullable Double timeGoal,
        @Nullable Double allocationGoal) {

    private static final double AFTERBURNER_TIME = 1;
    private static final double BY_HAND_TIME = 1.3;
    private static final double BY_HAND_ALLOCATION = 1.5;
    private static final String OURS = "ours";

    /**
     * {@return the ratios of a run, in the order of the benchmarks' names}
     *
     * @param steps what was measured
     */
    static List<Ratio> of(List<Step> steps) {
        Map<String, Map<String, Step>> byBenchmark = new TreeMap<>();
        for (Step step : steps) {
            int method = step.benchmark().indexOf('.');
            byBenchmark
                    .computeIfAbsent(step.benchmark().substring(0, method), key -> new TreeMap<>())
                    .put(step.benchmark().substring(method + 1), step);
        }
        List<Ratio> ratios = new ArrayList<>();
        byBenchmark.forEach((benchmark, methods) -> methods.forEach((peer, step) -> {
            Step ours = methods.get(OURS);
            if (ours != null && !peer.equals(OURS)) {
                ratios.add(between(benchmark, peer, ours, step));
            }
        }));
        return ratios;
    }

    private static Ratio between(String benchmark, String peer, Step ours, Step other) {
        List<Double> turns = ours.timesInEachTurn(other);
        double time = Step.median(turns);
        double allocation = ours.bytes() / other.bytes();
        return switch (peer) {
            case "byHand" -> new Ratio(benchmark, peer, time, turns, allocation, BY_HAND_TIME, BY_HAND_ALLOCATION);
            case "afterburner" -> new Ratio(benchmark, peer, time, turns, allocation, AFTERBURNER_TIME, null);
            default -> new Ratio(benchmark, peer, time, turns, allocation, null, null);
        };
    }

    /**
     * {@return a table of ratios with the goals beside them}
     *
     * @param ratios the ratios
     */
    public static String table(List<Ratio> ratios) {
        StringBuilder table =
                new StringBuilder("ours, as a multiple of       time  in the turns    goal  memory    goal\n");
        for (Ratio ratio : ratios) {
            table.append(String.format(
                    Locale.ROOT,
                    "%-18s %-12s %6.2f  %5.2f to %4.2f %7s %7.2f %7s%n",
                    ratio.benchmark,
                    ratio.peer,
                    ratio.time,
                    Collections.min(ratio.turns),
                    Collections.max(ratio.turns),
                    goal(ratio.timeGoal),
                    ratio.allocation,
                    goal(ratio.allocationGoal)));
        }
        return table.toString();
    }

    private static String goal(@Nullable Double goal) {
        return goal == null ? "" : String.format(Locale.ROOT, "<= %.1f", goal);
    }
}
