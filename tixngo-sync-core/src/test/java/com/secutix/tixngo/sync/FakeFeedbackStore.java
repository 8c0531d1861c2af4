package com.secutix.tixngo.sync;

import com.secutix.tixngo.mapping.feedback.ContactCandidate;
import com.secutix.tixngo.mapping.feedback.ContactDecision;
import com.secutix.tixngo.mapping.feedback.DistributionEntry;
import com.secutix.tixngo.mapping.feedback.MobileTicket;
import com.secutix.tixngo.sync.spi.ContactChange;
import com.secutix.tixngo.sync.spi.FeedbackPage;
import com.secutix.tixngo.sync.spi.FeedbackStore;
import com.secutix.tixngo.sync.spi.KnownTicket;
import com.secutix.tixngo.sync.spi.Lease;
import com.secutix.tixngo.sync.spi.LeaseKey;
import com.secutix.tixngo.sync.spi.LeaseLostException;
import com.secutix.tixngo.sync.spi.PaginationKeyMovedException;
import com.secutix.tixngo.sync.spi.PassedOverChange;
import com.secutix.tixngo.sync.spi.RunLock;
import com.secutix.tixngo.sync.spi.TicketFeedback;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps feedback in memory by the rules of the SPI, and can be told to break down. Safe for the threads of one run. */
final class FakeFeedbackStore implements FeedbackStore, RunLock {

    private final Set<String> tickets = new HashSet<>();
    private final Map<String, MobileTicket> mobiles = new HashMap<>();
    private final Map<String, List<DistributionEntry>> distributions = new HashMap<>();
    private final Map<String, List<ContactCandidate>> contacts = new HashMap<>();
    private final Map<String, String> culturalContacts = new HashMap<>();
    private final List<PassedOverChange> passedOver = new ArrayList<>();
    private final List<FeedbackPage> pages = new ArrayList<>();
    private final Set<String> unstorable = new HashSet<>();
    private @Nullable Lease current;
    private long tokens;
    private boolean down;
    private volatile Runnable beforeApply = () -> {};
    private volatile Consumer<Collection<String>> beforeFind = ids -> {};

    @Nullable String key;

    void addTickets(String... ids) {
        tickets.addAll(List.of(ids));
    }

    void addContact(String email, ContactCandidate contact) {
        contacts.computeIfAbsent(email, any -> new ArrayList<>()).add(contact);
    }

    /** Throws whenever something of this ticket is to be stored. */
    void refuseToStore(String ticketId) {
        unstorable.add(ticketId);
    }

    void breakDown() {
        down = true;
    }

    void beforeApply(Runnable action) {
        beforeApply = action;
    }

    void beforeFind(Consumer<Collection<String>> action) {
        beforeFind = action;
    }

    void stealLease() {
        current = new Lease(Objects.requireNonNull(current).key(), ++tokens, true);
    }

    MobileTicket mobile(String ticketId) {
        return mobiles.get(ticketId);
    }

    List<DistributionEntry> distribution(String ticketId) {
        return distributions.getOrDefault(ticketId, List.of());
    }

    List<ContactCandidate> contactsOf(String email) {
        return contacts.getOrDefault(email, List.of());
    }

    Map<String, String> culturalContacts() {
        return culturalContacts;
    }

    List<PassedOverChange> passedOver() {
        return passedOver;
    }

    /** What was stored, transaction by transaction. */
    List<FeedbackPage> pages() {
        return pages;
    }

    @Override
    public Optional<String> paginationKey(String organizer) {
        return Optional.ofNullable(key);
    }

    @Override
    public Map<String, KnownTicket> find(Collection<String> ticketIds) {
        beforeFind.accept(ticketIds);
        return known(ticketIds);
    }

    private synchronized Map<String, KnownTicket> known(Collection<String> ticketIds) {
        Map<String, KnownTicket> found = new HashMap<>();
        ticketIds.stream()
                .filter(tickets::contains)
                .forEach(id -> found.put(id, new KnownTicket(id, "tax-" + id, mobiles.get(id))));
        return found;
    }

    @Override
    public synchronized Map<String, List<ContactCandidate>> contacts(Collection<String> emails) {
        Map<String, List<ContactCandidate>> found = new HashMap<>(contacts);
        found.keySet().retainAll(emails);
        return found;
    }

    @Override
    public void apply(Lease lease, FeedbackPage page) {
        beforeApply.run();
        store(lease, page);
    }

    private synchronized void store(Lease lease, FeedbackPage page) {
        if (!lease.equals(current)) {
            throw new LeaseLostException(lease.key());
        }
        if (down
                || page.tickets().stream()
                        .anyMatch(ticket -> unstorable.contains(ticket.mobile().ticketId()))) {
            throw new IllegalStateException("broken, and an e-mail in the message: ana@example.org");
        }
        if (!Objects.equals(key, page.keyBefore())) {
            throw new PaginationKeyMovedException(page.organizer());
        }
        key = page.keyAfter();
        page.contacts().forEach(this::keep);
        page.tickets().forEach(this::keep);
        passedOver.addAll(page.passedOver());
        pages.add(page);
    }

    private void keep(ContactChange change) {
        if (change.decision() instanceof ContactDecision.Create create) {
            contacts.computeIfAbsent(change.email(), any -> new ArrayList<>())
                    .add(new ContactCandidate(
                            "c" + contacts.size(), ContactCandidate.Kind.INDIVIDUAL, true, create.temporary()));
        } else if (change.decision() instanceof ContactDecision.Upgrade upgrade) {
            contacts.get(change.email())
                    .replaceAll(contact -> contact.contactId().equals(upgrade.contactId())
                            ? new ContactCandidate(contact.contactId(), contact.kind(), true, false)
                            : contact);
        }
    }

    private void keep(TicketFeedback feedback) {
        String id = feedback.mobile().ticketId();
        mobiles.put(id, feedback.mobile());
        if (feedback.distribution() != null) {
            distributions.put(id, feedback.distribution());
        }
        if (feedback.culturalContactEmail() != null) {
            culturalContacts.put(id, feedback.culturalContactEmail());
        }
    }

    @Override
    public Optional<Lease> acquire(LeaseKey leaseKey, Duration duration) {
        if (current != null) {
            return Optional.empty();
        }
        current = new Lease(leaseKey, ++tokens, false);
        return Optional.of(current);
    }

    @Override
    public boolean renew(Lease lease, Duration duration) {
        return lease.equals(current);
    }

    @Override
    public void release(Lease lease) {
        if (lease.equals(current)) {
            current = null;
        }
    }
}
