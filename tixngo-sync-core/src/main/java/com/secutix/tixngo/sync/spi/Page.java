package com.secutix.tixngo.sync.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of what was asked for, and where the next page begins.
 *
 * @param <T> what the page holds
 * @param items in the order of the query; may be fewer than asked for, even none, without being the last
 * @param next what to hand over for the next page, opaque to all but the store; null after the last page
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /** Copies the list. */
    public Page {
        items = List.copyOf(items);
    }
}
