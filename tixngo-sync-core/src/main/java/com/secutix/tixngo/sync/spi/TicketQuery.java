package com.secutix.tixngo.sync.spi;

import com.secutix.tixngo.sync.settings.Partition;
import com.secutix.tixngo.sync.settings.SyncFunction;
import com.secutix.tixngo.sync.settings.TicketFilter;
import com.secutix.tixngo.sync.settings.TicketReferences;
import java.time.Instant;

/**
 * Which tickets a run wants, and in which order.
 *
 * <p>For {@link SyncFunction#INJECTION}: tickets with status NOT_PRINTED that are in the partition, meet the filter, and are
 * not processed by an injection of any interface. When {@code only} names tickets, those alone are wanted, whatever filter
 * and processing say, but never past the status.
 *
 * <p>Bad tickets never starve good ones: first come the tickets without a recorded problem, by ticket id (by code point);
 * then those in error, whose problem was recorded before {@code startedAt}, the longest untried first, then by ticket id. A
 * ticket whose problem was recorded at or after {@code startedAt} has had its turn and is left out.
 *
 * @param function the function that will process them
 * @param filter the conditions of the schedule
 * @param only the forced tickets; empty for all that meet the conditions
 * @param partition the share of the tickets
 * @param startedAt when the run, or this round of it, began
 * @param inErrorOnly true to begin with the first ticket in error, and leave the others out
 */
public record TicketQuery(
        SyncFunction function,
        TicketFilter filter,
        TicketReferences only,
        Partition partition,
        Instant startedAt,
        boolean inErrorOnly) {}
