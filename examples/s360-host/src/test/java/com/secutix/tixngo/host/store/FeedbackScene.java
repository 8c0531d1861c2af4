package com.secutix.tixngo.host.store;

import static com.secutix.tixngo.host.store.StoreFixture.NOW;

import com.secutix.tixngo.mapping.feedback.MobileTicket;
import com.secutix.tixngo.sync.settings.Partition;
import com.secutix.tixngo.sync.settings.SyncFunction;
import com.secutix.tixngo.sync.spi.ContactChange;
import com.secutix.tixngo.sync.spi.FeedbackPage;
import com.secutix.tixngo.sync.spi.FeedbackStore;
import com.secutix.tixngo.sync.spi.Lease;
import com.secutix.tixngo.sync.spi.LeaseKey;
import com.secutix.tixngo.sync.spi.PassedOverChange;
import com.secutix.tixngo.sync.spi.TicketFeedback;
import java.util.List;

/** Feedback of one organizer, page by page. */
final class FeedbackScene {

    static final String ORGANIZER = "demo";

    final FeedbackStore store;
    private final StoreFixture s360;

    private FeedbackScene(StoreFixture s360) {
        this.s360 = s360;
        this.store = s360.stores.feedback();
    }

    static FeedbackScene of(StoreFixture s360) {
        return new FeedbackScene(s360);
    }

    /** Applies mobile tickets without moving the key. */
    void apply(MobileTicketBuilder... tickets) {
        apply(
                List.of(),
                List.of(tickets).stream()
                        .map(MobileTicketBuilder::build)
                        .map(mobile -> new TicketFeedback(mobile, null, null))
                        .toList());
    }

    void apply(List<ContactChange> contacts, List<TicketFeedback> tickets) {
        apply(contacts, tickets, List.of());
    }

    void apply(List<ContactChange> contacts, List<TicketFeedback> tickets, List<PassedOverChange> passedOver) {
        Lease lease = s360.lock
                .acquire(new LeaseKey(SyncFunction.FEEDBACK, ORGANIZER, Partition.WHOLE), StoreFixture.LEASE)
                .orElseThrow();
        String key = store.paginationKey(ORGANIZER).orElse(null);
        store.apply(lease, new FeedbackPage(ORGANIZER, key, key, NOW, contacts, tickets, passedOver));
        s360.lock.release(lease);
    }

    MobileTicket stored(String ticketId) {
        return store.find(List.of(ticketId)).get(ticketId).mobile();
    }
}
