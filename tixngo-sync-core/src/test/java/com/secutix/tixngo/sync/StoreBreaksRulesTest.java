package com.secutix.tixngo.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.client.TixngoClient;
import com.secutix.tixngo.sync.report.RunOutcome;
import com.secutix.tixngo.sync.report.RunReport;
import com.secutix.tixngo.sync.settings.InjectionSettings;
import com.secutix.tixngo.sync.settings.RunSettings;
import com.secutix.tixngo.sync.spi.Announcement;
import com.secutix.tixngo.sync.spi.Candidate;
import com.secutix.tixngo.sync.spi.InjectableTicket;
import com.secutix.tixngo.sync.spi.Lease;
import com.secutix.tixngo.sync.spi.LeaseKey;
import com.secutix.tixngo.sync.spi.Page;
import com.secutix.tixngo.sync.spi.PushQuery;
import com.secutix.tixngo.sync.spi.PushStore;
import com.secutix.tixngo.sync.spi.RunLock;
import com.secutix.tixngo.sync.spi.Settlement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A store that gives what its interface forbids: the run ends, says so loudly, and says what its books are. */
class StoreBreaksRulesTest {

    private final InjectionScene scene = new InjectionScene();
    private final Twisted store = new Twisted();
    private boolean untilEmpty;
    private int batchSize = 1_000;

    @BeforeEach
    void sell() {
        scene.s360.add(S360Tickets.numbered(1, 6));
    }

    @AfterEach
    void close() {
        scene.close();
    }

    /** The store of the scene, but for what a test replaces. */
    private class Twisted implements PushStore<InjectableTicket> {
        private Select select = scene.s360::select;
        private UnaryOperator<Set<String>> leftOut = same -> same;
        private int selects;

        interface Select {
            Page<Candidate<InjectableTicket>> page(PushQuery query, String cursor, int limit);
        }

        @Override
        public Page<Candidate<InjectableTicket>> select(PushQuery query, String cursor, int limit) {
            selects++;
            return select.page(query, cursor, limit);
        }

        @Override
        public long count(PushQuery query) {
            return scene.s360.count(query);
        }

        @Override
        public Set<String> announce(Lease lease, Announcement announcement) {
            return leftOut.apply(scene.s360.announce(lease, announcement));
        }

        @Override
        public void settle(Lease lease, Settlement settlement) {
            scene.s360.settle(lease, settlement);
        }

        @Override
        public void recover(Lease lease) {
            scene.s360.recover(lease);
        }
    }

    private RunReport inject() {
        return inject(scene.s360);
    }

    private RunReport inject(RunLock lock) {
        try (TixngoClient client = scene.client()) {
            return run(client, lock).execute();
        }
    }

    private SyncRun run(TixngoClient client, RunLock lock) {
        return TixngoSync.builder()
                .client(client)
                .ticketStore(store)
                .runLock(lock)
                .clock(scene.clock)
                .build()
                .injection(InjectionSettings.builder()
                        .pointOfSales(SyncScene.POINT_OF_SALES)
                        .run(RunSettings.builder()
                                .callsInFlight(1)
                                .batchSize(batchSize)
                                .untilEmpty(untilEmpty)
                                .build())
                        .build());
    }

    private void assertFailed(RunReport report, String code, String words) {
        assertThat(report.outcome()).isEqualTo(RunOutcome.FAILED);
        assertThat(report.failure().orElseThrow().code()).isEqualTo(code);
        assertThat(report.failure().orElseThrow().message()).contains(words).doesNotContain("ana@", "0123456789");
        assertThat(report.counts().addUp()).isTrue();
        assertThat(scene.s360.isLocked()).isFalse();
    }

    private static Page<Candidate<InjectableTicket>> page(String next, boolean inError, int... tickets) {
        return new Page<>(
                IntStream.of(tickets)
                        .mapToObj(number ->
                                new Candidate<>(new InjectableTicket(S360Tickets.numbered(number), null), inError))
                        .toList(),
                next);
    }

    @Test
    void a_ticket_twice_in_a_page() {
        store.select = (query, cursor, limit) -> page(null, false, 1, 2, 2);

        RunReport report = inject();

        assertFailed(report, "LEDGER", "T-000002");
        assertThat(report.failure().orElseThrow().message()).contains("selected=", "delivered=");
        assertThat(scene.tixngo.calls()).isEmpty();
    }

    @Test
    void a_ticket_in_error_twice_in_a_page() {
        store.select = (query, cursor, limit) -> page(null, true, 2, 1, 2);

        assertFailed(inject(), "LEDGER", "T-000002 twice");
    }

    @Test
    void tickets_out_of_their_order() {
        store.select = (query, cursor, limit) -> cursor == null ? page("next", false, 3, 4) : page(null, false, 2);

        assertFailed(inject(), "LEDGER", "T-000002 after ticket T-000004");
    }

    @Test
    void the_same_page_for_ever() {
        untilEmpty = true;
        store.select = (query, cursor, limit) -> page(cursor + "+", true, 5, 3, 4);

        assertFailed(inject(), "LEDGER", "twice");
        assertThat(store.selects).isEqualTo(2);
    }

    @Test
    void pages_in_a_circle_each_with_a_cursor_of_its_own() {
        untilEmpty = true;
        int[] pages = {0};
        store.select = (query, cursor, limit) -> page("cursor " + pages[0], true, 1 + pages[0]++ % 5);

        assertFailed(inject(), "LEDGER", "twice");
        assertThat(store.selects).isLessThan(20);
    }

    @Test
    void tickets_without_a_problem_when_those_in_error_were_asked_for() {
        batchSize = 1;
        store.select = (query, cursor, limit) -> page("next", false, 1, 2);

        assertFailed(inject(), "LEDGER", "in error only");
    }

    @Test
    void empty_pages_for_ever() {
        store.select = (query, cursor, limit) -> page(cursor + "+".repeat(cursor == null ? 1 : 0), false);

        assertFailed(inject(), "LEDGER", "empty pages");
        assertThat(store.selects).isEqualTo(10_001);
    }

    @Test
    void empty_pages_leave_the_run_able_to_stop() {
        try (TixngoClient client = scene.client()) {
            SyncRun run = run(client, scene.s360);
            store.select = (query, cursor, limit) -> {
                if (store.selects == 5) {
                    run.stop();
                }
                return page("another", false);
            };

            assertThat(run.execute().outcome()).isEqualTo(RunOutcome.STOPPED);
        }
        assertThat(store.selects).isEqualTo(5);
    }

    @Test
    void no_page_at_all() {
        store.select = (query, cursor, limit) -> null;

        assertFailed(inject(), "STORE_FAILED", "select");
    }

    @Test
    void no_answer_to_an_announcement() {
        store.leftOut = leftOut -> null;

        RunReport report = inject();

        assertFailed(report, "STORE_FAILED", "null in 'announce'");
        assertThat(report.counts().notReached()).isEqualTo(6);
        assertThat(scene.s360.steps()).filteredOn("announce"::equals).hasSize(1);
    }

    @Test
    void tickets_left_out_of_a_call_that_were_not_in_it() {
        store.leftOut = leftOut -> Set.of("T-000001", "somebody else's");

        RunReport report = inject();

        assertFailed(report, "LEDGER", "left tickets out of a call");
        assertThat(scene.tixngo.calls()).isEmpty();
    }

    @Test
    void no_answer_to_the_request_for_a_lease() {
        RunReport report = inject(new RunLock() {
            @Override
            public Optional<Lease> acquire(LeaseKey key, Duration duration) {
                return null;
            }

            @Override
            public boolean renew(Lease lease, Duration duration) {
                return true;
            }

            @Override
            public void release(Lease lease) {}
        });

        assertFailed(report, "STORE_FAILED", "acquire");
    }

    @Test
    void a_client_that_the_host_has_closed_is_reported_like_anything_else() {
        TixngoClient client = scene.client();
        client.close();

        RunReport report = run(client, scene.s360).execute();

        assertThat(report.outcome()).isEqualTo(RunOutcome.FAILED);
        assertThat(report.counts().addUp()).isTrue();
        assertThat(List.copyOf(scene.s360.printed())).isEmpty();
    }
}
