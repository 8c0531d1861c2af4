package com.secutix.tixngo.simulator.internal.state;

import com.secutix.tixngo.simulator.SimulatedTicket;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the change feed: the state a ticket came to, and how.
 *
 * @param ticket the state after the change
 * @param before the state before; null for a new ticket
 * @param action what was done, such as {@code TRANSFER}
 * @param actor who did it
 */
public record Change(SimulatedTicket ticket, @Nullable SimulatedTicket before, String action, Actor actor) {

    /** Who changes tickets. */
    public enum Actor {
        /** The organizer: S-360 or the back-office. */
        ORGANIZER,
        /** A person with a phone. */
        SPECTATOR,
        /** TIXNGO by itself. */
        SYSTEM
    }

    /**
     * When it happened.
     *
     * @return the moment
     */
    public Instant time() {
        return ticket.statusTime();
    }
}
