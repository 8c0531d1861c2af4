package com.secutix.tixngo.host.store;

import com.secutix.tixngo.sync.report.RunCounts;
import com.secutix.tixngo.sync.report.RunReport;
import com.secutix.tixngo.sync.spi.LeaseKey;
import com.secutix.tixngo.sync.spi.RunHistory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The history of runs: a row when a run begins, completed when it ends. A row that is never completed is a killed run's. Safe
 * for concurrent use.
 */
public final class RunTable implements RunHistory {

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

    @Override
    public void begun(LeaseKey key, String runId, boolean dryRun, Instant startedAt) {
        database.change(connection -> begin(connection, key, runId, dryRun, startedAt));
    }

    private static void begin(Connection connection, LeaseKey key, String runId, boolean dryRun, Instant startedAt)
            throws SQLException {
        Sql.of(
                        "insert into run (run_id, function, scope, partition_index, partition_count, dry_run, started_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                        runId,
                        key.function().name(),
                        key.scope(),
                        key.partition().index(),
                        key.partition().count(),
                        dryRun,
                        startedAt)
                .update(connection);
    }

    @Override
    public void ended(LeaseKey key, RunReport report) {
        RunCounts counts = report.counts();
        database.change(connection -> {
            begin(connection, key, report.runId(), report.dryRun(), report.startedAt());
            Sql.of(
                            "update run set ended_at = ?, outcome = ?, selected = ?, delivered = ?, rejected = ?,"
                                    + " skipped = ?, deferred = ?, not_reached = ?, next_run_at = ?, failure_code = ?,"
                                    + " failure_message = ? where run_id = ?",
                            report.startedAt().plus(report.duration()),
                            report.outcome().name(),
                            counts.selected(),
                            counts.delivered(),
                            counts.rejected(),
                            counts.skipped(),
                            counts.deferred(),
                            counts.notReached(),
                            report.nextRunAt().orElse(null),
                            report.failure().map(failure -> failure.code()).orElse(null),
                            report.failure().map(failure -> failure.message()).orElse(null),
                            report.runId())
                    .update(connection);
        });
    }

    @Override
    public Optional<Instant> nextRunAt(LeaseKey key) {
        return database.inTransaction(connection -> {
            try (PreparedStatement statement = Sql.of(
                                    "select next_run_at from run where function = ? and scope = ?"
                                            + " and partition_index = ? and partition_count = ? and not dry_run"
                                            + " and ended_at is not null order by ended_at desc, started_at desc limit 1",
                                    key.function().name(),
                                    key.scope(),
                                    key.partition().index(),
                                    key.partition().count())
                            .prepare(connection);
                    ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.ofNullable(Rows.instantOrNull(row, "next_run_at")) : Optional.empty();
            }
        });
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
