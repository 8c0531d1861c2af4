package com.secutix.tixngo.host.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;

/**
 * How the items of a push are read: what a page holds of each from the rows of their own table, and what they refer to by a
 * statement for each other table, whatever the number of items.
 *
 * @param <T> what is pushed
 * @param columns the columns to select, the item's id first; the table of the items has the alias {@code t}
 * @param readers makes a reader for each page
 */
record PushRows<T>(String columns, Supplier<Reader<T>> readers) {

    /** Reads the rows of one page. */
    @FunctionalInterface
    interface Reader<T> {

        /** Reads the cells of the columns, in their order. What it gives can be asked after {@link #lookUp}. */
        Supplier<T> read(Cells cells) throws SQLException;

        /** Looks up what the rows refer to that were read. */
        default void lookUp(Connection connection) throws SQLException {
            // most refer to nothing
        }
    }
}
