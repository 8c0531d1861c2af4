package com.secutix.tixngo.sync.spi;

import com.secutix.tixngo.sync.settings.PointOfSales;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the tickets of one call, or of tickets that never made it into a call.
 *
 * @param callId the announced call that is over now; null when there was none
 * @param at when the outcomes were known
 * @param printedBy the point of sales that delivered tickets are printed by; null for functions that print nothing
 * @param outcomes one for each ticket that changes; a ticket of the call that is not named stays as it was before the
 *     announcement, because nothing was written to TIXNGO
 */
public record Settlement(
        @Nullable String callId, Instant at, @Nullable PointOfSales printedBy, List<TicketOutcome> outcomes) {

    /** Copies the list. */
    public Settlement {
        outcomes = List.copyOf(outcomes);
    }
}
