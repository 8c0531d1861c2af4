package com.secutix.tixngo.sync.internal;

import com.secutix.tixngo.sync.report.Problem;
import com.secutix.tixngo.sync.spi.ContactChange;
import com.secutix.tixngo.sync.spi.TicketFeedback;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A page of changes, mapped: what is to be stored, and what cannot be.
 *
 * @param folds the tickets that S-360 knows, in the order of their first change
 * @param passedOver changes that could not be read or mapped
 * @param contacts what becomes of contacts
 * @param culturalContacts e-mails of new cultural contacts, by ticket id
 * @param distributes whether the distribution history is kept
 */
record MappedPage(
        List<TicketFold> folds,
        List<Problem> passedOver,
        PageContacts contacts,
        Map<String, String> culturalContacts,
        boolean distributes) {

    /** How many changes are to be accounted for. */
    int changes() {
        return passedOver.size() + folds.stream().mapToInt(TicketFold::changes).sum();
    }

    boolean isEmpty() {
        return folds.isEmpty() && passedOver.isEmpty();
    }

    List<ContactChange> contactChanges(List<TicketFold> some) {
        return contacts.changes(some.stream()
                .flatMap(fold -> fold.contactTasks().stream())
                .map(PageContacts::keyOf)
                .toList());
    }

    TicketFeedback feedback(TicketFold fold) {
        return new TicketFeedback(
                Objects.requireNonNull(fold.mobile(), "a changed ticket has a state"),
                distributes ? fold.distribution() : null,
                culturalContacts.get(fold.ticketId()));
    }
}
