package com.secutix.tixngo.host.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A statement as it is put together: its text, and the values of its parameters. Values never become text. */
final class Sql {

    /** The elements of an array parameter, as a subquery. Unlike {@code any(?)}, it costs H2 no look through the whole array for each row. */
    static final String ELEMENTS = "select n.x from unnest(cast(? as varchar array)) as n (x)";

    /** The same for ids that are joined. */
    static final String IDS = "select * from unnest(cast(? as varchar array)) as n (id)";

    private final StringBuilder text = new StringBuilder();
    private final List<@Nullable Object> values = new ArrayList<>();

    private Sql() {}

    static Sql of(String text, @Nullable Object... values) {
        return new Sql().and(text, values);
    }

    /** Adds text, with a value for each question mark in it. */
    Sql and(String more, @Nullable Object... moreValues) {
        text.append(more);
        for (Object value : moreValues) {
            values.add(value);
        }
        return this;
    }

    /** Adds another piece, with its values. */
    Sql and(Sql more) {
        text.append(more.text);
        values.addAll(more.values);
        return this;
    }

    /** Adds values for question marks that the text has already. */
    Sql values(@Nullable Object... moreValues) {
        return and("", moreValues);
    }

    /** Adds a condition that the column has one of the values; no value, no condition. */
    Sql andAnyOf(String column, Collection<String> wanted) {
        return wanted.isEmpty() ? this : and(" and " + column + " = any(?)", strings(wanted));
    }

    /** An array as a parameter. */
    @FunctionalInterface
    interface Elements {
        Array of(Connection connection) throws SQLException;
    }

    /** Texts as an array: of strings, which travel as bytes; objects would be escaped into one text, character by character. */
    static Elements strings(Collection<? extends @Nullable String> values) {
        return connection -> connection.createArrayOf("varchar", values.toArray(new String[0]));
    }

    static Elements uuids(Collection<UUID> values) {
        return connection -> connection.createArrayOf("uuid", values.toArray(new UUID[0]));
    }

    PreparedStatement prepare(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text.toString());
        try {
            for (int i = 0; i < values.size(); i++) {
                bind(connection, statement, i + 1, values.get(i));
            }
            return statement;
        } catch (SQLException | RuntimeException failed) {
            statement.close();
            throw failed;
        }
    }

    /** Executes an update. */
    int update(Connection connection) throws SQLException {
        try (PreparedStatement statement = prepare(connection)) {
            return statement.executeUpdate();
        }
    }

    static void bind(Connection connection, PreparedStatement statement, int index, @Nullable Object value)
            throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.NULL);
        } else if (value instanceof Elements array) {
            statement.setArray(index, array.of(connection));
        } else if (value instanceof Instant instant) {
            // both databases keep microseconds: cut here, so that what is compared was cut alike
            statement.setObject(index, instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
        } else {
            statement.setObject(index, value);
        }
    }
}
