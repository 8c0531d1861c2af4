package com.secutix.tixngo.client.model;

import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One ticket that was used at the gate (assumed). Immutable.
 *
 * @param ticketId id of the ticket
 * @param controlledAt when, sent with exactly this offset; {@code null} when absent
 */
public record TicketControl(String ticketId, @Nullable OffsetDateTime controlledAt) {

    /**
     * Checks what must be there and copies what could be changed from outside.
     *
     * @param ticketId id of the ticket
     * @param controlledAt when
     */
    public TicketControl {
        Objects.requireNonNull(ticketId, "ticketId");
    }
}
