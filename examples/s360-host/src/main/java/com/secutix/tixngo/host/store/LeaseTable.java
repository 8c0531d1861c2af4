package com.secutix.tixngo.host.store;

import com.secutix.tixngo.sync.spi.Lease;
import com.secutix.tixngo.sync.spi.LeaseKey;
import com.secutix.tixngo.sync.spi.LeaseLostException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Checks within a transaction that a lease is still the current one. */
final class LeaseTable {

    static final String KEY = " where function = ? and scope = ? and partition_index = ? and partition_count = ?";

    private LeaseTable() {}

    static Sql withKey(String text, LeaseKey key) {
        return Sql.of(
                text + KEY,
                key.function().name(),
                key.scope(),
                key.partition().index(),
                key.partition().count());
    }

    /**
     * Demands that nobody took the lease over, and keeps it so until the transaction ends. A lease that expired and that
     * nobody took is still current: no other run has begun. The calls of one run settle beside each other where the database
     * knows locks that can be shared.
     */
    static void demand(Dialect dialect, Connection connection, Lease lease) throws SQLException {
        demand(dialect, connection, lease, Sql.of(""), found -> true);
    }

    /**
     * Demands the same, and asks on the way.
     *
     * @param more columns to be selected with the lease, each after a comma
     * @param answer reads the row, in which they begin with the second
     */
    static <T> T demand(Dialect dialect, Connection connection, Lease lease, Sql more, Answer<T> answer)
            throws SQLException {
        return look(connection, lease, more, dialect.sharedLock(), answer);
    }

    /** Demands that nobody took the lease over so far; for those who see to it in another way that nobody does meanwhile. */
    static void demandSoFar(Connection connection, Lease lease) throws SQLException {
        look(connection, lease, Sql.of(""), "", found -> true);
    }

    /** The condition that nobody took the lease over so far. */
    static Sql isCurrent(Lease lease) {
        return Sql.of("exists (")
                .and(withKey("select 1 from lease", lease.key()))
                .and(" and token = ?)", lease.token());
    }

    private static <T> T look(Connection connection, Lease lease, Sql more, String lock, Answer<T> answer)
            throws SQLException {
        try (PreparedStatement statement = Sql.of("select token")
                        .and(more)
                        .and(withKey(" from lease", lease.key()))
                        .and(lock)
                        .prepare(connection);
                ResultSet found = statement.executeQuery()) {
            if (!found.next() || found.getLong(1) != lease.token()) {
                throw new LeaseLostException(lease.key());
            }
            return answer.of(found);
        }
    }

    /** What was asked on the way. */
    @FunctionalInterface
    interface Answer<T> {
        T of(ResultSet found) throws SQLException;
    }
}
