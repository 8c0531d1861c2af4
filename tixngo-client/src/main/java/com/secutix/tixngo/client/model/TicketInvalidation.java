package com.secutix.tixngo.client.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One ticket to take away from its wallet (path assumed, visibility documented). Immutable.
 *
 * @param ticketId id of the ticket
 * @param showDeletedTicket whether the deleted ticket stays visible; a wrong {@code true} floods phones with
 *     notifications; {@code null} when absent
 * @param deletionReason why, in the words of S-360; {@code null} when absent
 */
public record TicketInvalidation(
        String ticketId,
        @Nullable Boolean showDeletedTicket,
        @Nullable String deletionReason) {

    /**
     * Checks what must be there and copies what could be changed from outside.
     *
     * @param ticketId id of the ticket
     * @param showDeletedTicket whether the deleted ticket stays visible
     * @param deletionReason why
     */
    public TicketInvalidation {
        Objects.requireNonNull(ticketId, "ticketId");
    }
}
