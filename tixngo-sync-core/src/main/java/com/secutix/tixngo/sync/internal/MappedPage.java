package com.secutix.tixngo.sync.internal;

import com.secutix.tixngo.sync.report.Problem;
import com.secutix.tixngo.sync.spi.ContactChange;
import com.secutix.tixngo.sync.spi.TicketFeedback;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A page of changes, mapped: what is to be stored, and what cannot be.
 *
 * @param folds the tickets that S-360 knows, in the order of their first change
 * @param passedOver changes that could not be read or mapped
 * @param unknown how many changes are of tickets that S-360 does not know
 * @param skipped how many changes are left out on purpose
 * @param contacts what becomes of contacts
 * @param culturalContacts e-mails of new cultural contacts, by ticket id
 * @param distributes whether the distribution history is kept
 */
record MappedPage(
        List<TicketFold> folds,
        List<Problem> passedOver,
        int unknown,
        int skipped,
        PageContacts contacts,
        Map<String, String> culturalContacts,
        boolean distributes) {

    /** How many changes are to be stored, or to be told of. */
    int changes() {
        return passedOver.size() + folds.stream().mapToInt(TicketFold::changes).sum();
    }

    /** How many changes the page has. */
    int size() {
        return changes() + unknown + skipped;
    }

    /** How many changes brought a state that the lifecycle does not foresee. */
    int anomalies() {
        return folds.stream().mapToInt(TicketFold::anomalies).sum();
    }

    /** Whether storing it changes what is known of any of these tickets. */
    boolean touchesTicketOf(Set<String> ids) {
        return folds.stream().anyMatch(fold -> ids.contains(fold.ticketId()));
    }

    /** Whether storing it may change the contacts that have any of these e-mails. */
    boolean touchesContactOf(Set<String> emails) {
        return !Collections.disjoint(emails(folds), emails);
    }

    /** The e-mails whose contacts these tickets ask for. */
    static Set<String> emails(Collection<TicketFold> some) {
        return some.stream()
                .flatMap(fold -> fold.contactTasks().stream())
                .map(PageContacts::keyOf)
                .collect(Collectors.toSet());
    }

    boolean isEmpty() {
        return folds.isEmpty() && passedOver.isEmpty();
    }

    List<ContactChange> contactChanges(List<TicketFold> some) {
        return contacts.changes(emails(some));
    }

    TicketFeedback feedback(TicketFold fold) {
        return new TicketFeedback(
                Objects.requireNonNull(fold.mobile(), "a changed ticket has a state"),
                distributes ? fold.distribution() : null,
                culturalContacts.get(fold.ticketId()));
    }
}
