package com.secutix.tixngo.host.store;

import com.secutix.tixngo.sync.settings.Partition;
import com.secutix.tixngo.sync.spi.Lease;
import com.secutix.tixngo.sync.spi.LeaseKey;
import com.secutix.tixngo.sync.spi.RunLock;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Leases in a table of the database that holds the tickets; they expire by the database's clock. Safe for concurrent use, by
 * several processes on PostgreSQL.
 */
public final class JdbcRunLock implements RunLock {

    private static final String EXPIRY = "current_timestamp + cast(? as bigint) * interval '0.001' second";

    private final Database database;

    /**
     * Leases of a database.
     *
     * @param database where they are
     */
    public JdbcRunLock(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Lease> acquire(LeaseKey key, Duration duration) {
        return database.inTransaction(connection -> {
            // whoever is busy is seen without waiting for what it is about to settle
            if (!onlyExpiredConflict(connection, key, new ArrayList<>(), "")) {
                return Optional.empty();
            }
            long token = lockCounter(connection, key) + 1;
            List<LeaseKey> expired = new ArrayList<>();
            if (!onlyExpiredConflict(connection, key, expired, " for update")) {
                return Optional.empty();
            }
            AnnouncedCalls.lock(connection, key.function());
            for (LeaseKey dead : expired) {
                LeaseTable.withKey("delete from lease", dead).update(connection);
            }
            Sql.of(
                            "update lease_counter set last_token = ? where function = ? and scope = ?",
                            token,
                            key.function().name(),
                            key.scope())
                    .update(connection);
            Sql.of(
                            "insert into lease (function, scope, partition_index, partition_count, token, expires_at)"
                                    + " values (?, ?, ?, ?, ?, " + EXPIRY + ")",
                            key.function().name(),
                            key.scope(),
                            key.partition().index(),
                            key.partition().count(),
                            token,
                            duration.toMillis())
                    .update(connection);
            boolean abandoned = !expired.isEmpty() || AnnouncedCalls.leftOver(connection, key);
            return Optional.of(new Lease(key, token, abandoned));
        });
    }

    /** Takes the counter's row, so that of two runs that acquire at once, one waits for the other. */
    private static long lockCounter(Connection connection, LeaseKey key) throws SQLException {
        Long last = lastToken(connection, key);
        if (last != null) {
            return last;
        }
        Sql.of(
                        "insert into lease_counter (function, scope, last_token) values (?, ?, 0) on conflict do nothing",
                        key.function().name(),
                        key.scope())
                .update(connection);
        return Objects.requireNonNull(lastToken(connection, key), "it is there now");
    }

    private static @Nullable Long lastToken(Connection connection, LeaseKey key) throws SQLException {
        try (PreparedStatement statement = Sql.of(
                                "select last_token from lease_counter where function = ? and scope = ? for update",
                                key.function().name(),
                                key.scope())
                        .prepare(connection);
                ResultSet found = statement.executeQuery()) {
            return found.next() ? found.getLong(1) : null;
        }
    }

    private static boolean onlyExpiredConflict(Connection connection, LeaseKey key, List<LeaseKey> expired, String lock)
            throws SQLException {
        try (PreparedStatement statement = Sql.of(
                                "select partition_index, partition_count, expires_at > current_timestamp held from lease"
                                        + " where function = ? and scope = ?" + lock,
                                key.function().name(),
                                key.scope())
                        .prepare(connection);
                ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                LeaseKey other =
                        new LeaseKey(key.function(), key.scope(), new Partition(found.getInt(1), found.getInt(2)));
                if (key.conflictsWith(other)) {
                    if (found.getBoolean(3)) {
                        return false;
                    }
                    expired.add(other);
                }
            }
        }
        return true;
    }

    @Override
    public boolean renew(Lease lease, Duration duration) {
        return database.inTransaction(
                connection -> Sql.of("update lease set expires_at = " + EXPIRY, duration.toMillis())
                                .and(
                                        LeaseTable.KEY + " and token = ?",
                                        lease.key().function().name(),
                                        lease.key().scope(),
                                        lease.key().partition().index(),
                                        lease.key().partition().count(),
                                        lease.token())
                                .update(connection)
                        == 1);
    }

    @Override
    public void release(Lease lease) {
        database.change(connection -> LeaseTable.withKey("delete from lease", lease.key())
                .and(" and token = ?", lease.token())
                .update(connection));
    }
}
