package com.secutix.tixngo.host.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a page refer to in another table: the references are collected while the page is read, and found by one
 * statement afterwards. However many refer to a row, it travels and is read once. For one page, by one thread.
 *
 * @param <K> what refers
 * @param <T> what is referred to
 */
final class Lookup<K, T> {

    private final String select;
    private final Function<Collection<K>, Sql.Elements> parameter;
    private final Reader<T> reader;
    private final Set<K> wanted = new HashSet<>();
    private final Map<Object, T> found = new HashMap<>();

    /**
     * A lookup.
     *
     * @param select a statement that takes an array of references, and gives the reference first in each row
     * @param parameter makes the array
     * @param reader reads the other cells
     */
    Lookup(String select, Function<Collection<K>, Sql.Elements> parameter, Reader<T> reader) {
        this.select = select;
        this.parameter = parameter;
        this.reader = reader;
    }

    /** Reads what a row is made of. */
    @FunctionalInterface
    interface Reader<T> {
        T read(Cells cells) throws SQLException;
    }

    /** Remembers a reference, and gives it back. */
    K want(K reference) {
        wanted.add(reference);
        return reference;
    }

    /** Remembers a reference, if there is one. */
    @Nullable K wantIfAny(@Nullable K reference) {
        return reference == null ? null : want(reference);
    }

    /** Finds all that was wanted since the last time. */
    void find(Connection connection) throws SQLException {
        if (wanted.isEmpty()) {
            return;
        }
        try (PreparedStatement statement =
                        Sql.of(select, parameter.apply(wanted)).prepare(connection);
                ResultSet row = statement.executeQuery()) {
            Cells cells = new Cells(row);
            while (row.next()) {
                found.put(cells.first().key(), reader.read(cells));
            }
        }
        wanted.clear();
    }

    /** What a reference refers to, null if it is none or refers to nothing. */
    @Nullable T get(@Nullable K reference) {
        return reference == null ? null : found.get(reference);
    }

    /** What a reference refers to. */
    T demand(K reference) {
        T row = found.get(reference);
        if (row == null) {
            throw new IllegalStateException("a row refers to another that is not there, which the schema rules out");
        }
        return row;
    }
}
