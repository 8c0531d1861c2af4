package com.secutix.tixngo.sync;

import static com.secutix.tixngo.sync.FakeFeed.change;
import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.sync.report.Problem;
import com.secutix.tixngo.sync.report.RunCounts;
import com.secutix.tixngo.sync.report.RunOutcome;
import com.secutix.tixngo.sync.report.RunReport;
import java.time.Duration;
import java.util.List;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the feedback does when TIXNGO or the store do not behave. */
class FeedbackUnderFaultsTest {

    private final FeedbackScene scene = new FeedbackScene();
    private final FakeFeed feed = scene.feed;
    private final FakeFeedbackStore store = scene.store;

    @BeforeEach
    void tenChanges() {
        for (int i = 1; i <= 10; i++) {
            store.addTickets("T" + i);
            feed.add(change("T" + i, "INJECTED", i));
        }
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Nested
    class When_tixngo {

        @Test
        void refuses_the_key_the_run_fails_and_the_key_stays() {
            store.key = "stale";
            feed.next(FakeTixngo.json(400, "{\"code\":\"INVALID_PAGINATION_KEY\"}"));

            RunReport report = scene.retrieve();

            assertThat(report.outcome()).isEqualTo(RunOutcome.FAILED);
            assertThat(report.failure().orElseThrow().code()).isEqualTo("INVALID_PAGINATION_KEY");
            assertThat(report.toText()).contains("clear");
            assertThat(store.key).isEqualTo("stale");
        }

        @Test
        void cuts_a_page_or_fails_the_request_is_made_again() {
            feed.next(new MockResponse()
                    .setBody(FakeFeed.body("k1", List.of(change("T1", "INJECTED", 1))))
                    .setSocketPolicy(SocketPolicy.DISCONNECT_DURING_RESPONSE_BODY));

            RunReport report = scene.retrieve();

            assertThat(report.counts()).isEqualTo(new RunCounts(10, 10, 0, 0, 0, 0));
            assertThat(report.retries()).isEqualTo(1);
            assertThat(report.calls()).isEqualTo(3);
        }

        @Test
        void fails_for_good_the_key_stays_and_the_next_run_goes_on() {
            feed.next(FakeTixngo.status(503));
            feed.next(FakeTixngo.status(503));

            RunReport failed = scene.retrieve();
            RunReport next = scene.retrieve();

            assertThat(failed.outcome()).isEqualTo(RunOutcome.FAILED);
            assertThat(failed.nextRunAt()).contains(failed.startedAt().plus(Duration.ofMinutes(5)));
            assertThat(failed.counts()).isEqualTo(new RunCounts(0, 0, 0, 0, 0, 0));
            assertThat(next.counts().delivered()).isEqualTo(10);
        }

        @Test
        void fails_while_the_run_looks_for_more_the_batch_is_complete_all_the_same() {
            feed.next(FakeFeed.answer("k1", List.of(change("T1", "INJECTED", 1))));
            feed.next(FakeTixngo.status(503));
            feed.next(FakeTixngo.status(503));

            RunReport report = scene.retrieve();

            assertThat(report.outcome()).isEqualTo(RunOutcome.COMPLETED);
            assertThat(report.more()).isTrue();
        }

        @Test
        void sends_a_change_that_cannot_be_read_the_others_are_applied() {
            feed.next(FakeTixngo.json(
                    200,
                    "{\"pagination\":{\"nextPageKey\":\"n\"},\"result\":[{\"status\":\"INJECTED\"},"
                            + change("T1", "INJECTED", 1) + "]}"));
            feed.next(FakeFeed.answer("n", List.of()));

            RunReport report = scene.retrieve();

            assertThat(report.outcome()).isEqualTo(RunOutcome.COMPLETED_WITH_ERRORS);
            assertThat(report.counts()).isEqualTo(new RunCounts(2, 1, 1, 0, 0, 0));
            assertThat(store.passedOver()).hasSize(1);
            assertThat(store.key).isEqualTo("n");
        }

        @Test
        void gives_the_same_keys_in_a_circle_the_run_ends_and_says_so() {
            for (int i = 0; i < 600; i++) {
                feed.next(FakeFeed.answer("a", List.of()));
                feed.next(FakeFeed.answer("b", List.of()));
            }

            RunReport report = scene.retrieve();

            assertThat(report.outcome()).isEqualTo(RunOutcome.FAILED);
            assertThat(report.failure().orElseThrow().code()).isEqualTo("KEYS_IN_CIRCLE");
            assertThat(report.more()).isTrue();
            assertThat(feed.requests()).hasSizeLessThan(10);
        }

        @Test
        void gives_nothing_but_always_another_key_the_rest_is_left_to_the_next_run() {
            for (int i = 0; i < 1_001; i++) {
                feed.next(FakeFeed.answer("empty" + i, List.of()));
            }

            RunReport report = scene.retrieve();

            assertThat(report.more()).isTrue();
            assertThat(feed.requests()).hasSize(1_000);
        }
    }

    @Nested
    class When_the_store {

        @Test
        void cannot_keep_one_ticket_the_others_are_kept_and_the_key_moves() {
            store.refuseToStore("T4");

            RunReport report = scene.retrieve();

            assertThat(report.outcome()).isEqualTo(RunOutcome.COMPLETED_WITH_ERRORS);
            assertThat(report.counts()).isEqualTo(new RunCounts(10, 9, 1, 0, 0, 0));
            assertThat(report.problems()).extracting(Problem::ticketId).containsExactly("T4");
            assertThat(report.toText()).doesNotContain("ana@example.org");
            assertThat(store.passedOver()).hasSize(1);
            assertThat(store.key).isEqualTo("k10");
            assertThat(scene.retrieve().counts().selected()).isZero();
        }

        @Test
        void cannot_keep_one_ticket_and_the_interface_fails_on_errors_the_key_stays() {
            scene.parameters += ";doContinueInCaseOfSyncError=false";
            store.refuseToStore("T4");

            RunReport first = scene.retrieve();
            RunReport second = scene.retrieve();

            assertThat(first.outcome()).isEqualTo(RunOutcome.FAILED);
            assertThat(first.failure().orElseThrow().code()).isEqualTo("CHANGE_NOT_APPLIED");
            assertThat(first.failure().orElseThrow().message()).contains("T4");
            assertThat(first.counts().addUp()).isTrue();
            assertThat(store.key).isNull();
            assertThat(store.mobile("T1")).isNotNull();
            assertThat(second.outcome()).isEqualTo(RunOutcome.FAILED);
        }

        @Test
        void cannot_even_keep_nothing_the_run_fails_and_no_change_is_passed_over() {
            store.breakDown();

            RunReport report = scene.retrieve();

            assertThat(report.outcome()).isEqualTo(RunOutcome.FAILED);
            assertThat(report.failure().orElseThrow().code()).isEqualTo("STORE_FAILED");
            assertThat(report.counts()).isEqualTo(new RunCounts(10, 0, 0, 0, 10, 0));
            assertThat(report.toText()).doesNotContain("ana@example.org");
            assertThat(scene.causes).hasSize(1);
            assertThat(store.key).isNull();
        }

        @Test
        void cannot_keep_many_in_a_row_the_run_fails() {
            for (int i = 1; i <= 40; i++) {
                store.addTickets("U" + i);
                feed.add(change("U" + i, "INJECTED", 1));
                store.refuseToStore("U" + i);
            }

            RunReport report = scene.retrieve();

            assertThat(report.failure().orElseThrow().code()).isEqualTo("STORE_FAILED");
            assertThat(report.counts()).isEqualTo(new RunCounts(50, 10, 16, 0, 24, 0));
            assertThat(store.key).isNull();
        }

        @Test
        void has_another_key_by_now_nothing_is_written() {
            store.beforeApply(() -> store.key = "moved by an operator");

            RunReport report = scene.retrieve();

            assertThat(report.failure().orElseThrow().code()).isEqualTo("KEY_MOVED");
            assertThat(report.counts()).isEqualTo(new RunCounts(10, 0, 0, 0, 10, 0));
            assertThat(store.key).isEqualTo("moved by an operator");
            assertThat(store.pages()).isEmpty();
        }

        @Test
        void gave_the_lease_to_another_run_nothing_is_written() {
            store.beforeApply(store::stealLease);

            RunReport report = scene.retrieve();

            assertThat(report.failure().orElseThrow().code()).isEqualTo("LEASE_LOST");
            assertThat(report.counts()).isEqualTo(new RunCounts(10, 0, 0, 0, 10, 0));
            assertThat(store.pages()).isEmpty();
        }
    }
}
