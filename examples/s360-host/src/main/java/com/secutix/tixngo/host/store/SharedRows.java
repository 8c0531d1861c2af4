package com.secutix.tixngo.host.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A table whose rows many tickets share, such as venues. A row's id follows from its content: what is the same is kept once,
 * and a ticket always refers to exactly what came with it.
 *
 * @param <T> what a row is made of
 */
final class SharedRows<T> {

    private final String table;
    private final String idColumn;
    private final List<Column<T>> columns;
    private final List<String> read;
    private final Lookup.Reader<T> reader;

    /**
     * A table.
     *
     * @param table its name
     * @param columns what is written, and what the id follows from
     * @param read the columns that are read
     * @param reader reads the cells of these columns, in their order
     */
    SharedRows(String table, List<Column<T>> columns, List<String> read, Lookup.Reader<T> reader) {
        this.table = table;
        this.idColumn = table + "_id";
        this.columns = List.copyOf(columns);
        this.read = List.copyOf(read);
        this.reader = reader;
    }

    /** A table of which all is read that is written. */
    SharedRows(String table, List<Column<T>> columns, Lookup.Reader<T> reader) {
        this(table, columns, columns.stream().map(Column::name).toList(), reader);
    }

    /** A lookup for the references of one page. */
    Lookup<UUID, T> lookup() {
        return new Lookup<>("select n.id, r." + String.join(", r.", read) + found(), Sql::uuids, reader);
    }

    /** Joined, not {@code = any(?)}: for that, H2 compares each row it finds with the whole array. */
    private String found() {
        return " from (select * from unnest(cast(? as uuid array)) as n (id)) n join " + table + " r on r." + idColumn
                + " = n.id";
    }

    /** The id of the row with this content. */
    UUID id(T row) {
        StringBuilder content = new StringBuilder(table);
        for (Column<T> column : columns) {
            @Nullable Object value = column.value().apply(row);
            String text = value == null ? null : value.toString();
            // the length keeps "a" + "bc" apart from "ab" + "c", and an absent value apart from an empty one
            content.append('|')
                    .append(text == null ? -1 : text.length())
                    .append(':')
                    .append(text);
        }
        return UUID.nameUUIDFromBytes(content.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Inserts the rows that are not there yet. */
    void insertMissing(Connection connection, Collection<T> rows) throws SQLException {
        Map<UUID, T> missing = new LinkedHashMap<>();
        for (T row : rows) {
            missing.put(id(row), row);
        }
        missing.keySet().removeAll(present(connection, missing.keySet()));
        List<Column<Map.Entry<UUID, T>>> withId = new ArrayList<>();
        withId.add(Column.reference(idColumn, Map.Entry::getKey));
        for (Column<T> column : columns) {
            withId.add(new Column<>(
                    column.name(), column.type(), entry -> column.value().apply(entry.getValue())));
        }
        new RowInsert<>(table, withId).insert(connection, missing.entrySet());
    }

    private Set<UUID> present(Connection connection, Set<UUID> ids) throws SQLException {
        Set<UUID> present = new HashSet<>();
        if (!ids.isEmpty()) {
            try (PreparedStatement statement =
                            Sql.of("select n.id" + found(), Sql.uuids(ids)).prepare(connection);
                    ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    present.add(row.getObject(1, UUID.class));
                }
            }
        }
        return present;
    }
}
