package com.secutix.tixngo.host.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;

/** Creates the tables and indexes that are missing. */
final class Schema {

    /** Any number that nobody else locks: "TIXNGO" in ASCII. */
    private static final long ADVISORY_LOCK = 0x5449584E474FL;

    private Schema() {}

    static void create(Database database) {
        Dialect dialect = database.dialect();
        String script = dialect.schema(read("schema.sql"));
        database.change(connection -> {
            try (Statement statement = connection.createStatement()) {
                if (dialect == Dialect.POSTGRESQL) {
                    // "if not exists" alone fails when two processes create the same table at once
                    statement.execute("select pg_advisory_xact_lock(" + ADVISORY_LOCK + ")");
                }
                for (String sql : script.replaceAll("(?m)^--.*$", "").split(";", -1)) {
                    execute(statement, sql.strip());
                }
            }
        });
    }

    private static void execute(Statement statement, String sql) throws SQLException {
        if (!sql.isEmpty()) {
            statement.execute(sql);
        }
    }

    private static String read(String name) {
        try (InputStream in = Schema.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
