package com.secutix.tixngo.sync.tck;

import com.secutix.tixngo.mapping.feedback.ContactCandidate;
import com.secutix.tixngo.mapping.feedback.ContactDecision;
import com.secutix.tixngo.mapping.s360.Contact;
import com.secutix.tixngo.sync.settings.SyncFunction;
import com.secutix.tixngo.sync.spi.ContactChange;
import com.secutix.tixngo.sync.spi.FeedbackPage;
import com.secutix.tixngo.sync.spi.FeedbackStore;
import com.secutix.tixngo.sync.spi.KnownTicket;
import com.secutix.tixngo.sync.spi.Lease;
import com.secutix.tixngo.sync.spi.PaginationKeyMovedException;
import com.secutix.tixngo.sync.spi.PassedOverChange;
import com.secutix.tixngo.sync.spi.TicketFeedback;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;

/** What feedback reads and writes. */
final class MemoryFeedbackStore implements FeedbackStore {

    private final MemoryData data;
    private final MemoryLeases leases;

    MemoryFeedbackStore(MemoryData data, MemoryLeases leases) {
        this.data = data;
        this.leases = leases;
    }

    @Override
    public Optional<String> paginationKey(String organizer) {
        return data.transaction(() -> Optional.ofNullable(data.paginationKeys.get(organizer)));
    }

    @Override
    public Map<String, KnownTicket> find(Collection<String> ticketIds) {
        return data.transaction(() -> {
            Map<String, KnownTicket> found = new HashMap<>();
            for (String id : ticketIds) {
                MemoryItem item = data.tickets.get(id);
                if (item != null) {
                    found.put(id, new KnownTicket(id, item.number, item.mobile));
                }
            }
            return found;
        });
    }

    @Override
    public Map<String, List<ContactCandidate>> contacts(Collection<String> emails) {
        return data.transaction(() -> {
            Map<String, List<ContactCandidate>> found = new HashMap<>();
            for (String email : emails) {
                found.put(
                        email,
                        data.contactsWith(email).stream()
                                .map(MemoryData.StoredContact::candidate)
                                .toList());
            }
            return found;
        });
    }

    @Override
    public void apply(Lease lease, FeedbackPage page) {
        data.transaction(() -> {
            leases.demand(lease);
            if (!Objects.equals(data.paginationKeys.get(page.organizer()), page.keyBefore())) {
                throw new PaginationKeyMovedException(page.organizer());
            }
            check(page);
            data.beforeChanges();
            Map<String, String> contactIds = new HashMap<>();
            page.contacts().forEach(change -> contactIds.put(change.email(), settle(change)));
            page.tickets().forEach(ticket -> keep(ticket, contactIds));
            page.passedOver().forEach(change -> keep(change, page));
            if (page.keyAfter() != null) {
                data.paginationKeys.put(page.organizer(), page.keyAfter());
            }
            return true;
        });
    }

    /** Whatever the page refers to must be there, before anything is written. */
    private void check(FeedbackPage page) {
        Map<String, ContactDecision> decisions = new HashMap<>();
        for (ContactChange change : page.contacts()) {
            decisions.put(change.email(), change.decision());
            if (change.decision() instanceof ContactDecision.Reuse reuse) {
                data.contact(reuse.contactId());
            } else if (change.decision() instanceof ContactDecision.Upgrade upgrade) {
                data.contact(upgrade.contactId());
            }
        }
        for (TicketFeedback ticket : page.tickets()) {
            data.ticket(ticket.mobile().ticketId());
            ContactDecision decision = ticket.culturalContactEmail() == null
                    ? new ContactDecision.Reuse("", true)
                    : decisions.get(ticket.culturalContactEmail());
            if (decision == null || decision instanceof ContactDecision.LeaveAlone) {
                throw new NoSuchElementException("the page does not say which contact becomes the cultural contact of "
                        + ticket.mobile().ticketId());
            }
        }
    }

    /** Does what is decided, and answers with the id of the contact that it is about. */
    private String settle(ContactChange change) {
        ContactDecision decision = change.decision();
        if (decision instanceof ContactDecision.Reuse reuse) {
            return reuse.contactId();
        } else if (decision instanceof ContactDecision.Upgrade upgrade) {
            ContactCandidate known = data.contact(upgrade.contactId()).candidate();
            Contact person = upgrade.details().person();
            data.contacts.put(
                    known.contactId(),
                    new MemoryData.StoredContact(
                            new ContactCandidate(known.contactId(), known.kind(), known.internetAccount(), false),
                            person));
            return known.contactId();
        } else if (decision instanceof ContactDecision.Create create) {
            return data.contactsWith(change.email()).stream()
                    .findFirst()
                    .map(known -> known.candidate().contactId())
                    .orElseGet(() -> data.addContact(
                            create.details().person(), ContactCandidate.Kind.INDIVIDUAL, true, create.temporary()));
        }
        return "";
    }

    private void keep(TicketFeedback feedback, Map<String, String> contactIds) {
        MemoryItem item = data.ticket(feedback.mobile().ticketId());
        item.mobile = feedback.mobile();
        item.show(feedback.mobile());
        item.problems.remove(SyncFunction.FEEDBACK);
        if (feedback.distribution() != null) {
            item.distribution = feedback.distribution();
        }
        if (feedback.culturalContactEmail() != null) {
            item.culturalContactId = contactIds.get(feedback.culturalContactEmail());
        }
    }

    private void keep(PassedOverChange change, FeedbackPage page) {
        MemoryItem item = data.tickets.get(change.ticketId());
        if (item != null) {
            item.problems.put(SyncFunction.FEEDBACK, new MemoryItem.Recorded(change.problem(), page.at()));
        }
    }
}
