package com.secutix.tixngo.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.secutix.tixngo.client.TixngoClient;
import com.secutix.tixngo.mapping.injection.HolderField;
import com.secutix.tixngo.sync.report.RunCounts;
import com.secutix.tixngo.sync.report.RunOutcome;
import com.secutix.tixngo.sync.report.RunReport;
import com.secutix.tixngo.sync.settings.CustomParameters;
import com.secutix.tixngo.sync.settings.Partition;
import com.secutix.tixngo.sync.settings.SyncFunction;
import com.secutix.tixngo.sync.spi.LeaseKey;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.mockwebserver.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How an injection ends early: asked to, out of time, without its lease, or because the store fails. */
class InjectionEndTest {

    private final InjectionScene scene = new InjectionScene();
    private final FakeTixngo tixngo = scene.tixngo;
    private final FakeS360 s360 = scene.s360;

    @AfterEach
    void close() {
        scene.close();
    }

    @Nested
    class A_run_that_must_end {

        @Test
        void because_it_was_asked_to_before_it_began_does_nothing() {
            s360.add(S360Tickets.numbered(1, 3));
            try (TixngoClient client = scene.client()) {
                SyncRun run = scene.run(client, settings -> settings, how -> how);
                run.stop();

                RunReport report = run.execute();

                assertThat(report.outcome()).isEqualTo(RunOutcome.STOPPED);
                assertThat(tixngo.calls()).isEmpty();
            }
        }

        @Test
        void because_it_was_asked_to_brings_home_what_is_under_way_and_no_more() {
            s360.add(S360Tickets.numbered(1, 5_000));
            try (TixngoClient client = scene.client()) {
                SyncRun run = scene.run(client, settings -> settings, how -> how.batchSize(5_000));
                tixngo.next(tixngo::acceptAll);
                tixngo.next(ids -> {
                    run.stop();
                    return tixngo.acceptAll(ids);
                });

                RunReport report = run.execute();

                assertThat(report.outcome()).isEqualTo(RunOutcome.STOPPED);
                assertThat(report.counts().delivered()).isEqualTo(2_000);
                assertThat(report.counts().addUp()).isTrue();
                assertThat(s360.printed()).hasSize(2_000);
                assertThat(s360.isLocked()).isFalse();
            }
        }

        @Test
        void because_its_time_is_up_stops_at_the_next_call() {
            s360.add(S360Tickets.numbered(1, 3_000));
            tixngo.next(ids -> {
                scene.clock.advance(Duration.ofSeconds(3));
                return tixngo.acceptAll(ids);
            });

            RunReport report = scene.inject(run -> run.batchSize(3_000).maxDuration(Duration.ofSeconds(2)));

            assertThat(report.outcome()).isEqualTo(RunOutcome.STOPPED);
            assertThat(report.failure())
                    .hasValueSatisfying(failure -> assertThat(failure.code()).isEqualTo("TIME_UP"));
            assertThat(report.counts().delivered()).isEqualTo(1_000);
        }

        @Test
        void because_it_was_asked_to_while_a_call_waits_for_its_retry_is_stopped_and_not_completed() {
            s360.add(S360Tickets.numbered(1, 3));
            try (TixngoClient client = scene.client()) {
                SyncRun run = scene.run(client, settings -> settings, how -> how);
                tixngo.next(ids -> {
                    run.stop();
                    return FakeTixngo.status(503);
                });

                RunReport report = run.execute();

                assertThat(report.outcome()).isEqualTo(RunOutcome.STOPPED);
                assertThat(report.calls()).isEqualTo(1);
                assertThat(report.counts()).isEqualTo(new RunCounts(3, 0, 0, 0, 3, 0));
            }
        }

        @Test
        void because_it_lasts_longer_than_its_kill_ratio_allows_stops_at_the_next_call() {
            s360.add(S360Tickets.numbered(1, 3_000));
            tixngo.next(ids -> {
                scene.clock.advance(Duration.ofSeconds(31));
                return tixngo.acceptAll(ids);
            });

            RunReport report = scene.injectWith(
                    settings -> settings.customParameters(CustomParameters.parse("killRatio=0.5")),
                    run -> run.batchSize(3_000).frequency(Duration.ofMinutes(1)));

            assertThat(report.outcome()).isEqualTo(RunOutcome.STOPPED);
            assertThat(report.counts().delivered()).isEqualTo(1_000);
            assertThat(report.more()).isTrue();
        }

        @Test
        void in_a_later_round_forgets_no_ticket_of_the_round_before() {
            s360.add(S360Tickets.numbered(1, 100));
            tixngo.next(ids -> tixngo.results(ids, Set.of("T-000003"), Set.of("T-000001", "T-000002")));
            tixngo.always(ids -> FakeTixngo.status(401));

            RunReport report = scene.inject(run -> run.untilEmpty(true));

            assertThat(report.outcome()).isEqualTo(RunOutcome.FAILED);
            assertThat(report.counts().selected()).isEqualTo(100);
            assertThat(report.counts().delivered()).isEqualTo(97);
            assertThat(report.counts().addUp()).isTrue();
        }

        @Test
        void because_its_thread_was_interrupted_stops_and_gives_the_interruption_back() {
            s360.add(S360Tickets.numbered(1, 3));
            Thread.currentThread().interrupt();

            RunReport report = scene.inject();

            assertThat(Thread.interrupted()).isTrue();
            assertThat(report.outcome()).isEqualTo(RunOutcome.STOPPED);
        }

        @Test
        void because_another_took_its_lease_writes_nothing_more() {
            s360.add(S360Tickets.numbered(1, 2_000));
            tixngo.next(ids -> {
                s360.stealLease();
                return tixngo.acceptAll(ids);
            });

            RunReport report = scene.inject(run -> run.batchSize(2_000));

            assertThat(report.failure())
                    .hasValueSatisfying(failure -> assertThat(failure.code()).isEqualTo("LEASE_LOST"));
            assertThat(s360.printed()).isEmpty();
            assertThat(s360.isLocked()).isTrue();
            assertThat(report.counts().addUp()).isTrue();
        }

        @Test
        void renews_its_lease_while_it_finds_only_tickets_to_skip() {
            s360.add(S360Tickets.numbered(1, 5_000));
            s360.beforeSelect(() -> scene.clock.advance(Duration.ofSeconds(6)));

            RunReport report = scene.injectWith(
                    settings -> settings.mandatoryHolderFields(Set.of(HolderField.ID_NUMBER)), run -> run);

            assertThat(report.counts().skipped()).isEqualTo(5_000);
            assertThat(s360.steps()).contains("renew");
        }

        @Test
        void renews_its_lease_in_between() {
            s360.add(S360Tickets.numbered(1, 2_000));
            tixngo.always(ids -> {
                scene.clock.advance(Duration.ofSeconds(6));
                return tixngo.acceptAll(ids);
            });

            scene.inject(run -> run.batchSize(2_000));

            assertThat(s360.steps()).contains("renew");
        }
    }

    @Nested
    class A_busy_or_abandoned_function {

        @Test
        void that_another_run_holds_is_left_alone() {
            s360.add(S360Tickets.numbered(1, 1));
            s360.acquire(new LeaseKey(SyncFunction.INJECTION, "tixngo", Partition.WHOLE), Duration.ofSeconds(20));

            RunReport report = scene.inject();

            assertThat(report.outcome()).isEqualTo(RunOutcome.BUSY);
            assertThat(report.nextRunAt()).contains(Instant.parse("2027-05-01T11:40:00Z"));
            assertThat(tixngo.calls()).isEmpty();
        }

        @Test
        void that_was_killed_is_recovered_before_anything_is_selected() {
            s360.add(S360Tickets.numbered(1, 2));
            s360.leaveBehind("call-of-a-killed-run", List.of("T-000002"));

            RunReport report = scene.inject();

            assertThat(s360.steps()).startsWith("acquire", "recover", "select");
            assertThat(report.counts().delivered()).isEqualTo(2);
            assertThat(s360.unsettled()).isEmpty();
        }
    }

    @Nested
    class A_store_that_fails {

        @ParameterizedTest
        @CsvSource({
            "acquire, 1",
            "select, 1",
            "select, 2",
            "announce, 1",
            "announce, 2",
            "settle, 1",
            "settle, 2",
            "release, 1"
        })
        void at_any_step_fails_the_run_and_loses_no_ticket(String step, int occurrence) {
            s360.add(S360Tickets.numbered(1, 2_500));
            s360.breakAt(step, occurrence);

            RunReport failed = scene.inject(run -> run.batchSize(2_500));
            assertThat(failed.outcome()).isEqualTo(RunOutcome.FAILED);
            assertThat(failed.failure())
                    .hasValueSatisfying(failure ->
                            assertThat(failure.message()).contains(step).doesNotContain("0123456789"));
            assertThat(failed.counts().addUp()).isTrue();
            assertThat(scene.causes).hasSize(1);

            if (step.equals("release")) {
                assertThat(s360.printed()).hasSize(2_500);
                return;
            }
            scene.inject(run -> run.batchSize(2_500));
            assertThat(s360.printed()).hasSize(2_500);
            assertThat(tixngo.accepted()).hasSize(2_500);
        }

        @ParameterizedTest
        @ValueSource(strings = {"acquire", "select", "announce", "settle", "release"})
        void with_an_exception_that_its_interface_does_not_declare_fails_the_run_too(String step) {
            s360.add(S360Tickets.numbered(1, 3));
            s360.breakAt(step, 1, new SQLException("zoe@example.org"));

            RunReport failed = scene.inject();

            assertThat(failed.failure())
                    .hasValueSatisfying(failure -> assertThat(failure.message())
                            .contains(step, "java.sql.SQLException")
                            .doesNotContain("zoe"));
            assertThat(failed.counts().addUp()).isTrue();
            scene.inject();
            assertThat(s360.printed()).hasSize(3);
        }

        @Test
        void with_an_error_ends_the_run_with_it_but_not_before_what_is_under_way_is_settled() throws Exception {
            s360.add(S360Tickets.numbered(1, 2));
            Error error = new NoClassDefFoundError("com/example/Missing");
            s360.breakAt("settle", 1, error);
            CountDownLatch arrived = new CountDownLatch(2);
            CountDownLatch released = new CountDownLatch(1);
            s360.whenReleased(released::countDown);
            tixngo.next(ids -> together(arrived, () -> tixngo.acceptAll(ids)));
            tixngo.next(ids -> together(arrived, () -> {
                // a run that lets its lease go before this call is home does so now
                released.await(500, TimeUnit.MILLISECONDS);
                return tixngo.acceptAll(ids);
            }));

            assertThatThrownBy(() -> scene.injectWith(
                            settings -> settings.customParameters(CustomParameters.parse("ticketIterationSize=1")),
                            run -> run.callsInFlight(2)))
                    .isSameAs(error);

            assertThat(s360.steps()).containsSubsequence("settle", "settle", "release");
            assertThat(s360.printed()).hasSize(1);
            assertThat(scene.causes).containsExactly(error);
            scene.inject();
            assertThat(s360.printed()).hasSize(2);
        }

        private static MockResponse together(CountDownLatch arrived, Callable<MockResponse> answer) {
            try {
                arrived.countDown();
                arrived.await(10, TimeUnit.SECONDS);
                return answer.call();
            } catch (Exception impossible) {
                return FakeTixngo.status(500);
            }
        }
    }

    @Nested
    class Those_who_look_on {

        @Test
        void may_throw_without_changing_anything() {
            s360.add(S360Tickets.numbered(1, 2));
            scene.listen(new RunListener() {
                @Override
                public void callSettled(String runId, RunProgress progress) {
                    throw new IllegalStateException("listener");
                }
            });

            assertThat(scene.inject().counts().delivered()).isEqualTo(2);
        }

        @Test
        void see_how_far_the_run_is() {
            s360.add(S360Tickets.numbered(1, 2_000));
            CountDownLatch counted = new CountDownLatch(1);
            scene.listen(new RunListener() {
                @Override
                public void callSettled(String runId, RunProgress progress) {
                    counted.countDown();
                }
            });
            try (TixngoClient client = scene.client()) {
                SyncRun run = scene.run(client, settings -> settings, how -> how.batchSize(2_000));
                tixngo.next(tixngo::acceptAll);
                tixngo.next(ids -> {
                    // this call left when the one before was answered, which may not be counted yet
                    boolean known = happens(counted);
                    RunCounts counts = run.progress().counts();
                    return known && counts.delivered() == 1_000 && counts.addUp()
                            ? tixngo.acceptAll(ids)
                            : new MockResponse().setResponseCode(401);
                });

                assertThat(run.execute().outcome()).isEqualTo(RunOutcome.COMPLETED);
                assertThat(run.progress().counts().delivered()).isEqualTo(2_000);
            }
        }

        private static boolean happens(CountDownLatch event) {
            try {
                return event.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
