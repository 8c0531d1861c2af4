package com.secutix.tixngo.sync.spi;

import java.time.Instant;
import java.util.List;

/**
 * Says that a call is about to be made. From then until it is settled, the outcome of its tickets is unknown: TIXNGO may or
 * may not have them.
 *
 * @param callId identifies the call, unique over all runs
 * @param ticketIds the tickets that the call will carry
 * @param at when the call is made
 */
public record Announcement(String callId, List<String> ticketIds, Instant at) {

    /** Copies the list. */
    public Announcement {
        ticketIds = List.copyOf(ticketIds);
    }
}
