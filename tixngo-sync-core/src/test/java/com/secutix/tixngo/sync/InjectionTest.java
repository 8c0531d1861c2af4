package com.secutix.tixngo.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.sync.report.Problem;
import com.secutix.tixngo.sync.report.RunCounts;
import com.secutix.tixngo.sync.report.RunOutcome;
import com.secutix.tixngo.sync.report.RunReport;
import com.secutix.tixngo.sync.settings.CustomParameters;
import com.secutix.tixngo.sync.settings.TicketReferences;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the injection does when TIXNGO and the store behave. */
class InjectionTest {

    private final InjectionScene scene = new InjectionScene();
    private final FakeTixngo tixngo = scene.tixngo;
    private final FakeS360 s360 = scene.s360;

    @AfterEach
    void close() {
        scene.close();
    }

    @Nested
    class A_run {

        @Test
        void sends_each_ticket_once_in_calls_of_a_thousand_ordered_by_ticket_id() {
            s360.add(S360Tickets.numbered(1, 2_500));

            RunReport report = scene.inject(run -> run.batchSize(10_000).callsInFlight(3));

            assertThat(tixngo.calls()).extracting(List::size).containsExactlyInAnyOrder(1_000, 1_000, 500);
            assertThat(tixngo.calls()).allSatisfy(ids -> assertThat(ids).isSorted());
            assertThat(tixngo.calls().stream().flatMap(List::stream))
                    .hasSize(2_500)
                    .doesNotHaveDuplicates();
            assertThat(report.outcome()).isEqualTo(RunOutcome.COMPLETED);
            assertThat(report.counts()).isEqualTo(new RunCounts(2_500, 2_500, 0, 0, 0, 0));
            assertThat(report.calls()).isEqualTo(3);
            assertThat(report.retries()).isZero();
            assertThat(report.more()).isFalse();
        }

        @Test
        void marks_what_tixngo_took_as_printed_by_the_point_of_sales() {
            s360.add(S360Tickets.numbered(1, 3));

            scene.inject();

            assertThat(s360.printed()).hasSize(3);
            assertThat(s360.printedBy(S360Tickets.id(2))).isEqualTo("WEB;MAIN");
            assertThat(s360.isLocked()).isFalse();
        }

        @Test
        void sends_nothing_the_second_time() {
            s360.add(S360Tickets.numbered(1, 3));
            scene.inject();

            RunReport second = scene.inject();

            assertThat(tixngo.calls()).hasSize(1);
            assertThat(second.counts()).isEqualTo(new RunCounts(0, 0, 0, 0, 0, 0));
            assertThat(second.outcome()).isEqualTo(RunOutcome.COMPLETED);
        }

        @Test
        void with_nothing_to_do_costs_one_select_and_no_request() {
            RunReport report = scene.inject();

            assertThat(s360.steps()).containsExactly("acquire", "select", "release");
            assertThat(report.calls()).isZero();
        }

        @Test
        void announces_a_call_before_it_is_made_and_settles_it_after() {
            s360.add(S360Tickets.numbered(1, 1));

            scene.inject();

            assertThat(s360.steps()).containsExactly("acquire", "select", "announce", "settle", "release");
        }

        @Test
        void takes_one_batch_and_says_that_more_is_waiting_and_due_at_once() {
            s360.add(S360Tickets.numbered(1, 11));

            RunReport first = scene.inject(run -> run.batchSize(10));
            RunReport second = scene.inject(run -> run.batchSize(10));

            assertThat(first.counts().selected()).isEqualTo(10);
            assertThat(first.more()).isTrue();
            assertThat(first.nextRunAt()).contains(first.startedAt());
            assertThat(second.counts().selected()).isEqualTo(1);
            assertThat(second.more()).isFalse();
            assertThat(second.nextRunAt()).contains(second.startedAt().plus(Duration.ofMinutes(5)));
        }

        @Test
        void exactly_as_large_as_the_batch_leaves_nothing_waiting() {
            s360.add(S360Tickets.numbered(1, 10));

            assertThat(scene.inject(run -> run.batchSize(10)).more()).isFalse();
        }

        @Test
        void uses_the_iteration_size_for_its_calls() {
            s360.add(S360Tickets.numbered(1, 5));

            scene.injectWith(
                    settings -> settings.customParameters(CustomParameters.parse("ticketIterationSize=2")), run -> run);

            assertThat(tixngo.calls()).extracting(List::size).containsExactly(2, 2, 1);
        }

        @Test
        void is_due_again_on_the_next_five_minute_mark() {
            scene.clock.advance(Duration.ofSeconds(61));

            assertThat(scene.inject().nextRunAt()).contains(Instant.parse("2027-05-01T11:45:00Z"));
        }
    }

    @Nested
    class A_ticket_left_out_on_purpose {

        @Test
        void is_counted_as_skipped_and_stays() {
            s360.add(S360Tickets.numbered(1, 3));

            RunReport report =
                    scene.injectWith(settings -> settings.skip(TicketReferences.parse("id:T-000002, 103")), run -> run);

            assertThat(report.counts()).isEqualTo(new RunCounts(3, 1, 0, 2, 0, 0));
            assertThat(report.outcome()).isEqualTo(RunOutcome.COMPLETED);
            assertThat(s360.printed()).containsExactly("T-000001");
        }

        @Test
        void does_not_use_up_the_batch() {
            s360.add(S360Tickets.numbered(1, 5));

            scene.injectWith(
                    settings -> settings.skip(TicketReferences.parse("id:T-000001, id:T-000002")),
                    run -> run.batchSize(2));

            assertThat(s360.printed()).containsExactlyInAnyOrder("T-000003", "T-000004");
        }
    }

    @Nested
    class A_bad_ticket {

        @Test
        void that_validation_refuses_costs_no_call_and_keeps_its_reason() {
            s360.add(S360Tickets.numbered(1, 2));
            s360.add(List.of(S360Tickets.invalid(3)));

            RunReport report = scene.inject();

            assertThat(tixngo.accepted()).containsExactlyInAnyOrder("T-000001", "T-000002");
            assertThat(report.outcome()).isEqualTo(RunOutcome.COMPLETED_WITH_ERRORS);
            assertThat(report.counts()).isEqualTo(new RunCounts(3, 2, 1, 0, 0, 0));
            assertThat(report.problems()).extracting(Problem::field).containsExactly("security.barcode");
            assertThat(s360.problems()).containsOnlyKeys("T-000003");
        }

        @Test
        void that_tixngo_refuses_stays_not_printed_and_is_reported_on_every_run() {
            s360.add(S360Tickets.numbered(1, 3));
            tixngo.always(ids -> tixngo.results(ids, Set.of("T-000002"), Set.of()));

            RunReport first = scene.inject();
            RunReport second = scene.inject();

            assertThat(s360.printed()).containsExactlyInAnyOrder("T-000001", "T-000003");
            assertThat(List.of(first, second))
                    .allSatisfy(report -> assertThat(report.problems())
                            .containsExactly(new Problem(
                                    "T-000002",
                                    "102",
                                    "INVALID_FIELD",
                                    "event.address.zip",
                                    "event.address.zip must not be blank")));
        }

        @Test
        void comes_after_the_others_and_does_not_use_up_the_batch() {
            s360.add(S360Tickets.numbered(1, 4));
            tixngo.always(ids -> tixngo.results(ids, Set.of("T-000001", "T-000002"), Set.of()));
            scene.inject(run -> run.batchSize(2));

            RunReport second = scene.inject(run -> run.batchSize(2));

            assertThat(s360.printed()).containsExactlyInAnyOrder("T-000003", "T-000004");
            assertThat(second.counts()).isEqualTo(new RunCounts(4, 2, 2, 0, 0, 0));
        }

        @Test
        void that_is_fixed_is_delivered_and_its_problem_is_over() {
            s360.add(List.of(S360Tickets.invalid(1)));
            scene.inject();
            s360.add(S360Tickets.numbered(1, 1));

            RunReport report = scene.inject();

            assertThat(report.counts()).isEqualTo(new RunCounts(1, 1, 0, 0, 0, 0));
            assertThat(s360.problems()).isEmpty();
        }

        @Test
        void listed_or_not_is_counted() {
            s360.add(S360Tickets.numbered(1, 150));
            tixngo.always(ids -> tixngo.results(ids, Set.copyOf(ids), Set.of()));

            RunReport report = scene.inject();

            assertThat(report.problems()).hasSize(RunReport.MAX_PROBLEMS);
            assertThat(report.problemsTotal()).isEqualTo(150);
        }
    }

    @Nested
    class A_dry_run {

        @Test
        void counts_what_would_be_sent_and_sends_and_stores_nothing() {
            s360.add(S360Tickets.numbered(1, 4));
            s360.add(List.of(S360Tickets.invalid(5)));

            RunReport report = scene.inject(run -> run.dryRun(true));

            assertThat(report.dryRun()).isTrue();
            assertThat(report.counts()).isEqualTo(new RunCounts(5, 4, 1, 0, 0, 0));
            assertThat(tixngo.calls()).isEmpty();
            assertThat(s360.steps()).containsExactly("select");
        }
    }

    @Nested
    class Until_nothing_is_left {

        @Test
        void goes_on_batch_after_batch_in_one_report() {
            s360.add(S360Tickets.numbered(1, 25));

            RunReport report = scene.inject(run -> run.batchSize(10).untilEmpty(true));

            assertThat(report.counts()).isEqualTo(new RunCounts(25, 25, 0, 0, 0, 0));
            assertThat(report.runs()).isEqualTo(3);
            assertThat(report.more()).isFalse();
        }

        @Test
        void counts_each_ticket_once_with_its_last_outcome() {
            s360.add(S360Tickets.numbered(1, 25));
            tixngo.next(ids -> tixngo.results(ids, Set.of("T-000003"), Set.of("T-000001", "T-000002")));

            RunReport report = scene.inject(run -> run.batchSize(10).untilEmpty(true));

            assertThat(report.counts().selected()).isEqualTo(25);
            assertThat(report.counts().delivered() + report.counts().rejected()).isEqualTo(25);
            assertThat(report.counts().deferred()).isZero();
            assertThat(s360.unsettled()).isEmpty();
        }

        @Test
        void ends_when_a_round_delivers_nothing() {
            s360.add(S360Tickets.numbered(1, 5));
            tixngo.always(ids -> tixngo.results(ids, Set.of(), Set.copyOf(ids)));

            RunReport report = scene.inject(run -> run.untilEmpty(true));

            assertThat(report.counts()).isEqualTo(new RunCounts(5, 0, 0, 0, 5, 0));
            assertThat(tixngo.calls()).hasSize(1);
        }
    }
}
