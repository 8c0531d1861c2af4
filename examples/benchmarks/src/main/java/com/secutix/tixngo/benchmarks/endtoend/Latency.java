package com.secutix.tixngo.benchmarks.endtoend;

import com.secutix.tixngo.sync.settings.SyncFunction;
import java.util.List;
import javax.sql.DataSource;

/** A TIXNGO that is far away: 200 ms a call, calls of 100 tickets. What counts is how many travel at once. */
final class Latency {

    static final int CALL_SIZE = 100;
    private static final int MANY = 16;
    private static final double GOAL = 14;

    private final BenchmarkDatabase kind;
    private final DataSource connections;
    private final ServerProcess server;

    Latency(BenchmarkDatabase kind, DataSource connections, ServerProcess server) {
        this.kind = kind;
        this.connections = connections;
        this.server = server;
    }

    void measure(Results results, int tickets, long delayMs) {
        run(MANY, tickets, 0);
        long one = run(1, tickets, delayMs);
        long many = run(MANY, tickets, delayMs);
        results.add(new Results.Speed(kind.name(), "200 ms a call", "library, 1 in flight", one, List.of(one)));
        results.add(new Results.Speed(
                kind.name(), "200 ms a call", "library, " + MANY + " in flight", many, List.of(many)));
        results.add(new Results.Ratio(
                kind.name(), "200 ms a call", MANY + " in flight / 1 in flight", (double) many / one, GOAL));
    }

    private long run(int inFlight, int tickets, long delayMs) {
        new Inventory(kind, connections).fill(SyncFunction.INJECTION, tickets);
        try (Library library = new Library(connections, server.url(), SyncFunction.INJECTION, inFlight, CALL_SIZE)) {
            server.beginAnew(0, delayMs);
            long start = System.nanoTime();
            library.run();
            return (long) (tickets * 1e9 / (System.nanoTime() - start));
        } finally {
            server.beginAnew(0, 0);
        }
    }
}
