package com.secutix.tixngo.mapping.lifecycle;

import com.secutix.tixngo.mapping.s360.S360TicketStatus;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What S-360 knows about one ticket when it asks whether both sides agree.
 *
 * @param status the ticket's status in S-360
 * @param sent whether the ticket was injected before
 * @param pushed whether its deletion (cancelled, invalidated) or its control (controlled) was pushed with success
 * @param mobile family of its last known mobile status; {@code null} when feedback brought none yet
 */
public record TicketFacts(
        S360TicketStatus status,
        boolean sent,
        boolean pushed,
        @Nullable StatusFamily mobile) {

    /**
     * Demands the status.
     *
     * @param status as said for the record
     * @param sent as said for the record
     * @param pushed as said for the record
     * @param mobile as said for the record
     */
    public TicketFacts {
        Objects.requireNonNull(status, "status");
    }
}
