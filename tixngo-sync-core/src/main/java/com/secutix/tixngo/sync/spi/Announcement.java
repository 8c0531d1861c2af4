package com.secutix.tixngo.sync.spi;

import java.time.Instant;
import java.util.List;

/**
 * Says that a call is about to be made. From then until it is settled, the outcome of its tickets is unknown: TIXNGO may or
 * may not have them.
 *
 * @param callId identifies the call, unique over all runs
 * @param ticketIds the tickets (or cards) that the call will carry
 * @param at when the call is made
 * @param repeatsProcessed whether tickets are sent that were processed before: a forced or dated run
 */
public record Announcement(String callId, List<String> ticketIds, Instant at, boolean repeatsProcessed) {

    /** Copies the list. */
    public Announcement {
        ticketIds = List.copyOf(ticketIds);
    }
}
