package com.secutix.tixngo.client.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a ticket report. Immutable.
 *
 * @param total tickets in the whole report; {@code null} when absent
 * @param rows the readable rows, in the order received; empty when absent
 * @param unreadable the others; empty when absent
 */
public record TicketReportPage(@Nullable Long total, List<TicketReportRow> rows, List<UnreadableItem> unreadable) {

    /**
     * Checks what must be there and copies what could be changed from outside.
     *
     * @param total tickets in the whole report
     * @param rows the readable rows
     * @param unreadable the others
     */
    public TicketReportPage {
        rows = rows == null ? List.of() : List.copyOf(rows);
        unreadable = unreadable == null ? List.of() : List.copyOf(unreadable);
    }
}
