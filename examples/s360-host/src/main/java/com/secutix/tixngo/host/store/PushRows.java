package com.secutix.tixngo.host.store;

import java.sql.SQLException;

/**
 * How the items of a push are read: each with all it refers to, from one row.
 *
 * @param <T> what is pushed
 */
interface PushRows<T> {

    /** The columns to select, the item's id first. The table of the items has the alias {@code t}. */
    String columns();

    /**
     * The tables to join for the columns: product {@code p}, season {@code s}, performance {@code f} and more; empty when the
     * columns need none. Then a filter joins what it asks for.
     */
    String joins();

    /** A reader for the rows of one statement. */
    Reader<T> reader();

    /** Reads the cells of the columns, in their order. */
    @FunctionalInterface
    interface Reader<T> {
        T read(Cells cells) throws SQLException;
    }
}
