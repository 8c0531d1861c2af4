package com.secutix.tixngo.benchmarks.endtoend;

import com.secutix.tixngo.sync.settings.SyncFunction;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** A run with nothing to do: how many statements and requests it takes, those that keep runs apart and remember them aside. */
final class Quiet {

    private static final Set<String> AROUND = Set.of("lease", "lease_counter", "run", "announcing", "announced_call");
    private static final Pattern TABLE = Pattern.compile("(?:from|into|update)\\s+(\\w+)");

    private final BenchmarkDatabase kind;
    private final DataSource connections;
    private final ServerProcess server;

    Quiet(BenchmarkDatabase kind, DataSource connections, ServerProcess server) {
        this.kind = kind;
        this.connections = connections;
        this.server = server;
    }

    void measure(Results results) {
        for (SyncFunction function :
                List.of(SyncFunction.INJECTION, SyncFunction.PUSH_CONTROLLED, SyncFunction.FEEDBACK)) {
            CountingDataSource counted = new CountingDataSource(connections);
            new Inventory(kind, connections).fill(function, 1_000);
            try (Library library = new Library(counted.pool(), server.url(), function, 1, 1_000)) {
                server.beginAnew(1_000, 0);
                library.run();
                server.beginAnew(1_000, 0);
                counted.beginAnew();
                library.run();
                long requests = server.beginAnew(0, 0);
                List<String> statements = counted.beginAnew();
                long own = statements.stream().filter(Quiet::isOfTheWork).count();
                String what = function + " with nothing to do: ";
                results.add(new Results.Figure(kind.name(), what + "requests", requests, ""));
                results.add(new Results.Figure(kind.name(), what + "statements of its own", own, ""));
                results.add(new Results.Figure(
                        kind.name(), what + "statements of lease and history", statements.size() - own, ""));
            }
        }
    }

    private static boolean isOfTheWork(String sql) {
        Matcher table = TABLE.matcher(sql.toLowerCase(Locale.ROOT));
        return table.results().anyMatch(named -> !AROUND.contains(named.group(1)));
    }
}
