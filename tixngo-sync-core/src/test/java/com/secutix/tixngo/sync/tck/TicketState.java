package com.secutix.tixngo.sync.tck;

import com.secutix.tixngo.mapping.feedback.DistributionEntry;
import com.secutix.tixngo.mapping.s360.S360TicketStatus;
import com.secutix.tixngo.sync.settings.SyncFunction;
import com.secutix.tixngo.sync.spi.TicketProblem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a host keeps about a ticket or a card, beside what it was sold with. The mobile ticket is not in it: the kit asks the
 * feedback store for that.
 *
 * @param status the status in S-360
 * @param printedBy the point of sales it was printed by, as {@code channel;pos}; null while it is not printed
 * @param processedBy the functions that have processed it
 * @param problems what is recorded against it, by the function that recorded it; for {@link SyncFunction#FEEDBACK} the change
 *     passed over last, unless a later one was applied
 * @param unsettled the functions that may have sent it, without anybody knowing whether TIXNGO has it: those that left it
 *     unsettled, and those that announced a call with it which is not settled
 * @param culturalContactId the contact it belongs to; any text for a card
 * @param distribution its distribution history, the oldest transfer first
 */
public record TicketState(
        S360TicketStatus status,
        @Nullable String printedBy,
        Set<SyncFunction> processedBy,
        Map<SyncFunction, TicketProblem> problems,
        Set<SyncFunction> unsettled,
        String culturalContactId,
        List<DistributionEntry> distribution) {

    /** Copies the collections. */
    public TicketState {
        processedBy = Set.copyOf(processedBy);
        problems = Map.copyOf(problems);
        unsettled = Set.copyOf(unsettled);
        distribution = List.copyOf(distribution);
    }
}
