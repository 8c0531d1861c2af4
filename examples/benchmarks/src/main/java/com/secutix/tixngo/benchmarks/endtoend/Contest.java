package com.secutix.tixngo.benchmarks.endtoend;

import com.secutix.tixngo.sync.settings.SyncFunction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * A function on a database, done by each contestant in turn, again and again, so that whatever else the machine does hits all
 * of them. Each finds the same backlog, and must leave the same behind.
 */
final class Contest {

    /** What is built into the library. */
    static final int DEFAULT_IN_FLIGHT = 4;

    private final BenchmarkDatabase kind;
    private final SyncFunction function;
    private final DataSource connections;
    private final ServerProcess server;
    private final Options options;

    Contest(
            BenchmarkDatabase kind,
            SyncFunction function,
            DataSource connections,
            ServerProcess server,
            Options options) {
        this.kind = kind;
        this.function = function;
        this.connections = connections;
        this.server = server;
        this.options = options;
    }

    void hold(Results results) {
        List<Contestant> contestants = function == SyncFunction.FEEDBACK ? pulling() : pushing();
        Map<String, List<Long>> speeds = new LinkedHashMap<>();
        Disturbance disturbance = new Disturbance();
        try {
            for (int run = 0; run < options.warmUps() + options.runs(); run++) {
                String end = "";
                for (Contestant contestant : contestants) {
                    long perSecond = measure(contestant);
                    String left = EndState.of(connections);
                    if (!end.isEmpty() && !end.equals(left)) {
                        throw new IllegalStateException(contestant.name() + " left something else behind on " + kind
                                + ":\n" + left + "instead of\n" + end);
                    }
                    end = left;
                    if (run >= options.warmUps()) {
                        speeds.computeIfAbsent(contestant.name(), name -> new ArrayList<>())
                                .add(perSecond);
                    }
                }
            }
        } finally {
            contestants.forEach(Contestant::close);
        }
        speeds.forEach((name, runs) ->
                results.add(new Results.Speed(kind.name(), function.name(), name, median(runs), List.copyOf(runs))));
        Map<String, Long> medians = new LinkedHashMap<>();
        speeds.forEach((name, runs) -> medians.put(name, median(runs)));
        compare(medians, results);
        results.add(new Results.Figure(
                kind.name(), function + ": processor time that went to other guests", disturbance.percent(), "%"));
    }

    private long measure(Contestant contestant) {
        new Inventory(kind, connections).fill(function, options.tickets());
        server.beginAnew(options.tickets(), 0);
        long start = System.nanoTime();
        contestant.run();
        return (long) (options.tickets() * 1e9 / (System.nanoTime() - start));
    }

    private List<Contestant> pushing() {
        FloorPush.Work work = function == SyncFunction.INJECTION ? new FloorInjection() : new FloorControl();
        int size = options.callSize();
        List<Contestant> all = new ArrayList<>();
        for (int inFlight : List.of(1, DEFAULT_IN_FLIGHT)) {
            all.add(new FloorPush(kind, connections, server.url(), work, inFlight, size));
            all.add(new Library(connections, server.url(), function, inFlight, size));
            all.add(
                    function == SyncFunction.INJECTION
                            ? SpringSteps.injection(kind, connections, server.url(), inFlight, size)
                            : SpringSteps.control(kind, connections, server.url(), inFlight, size));
        }
        return all;
    }

    private List<Contestant> pulling() {
        return List.of(
                new FloorFeedback(kind, connections, server.url()),
                new Library(connections, server.url(), function, 1, options.callSize()),
                SpringFeedback.contestant(kind, connections, server.url()));
    }

    private void compare(Map<String, Long> medians, Results results) {
        boolean onPostgresql = kind == BenchmarkDatabase.POSTGRESQL;
        String one = "library, 1 in flight";
        if (function == SyncFunction.FEEDBACK) {
            add(results, medians, one, "floor", 0.95);
            add(results, medians, one, "Spring Batch, one thread", onPostgresql ? 2.5 : null);
            return;
        }
        String many = "library, " + DEFAULT_IN_FLIGHT + " in flight";
        String floor = "floor, 1 in flight";
        add(results, medians, one, floor, 0.95);
        add(results, medians, many, floor, onPostgresql ? 1.6 : 0.95);
        add(results, medians, many, "floor, " + DEFAULT_IN_FLIGHT + " in flight", null);
        add(results, medians, one, "Spring Batch, one thread", onPostgresql ? 1.5 : null);
        add(results, medians, many, "Spring Batch, " + DEFAULT_IN_FLIGHT + " threads", onPostgresql ? 1.5 : null);
        add(results, medians, many, "Spring Batch, one thread", onPostgresql ? 2.5 : null);
    }

    private void add(
            Results results,
            Map<String, Long> medians,
            String who,
            String other,
            @org.jspecify.annotations.Nullable Double goal) {
        double ratio = (double) medians.getOrDefault(who, 0L) / Math.max(1, medians.getOrDefault(other, 1L));
        results.add(new Results.Ratio(kind.name(), function.name(), who + " / " + other, ratio, goal));
    }

    static long median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
