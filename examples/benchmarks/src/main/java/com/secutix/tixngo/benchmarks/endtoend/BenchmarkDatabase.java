package com.secutix.tixngo.benchmarks.endtoend;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The databases that are measured on, and all that hand-written SQL has to say differently for them. */
enum BenchmarkDatabase {
    /** H2 in memory, in this process. */
    H2("system_range(1, ?) as g (n)", "t.ticket_order > stringtoutf8(?) order by t.stage, t.ticket_order") {
        @Override
        String freshUrl() {
            return "jdbc:h2:mem:benchmark" + NUMBER.incrementAndGet() + ";DB_CLOSE_DELAY=-1";
        }
    },

    /** PostgreSQL in processes of its own, with the settings it comes with: every commit waits for the disk. */
    POSTGRESQL("generate_series(1, ?) as g (n)", "t.ticket_id > ? order by t.ticket_id") {
        @Override
        String freshUrl() {
            String name = "benchmark" + NUMBER.incrementAndGet();
            try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
            return Server.RUNNING.getJdbcUrl("postgres", name);
        }
    };

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String series;
    private final String keyset;

    BenchmarkDatabase(String series, String keyset) {
        this.series = series;
        this.keyset = keyset;
    }

    /** The JDBC URL of a new, empty database. */
    abstract String freshUrl();

    /** A table expression of the numbers n from 1 to a parameter. */
    String series() {
        return series;
    }

    /** What a database wants after its tables were filled, so that every run finds it the same. */
    List<String> careAfterFilling() {
        return this == POSTGRESQL ? List.of("vacuum analyze", "checkpoint") : List.of("analyze");
    }

    /** The condition and the order that a page of tickets {@code t} is read with, after a ticket id. */
    String keyset() {
        return keyset;
    }

    /** What Spring calls it. */
    String springName() {
        return this == POSTGRESQL ? "postgresql" : "h2";
    }

    /** Whether one statement updates the tickets of an array of ids; otherwise it is a batch. */
    boolean takesArrays() {
        return this == POSTGRESQL;
    }

    /** One server for all that this process measures; it ends with the process. */
    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                // the embedded server would not wait for the disk; and nothing must clean up in the middle of a run
                return EmbeddedPostgres.builder()
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("autovacuum", "off")
                        .setServerConfig("max_wal_size", "4GB")
                        .setServerConfig("checkpoint_timeout", "30min")
                        .start();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
