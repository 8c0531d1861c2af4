package com.secutix.tixngo.benchmarks.endtoend;

import com.secutix.tixngo.host.store.Database;
import com.secutix.tixngo.sync.settings.SyncFunction;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import javax.sql.DataSource;

/**
 * Measures whole runs: the library against a loop written by hand and against Spring Batch, on PostgreSQL and on H2; what a
 * distant TIXNGO makes of it; how it grows; what a run with nothing to do costs; and the first call of a new process. Prints
 * a table with the goals, and writes a JSON file and a picture when told where.
 *
 * <p>Options are {@code --name=value}: {@code parts}, {@code databases}, {@code tickets}, {@code warm-ups}, {@code runs},
 * {@code call-size}, {@code growth}, {@code output}.
 */
public final class EndToEndBenchmarks {

    private static final int DISTANT_TICKETS = 16_000;
    private static final long DISTANT_MS = 200;

    private EndToEndBenchmarks() {}

    /**
     * Measures what the options say, all by default.
     *
     * @param arguments options
     * @throws IOException if the files cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        measure(Options.parse(arguments), System.out);
        // the embedded database's threads must not keep the process
        System.exit(0);
    }

    static Results measure(Options options, PrintStream out) throws IOException {
        Results results = new Results(out);
        try (ServerProcess server = ServerProcess.start()) {
            for (BenchmarkDatabase kind : options.databases()) {
                measure(kind, server, options, results);
            }
            if (options.has("start")) {
                FirstCall.measure(results, server, options.runs());
            }
        }
        keep(results, options);
        return results;
    }

    /** What was measured is kept after each part: a run of hours that ends early is not for nothing. */
    private static void keep(Results results, Options options) throws IOException {
        if (options.output() != null) {
            results.write(options.output(), options.tickets());
        }
    }

    private static void measure(BenchmarkDatabase kind, ServerProcess server, Options options, Results results)
            throws IOException {
        DataSource pool = Database.pool(kind.freshUrl());
        Database schema = Database.over(pool);
        try {
            if (options.has("contests")) {
                for (SyncFunction function :
                        List.of(SyncFunction.INJECTION, SyncFunction.FEEDBACK, SyncFunction.PUSH_CONTROLLED)) {
                    new Contest(kind, function, pool, server, options).hold(results);
                    keep(results, options);
                }
            }
            if (options.has("latency")) {
                new Latency(kind, pool, server)
                        .measure(results, Math.min(options.tickets(), DISTANT_TICKETS), DISTANT_MS);
            }
            // H2 keeps its tickets in the heap that is to be measured
            if (options.has("growth") && kind == BenchmarkDatabase.POSTGRESQL) {
                new Growth(kind, pool, server, options).measure(results);
                keep(results, options);
            }
            if (options.has("quiet")) {
                new Quiet(kind, pool, server).measure(results);
            }
        } finally {
            schema.close();
        }
    }
}
