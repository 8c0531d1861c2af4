package com.secutix.tixngo.sync.tck.self;

import com.secutix.tixngo.mapping.feedback.ContactCandidate;
import com.secutix.tixngo.mapping.s360.Contact;
import com.secutix.tixngo.mapping.s360.S360Card;
import com.secutix.tixngo.mapping.s360.S360Ticket;
import com.secutix.tixngo.mapping.s360.S360TicketStatus;
import com.secutix.tixngo.sync.report.RunReport;
import com.secutix.tixngo.sync.spi.Announcement;
import com.secutix.tixngo.sync.spi.Candidate;
import com.secutix.tixngo.sync.spi.CardStore;
import com.secutix.tixngo.sync.spi.FeedbackPage;
import com.secutix.tixngo.sync.spi.FeedbackStore;
import com.secutix.tixngo.sync.spi.KnownTicket;
import com.secutix.tixngo.sync.spi.Lease;
import com.secutix.tixngo.sync.spi.LeaseKey;
import com.secutix.tixngo.sync.spi.Page;
import com.secutix.tixngo.sync.spi.PushQuery;
import com.secutix.tixngo.sync.spi.PushStore;
import com.secutix.tixngo.sync.spi.RunHistory;
import com.secutix.tixngo.sync.spi.RunLock;
import com.secutix.tixngo.sync.spi.Settlement;
import com.secutix.tixngo.sync.tck.BreakableHost;
import com.secutix.tixngo.sync.tck.HostStores;
import com.secutix.tixngo.sync.tck.InMemoryS360;
import com.secutix.tixngo.sync.tck.TicketState;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The reference, with one lie in the way. */
final class LyingHost implements BreakableHost {

    private final BreakableHost truth = new InMemoryS360();
    private final Lie lie;

    LyingHost(Function<BreakableHost, Lie> liar) {
        lie = liar.apply(truth);
    }

    @Override
    public HostStores stores(String interfaceName) {
        HostStores right = truth.stores(interfaceName);
        return new HostStores(
                new Push<>(right.tickets()),
                new Push<>(right.cancelledTickets()),
                new Push<>(right.controlledTickets()),
                new Cards(right.cards()),
                new Feedback(right.feedback()),
                new Lock(right.lock()),
                new History(right.history()));
    }

    private class Push<T> implements PushStore<T> {
        private final PushStore<T> right;

        Push(PushStore<T> right) {
            this.right = right;
        }

        @Override
        public Page<Candidate<T>> select(PushQuery query, @Nullable String cursor, int limit) {
            return lie.select(right, query, cursor, limit);
        }

        @Override
        public long count(PushQuery query) {
            return lie.count(right, query);
        }

        @Override
        public Set<String> announce(Lease lease, Announcement announcement) {
            return lie.announce(right, lease, announcement);
        }

        @Override
        public void settle(Lease lease, Settlement settlement) {
            lie.settle(right, lease, settlement);
        }

        @Override
        public void recover(Lease lease) {
            lie.recover(right, lease);
        }
    }

    private final class Cards extends Push<S360Card> implements CardStore {
        private final CardStore right;

        Cards(CardStore right) {
            super(right);
            this.right = right;
        }

        @Override
        public Optional<String> definitionFingerprint(String definitionId) {
            return right.definitionFingerprint(definitionId);
        }

        @Override
        public void keepDefinition(Lease lease, String definitionId, String fingerprint) {
            lie.keepDefinition(right, lease, definitionId, fingerprint);
        }
    }

    private final class Lock implements RunLock {
        private final RunLock right;

        Lock(RunLock right) {
            this.right = right;
        }

        @Override
        public Optional<Lease> acquire(LeaseKey key, Duration duration) {
            return lie.note(lie.acquire(right, key, duration));
        }

        @Override
        public boolean renew(Lease lease, Duration duration) {
            return lie.renew(right, lease, duration);
        }

        @Override
        public void release(Lease lease) {
            lie.release(right, lease);
        }
    }

    private final class Feedback implements FeedbackStore {
        private final FeedbackStore right;

        Feedback(FeedbackStore right) {
            this.right = right;
        }

        @Override
        public Optional<String> paginationKey(String organizer) {
            return lie.paginationKey(right, organizer);
        }

        @Override
        public Map<String, KnownTicket> find(Collection<String> ticketIds) {
            return lie.find(right, ticketIds);
        }

        @Override
        public Map<String, List<ContactCandidate>> contacts(Collection<String> emails) {
            return lie.contacts(right, emails);
        }

        @Override
        public void apply(Lease lease, FeedbackPage page) {
            lie.apply(right, lease, page);
        }
    }

    private final class History implements RunHistory {
        private final RunHistory right;

        History(RunHistory right) {
            this.right = right;
        }

        @Override
        public void begun(LeaseKey key, String runId, boolean dryRun, Instant startedAt) {
            right.begun(key, runId, dryRun, startedAt);
        }

        @Override
        public void ended(LeaseKey key, RunReport report) {
            lie.ended(right, key, report);
        }

        @Override
        public Optional<Instant> nextRunAt(LeaseKey key) {
            return lie.nextRunAt(right, key);
        }
    }

    @Override
    public void add(S360Ticket ticket) {
        truth.add(ticket);
    }

    @Override
    public void add(S360Card card) {
        truth.add(card);
    }

    @Override
    public String addContact(String email, ContactCandidate.Kind kind, boolean internetAccount, boolean temporary) {
        return truth.addContact(email, kind, internetAccount, temporary);
    }

    @Override
    public void changeStatus(
            String ticketId,
            S360TicketStatus status,
            @Nullable String invalidationReason,
            @Nullable OffsetDateTime controlledAt) {
        truth.changeStatus(ticketId, status, invalidationReason, controlledAt);
    }

    @Override
    public void changeCardStatus(String cardId, S360TicketStatus status) {
        truth.changeCardStatus(cardId, status);
    }

    @Override
    public TicketState ticket(String ticketId) {
        return truth.ticket(ticketId);
    }

    @Override
    public TicketState card(String cardId) {
        return truth.card(cardId);
    }

    @Override
    public Contact contact(String contactId) {
        return truth.contact(contactId);
    }

    @Override
    public void expireLeases() {
        truth.expireLeases();
    }

    @Override
    public void failNextCommit() {
        truth.failNextCommit();
    }

    @Override
    public void close() {
        truth.close();
    }
}
