package com.secutix.tixngo.host.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The databases of the tests of one class: one that a test gave back is emptied and given to the next, because a new one costs
 * more than most tests. As an extension of the class it closes them after the last test.
 */
public final class KeptDatabases implements AfterAllCallback {

    /** Its rows are part of the schema. */
    private static final String KEPT = "announcing";

    private static final Map<TestDatabase, Deque<Kept>> IDLE = new EnumMap<>(TestDatabase.class);

    /** A database with the pool that leads to it. */
    record Kept(TestDatabase kind, FailingCommits pool, Database database, List<String> tables) {

        private void empty() {
            database.change(connection -> {
                for (String table : tables) {
                    Sql.of("delete from " + table).update(connection);
                }
            });
        }
    }

    static synchronized Kept take(TestDatabase kind) {
        Kept idle = IDLE.computeIfAbsent(kind, any -> new ArrayDeque<>()).poll();
        if (idle != null) {
            return idle;
        }
        String url = kind.freshUrl();
        FailingCommits pool = new FailingCommits(Database.config(url));
        Database database = new Database(pool, Dialect.of(url));
        Schema.create(database);
        return new Kept(kind, pool, database, tables(database));
    }

    private static List<String> tables(Database database) {
        List<String> tables = new ArrayList<>();
        database.change(connection -> {
            try (PreparedStatement statement = Sql.of(
                                    "select table_name from information_schema.tables where table_schema = 'public'"
                                            + " and table_name <> ?",
                                    KEPT)
                            .prepare(connection);
                    ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    tables.add(row.getString(1));
                }
            }
        });
        if (tables.isEmpty()) {
            throw new IllegalStateException("the schema has no tables to empty");
        }
        return tables;
    }

    static synchronized void giveBack(Kept kept) {
        kept.pool().forgetFailure();
        kept.empty();
        IDLE.get(kept.kind()).add(kept);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (context.getRequiredTestClass().getEnclosingClass() == null) {
            closeAll();
        }
    }

    private static synchronized void closeAll() {
        IDLE.values().forEach(idle -> {
            idle.forEach(kept -> kept.database().close());
            idle.clear();
        });
    }
}
