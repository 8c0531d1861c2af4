package com.secutix.tixngo.sync;

import static com.secutix.tixngo.sync.FakeFeed.change;
import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.sync.report.FeedbackFindings;
import com.secutix.tixngo.sync.report.Problem;
import com.secutix.tixngo.sync.report.RunCounts;
import com.secutix.tixngo.sync.report.RunOutcome;
import com.secutix.tixngo.sync.report.RunReport;
import java.util.List;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the feedback makes of each answer to its question for a page, and of changes that say too little. */
class FeedbackAnswersTest {

    private final FeedbackScene scene = new FeedbackScene();
    private final FakeFeed feed = scene.feed;
    private final FakeFeedbackStore store = scene.store;

    @AfterEach
    void close() {
        scene.close();
    }

    private void changes(int number) {
        for (int i = 1; i <= number; i++) {
            store.addTickets("T" + i);
            feed.add(change("T" + i, "INJECTED", i));
        }
    }

    @Nested
    class An_answer {

        @ParameterizedTest
        @CsvSource({
            "401, UNAUTHORIZED",
            "403, UNAUTHORIZED",
            "404, NOT_FOUND",
            "418, UNEXPECTED_ANSWER",
            "400, INVALID_REQUEST",
            "500, SERVER_ERROR"
        })
        void that_is_none_fails_the_run_by_its_name_and_keeps_the_key(int status, String code) {
            changes(2);
            store.key = "k0";
            feed.next(FakeTixngo.status(status));
            feed.next(FakeTixngo.status(status));

            RunReport report = scene.retrieve();

            assertThat(report.outcome()).isEqualTo(RunOutcome.FAILED);
            assertThat(report.failure().orElseThrow().code()).isEqualTo(code);
            assertThat(report.counts()).isEqualTo(new RunCounts(0, 0, 0, 0, 0, 0));
            assertThat(report.feedback()).contains(new FeedbackFindings("k0", "k0", 0, 0));
            assertThat(report.more()).isTrue();
            assertThat(scene.causes).hasSize(1);
            assertThat(store.key).isEqualTo("k0");
        }

        @Test
        void that_never_comes_whole_fails_the_run_as_trouble_on_the_way() {
            changes(1);
            for (int i = 0; i < 2; i++) {
                feed.next(new MockResponse().setSocketPolicy(SocketPolicy.DISCONNECT_AFTER_REQUEST));
            }

            assertThat(scene.retrieve().failure().orElseThrow().code()).isEqualTo("TRANSPORT");
        }

        @Test
        void that_is_no_page_fails_the_run_as_a_broken_protocol() {
            changes(1);
            feed.next(FakeTixngo.json(200, "[]"));
            feed.next(FakeTixngo.json(200, "[]"));

            assertThat(scene.retrieve().failure().orElseThrow().code()).isEqualTo("PROTOCOL");
        }

        @Test
        void about_the_key_counts_as_such_only_by_its_code() {
            changes(1);
            feed.next(FakeTixngo.json(400, "{\"code\":\"SOMETHING_ELSE\"}"));

            assertThat(scene.retrieve().failure().orElseThrow().code()).isEqualTo("SOMETHING_ELSE");
        }

        @ParameterizedTest
        @ValueSource(strings = {"k2", ""})
        void that_repeats_the_key_or_gives_none_is_the_end_and_its_changes_count(String next) {
            store.addTickets("T1");
            store.key = "k2";
            feed.next(FakeFeed.answer(next, List.of(change("T1", "INJECTED", 1))));

            RunReport report = scene.retrieve();

            assertThat(report.counts()).isEqualTo(new RunCounts(1, 1, 0, 0, 0, 0));
            assertThat(report.more()).isFalse();
            assertThat(report.calls()).isEqualTo(1);
            assertThat(store.key).isEqualTo("k2");
            assertThat(store.mobile("T1").status()).isEqualTo("INJECTED");
        }

        @Test
        void without_changes_but_with_a_new_key_moves_the_key_and_is_no_batch() {
            changes(1);
            feed.next(FakeFeed.answer("k0", List.of()));

            RunReport report = scene.retrieve();

            assertThat(report.counts()).isEqualTo(new RunCounts(1, 1, 0, 0, 0, 0));
            assertThat(store.pages()).hasSize(2);
            assertThat(store.pages().get(0).keyAfter()).isEqualTo("k0");
            assertThat(store.pages().get(1).keyBefore()).isEqualTo("k0");
            assertThat(feed.requests())
                    .containsExactly("limit=1000", "limit=1000&paginationKey=k0", "limit=1&paginationKey=k1");
        }

        @Test
        void without_changes_and_without_a_new_key_stores_nothing() {
            RunReport report = scene.retrieve();

            assertThat(report.outcome()).isEqualTo(RunOutcome.COMPLETED);
            assertThat(store.pages()).hasSizeLessThanOrEqualTo(1);
            assertThat(scene.retrieve().more()).isFalse();
        }
    }

    @Nested
    class A_change {

        @Test
        void without_a_status_is_passed_over_with_its_reason_and_the_others_count() {
            changes(1);
            store.addTickets("T9");
            feed.add(change("T9", " ", 5));

            RunReport report = scene.retrieve();

            assertThat(report.counts()).isEqualTo(new RunCounts(2, 1, 1, 0, 0, 0));
            assertThat(report.problems())
                    .extracting(Problem::ticketId, Problem::taxNumber, Problem::code)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("T9", "tax-T9", "REQUIRED"));
            assertThat(store.passedOver()).hasSize(1);
            assertThat(store.key).isEqualTo("k2");
        }

        @Test
        void without_a_status_fails_the_run_where_the_interface_fails_on_errors_and_the_key_stays() {
            scene.parameters += ";doContinueInCaseOfSyncError=false";
            changes(1);
            store.addTickets("T9");
            feed.add(change("T9", " ", 5));

            RunReport report = scene.retrieve();

            assertThat(report.failure().orElseThrow().code()).isEqualTo("CHANGE_NOT_APPLIED");
            assertThat(report.failure().orElseThrow().message()).contains("T9");
            assertThat(report.more()).isTrue();
            assertThat(report.counts()).isEqualTo(new RunCounts(2, 1, 1, 0, 0, 0));
            assertThat(store.mobile("T1")).isNotNull();
            assertThat(store.key).isNull();
        }

        @Test
        void of_an_unknown_or_a_skipped_ticket_is_passed_by_and_counted_apart() {
            changes(3);
            feed.add(change("S1", "INJECTED", 9));
            feed.add(change("S2", "INJECTED", 9));

            RunReport report = scene.retrieveWith(
                    settings ->
                            settings.skip(com.secutix.tixngo.sync.settings.TicketReferences.parse("id:T1,tax-T2,S2")),
                    run -> run);

            assertThat(report.counts()).isEqualTo(new RunCounts(5, 1, 0, 4, 0, 0));
            assertThat(report.feedback().orElseThrow().unknownTickets()).isEqualTo(1);
            assertThat(store.mobile("T3")).isNotNull();
            assertThat(store.mobile("T1")).isNull();
        }

        @Test
        void out_of_the_usual_order_is_applied_and_counted() {
            store.addTickets("T1");
            feed.add(change("T1", "DELETED", 1));
            feed.add(change("T1", "DOWNLOADED", 2));
            feed.add(change("T1", "DOWNLOADED", 2));

            RunReport report = scene.retrieve();

            assertThat(report.counts()).isEqualTo(new RunCounts(3, 2, 0, 1, 0, 0));
            assertThat(report.feedback().orElseThrow().anomalies()).isEqualTo(1);
            assertThat(store.mobile("T1").status()).isEqualTo("DOWNLOADED");
        }
    }

    @Nested
    class A_dry_run {

        @Test
        void counts_and_keeps_nothing() {
            changes(3);

            RunReport report = scene.retrieve(run -> run.dryRun(true).batchSize(2));

            assertThat(report.counts()).isEqualTo(new RunCounts(2, 2, 0, 0, 0, 0));
            assertThat(report.dryRun()).isTrue();
            assertThat(store.pages()).isEmpty();
            assertThat(store.key).isNull();
        }

        @Test
        void tells_what_could_not_be_applied() {
            store.addTickets("T9");
            feed.add(change("T9", " ", 5));

            RunReport report = scene.retrieve(run -> run.dryRun(true));

            assertThat(report.counts()).isEqualTo(new RunCounts(1, 0, 1, 0, 0, 0));
            assertThat(store.pages()).isEmpty();
            assertThat(store.passedOver()).isEmpty();
        }
    }
}
