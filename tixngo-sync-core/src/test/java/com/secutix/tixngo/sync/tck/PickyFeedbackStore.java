package com.secutix.tixngo.sync.tck;

import com.secutix.tixngo.mapping.feedback.ContactCandidate;
import com.secutix.tixngo.sync.spi.FeedbackPage;
import com.secutix.tixngo.sync.spi.FeedbackStore;
import com.secutix.tixngo.sync.spi.KnownTicket;
import com.secutix.tixngo.sync.spi.Lease;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A host's store that cannot keep what feedback says about one ticket, and refuses every page with it. */
final class PickyFeedbackStore implements FeedbackStore {

    private final FeedbackStore store;
    private final String refused;

    PickyFeedbackStore(FeedbackStore store, String refused) {
        this.store = store;
        this.refused = refused;
    }

    @Override
    public Optional<String> paginationKey(String organizer) {
        return store.paginationKey(organizer);
    }

    @Override
    public Map<String, KnownTicket> find(Collection<String> ticketIds) {
        return store.find(ticketIds);
    }

    @Override
    public Map<String, List<ContactCandidate>> contacts(Collection<String> emails) {
        return store.contacts(emails);
    }

    @Override
    public void apply(Lease lease, FeedbackPage page) {
        if (page.tickets().stream()
                .anyMatch(ticket -> ticket.mobile().ticketId().equals(refused))) {
            throw new IllegalStateException("the ticket " + refused + " does not fit its row");
        }
        store.apply(lease, page);
    }
}
