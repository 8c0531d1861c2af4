package com.secutix.tixngo.sync.tck.self;

import com.secutix.tixngo.mapping.feedback.ContactCandidate;
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
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a wrong store does instead of the right thing. Every method does the right thing; a lie replaces one. One lie belongs to
 * one host.
 */
class Lie {

    final BreakableHost host;
    private final Map<String, Lease> lastLeases = new HashMap<>();

    Lie(BreakableHost host) {
        this.host = host;
    }

    /** The lease that was given last, whoever asks: what a store that forgets the fence takes every lease for. */
    synchronized Lease lastLease(Lease given) {
        return lastLeases.getOrDefault(given.key().function() + given.key().scope(), given);
    }

    final synchronized Optional<Lease> note(Optional<Lease> given) {
        given.ifPresent(
                lease -> lastLeases.put(lease.key().function() + lease.key().scope(), lease));
        return given;
    }

    <T> Page<Candidate<T>> select(PushStore<T> truth, PushQuery query, @Nullable String cursor, int limit) {
        return truth.select(query, cursor, limit);
    }

    long count(PushStore<?> truth, PushQuery query) {
        return truth.count(query);
    }

    Set<String> announce(PushStore<?> truth, Lease lease, Announcement announcement) {
        return truth.announce(lease, announcement);
    }

    void settle(PushStore<?> truth, Lease lease, Settlement settlement) {
        truth.settle(lease, settlement);
    }

    void recover(PushStore<?> truth, Lease lease) {
        truth.recover(lease);
    }

    void keepDefinition(CardStore truth, Lease lease, String definitionId, String fingerprint) {
        truth.keepDefinition(lease, definitionId, fingerprint);
    }

    Optional<Lease> acquire(RunLock truth, LeaseKey key, Duration duration) {
        return truth.acquire(key, duration);
    }

    boolean renew(RunLock truth, Lease lease, Duration duration) {
        return truth.renew(lease, duration);
    }

    void release(RunLock truth, Lease lease) {
        truth.release(lease);
    }

    Optional<String> paginationKey(FeedbackStore truth, String organizer) {
        return truth.paginationKey(organizer);
    }

    Map<String, KnownTicket> find(FeedbackStore truth, Collection<String> ticketIds) {
        return truth.find(ticketIds);
    }

    Map<String, List<ContactCandidate>> contacts(FeedbackStore truth, Collection<String> emails) {
        return truth.contacts(emails);
    }

    void apply(FeedbackStore truth, Lease lease, FeedbackPage page) {
        truth.apply(lease, page);
    }

    void ended(RunHistory truth, LeaseKey key, RunReport report) {
        truth.ended(key, report);
    }

    Optional<Instant> nextRunAt(RunHistory truth, LeaseKey key) {
        return truth.nextRunAt(key);
    }
}
