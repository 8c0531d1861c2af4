package com.secutix.tixngo.sync.spi;

import com.secutix.tixngo.sync.settings.Partition;
import com.secutix.tixngo.sync.settings.SyncFunction;
import com.secutix.tixngo.sync.settings.TicketFilter;
import com.secutix.tixngo.sync.settings.TicketReferences;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which tickets or cards a push wants, and in which order. What each function takes by status:
 *
 * <ul>
 *   <li>{@link SyncFunction#INJECTION}: tickets that are NOT_PRINTED;
 *   <li>{@link SyncFunction#PUSH_CANCELLED}: tickets that are CANCELLED or INVALIDATED and were injected before, with
 *       success or with an unknown outcome, or were processed by this kind of function;
 *   <li>{@link SyncFunction#PUSH_CONTROLLED}: tickets that are CONTROLLED and were injected or processed before, likewise;
 *   <li>{@link SyncFunction#PRIVILEGE_INJECTION}: cards that are NOT_PRINTED, of products marked for mobile delivery.
 * </ul>
 *
 * <p>Of these, it wants those that are in the partition, meet the filter, and are not processed by a function of this kind,
 * whichever interface it belonged to. A ticket counts as not processed, too, if it was processed at or after
 * {@code asIfLastSuccessAt}, or, for PUSH_CANCELLED, if its invalidation reason is not the one it was processed with. When
 * {@code only} names tickets, those alone are wanted, whatever filter and processing say, but never past the status.
 *
 * <p>A ticket that was processed at or after {@code runStartedAt} is not wanted in any case: it was this run that did it.
 *
 * <p>A ticket that a call of another run carries at the moment is not wanted. Nor does PUSH_CANCELLED or PUSH_CONTROLLED want
 * one that an injection under way carries: whether it was injected shows when that call is settled. When that injection's
 * run is dead, the ticket counts as injected with an unknown outcome.
 *
 * <p>Bad tickets never starve good ones: first come the tickets without a problem recorded by this kind of function, by id
 * (by code point); then those in error, whose problem was recorded before {@code roundStartedAt}, the longest untried first, then
 * by id. A ticket whose problem was recorded at or after {@code roundStartedAt} has had its turn and is left out.
 *
 * @param function the function that will process them
 * @param filter the conditions of the schedule
 * @param only the forced tickets; empty for all that meet the conditions
 * @param asIfLastSuccessAt successes from this moment on count as not having happened; null for none
 * @param partition the share of the tickets
 * @param runStartedAt when the run began: what it processed itself it does not want again
 * @param roundStartedAt when this round of the run began, the same unless it goes on batch after batch
 * @param inErrorOnly true to begin with the first ticket in error, and leave the others out
 */
public record PushQuery(
        SyncFunction function,
        TicketFilter filter,
        TicketReferences only,
        @Nullable Instant asIfLastSuccessAt,
        Partition partition,
        Instant runStartedAt,
        Instant roundStartedAt,
        boolean inErrorOnly) {

    /**
     * The same for another moment, or for those in error only.
     *
     * @param roundStart when the round began
     * @param inError whether to leave out those without a problem
     * @return a new query
     */
    public PushQuery at(Instant roundStart, boolean inError) {
        return new PushQuery(function, filter, only, asIfLastSuccessAt, partition, runStartedAt, roundStart, inError);
    }

    /**
     * Whether tickets are wanted that were processed before, so that the run says how many it will touch (documented).
     *
     * @return true for forced and dated runs
     */
    public boolean repeatsProcessed() {
        return !only.isEmpty() || asIfLastSuccessAt != null;
    }
}
