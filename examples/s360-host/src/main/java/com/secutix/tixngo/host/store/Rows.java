package com.secutix.tixngo.host.store;

import com.secutix.tixngo.mapping.s360.Validity;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How the values of a row are read. */
final class Rows {

    private Rows() {}

    static @Nullable OffsetDateTime dateOrNull(@Nullable String iso) {
        return iso == null ? null : OffsetDateTime.parse(iso);
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        return instantOrNull(row, row.findColumn(column));
    }

    static @Nullable Instant instantOrNull(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** A period; null unless both ends are there. */
    static @Nullable Validity validity(@Nullable String from, @Nullable String until) {
        return from == null || until == null
                ? null
                : new Validity(OffsetDateTime.parse(from), OffsetDateTime.parse(until));
    }

    /** When a period begins, as it is kept. */
    static @Nullable String start(@Nullable Validity validity) {
        return validity == null ? null : Column.iso(validity.start());
    }

    /** When a period ends, as it is kept. */
    static @Nullable String end(@Nullable Validity validity) {
        return validity == null ? null : Column.iso(validity.end());
    }

    /** Which ids a table has already. */
    static Set<String> known(Connection connection, String table, Collection<String> ids) throws SQLException {
        return ids(
                connection,
                Sql.of(
                        "select t." + table + "_id from (" + Sql.IDS + ") n join " + table + " t on t." + table
                                + "_id = n.id",
                        Sql.strings(ids)));
    }

    /** The ids that a statement selects. */
    static Set<String> ids(Connection connection, Sql select) throws SQLException {
        Set<String> ids = new HashSet<>();
        try (PreparedStatement statement = select.prepare(connection);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                ids.add(row.getString(1));
            }
        }
        return ids;
    }

    /** The only value of the only row: a count. */
    static long number(Connection connection, Sql sql) throws SQLException {
        try (PreparedStatement statement = sql.prepare(connection);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** An array of texts. */
    static List<String> strings(ResultSet row, int column) throws SQLException {
        Object[] values = (Object[]) row.getArray(column).getArray();
        return Arrays.stream(values).map(String::valueOf).toList();
    }

    /** A number without the zeros that only the column's scale added. */
    static @Nullable BigDecimal plain(@Nullable BigDecimal number, int minimumScale) {
        if (number == null) {
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < minimumScale ? stripped.setScale(minimumScale) : stripped;
    }
}
