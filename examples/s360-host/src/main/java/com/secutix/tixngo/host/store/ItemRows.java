package com.secutix.tixngo.host.store;

import java.util.function.Supplier;

/**
 * Rows as their parts.
 *
 * @param <T> what is pushed
 * @param columns as said for the interface
 * @param joins as said for the interface
 * @param readers makes a reader for each statement
 */
record ItemRows<T>(String columns, String joins, Supplier<Reader<T>> readers) implements PushRows<T> {
    @Override
    public Reader<T> reader() {
        return readers.get();
    }
}
