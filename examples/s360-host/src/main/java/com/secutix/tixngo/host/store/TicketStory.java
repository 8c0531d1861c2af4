package com.secutix.tixngo.host.store;

import com.secutix.tixngo.mapping.feedback.DistributionEntry;
import com.secutix.tixngo.mapping.feedback.MobileTicket;
import com.secutix.tixngo.mapping.lifecycle.TicketFacts;
import com.secutix.tixngo.mapping.s360.S360Ticket;
import com.secutix.tixngo.sync.spi.TicketProblem;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that S-360 knows of a ticket. Holds personal data: it is for the operator who asked for this ticket.
 *
 * @param ticket the ticket
 * @param printedBy the point of sales it was printed by
 * @param controlledAt when it was at the gate
 * @param injectedAt since when it is certain that TIXNGO has or had it
 * @param processedBy the functions that are done with it
 * @param unsettled whether nobody knows what came of a call that carried it
 * @param temporaryContact whether its cultural contact is only known by e-mail
 * @param problem why the function that its status belongs to did not deliver it
 * @param problemAt when that was
 * @param mobile what feedback brought; null before the first
 * @param distribution its transfers, the oldest first
 * @param resale how its resale stands; null when it was never posted
 * @param facts what the alignment of both sides follows from
 */
public record TicketStory(
        S360Ticket ticket,
        @Nullable String printedBy,
        @Nullable OffsetDateTime controlledAt,
        @Nullable Instant injectedAt,
        List<String> processedBy,
        boolean unsettled,
        boolean temporaryContact,
        @Nullable TicketProblem problem,
        @Nullable Instant problemAt,
        @Nullable MobileTicket mobile,
        List<DistributionEntry> distribution,
        @Nullable String resale,
        TicketFacts facts) {
    /** Copies the lists. */
    public TicketStory {
        processedBy = List.copyOf(processedBy);
        distribution = List.copyOf(distribution);
    }
}
