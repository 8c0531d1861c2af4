package com.secutix.tixngo.benchmarks.endtoend;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes what feedback brought, by hand: one statement of arrays on PostgreSQL, a batch on H2; and where feedback goes on. */
final class MobileRows {

    private static final String COLUMNS =
            "ticket_id, status, family, status_time, owner_email, document, history, distribution, applied_at";

    private static final String ON_CONFLICT =
            " on conflict (ticket_id) do update set status = excluded.status, family = excluded.family,"
                    + " status_time = excluded.status_time, owner_email = excluded.owner_email,"
                    + " document = excluded.document, history = excluded.history, applied_at = excluded.applied_at";

    private static final String MANY = "insert into mobile_ticket (" + COLUMNS + ") select n.*, '[]', ? from unnest("
            + "?::varchar[], ?::varchar[], ?::varchar[], ?::varchar[], ?::varchar[], ?::varchar[], ?::varchar[]) n"
            + ON_CONFLICT;

    private static final String ROW = " values (?, ?, ?, ?, ?, ?, ?, '[]', ?)";

    private static final List<Function<Row, @Nullable String>> VALUES =
            List.of(Row::id, Row::status, Row::family, Row::statusTime, Row::ownerEmail, Row::document, Row::history);

    private MobileRows() {}

    record Row(
            String id,
            String status,
            String family,
            @Nullable String statusTime,
            @Nullable String ownerEmail,
            String document,
            String history) {}

    static void write(Connection connection, BenchmarkDatabase kind, List<Row> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        try (PreparedStatement statement = connection.prepareStatement(kind.takesArrays() ? MANY : one(kind))) {
            if (kind.takesArrays()) {
                statement.setObject(1, now);
                for (int i = 0; i < VALUES.size(); i++) {
                    statement.setArray(
                            i + 2,
                            connection.createArrayOf(
                                    "varchar", rows.stream().map(VALUES.get(i)).toArray(String[]::new)));
                }
                statement.executeUpdate();
            } else {
                for (Row row : rows) {
                    bind(row, now, statement);
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        }
    }

    /** A statement that writes one row. */
    static String one(BenchmarkDatabase kind) {
        return kind.takesArrays()
                ? "insert into mobile_ticket (" + COLUMNS + ")" + ROW + ON_CONFLICT
                : "merge into mobile_ticket (" + COLUMNS + ") key (ticket_id)" + ROW;
    }

    /** The values of one row. */
    static void bind(Row row, OffsetDateTime now, PreparedStatement statement) throws SQLException {
        for (int i = 0; i < VALUES.size(); i++) {
            statement.setString(i + 1, VALUES.get(i).apply(row));
        }
        statement.setObject(VALUES.size() + 1, now);
    }

    /** The key kept, which nobody else moves until the transaction ends. */
    static @Nullable String lockKey(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                        "select last_key from pagination_key where organizer = 'benchmark' for update");
                ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getString(1) : null;
        }
    }

    static void moveKey(Connection connection, String key) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update pagination_key set last_key = ?, moved_at = current_timestamp where organizer = 'benchmark'")) {
            update.setString(1, key);
            if (update.executeUpdate() > 0) {
                return;
            }
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into pagination_key"
                + " (organizer, last_key, moved_at) values ('benchmark', ?, current_timestamp)")) {
            insert.setString(1, key);
            insert.executeUpdate();
        }
    }
}
