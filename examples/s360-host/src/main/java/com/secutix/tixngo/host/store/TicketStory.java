package com.secutix.tixngo.host.store;

import com.secutix.tixngo.mapping.s360.S360Ticket;
import com.secutix.tixngo.sync.spi.TicketProblem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that S-360 knows of a ticket. Holds personal data: it is for the operator who asked for this ticket.
 *
 * @param ticket the ticket
 * @param printedBy the point of sales it was printed by
 * @param injectedAt when TIXNGO accepted it
 * @param processedBy the functions that are done with it
 * @param unsettled whether nobody knows if TIXNGO has it
 * @param temporaryContact whether its cultural contact is only known by e-mail
 * @param problem why it was not delivered
 * @param problemAt when that was
 * @param alignment whether both sides say the same
 */
public record TicketStory(
        S360Ticket ticket,
        @Nullable String printedBy,
        @Nullable Instant injectedAt,
        List<String> processedBy,
        boolean unsettled,
        boolean temporaryContact,
        @Nullable TicketProblem problem,
        @Nullable Instant problemAt,
        Alignment alignment) {}
