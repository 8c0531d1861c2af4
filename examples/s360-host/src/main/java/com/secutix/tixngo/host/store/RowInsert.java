package com.secutix.tixngo.host.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Inserts rows of one table, as one batch.
 *
 * @param <T> what a row is made of
 * @param table the table
 * @param columns what is written
 */
record RowInsert<T>(String table, List<Column<T>> columns) {

    void insert(Connection connection, Collection<T> rows) throws SQLException {
        insert(connection, rows, "");
    }

    /** Leaves out a row whose key is there already. */
    void insertUnlessThere(Connection connection, Collection<T> rows) throws SQLException {
        insert(connection, rows, " on conflict do nothing");
    }

    private void insert(Connection connection, Collection<T> rows, String unless) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into " + table + " (" + names + ") values (" + marks + ")" + unless)) {
            for (T row : rows) {
                for (int i = 0; i < columns.size(); i++) {
                    bind(connection, statement, i + 1, columns.get(i), row);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    static <T> void bind(Connection connection, PreparedStatement statement, int index, Column<T> column, T row)
            throws SQLException {
        @Nullable Object value = column.value().apply(row);
        if (value == null) {
            statement.setNull(index, column.type());
        } else {
            Sql.bind(connection, statement, index, value);
        }
    }
}
