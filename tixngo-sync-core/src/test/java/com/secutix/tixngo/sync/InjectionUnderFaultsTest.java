package com.secutix.tixngo.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.sync.report.Problem;
import com.secutix.tixngo.sync.report.RunCounts;
import com.secutix.tixngo.sync.report.RunOutcome;
import com.secutix.tixngo.sync.report.RunReport;
import com.secutix.tixngo.sync.spi.TicketProblem;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the injection does when TIXNGO does not go along. */
class InjectionUnderFaultsTest {

    private final InjectionScene scene = new InjectionScene();
    private final FakeTixngo tixngo = scene.tixngo;
    private final FakeS360 s360 = scene.s360;
    private final Set<String> unsettledMeanwhile = ConcurrentHashMap.newKeySet();

    @AfterEach
    void close() {
        scene.close();
    }

    @Nested
    class A_ticket_without_an_outcome {

        @Test
        void is_deferred_and_delivered_by_the_next_run() {
            s360.add(S360Tickets.numbered(1, 3));
            tixngo.next(ids -> tixngo.results(ids, Set.of(), Set.of("T-000002")));

            RunReport first = scene.inject();
            assertThat(first.counts()).isEqualTo(new RunCounts(3, 2, 0, 0, 1, 0));
            assertThat(first.outcome()).isEqualTo(RunOutcome.COMPLETED_WITH_ERRORS);
            assertThat(s360.unsettled()).containsExactly("T-000002");
            assertThat(s360.problems()).containsOnlyKeys("T-000002");
            assertThat(s360.problems().get("T-000002").code()).isEqualTo("NO_OUTCOME");

            RunReport second = scene.inject();
            assertThat(second.counts()).isEqualTo(new RunCounts(1, 1, 0, 0, 0, 0));
            assertThat(s360.unsettled()).isEmpty();
            assertThat(s360.problems()).isEmpty();
        }

        @Test
        void that_was_in_a_call_whose_answer_never_came_is_sent_again() {
            s360.add(S360Tickets.numbered(1, 3));
            tixngo.next(tixngo::takeAndDrop);

            RunReport report = scene.inject();

            assertThat(report.counts()).isEqualTo(new RunCounts(3, 3, 0, 0, 0, 0));
            assertThat(report.retries()).isEqualTo(1);
        }

        @Test
        void that_is_refused_when_its_call_is_made_again_stays_in_doubt() {
            s360.add(S360Tickets.numbered(1, 3));
            tixngo.next(tixngo::takeAndDrop);
            tixngo.next(ids -> tixngo.results(ids, Set.of("T-000002"), Set.of()));

            RunReport report = scene.inject();

            assertThat(report.counts()).isEqualTo(new RunCounts(3, 2, 1, 0, 0, 0));
            assertThat(s360.unsettled()).containsExactly("T-000002");
            assertThat(s360.problems().get("T-000002").code()).isEqualTo("INVALID_FIELD");
        }

        @Test
        void that_is_refused_by_the_next_run_stays_in_doubt() {
            s360.add(S360Tickets.numbered(1, 2));
            tixngo.always(tixngo::takeAndDrop);
            scene.inject();
            tixngo.always(ids -> tixngo.results(ids, Set.of("T-000002"), Set.of()));

            assertThat(scene.inject().counts().rejected()).isEqualTo(1);
            assertThat(s360.unsettled()).containsExactly("T-000002");
        }
    }

    @Nested
    class A_refused_call {

        @Test
        void that_names_bad_tickets_is_repeated_without_them() {
            s360.add(S360Tickets.numbered(1, 10));
            tixngo.always(ids -> tixngo.refuseNaming(ids, Set.of("T-000003", "T-000007")));

            RunReport report = scene.inject();

            assertThat(report.counts()).isEqualTo(new RunCounts(10, 8, 2, 0, 0, 0));
            assertThat(report.calls()).isEqualTo(2);
            assertThat(s360.problems()).containsOnlyKeys("T-000003", "T-000007");
        }

        @Test
        void that_names_nobody_is_halved_until_the_bad_tickets_are_found() {
            s360.add(S360Tickets.numbered(1, 64));
            tixngo.always(ids -> tixngo.refuseNameless(ids, Set.of("T-000003", "T-000050")));

            RunReport report = scene.inject();

            assertThat(report.counts()).isEqualTo(new RunCounts(64, 62, 2, 0, 0, 0));
            assertThat(s360.problems()).containsOnlyKeys("T-000003", "T-000050");
        }

        @Test
        void again_and_again_is_not_the_tickets_and_fails_the_run_within_a_bound() {
            s360.add(S360Tickets.numbered(1, 200));
            tixngo.always(ids -> FakeTixngo.json(400, "{\"code\":\"INVALID_REQUEST\"}"));

            RunReport report = scene.inject();

            assertThat(report.outcome()).isEqualTo(RunOutcome.FAILED);
            assertThat(report.failure())
                    .hasValueSatisfying(failure -> assertThat(failure.message()).contains("16 single tickets"));
            assertThat(report.counts().rejected()).isEqualTo(16);
            assertThat(report.counts().addUp()).isTrue();
            assertThat(s360.printed()).isEmpty();
        }

        @Test
        void with_more_bad_tickets_than_the_bound_lets_the_good_ones_through_in_later_runs() {
            s360.add(S360Tickets.numbered(1, 100));
            Set<String> bad = Set.copyOf(S360Tickets.numbered(1, 20).stream()
                    .map(ticket -> ticket.ticketId())
                    .toList());
            tixngo.always(ids -> tixngo.refuseNameless(ids, bad));

            scene.inject();
            scene.inject();
            scene.inject();

            assertThat(s360.printed()).hasSize(80);
        }

        @ParameterizedTest
        @CsvSource({"4, true", "4, false", "1, true"})
        void as_too_large_is_repeated_in_smaller_calls(int limit, boolean sayLimit) {
            s360.add(S360Tickets.numbered(1, 10));
            tixngo.always(ids -> tixngo.atMost(ids, limit, sayLimit));

            RunReport report = scene.inject();

            assertThat(report.counts()).isEqualTo(new RunCounts(10, 10, 0, 0, 0, 0));
            assertThat(tixngo.accepted()).hasSize(10);
        }

        @Test
        void as_too_large_even_for_one_ticket_rejects_that_ticket() {
            s360.add(S360Tickets.numbered(1, 2));
            tixngo.always(ids -> FakeTixngo.json(413, "{\"code\":\"TOO_MANY_TICKETS\",\"limit\":0}"));

            RunReport report = scene.inject();

            assertThat(report.counts().rejected()).isEqualTo(2);
        }

        @Test
        void as_too_large_again_and_again_is_not_the_tickets() {
            s360.add(S360Tickets.numbered(1, 100));
            tixngo.always(ids -> FakeTixngo.json(413, "{\"code\":\"TOO_MANY_TICKETS\"}"));

            RunReport report = scene.inject();

            assertThat(report.outcome()).isEqualTo(RunOutcome.FAILED);
            assertThat(report.counts().rejected()).isEqualTo(16);
            assertThat(report.counts().addUp()).isTrue();
        }

        @Test
        void because_of_the_key_marks_not_even_what_validation_refuses() {
            s360.add(List.of(S360Tickets.invalid(1)));
            s360.add(S360Tickets.numbered(2, 3));
            tixngo.always(ids -> FakeTixngo.status(401));

            RunReport report = scene.inject();

            assertThat(report.counts()).isEqualTo(new RunCounts(3, 0, 1, 0, 2, 0));
            assertThat(s360.problems()).isEmpty();
        }

        @Test
        void that_names_bad_tickets_after_an_attempt_that_may_have_arrived_leaves_these_in_doubt() {
            s360.add(S360Tickets.numbered(1, 3));
            tixngo.next(tixngo::takeAndDrop);
            tixngo.next(ids -> tixngo.refuseNaming(ids, Set.of("T-000002")));
            tixngo.next(ids -> {
                unsettledMeanwhile.addAll(s360.unsettled());
                return tixngo.acceptAll(ids);
            });

            scene.inject();

            assertThat(unsettledMeanwhile).contains("T-000001", "T-000003");
            assertThat(s360.unsettled()).containsExactly("T-000002");
            assertThat(s360.problems()).containsOnlyKeys("T-000002");
        }

        @Test
        void of_one_ticket_after_an_attempt_that_may_have_arrived_leaves_it_in_doubt() {
            s360.add(S360Tickets.numbered(1, 1));
            tixngo.next(tixngo::takeAndDrop);
            tixngo.next(ids -> tixngo.refuseNameless(ids, Set.copyOf(ids)));

            RunReport report = scene.inject();

            assertThat(report.counts()).isEqualTo(new RunCounts(1, 0, 1, 0, 0, 0));
            assertThat(s360.unsettled()).containsExactly("T-000001");
            assertThat(s360.problems()).containsOnlyKeys("T-000001");
        }

        @Test
        void of_one_ticket_leaves_no_doubt_when_no_attempt_before_it_arrived() {
            s360.add(S360Tickets.numbered(1, 1));
            tixngo.next(ids -> FakeTixngo.status(429));
            tixngo.next(ids -> tixngo.refuseNameless(ids, Set.copyOf(ids)));

            assertThat(scene.inject().counts()).isEqualTo(new RunCounts(1, 0, 1, 0, 0, 0));
            assertThat(s360.unsettled()).isEmpty();
        }

        @Test
        void with_one_bad_ticket_costs_few_calls() {
            s360.add(S360Tickets.numbered(1, 1_000));
            tixngo.always(ids -> tixngo.refuseNameless(ids, Set.of("T-000777")));

            assertThat(scene.inject().calls()).isLessThanOrEqualTo(21);
        }

        @ParameterizedTest
        @ValueSource(ints = {401, 403, 404, 418})
        void because_of_key_or_url_ends_the_run_at_once_and_marks_nothing(int status) {
            s360.add(S360Tickets.numbered(1, 3_000));
            tixngo.always(ids -> FakeTixngo.status(status));

            RunReport report = scene.inject(run -> run.batchSize(3_000));

            assertThat(report.outcome()).isEqualTo(RunOutcome.FAILED);
            assertThat(report.calls()).isEqualTo(1);
            assertThat(report.counts().deferred()).isEqualTo(1_000);
            assertThat(report.counts().delivered() + report.counts().rejected()).isZero();
            assertThat(report.counts().addUp()).isTrue();
            assertThat(s360.printed()).isEmpty();
            assertThat(s360.problems()).isEmpty();
            assertThat(s360.unsettled()).isEmpty();
        }
    }

    @Test
    void a_redirect_is_not_followed_and_ends_the_run() {
        s360.add(S360Tickets.numbered(1, 3));
        tixngo.always(ids -> FakeTixngo.status(302).setHeader("Location", "http://localhost:1/elsewhere"));

        RunReport report = scene.inject();

        assertThat(report.failure())
                .hasValueSatisfying(failure -> assertThat(failure.code()).isEqualTo("REDIRECTED"));
        assertThat(report.calls()).isEqualTo(1);
        assertThat(s360.printed()).isEmpty();
    }

    @Nested
    class A_failing_server {

        @Test
        void that_fails_on_one_ticket_costs_that_ticket_alone() {
            s360.add(S360Tickets.numbered(1, 64));
            tixngo.always(ids -> tixngo.failOn(ids, Set.of("T-000001")));

            RunReport report = scene.inject();

            assertThat(report.counts()).isEqualTo(new RunCounts(64, 63, 0, 0, 1, 0));
            assertThat(report.problems()).extracting(Problem::ticketId).containsExactly("T-000001");
            assertThat(s360.problems()).containsOnlyKeys("T-000001");
        }

        @ParameterizedTest
        @ValueSource(ints = {2, 4, 8, 16})
        void that_fails_on_tickets_all_over_the_call_lets_the_others_through(int bad) {
            s360.add(S360Tickets.numbered(1, 64));
            Set<String> poison = IntStream.range(0, bad)
                    .mapToObj(i -> S360Tickets.id(1 + i * 64 / bad))
                    .collect(Collectors.toSet());
            tixngo.always(ids -> tixngo.failOn(ids, poison));

            RunReport report = scene.inject();

            assertThat(report.counts()).isEqualTo(new RunCounts(64, 64 - bad, 0, 0, bad, 0));
            assertThat(s360.problems().keySet()).isEqualTo(poison);
        }

        @Test
        void that_fails_on_everything_ends_the_run_after_a_few_calls() {
            s360.add(S360Tickets.numbered(1, 10_000));
            tixngo.always(ids -> FakeTixngo.status(503));

            RunReport report = scene.inject(run -> run.batchSize(10_000).maxConsecutiveFailedCalls(3));

            assertThat(report.outcome()).isEqualTo(RunOutcome.FAILED);
            assertThat(report.calls()).isEqualTo(6);
            assertThat(report.counts().delivered()).isZero();
            assertThat(report.counts().addUp()).isTrue();
            assertThat(s360.problems()).isEmpty();
        }

        @Test
        void that_is_not_there_ends_the_run_and_leaves_nothing_unsettled() {
            s360.add(S360Tickets.numbered(1, 3));
            tixngo.shutDown();

            RunReport report = scene.inject();

            assertThat(report.failure()).hasValueSatisfying(failure -> {
                assertThat(failure.code()).isEqualTo("UNREACHABLE");
                assertThat(failure.message()).contains("Check the URL");
            });
            assertThat(report.counts()).isEqualTo(new RunCounts(3, 0, 0, 0, 3, 0));
            assertThat(s360.unsettled()).isEmpty();
        }

        @Test
        void whose_tickets_may_have_arrived_leaves_them_unsettled_until_the_next_run() {
            s360.add(S360Tickets.numbered(1, 1));
            tixngo.next(tixngo::takeAndDrop);
            tixngo.next(tixngo::takeAndDrop);

            RunReport first = scene.inject();
            assertThat(first.counts()).isEqualTo(new RunCounts(1, 0, 0, 0, 1, 0));
            assertThat(s360.unsettled()).containsExactly("T-000001");

            scene.inject();
            assertThat(s360.unsettled()).isEmpty();
            assertThat(s360.printed()).containsExactly("T-000001");
        }
    }

    @Test
    void no_problem_text_holds_what_tixngo_says_about_a_person() {
        s360.add(S360Tickets.numbered(1, 1));
        tixngo.always(ids -> FakeTixngo.json(
                200,
                "{\"results\":[{\"ticketId\":\"T-000001\",\"status\":\"REJECTED\",\"errors\":[{\"code\":\"X\","
                        + "\"message\":\"Ana Li <ana@example.org> has barcode 01234567891\"}]}]}"));

        String text = scene.inject().toText();

        assertThat(text).doesNotContain("Ana", "ana@example.org", "01234567891");
        assertThat(s360.problems().values())
                .extracting(TicketProblem::message)
                .noneMatch(message -> message.contains("Ana") || message.contains("01234567891"));
    }
}
