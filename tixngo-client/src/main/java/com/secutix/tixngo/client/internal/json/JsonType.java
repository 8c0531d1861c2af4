package com.secutix.tixngo.client.internal.json;

/**
 * How values of one type travel, in the contract's own names.
 *
 * @param <V> type of the values
 */
interface JsonType<V> {

    /**
     * {@return the same, in the names of one profile}
     *
     * @param names the names
     * @param prefix dotted name of where the values are, with a trailing dot; empty for an envelope or an item
     */
    Codec<V> bind(FieldNames names, String prefix);
}
