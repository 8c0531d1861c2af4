package com.secutix.tixngo.sync.spi;

import com.secutix.tixngo.sync.settings.Partition;
import com.secutix.tixngo.sync.settings.SyncFunction;
import com.secutix.tixngo.sync.settings.TicketFilter;
import com.secutix.tixngo.sync.settings.TicketReferences;
import java.time.Instant;

/**
 * Which tickets a run wants.
 *
 * <p>For {@link SyncFunction#INJECTION}: tickets with status NOT_PRINTED that are in the partition, meet the filter, and are
 * not processed by an injection of any interface. When {@code only} names tickets, those alone are wanted, whatever filter
 * and processing say, but never past the status.
 *
 * @param function the function that will process them
 * @param turn which of the tickets: those never in error, or those in error
 * @param filter the conditions of the schedule
 * @param only the forced tickets; empty for all that meet the conditions
 * @param partition the share of the tickets
 * @param startedAt when the run, or this round of it, began: a ticket whose problem was recorded at or after it has had its
 *     turn already
 */
public record TicketQuery(
        SyncFunction function,
        Turn turn,
        TicketFilter filter,
        TicketReferences only,
        Partition partition,
        Instant startedAt) {

    /** Bad tickets never starve good ones: a ticket in error comes after the others. */
    public enum Turn {
        /** Tickets without a recorded problem, ordered by ticket id, by code point. */
        FIRST,
        /** Tickets with a problem recorded before {@code startedAt}, the longest untried first, then by ticket id. */
        AGAIN
    }
}
