package com.secutix.tixngo.client.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a status log. Immutable.
 *
 * @param rows the readable rows, in the order received; empty when absent
 * @param unreadable the others; empty when absent
 * @param nextPageKey opaque key of the next page; {@code null} when absent
 */
public record TicketStatusLogPage(
        List<TicketStatusLog> rows,
        List<UnreadableItem> unreadable,
        @Nullable String nextPageKey) {

    /**
     * Checks what must be there and copies what could be changed from outside.
     *
     * @param rows the readable rows
     * @param unreadable the others
     * @param nextPageKey opaque key of the next page
     */
    public TicketStatusLogPage {
        rows = rows == null ? List.of() : List.copyOf(rows);
        unreadable = unreadable == null ? List.of() : List.copyOf(unreadable);
    }
}
