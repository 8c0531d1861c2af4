package com.secutix.tixngo.sync.spi;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to store in one transaction.
 *
 * @param organizer the TIXNGO organizer whose key it is
 * @param keyBefore the key that the changes were read at; null for the very first page
 * @param keyAfter the key to keep; the same as before when it does not move, as for a replayed file
 * @param at when the changes are applied
 * @param contacts what becomes of contacts, to be done before the tickets that refer to them; one for an e-mail
 * @param tickets what to store about tickets; one for a ticket
 * @param passedOver changes that could not be applied and will not be tried again
 */
public record FeedbackPage(
        String organizer,
        @Nullable String keyBefore,
        @Nullable String keyAfter,
        Instant at,
        List<ContactChange> contacts,
        List<TicketFeedback> tickets,
        List<PassedOverChange> passedOver) {

    /** Copies the lists. */
    public FeedbackPage {
        contacts = List.copyOf(contacts);
        tickets = List.copyOf(tickets);
        passedOver = List.copyOf(passedOver);
    }
}
