package com.secutix.tixngo.sync.tck;

import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.sync.settings.Partition;
import com.secutix.tixngo.sync.settings.PointOfSales;
import com.secutix.tixngo.sync.settings.SyncFunction;
import com.secutix.tixngo.sync.spi.Announcement;
import com.secutix.tixngo.sync.spi.Candidate;
import com.secutix.tixngo.sync.spi.Lease;
import com.secutix.tixngo.sync.spi.LeaseKey;
import com.secutix.tixngo.sync.spi.Page;
import com.secutix.tixngo.sync.spi.Settlement;
import com.secutix.tixngo.sync.spi.TicketOutcome;
import com.secutix.tixngo.sync.spi.TicketProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the rules share: a new host for each test, two interfaces, and short ways to say what a run does. */
abstract class KitScene {

    static final Instant NOON = Instant.parse("2027-05-01T12:00:00Z");
    static final Instant BEFORE = NOON.minus(Duration.ofHours(1));
    static final Instant LONG_BEFORE = NOON.minus(Duration.ofDays(1));
    static final PointOfSales WEB = new PointOfSales("WEB", "MAIN");
    static final Duration LEASE = Duration.ofMinutes(10);
    static final String ORGANIZER = "organizer";

    private static final String PREPARATION = "preparation";

    private final Supplier<HostUnderTest> opening;
    private @Nullable HostUnderTest opened;
    private int preparations;
    HostUnderTest host;
    HostStores one;
    HostStores two;

    KitScene(Supplier<HostUnderTest> opening) {
        this.opening = opening;
    }

    @BeforeEach
    final void openHost() {
        opened = opening.get();
        host = opened;
        one = host.stores("one");
        two = host.stores("two");
    }

    @AfterEach
    final void closeHost() {
        if (opened != null) {
            opened.close();
        }
    }

    /** Another host, for a test that compares. */
    final HostUnderTest openAnother() {
        return opening.get();
    }

    static LeaseKey key(PushLane lane, String scope) {
        return new LeaseKey(lane.function(), scope, Partition.WHOLE);
    }

    /** The lease of interface one. */
    Lease lease(PushLane lane) {
        return lease(key(lane, "one"));
    }

    Lease leaseOfTwo(PushLane lane) {
        return lease(key(lane, "two"));
    }

    Lease lease(LeaseKey key) {
        return one.lock()
                .acquire(key, LEASE)
                .orElseThrow(() -> new AssertionError("nobody holds a lease that conflicts with " + key
                        + ", and the lock gave none: a lease must be free after its release or expiry"));
    }

    /** Adds items that the function takes. */
    void due(PushLane lane, String... ids) {
        for (String id : ids) {
            if (lane.isForCards()) {
                host.add(SoldCard.card(id).build());
            } else {
                host.add(SoldTicket.ticket(id).build());
            }
        }
        if (lane.followsInjection()) {
            injected(ids);
            for (String id : ids) {
                lane.makeDue(host, id);
            }
        }
    }

    /** Lets another interface inject tickets, a day ago. */
    void injected(String... ids) {
        HostStores stores = host.stores(PREPARATION);
        Lease lease = lease(key(PushLane.INJECTION, PREPARATION));
        String callId = "preparation-" + ++preparations;
        stores.tickets().announce(lease, new Announcement(callId, List.of(ids), LONG_BEFORE, false));
        stores.tickets()
                .settle(
                        lease,
                        new Settlement(
                                callId,
                                LONG_BEFORE,
                                WEB,
                                Stream.of(ids)
                                        .map(PushLane.INJECTION::delivered)
                                        .toList()));
        stores.lock().release(lease);
    }

    /** The ids of all pages, in their order. */
    List<String> ids(HostStores stores, Wanted wanted) {
        return ids(stores, wanted, 3);
    }

    List<String> ids(HostStores stores, Wanted wanted, int pageSize) {
        return candidates(stores, wanted, pageSize).stream()
                .map(candidate -> PushLane.idOf(candidate.item()))
                .toList();
    }

    List<Candidate<?>> candidates(HostStores stores, Wanted wanted, int pageSize) {
        List<Candidate<?>> all = new ArrayList<>();
        @Nullable String cursor = null;
        int pages = 0;
        do {
            Page<? extends Candidate<?>> page = wanted.lane().store(stores).select(wanted.query(), cursor, pageSize);
            assertThat(page.items())
                    .as("a page holds no more than was asked for")
                    .hasSizeLessThanOrEqualTo(pageSize);
            all.addAll(page.items());
            cursor = page.next();
            assertThat(++pages).as("the pages come to an end").isLessThan(10_000);
        } while (cursor != null);
        return all;
    }

    Page<? extends Candidate<?>> page(HostStores stores, Wanted wanted, @Nullable String cursor, int limit) {
        return wanted.lane().store(stores).select(wanted.query(), cursor, limit);
    }

    static List<String> idsOf(Page<? extends Candidate<?>> page) {
        return page.items().stream()
                .map(candidate -> PushLane.idOf(candidate.item()))
                .toList();
    }

    Set<String> announce(HostStores stores, PushLane lane, Lease lease, String callId, String... ids) {
        return lane.store(stores).announce(lease, new Announcement(callId, List.of(ids), NOON, false));
    }

    void settle(
            HostStores stores,
            PushLane lane,
            Lease lease,
            @Nullable String callId,
            Instant at,
            TicketOutcome... outcomes) {
        boolean prints = !lane.followsInjection();
        lane.store(stores).settle(lease, new Settlement(callId, at, prints ? WEB : null, List.of(outcomes)));
    }

    /** Lets interface one process items in a run of its own. */
    void processed(PushLane lane, Instant at, String... ids) {
        Lease lease = lease(lane);
        String callId = "processed-" + ++preparations;
        lane.store(one).announce(lease, new Announcement(callId, List.of(ids), at, true));
        settle(one, lane, lease, callId, at, Stream.of(ids).map(lane::delivered).toArray(TicketOutcome[]::new));
        one.lock().release(lease);
    }

    /** Records a problem in a run of its own. */
    void refused(PushLane lane, Instant at, String... ids) {
        Lease lease = lease(lane);
        settle(
                one,
                lane,
                lease,
                null,
                at,
                Stream.of(ids)
                        .map(id -> new TicketOutcome.Rejected(id, problem("INVALID_FIELD")))
                        .toArray(TicketOutcome[]::new));
        one.lock().release(lease);
    }

    static TicketProblem problem(String code) {
        return new TicketProblem(code, "event.address.zip", "must not be blank");
    }

    Lease feedbackLease() {
        return lease(new LeaseKey(SyncFunction.FEEDBACK, ORGANIZER, Partition.WHOLE));
    }
}
