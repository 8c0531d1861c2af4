package com.secutix.tixngo.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.client.TixngoClient;
import com.secutix.tixngo.sync.report.RunOutcome;
import com.secutix.tixngo.sync.report.RunReport;
import com.secutix.tixngo.sync.settings.CustomParameters;
import com.secutix.tixngo.sync.settings.InjectionSettings;
import com.secutix.tixngo.sync.settings.Partition;
import com.secutix.tixngo.sync.settings.RunSettings;
import com.secutix.tixngo.sync.settings.SyncFunction;
import com.secutix.tixngo.sync.settings.TicketReferences;
import com.secutix.tixngo.sync.spi.FailureNotifier;
import com.secutix.tixngo.sync.spi.LeaseKey;
import com.secutix.tixngo.sync.spi.RunHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands around the work of every run: who is told of it, what is kept of it, and when it is due again. */
class RunFrameTest {

    private static final Instant START = Instant.parse("2027-05-01T11:35:00Z");
    private static final LeaseKey KEY = new LeaseKey(SyncFunction.INJECTION, "tixngo", Partition.WHOLE);

    private final InjectionScene scene = new InjectionScene();
    private final FakeTixngo tixngo = scene.tixngo;
    private final FakeS360 s360 = scene.s360;
    private final TixngoClient client = scene.client();
    private final List<RunReport> notified = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final Kept history = new Kept();
    private FailureNotifier notifier = notified::add;
    private RunListener listener = RunListener.NONE;
    private String parameters = "";

    @AfterEach
    void close() {
        client.close();
        scene.close();
    }

    private SyncRun run(UnaryOperator<RunSettings.Builder> how) {
        return TixngoSync.builder()
                .client(client)
                .interfaceName("tixngo")
                .ticketStore(s360)
                .runLock(s360)
                .history(history)
                .notifier(notifier)
                .listener(listener)
                .clock(scene.clock)
                .build()
                .injection(InjectionSettings.builder()
                        .pointOfSales(SyncScene.POINT_OF_SALES)
                        .customParameters(CustomParameters.parse(parameters))
                        .run(how.apply(RunSettings.builder().callsInFlight(1)).build())
                        .build());
    }

    private RunReport execute() {
        return run(how -> how).execute();
    }

    /** What is told of runs, in its order. */
    private final class Kept implements RunHistory {
        private boolean fails;

        @Override
        public void begun(LeaseKey key, String runId, boolean dryRun, Instant startedAt) {
            told.add("begun " + key.equals(KEY) + " " + dryRun + " " + startedAt + " after " + s360.steps());
            fail();
        }

        @Override
        public void ended(LeaseKey key, RunReport report) {
            told.add("ended " + key.equals(KEY) + " " + report.outcome() + " " + s360.isLocked());
            fail();
        }

        @Override
        public Optional<Instant> nextRunAt(LeaseKey key) {
            return key.equals(KEY) ? Optional.of(START.plusSeconds(42)) : Optional.empty();
        }

        private void fail() {
            if (fails) {
                throw new IllegalStateException("the history is out of order");
            }
        }
    }

    @Nested
    class The_notifier {

        @Test
        void is_told_of_a_run_that_failed() {
            s360.add(S360Tickets.numbered(1, 2));
            tixngo.always(ids -> FakeTixngo.status(401));

            RunReport report = execute();

            assertThat(report.outcome()).isEqualTo(RunOutcome.FAILED);
            assertThat(notified).containsExactly(report);
        }

        @Test
        void is_told_of_tickets_in_error_on_every_run() {
            s360.add(S360Tickets.numbered(1, 2));
            tixngo.always(ids -> tixngo.results(ids, Set.of(S360Tickets.id(1)), Set.of()));

            RunReport first = execute();
            scene.clock.advance(Duration.ofMinutes(5));
            RunReport second = execute();

            assertThat(first.outcome()).isEqualTo(RunOutcome.COMPLETED_WITH_ERRORS);
            assertThat(notified).containsExactly(first, second);
        }

        @Test
        void is_not_told_of_a_run_without_trouble_or_one_that_was_stopped() {
            s360.add(S360Tickets.numbered(1, 2));

            execute();
            SyncRun stopped = run(how -> how);
            stopped.stop();

            assertThat(stopped.execute().outcome()).isEqualTo(RunOutcome.STOPPED);
            assertThat(notified).isEmpty();
        }

        @Test
        void that_throws_changes_nothing() {
            s360.add(S360Tickets.numbered(1, 2));
            tixngo.always(ids -> FakeTixngo.status(401));
            notifier = report -> {
                throw new IllegalStateException("no mail today");
            };

            assertThat(execute().outcome()).isEqualTo(RunOutcome.FAILED);
        }
    }

    @Nested
    class The_history {

        @Test
        void is_told_before_anything_else_and_after_everything() {
            s360.add(S360Tickets.numbered(1, 2));

            execute();

            assertThat(told)
                    .containsExactly("begun true false " + START + " after [acquire]", "ended true COMPLETED false");
        }

        @Test
        void is_told_of_dry_runs_too() {
            run(how -> how.dryRun(true)).execute();

            assertThat(told).first().asString().startsWith("begun true true");
        }

        @Test
        void that_throws_changes_nothing() {
            s360.add(S360Tickets.numbered(1, 2));
            history.fails = true;

            assertThat(execute().counts().delivered()).isEqualTo(2);
            assertThat(told).hasSize(2);
        }

        @Test
        void says_when_the_next_run_is_due() {
            assertThat(run(how -> how).dueAt()).contains(START.plusSeconds(42));
            assertThat(run(how -> how.partition(new Partition(1, 2))).dueAt()).isEmpty();
        }
    }

    @Test
    void the_listener_is_told_what_begins() {
        listener = new RunListener() {
            @Override
            public void runStarted(SyncFunction function, String interfaceName, String runId, Instant startedAt) {
                told.add(function + " " + interfaceName + " " + runId.length() + " " + startedAt);
            }
        };

        execute();

        assertThat(told).contains("INJECTION tixngo 36 " + START);
    }

    @Nested
    class The_next_run {

        @Test
        void is_due_at_once_when_more_waits() {
            s360.add(S360Tickets.numbered(1, 3));

            RunReport report = run(how -> how.batchSize(2)).execute();

            assertThat(report.more()).isTrue();
            assertThat(report.nextRunAt()).contains(START);
        }

        @ParameterizedTest
        @CsvSource({"true, false", "false, true"})
        void is_due_at_once_when_what_was_taken_was_refused_or_skipped(boolean refused, boolean skipped) {
            s360.add(S360Tickets.numbered(1, 3));
            tixngo.always(ids -> tixngo.results(ids, refused ? Set.copyOf(ids) : Set.of(), Set.of()));

            RunReport report = TixngoSync.builder()
                    .client(client)
                    .ticketStore(s360)
                    .runLock(s360)
                    .clock(scene.clock)
                    .build()
                    .injection(InjectionSettings.builder()
                            .pointOfSales(SyncScene.POINT_OF_SALES)
                            .skip(TicketReferences.parse(skipped ? S360Tickets.id(1) + "," + S360Tickets.id(2) : ""))
                            .run(RunSettings.builder().batchSize(2).build())
                            .build())
                    .execute();

            assertThat(report.counts().selected()).isPositive();
            assertThat(report.nextRunAt()).contains(report.more() ? START : START.plus(Duration.ofMinutes(5)));
        }

        @Test
        void waits_for_its_turn_when_this_one_got_nowhere() {
            s360.add(S360Tickets.numbered(1, 3));
            tixngo.always(ids -> tixngo.results(ids, Set.of(), Set.copyOf(ids)));

            RunReport report = run(how -> how.batchSize(2)).execute();

            assertThat(report.more()).isTrue();
            assertThat(report.counts().deferred()).isEqualTo(2);
            assertThat(report.nextRunAt())
                    .hasValueSatisfying(due -> assertThat(due).isAfter(START));
        }

        @Test
        void waits_for_its_turn_when_this_one_failed() {
            s360.add(S360Tickets.numbered(1, 3));
            tixngo.next(tixngo::acceptAll);
            tixngo.next(ids -> FakeTixngo.status(401));
            parameters = "ticketIterationSize=1";

            RunReport report = execute();

            assertThat(report.outcome()).isEqualTo(RunOutcome.FAILED);
            assertThat(report.counts().delivered()).isEqualTo(1);
            assertThat(report.nextRunAt())
                    .hasValueSatisfying(due -> assertThat(due).isAfter(START));
        }
    }

    @Nested
    class The_time_of_a_run {

        @ParameterizedTest
        @CsvSource({"60, 30, 30", "30, 60, 30", "30, 30, 30"})
        void is_the_shorter_of_the_maximum_and_what_the_kill_ratio_allows(int most, int ratioAllows, int longest) {
            s360.add(S360Tickets.numbered(1, 3));
            parameters = "ticketIterationSize=1;killRatio=" + ratioAllows / 300.0;
            tixngo.next(ids -> {
                scene.clock.advance(Duration.ofSeconds(longest - 1));
                return tixngo.acceptAll(ids);
            });
            tixngo.next(ids -> {
                scene.clock.advance(Duration.ofSeconds(2));
                return tixngo.acceptAll(ids);
            });

            RunReport report = run(how -> how.frequency(Duration.ofMinutes(5)).maxDuration(Duration.ofSeconds(most)))
                    .execute();

            assertThat(report.outcome()).isEqualTo(RunOutcome.STOPPED);
            assertThat(report.counts().delivered()).isEqualTo(2);
        }
    }
}
