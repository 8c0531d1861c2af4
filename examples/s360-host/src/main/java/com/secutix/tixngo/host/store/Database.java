package com.secutix.tixngo.host.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;

/**
 * The database behind the stores: a connection pool over H2 or PostgreSQL, whose schema is created when missing. Safe for
 * concurrent use.
 */
public final class Database implements AutoCloseable {

    /** Where the tickets are kept unless said otherwise. */
    public static final String DEFAULT_URL = "jdbc:h2:file:./s360-data/s360";

    private static final int POOL_SIZE = 8;
    private static final long CONNECTION_TIMEOUT_MS = 10_000;
    private static final int ATTEMPTS = 5;
    /** Far longer than any statement takes, the count of millions included. */
    private static final String LONGEST_STATEMENT_SECONDS = "300";

    /**
     * Deadlock, serialization failure, H2's concurrent update, and a row that somebody else inserted meanwhile: the
     * transaction did nothing and may simply be made again.
     */
    private static final Set<String> MAKE_AGAIN = Set.of("40001", "40P01", "90131", "23505");

    /**
     * A process that is suspended in the middle of a transaction keeps its locks: PostgreSQL ends such a transaction, and nobody
     * waits for one for ever.
     */
    private static final String LOCKS_END = "-c lock_timeout=10s -c idle_in_transaction_session_timeout=20s";

    /**
     * Each page is planned for the tables as they are. A plan that PostgreSQL keeps from when a table was empty reads all of it for
     * each ticket, until the table is analyzed again.
     */
    private static final String PLANNED_ANEW = " -c plan_cache_mode=force_custom_plan";

    /**
     * The tickets of a call are looked up by their keys, which the disks of today and memory answer as fast as rows in a row. With
     * what PostgreSQL comes with, it reads a table of up to a hundred thousand rows as a whole instead, for each call.
     */
    private static final String LOOKED_UP = " -c random_page_cost=1.1";

    private final DataSource connections;
    private final Dialect dialect;

    /** A database whose schema is there already. */
    Database(DataSource connections, Dialect dialect) {
        this.connections = connections;
        this.dialect = dialect;
    }

    /**
     * Opens a database and creates what its schema lacks.
     *
     * @param url a JDBC URL of H2 or PostgreSQL, credentials included
     * @return the database
     * @throws DatabaseException if the URL is of another kind, the database cannot be reached, or another process holds it
     */
    public static Database open(String url) {
        return withSchema(new Database(pool(config(url)), Dialect.of(url)));
    }

    /**
     * Takes a pool of the host's own, and creates what the schema lacks. Its connections must not commit on their own, and each statement
     * must see what is committed by then (read committed): what was waited for is looked at afterwards.
     *
     * @param connections a pool of H2 or PostgreSQL; {@link #close} closes it if it can be closed
     * @return the database
     * @throws DatabaseException if the database is of another kind, or cannot be reached
     */
    public static Database over(DataSource connections) {
        try (Connection connection = connections.getConnection()) {
            return withSchema(new Database(
                    connections, Dialect.of(connection.getMetaData().getURL())));
        } catch (SQLException failed) {
            throw DatabaseException.unreachable(failed);
        }
    }

    private static Database withSchema(Database database) {
        try {
            Schema.create(database);
        } catch (RuntimeException failed) {
            database.close();
            throw failed;
        }
        return database;
    }

    /**
     * A pool of connections as {@link #open} makes one.
     *
     * @param url a JDBC URL of H2 or PostgreSQL, credentials included
     * @return the pool; who asked for it closes it
     * @throws DatabaseException if the URL is of another kind, or the database cannot be reached
     */
    public static DataSource pool(String url) {
        return pool(config(url));
    }

    /** How connections to a database are made. */
    static HikariConfig config(String url) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("s360");
        config.setMaximumPoolSize(POOL_SIZE);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECTION_TIMEOUT_MS);
        config.setAutoCommit(false);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        if (Dialect.of(url) == Dialect.H2) {
            config.setJdbcUrl(withH2Settings(url.strip()));
        } else {
            config.setJdbcUrl(url.strip());
            config.addDataSourceProperty("ApplicationName", "s360-host");
            config.addDataSourceProperty("options", LOCKS_END + PLANNED_ANEW + LOOKED_UP);
            config.addDataSourceProperty("reWriteBatchedInserts", "true");
            // a connection whose other end is gone must not hold a run for ever
            config.addDataSourceProperty("tcpKeepAlive", "true");
            config.addDataSourceProperty("socketTimeout", LONGEST_STATEMENT_SECONDS);
        }
        return config;
    }

    private static HikariDataSource pool(HikariConfig config) {
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException failed) {
            Throwable cause = failed.getCause();
            throw DatabaseException.unreachable(cause instanceof SQLException sql ? sql : new SQLException(cause));
        }
    }

    /**
     * PostgreSQL's manners, so that both take the same SQL; and commits that survive the end of the process: what is
     * settled must not be lost, or tickets would be sent twice.
     */
    private static String withH2Settings(String url) {
        StringBuilder complete = new StringBuilder(url);
        for (String setting : new String[] {
            "MODE=PostgreSQL",
            "DATABASE_TO_LOWER=TRUE",
            "DEFAULT_NULL_ORDERING=HIGH",
            "WRITE_DELAY=0",
            "DB_CLOSE_ON_EXIT=FALSE",
            "LOCK_TIMEOUT=10000"
        }) {
            String name = setting.substring(0, setting.indexOf('=') + 1);
            if (!url.toUpperCase(Locale.ROOT).contains(";" + name)) {
                complete.append(';').append(setting);
            }
        }
        return complete.toString();
    }

    Dialect dialect() {
        return dialect;
    }

    /** Work within one transaction: committed when it returns, rolled back when it throws. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Work that returns nothing. */
    @FunctionalInterface
    interface Change {
        void on(Connection connection) throws SQLException;
    }

    <T> T inTransaction(Work<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(work);
            } catch (SQLException failed) {
                // a pool that has no connection left gives no state
                String state = Objects.requireNonNullElse(failed.getSQLState(), "");
                if (attempt == ATTEMPTS || !MAKE_AGAIN.contains(state)) {
                    throw DatabaseException.statementFailed(failed);
                }
            }
        }
    }

    void change(Change change) {
        inTransaction(connection -> {
            change.on(connection);
            return true;
        });
    }

    private <T> T once(Work<T> work) throws SQLException {
        try (Connection connection = connections.getConnection()) {
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException | Error failed) {
                rollBack(connection, failed);
                throw failed;
            }
        }
    }

    /** A connection that broke cannot roll back, and need not: what counts is what it broke with. */
    private static void rollBack(Connection connection, Throwable failed) {
        try {
            connection.rollback();
        } catch (SQLException broken) {
            failed.addSuppressed(broken);
        }
    }

    /** Closes the pool, and an H2 file with it. */
    @Override
    public void close() {
        if (connections instanceof AutoCloseable pool) {
            try {
                pool.close();
            } catch (Exception unclosed) {
                throw new IllegalStateException("the pool could not be closed", unclosed);
            }
        }
    }
}
