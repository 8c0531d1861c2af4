package com.secutix.tixngo.benchmarks.endtoend;

import com.secutix.tixngo.sync.settings.SyncFunction;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/** How time, heap, statements and requests grow with the backlog, in a process that is warm. */
final class Growth {

    private static final long SAMPLING_MS = 500;
    private static final double BYTES_IN_MB = 1024.0 * 1024.0;

    private final BenchmarkDatabase kind;
    private final DataSource connections;
    private final ServerProcess server;
    private final Options options;

    Growth(BenchmarkDatabase kind, DataSource connections, ServerProcess server, Options options) {
        this.kind = kind;
        this.connections = connections;
        this.server = server;
        this.options = options;
    }

    void measure(Results results) {
        for (SyncFunction function : new SyncFunction[] {SyncFunction.INJECTION, SyncFunction.FEEDBACK}) {
            warmUp(function);
            for (long tickets : options.growth()) {
                measure(function, tickets, results);
            }
        }
    }

    private void warmUp(SyncFunction function) {
        new Inventory(kind, connections).fill(function, options.tickets());
        server.beginAnew(options.tickets(), 0);
        try (Library library =
                new Library(connections, server.url(), function, Contest.DEFAULT_IN_FLIGHT, options.callSize())) {
            library.run();
        }
    }

    private void measure(SyncFunction function, long tickets, Results results) {
        CountingDataSource counted = new CountingDataSource(connections);
        new Inventory(kind, connections).fill(function, tickets);
        try (Library library =
                new Library(counted.pool(), server.url(), function, Contest.DEFAULT_IN_FLIGHT, options.callSize())) {
            server.beginAnew(tickets, 0);
            counted.beginAnew();
            AtomicLong peak = new AtomicLong();
            Thread sampler = sampler(peak);
            long start = System.nanoTime();
            library.run();
            double microseconds = (System.nanoTime() - start) / 1e3;
            sampler.interrupt();
            String what = function + " of " + tickets + ": ";
            results.add(new Results.Figure(kind.name(), what + "time a ticket", microseconds / tickets, "us"));
            results.add(new Results.Figure(
                    kind.name(), what + "statements for 1,000 tickets", counted.executed() * 1e3 / tickets, ""));
            results.add(new Results.Figure(
                    kind.name(), what + "requests for 1,000 tickets", server.beginAnew(0, 0) * 1e3 / tickets, ""));
            results.add(new Results.Figure(
                    kind.name(), what + "peak heap after collection", peak.get() / BYTES_IN_MB, "MB"));
        }
    }

    /** Collects now and then, and remembers the most that was left. H2 in memory keeps its tickets in the same heap. */
    private static Thread sampler(AtomicLong peak) {
        Thread sampler = new Thread(() -> {
            try {
                while (true) {
                    collect();
                    long used = ManagementFactory.getMemoryMXBean()
                            .getHeapMemoryUsage()
                            .getUsed();
                    peak.accumulateAndGet(used, Math::max);
                    Thread.sleep(SAMPLING_MS);
                }
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
        });
        sampler.setDaemon(true);
        sampler.start();
        return sampler;
    }

    /** What is to be known is what cannot be collected. */
    private static void collect() {
        ManagementFactory.getMemoryMXBean().gc();
    }
}
