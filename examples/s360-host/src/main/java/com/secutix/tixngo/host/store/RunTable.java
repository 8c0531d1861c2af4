package com.secutix.tixngo.host.store;

import com.secutix.tixngo.sync.report.RunCounts;
import com.secutix.tixngo.sync.report.RunReport;
import com.secutix.tixngo.sync.settings.Partition;
import com.secutix.tixngo.sync.settings.SyncFunction;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The history of runs: a row when a run begins, completed when it ends. A row that is never completed is a killed run's. */
public final class RunTable {

    private static final int MAX_SHOWN = 1_000;

    private final Database database;

    /**
     * The runs of a database.
     *
     * @param database where they are
     */
    public RunTable(Database database) {
        this.database = database;
    }

    /**
     * A run holds its lease and begins.
     *
     * @param runId identifies it
     * @param function what runs
     * @param interfaceName the interface record it runs for
     * @param partition its share of the tickets
     * @param dryRun whether nothing is sent
     * @param startedAt when it began
     */
    public void begun(
            String runId,
            SyncFunction function,
            String interfaceName,
            Partition partition,
            boolean dryRun,
            Instant startedAt) {
        database.change(connection -> Sql.of(
                        "insert into run (run_id, function, scope, partition_index, partition_count, dry_run, started_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                        runId,
                        function.name(),
                        interfaceName,
                        partition.index(),
                        partition.count(),
                        dryRun,
                        startedAt)
                .update(connection));
    }

    /**
     * A run ended, or was not let begin.
     *
     * @param report what it did
     * @param partition its share of the tickets
     */
    public void ended(RunReport report, Partition partition) {
        begun(
                report.runId(),
                report.function(),
                report.interfaceName(),
                partition,
                report.dryRun(),
                report.startedAt());
        RunCounts counts = report.counts();
        database.change(connection -> Sql.of(
                        "update run set ended_at = ?, outcome = ?, selected = ?, delivered = ?, rejected = ?, skipped = ?,"
                                + " deferred = ?, not_reached = ?, failure_code = ?, failure_message = ? where run_id = ?",
                        report.startedAt().plus(report.duration()),
                        report.outcome().name(),
                        counts.selected(),
                        counts.delivered(),
                        counts.rejected(),
                        counts.skipped(),
                        counts.deferred(),
                        counts.notReached(),
                        report.failure().map(failure -> failure.code()).orElse(null),
                        report.failure().map(failure -> failure.message()).orElse(null),
                        report.runId())
                .update(connection));
    }

    /**
     * The last runs, the latest first.
     *
     * @param limit how many at most, up to {@value #MAX_SHOWN}
     * @return the runs
     */
    public List<RunEntry> last(int limit) {
        return database.inTransaction(connection -> {
            List<RunEntry> runs = new ArrayList<>();
            try (PreparedStatement statement = Sql.of(
                                    "select r.*, (select count(*) from lease l where l.function = r.function"
                                            + " and l.scope = r.scope and l.partition_index = r.partition_index"
                                            + " and l.partition_count = r.partition_count"
                                            + " and l.expires_at > current_timestamp) leases,"
                                            + " (select count(*) from run n where n.function = r.function"
                                            + " and n.scope = r.scope and n.partition_index = r.partition_index"
                                            + " and n.partition_count = r.partition_count and n.outcome is null"
                                            + " and not n.dry_run and n.started_at > r.started_at) newer"
                                            + " from run r order by r.started_at desc, r.run_id limit ?",
                                    Math.min(limit, MAX_SHOWN))
                            .prepare(connection);
                    ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    runs.add(new RunEntry(
                            row.getString("run_id"),
                            row.getString("function"),
                            row.getString("scope"),
                            row.getInt("partition_index") + "/" + row.getInt("partition_count"),
                            row.getBoolean("dry_run"),
                            Objects.requireNonNull(Rows.instantOrNull(row, "started_at")),
                            Rows.instantOrNull(row, "ended_at"),
                            Objects.requireNonNullElse(row.getString("outcome"), notEnded(row)),
                            new RunCounts(
                                    row.getLong("selected"),
                                    row.getLong("delivered"),
                                    row.getLong("rejected"),
                                    row.getLong("skipped"),
                                    row.getLong("deferred"),
                                    row.getLong("not_reached")),
                            row.getString("failure_code"),
                            row.getString("failure_message")));
                }
            }
            return runs;
        });
    }

    /** Who holds no lease was killed, and of several only the newest can hold it. A dry run needs no lease to be alive. */
    private static String notEnded(ResultSet row) throws SQLException {
        if (row.getBoolean("dry_run")) {
            return "NOT_ENDED";
        }
        return row.getLong("leases") > 0 && row.getLong("newer") == 0 ? "RUNNING" : "KILLED";
    }
}
