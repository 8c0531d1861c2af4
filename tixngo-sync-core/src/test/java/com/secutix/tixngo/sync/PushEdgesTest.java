package com.secutix.tixngo.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.client.TixngoClient;
import com.secutix.tixngo.mapping.s360.S360Ticket;
import com.secutix.tixngo.sync.report.Problem;
import com.secutix.tixngo.sync.report.RunCounts;
import com.secutix.tixngo.sync.report.RunOutcome;
import com.secutix.tixngo.sync.report.RunReport;
import com.secutix.tixngo.sync.settings.CustomParameters;
import com.secutix.tixngo.sync.settings.InjectionSettings;
import com.secutix.tixngo.sync.settings.RunSettings;
import com.secutix.tixngo.sync.settings.SyncFunction;
import com.secutix.tixngo.sync.spi.Announcement;
import com.secutix.tixngo.sync.spi.Candidate;
import com.secutix.tixngo.sync.spi.InjectableTicket;
import com.secutix.tixngo.sync.spi.Lease;
import com.secutix.tixngo.sync.spi.Page;
import com.secutix.tixngo.sync.spi.PushQuery;
import com.secutix.tixngo.sync.spi.PushStore;
import com.secutix.tixngo.sync.spi.Settlement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens between the calls of a push. */
class PushEdgesTest {

    private final InjectionScene scene = new InjectionScene();
    private final FakeTixngo tixngo = scene.tixngo;
    private final FakeS360 s360 = scene.s360;

    @AfterEach
    void close() {
        scene.close();
    }

    private RunReport injectInCallsOf(int size) {
        return injectInCallsOf(size, s360);
    }

    private RunReport injectInCallsOf(int size, PushStore<InjectableTicket> store) {
        try (TixngoClient client = scene.client()) {
            return TixngoSync.builder()
                    .client(client)
                    .ticketStore(store)
                    .runLock(s360)
                    .clock(scene.clock)
                    .build()
                    .injection(InjectionSettings.builder()
                            .pointOfSales(SyncScene.POINT_OF_SALES)
                            .customParameters(CustomParameters.parse("ticketIterationSize=" + size))
                            .run(RunSettings.builder().callsInFlight(1).build())
                            .build())
                    .execute();
        }
    }

    @Test
    void what_the_store_leaves_out_is_skipped_and_the_rest_of_the_call_is_sent() {
        s360.add(S360Tickets.numbered(1, 5));

        RunReport report = injectInCallsOf(3, new LeavingOut(Set.of("T-000002", "T-000004", "T-000005")));

        assertThat(tixngo.calls()).containsExactly(List.of("T-000001", "T-000003"));
        assertThat(report.counts()).isEqualTo(new RunCounts(5, 2, 0, 3, 0, 0));
        assertThat(s360.printed()).containsExactlyInAnyOrder("T-000001", "T-000003");
    }

    /** A store that lets some tickets into no call: another run took them. */
    private final class LeavingOut implements PushStore<InjectableTicket> {
        private final Set<String> taken;

        LeavingOut(Set<String> taken) {
            this.taken = taken;
        }

        @Override
        public Page<Candidate<InjectableTicket>> select(PushQuery query, @Nullable String cursor, int limit) {
            return s360.select(query, cursor, limit);
        }

        @Override
        public long count(PushQuery query) {
            return s360.count(query);
        }

        @Override
        public Set<String> announce(Lease lease, Announcement announcement) {
            List<String> ids = announcement.ticketIds();
            List<String> kept = ids.stream().filter(id -> !taken.contains(id)).toList();
            if (!kept.isEmpty()) {
                s360.announce(lease, new Announcement(announcement.callId(), kept, scene.clock.instant(), false));
            }
            return Set.copyOf(ids.stream().filter(taken::contains).toList());
        }

        @Override
        public void settle(Lease lease, Settlement settlement) {
            s360.settle(lease, settlement);
        }

        @Override
        public void recover(Lease lease) {
            s360.recover(lease);
        }
    }

    @Test
    void what_the_mapping_refuses_in_several_calls_is_marked_once_each() {
        List<S360Ticket> tickets = new ArrayList<>(S360Tickets.numbered(1, 6));
        tickets.set(0, S360Tickets.invalid(1));
        tickets.set(2, S360Tickets.invalid(3));
        tickets.set(5, S360Tickets.invalid(6));
        s360.add(tickets);

        RunReport report = injectInCallsOf(2);

        assertThat(report.counts()).isEqualTo(new RunCounts(6, 3, 3, 0, 0, 0));
        assertThat(report.failure()).isEmpty();
        assertThat(report.problems())
                .extracting(Problem::ticketId)
                .containsExactlyInAnyOrder("T-000001", "T-000003", "T-000006");
        assertThat(s360.problems()).containsOnlyKeys("T-000001", "T-000003", "T-000006");
    }

    @Test
    void a_ticket_without_a_result_is_told_with_the_clients_reason() {
        s360.add(S360Tickets.numbered(1, 2));
        tixngo.next(ids -> tixngo.results(ids, Set.of(), Set.of("T-000002")));

        RunReport report = injectInCallsOf(2);

        assertThat(report.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("the results do not name it"));
    }

    @Test
    void a_call_that_lasts_has_its_lease_renewed_meanwhile() {
        s360.add(S360Tickets.numbered(1, 1));
        CountDownLatch renewed = new CountDownLatch(1);
        s360.whenRenewed(renewed::countDown);
        tixngo.next(ids -> {
            scene.clock.advance(Duration.ofSeconds(6));
            try {
                // no answer before: a run that renews nothing fails after this time
                return renewed.await(10, TimeUnit.SECONDS) ? tixngo.acceptAll(ids) : FakeTixngo.status(401);
            } catch (InterruptedException stopped) {
                return FakeTixngo.status(500);
            }
        });

        RunReport report = injectInCallsOf(1);

        assertThat(report.counts().delivered()).isEqualTo(1);
        assertThat(s360.steps()).containsSubsequence("announce", "renew", "settle", "release");
    }

    @Test
    void a_call_of_which_nothing_is_heard_for_minutes_does_not_keep_the_lease() {
        s360.add(S360Tickets.numbered(1, 1));
        Semaphore renewals = new Semaphore(0);
        s360.whenRenewed(renewals::release);
        tixngo.next(ids -> {
            try {
                scene.clock.advance(Duration.ofSeconds(6));
                boolean keptAtFirst = renewals.tryAcquire(10, TimeUnit.SECONDS);
                scene.clock.advance(Duration.ofMinutes(6));
                // the run looks every second
                boolean keptForEver = renewals.tryAcquire(1_500, TimeUnit.MILLISECONDS);
                return keptAtFirst && !keptForEver ? tixngo.acceptAll(ids) : FakeTixngo.status(401);
            } catch (InterruptedException stopped) {
                return FakeTixngo.status(500);
            }
        });

        assertThat(injectInCallsOf(1).counts().delivered()).isEqualTo(1);
    }

    @Test
    void a_lease_that_cannot_be_renewed_ends_the_run_and_nothing_more_is_written() {
        s360.add(S360Tickets.numbered(1, 3));
        s360.whenRenewed(s360::stealLease);
        tixngo.next(ids -> {
            scene.clock.advance(Duration.ofSeconds(6));
            return tixngo.acceptAll(ids);
        });

        RunReport report = injectInCallsOf(1);

        assertThat(report.failure())
                .hasValueSatisfying(failure -> assertThat(failure.code()).isEqualTo("LEASE_LOST"));
        List<String> steps = s360.steps();
        // an answer that was on its way into the store is refused there
        assertThat(steps.subList(steps.indexOf("renew"), steps.size())).doesNotContain("announce");
        assertThat(report.counts().delivered()).isEqualTo(s360.printed().size());
        assertThat(report.counts().addUp()).isTrue();
    }

    @Test
    void a_round_that_is_cut_short_keeps_what_the_one_before_said() {
        s360.add(S360Tickets.numbered(1, 8));
        Set<String> bad = Set.of("T-000001", "T-000002", "T-000003", "T-000004", "T-000005");
        for (int i = 0; i < 8; i++) {
            tixngo.next(ids -> tixngo.results(ids, bad, Set.of("T-000006")));
        }
        tixngo.always(ids -> FakeTixngo.status(401));

        RunReport report = scene.injectWith(
                settings -> settings.customParameters(CustomParameters.parse("ticketIterationSize=1")),
                run -> run.untilEmpty(true));

        assertThat(report.outcome()).isEqualTo(RunOutcome.FAILED);
        assertThat(report.counts().selected()).isEqualTo(8);
        assertThat(report.counts().delivered()).isEqualTo(2);
        assertThat(report.counts().rejected()).isPositive();
        assertThat(report.counts().addUp()).isTrue();
        assertThat(report.problems())
                .extracting(Problem::ticketId)
                .contains("T-000003", "T-000004", "T-000005", "T-000006");
    }

    @Test
    void a_run_that_pauses_keeps_its_lease_and_makes_no_call_until_it_goes_on() throws Exception {
        s360.add(S360Tickets.numbered(1, 2));
        // one that does not pause has ended by then, or announced its call
        CountDownLatch renewed = new CountDownLatch(4);
        s360.whenRenewed(() -> {
            scene.clock.advance(Duration.ofSeconds(6));
            renewed.countDown();
        });
        scene.listen(new RunListener() {
            @Override
            public void runStarted(SyncFunction function, String interfaceName, String runId, Instant startedAt) {
                scene.clock.advance(Duration.ofSeconds(6));
            }
        });
        ExecutorService host = Executors.newSingleThreadExecutor();
        try (TixngoClient client = scene.client()) {
            SyncRun run = scene.run(client, settings -> settings, how -> how);
            run.pause();
            Future<RunReport> report = host.submit(run::execute);
            assertThat(renewed.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(s360.steps()).doesNotContain("select", "announce");

            run.resume();

            assertThat(report.get(10, TimeUnit.SECONDS).counts().delivered()).isEqualTo(2);
        } finally {
            host.shutdownNow();
        }
    }

    @Test
    void a_clock_that_is_set_back_does_not_keep_the_lease_from_being_renewed() {
        s360.add(S360Tickets.numbered(1, 1));
        CountDownLatch renewed = new CountDownLatch(1);
        s360.whenRenewed(renewed::countDown);
        tixngo.next(ids -> {
            scene.clock.advance(Duration.ofHours(-1));
            try {
                return renewed.await(10, TimeUnit.SECONDS) ? tixngo.acceptAll(ids) : FakeTixngo.status(401);
            } catch (InterruptedException stopped) {
                return FakeTixngo.status(500);
            }
        });

        assertThat(injectInCallsOf(1).counts().delivered()).isEqualTo(1);
    }

    @Test
    void a_clock_that_is_set_back_between_rounds_loses_no_ticket_of_the_report() {
        s360.add(S360Tickets.numbered(1, 4));
        tixngo.next(ids -> tixngo.results(ids, Set.of("T-000001"), Set.of("T-000002")));
        tixngo.next(ids -> {
            scene.clock.advance(Duration.ofSeconds(-3));
            return tixngo.acceptAll(ids);
        });
        tixngo.always(ids -> tixngo.results(ids, Set.of("T-000001"), Set.of()));

        RunReport report = scene.injectWith(
                settings -> settings.customParameters(CustomParameters.parse("ticketIterationSize=2")),
                run -> run.untilEmpty(true));

        assertThat(report.counts()).isEqualTo(new RunCounts(4, 3, 1, 0, 0, 0));
    }

    @Test
    void a_run_says_how_far_it_is_after_each_call() {
        s360.add(S360Tickets.numbered(1, 3));
        List<Long> delivered = new ArrayList<>();
        List<Long> selected = new ArrayList<>();
        scene.listen(new RunListener() {
            @Override
            public void callSettled(String runId, RunProgress progress) {
                delivered.add(progress.counts().delivered());
                selected.add(progress.counts().selected());
            }
        });

        scene.injectWith(
                settings -> settings.customParameters(CustomParameters.parse("ticketIterationSize=1")), run -> run);

        assertThat(delivered).containsExactly(1L, 2L, 3L);
        assertThat(selected).isSorted().endsWith(3L);
    }

    @Test
    void a_run_that_is_over_says_what_it_counted() {
        s360.add(S360Tickets.numbered(1, 2));
        s360.add(List.of(S360Tickets.invalid(3)));
        try (TixngoClient client = scene.client()) {
            SyncRun run = scene.run(client, settings -> settings, how -> how);

            RunReport report = run.execute();

            assertThat(run.progress().counts()).isEqualTo(report.counts());
            assertThat(report.counts()).isEqualTo(new RunCounts(3, 2, 1, 0, 0, 0));
        }
    }
}
