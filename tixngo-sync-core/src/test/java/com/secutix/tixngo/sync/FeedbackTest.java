package com.secutix.tixngo.sync;

import static com.secutix.tixngo.sync.FakeFeed.change;
import static com.secutix.tixngo.sync.FakeFeed.transfer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.secutix.tixngo.mapping.feedback.ContactCandidate;
import com.secutix.tixngo.sync.report.FeedbackFindings;
import com.secutix.tixngo.sync.report.RunCounts;
import com.secutix.tixngo.sync.report.RunOutcome;
import com.secutix.tixngo.sync.report.RunReport;
import com.secutix.tixngo.sync.settings.TicketReferences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the feedback does when TIXNGO and the store behave. */
class FeedbackTest {

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
            feed.add(change("T" + i, "INJECTED", i % 60));
        }
    }

    @Nested
    class A_run {

        @Test
        void stores_what_has_changed_together_with_the_key() {
            changes(3);

            RunReport report = scene.retrieve();

            assertThat(report.outcome()).isEqualTo(RunOutcome.COMPLETED);
            assertThat(report.counts()).isEqualTo(new RunCounts(3, 3, 0, 0, 0, 0));
            assertThat(report.feedback()).contains(new FeedbackFindings(null, "k3", 0, 0));
            assertThat(store.mobile("T2").status()).isEqualTo("INJECTED");
            assertThat(store.pages()).hasSize(1);
        }

        @Test
        void takes_one_batch_and_says_that_more_is_waiting() {
            changes(5);

            RunReport report = scene.retrieve(run -> run.batchSize(2));

            assertThat(report.counts().delivered()).isEqualTo(2);
            assertThat(report.more()).isTrue();
            assertThat(report.nextRunAt()).contains(report.startedAt());
            assertThat(store.key).isEqualTo("k2");
            assertThat(feed.requests()).containsExactly("limit=2", "limit=1&paginationKey=k2");
        }

        @Test
        void that_took_everything_says_that_no_more_is_waiting() {
            changes(2);

            assertThat(scene.retrieve(run -> run.batchSize(2)).more()).isFalse();
        }

        @Test
        void caught_up_costs_one_request_and_no_write() {
            changes(2);
            scene.retrieve();
            int before = feed.requests().size();

            RunReport second = scene.retrieve();

            assertThat(feed.requests()).hasSize(before + 1);
            assertThat(second.counts()).isEqualTo(new RunCounts(0, 0, 0, 0, 0, 0));
            assertThat(second.calls()).isEqualTo(1);
            assertThat(store.pages()).hasSize(1);
        }

        @Test
        void until_empty_reads_page_after_page() {
            changes(250);
            feed.cutShort(40);

            RunReport report = scene.retrieve(run -> run.batchSize(100).untilEmpty(true));

            assertThat(report.counts()).isEqualTo(new RunCounts(250, 250, 0, 0, 0, 0));
            assertThat(report.runs()).isEqualTo(7);
            assertThat(report.more()).isFalse();
            assertThat(store.key).isEqualTo("k250");
        }

        @Test
        void passes_through_empty_pages_with_new_keys() {
            feed.next(FakeFeed.answer("a", List.of()));
            feed.next(FakeFeed.answer("b", List.of()));
            store.addTickets("T1");
            feed.next(FakeFeed.answer("c", List.of(change("T1", "DOWNLOADED", 1))));
            feed.next(FakeFeed.answer("d", List.of()));
            feed.next(FakeFeed.answer("d", List.of()));

            RunReport report = scene.retrieve();

            assertThat(report.counts().delivered()).isEqualTo(1);
            assertThat(report.more()).isFalse();
            assertThat(store.key).isEqualTo("d");
        }

        @Test
        void keeps_the_key_when_the_last_page_names_none() {
            store.addTickets("T1");
            store.key = "old";
            ObjectNode body = FakeFeed.JSON.createObjectNode();
            body.putArray("result").add(change("T1", "DOWNLOADED", 1));
            feed.next(FakeTixngo.json(200, body.toString()));

            scene.retrieve();

            assertThat(store.key).isEqualTo("old");
            assertThat(store.mobile("T1").status()).isEqualTo("DOWNLOADED");
        }

        @Test
        void that_is_dry_stores_nothing() {
            changes(3);

            RunReport report = scene.retrieve(run -> run.dryRun(true));

            assertThat(report.counts()).isEqualTo(new RunCounts(3, 3, 0, 0, 0, 0));
            assertThat(store.pages()).isEmpty();
            assertThat(store.key).isNull();
        }
    }

    @Nested
    class A_change {

        @Test
        void of_a_ticket_that_s360_does_not_know_is_passed_over_and_counted_apart() {
            store.addTickets("T1");
            feed.add(change("T1", "INJECTED", 1));
            feed.add(change("foreign", "INJECTED", 2));

            RunReport report = scene.retrieve();

            assertThat(report.outcome()).isEqualTo(RunOutcome.COMPLETED);
            assertThat(report.counts()).isEqualTo(new RunCounts(2, 1, 0, 1, 0, 0));
            assertThat(report.feedback().orElseThrow().unknownTickets()).isEqualTo(1);
            assertThat(report.toJson()).contains("\"unknownTickets\":1", "\"paginationKey\":{\"after\":\"k2\"}");
        }

        @Test
        void that_comes_twice_or_late_alters_no_state() {
            store.addTickets("T1");
            feed.add(change("T1", "DOWNLOADED", 5));
            feed.add(change("T1", "DOWNLOADED", 5));
            feed.add(change("T1", "INJECTED", 1));

            RunReport report = scene.retrieve();

            assertThat(report.counts()).isEqualTo(new RunCounts(3, 1, 0, 2, 0, 0));
            assertThat(store.mobile("T1").status()).isEqualTo("DOWNLOADED");
            assertThat(store.mobile("T1").history())
                    .extracting(line -> line.status())
                    .containsExactly("INJECTED", "DOWNLOADED");
        }

        @Test
        void of_the_skip_list_is_passed_over_whether_named_by_id_or_by_tax_number() {
            changes(3);

            RunReport report =
                    scene.retrieveWith(settings -> settings.skip(TicketReferences.parse("T1,tax-T2")), run -> run);

            assertThat(report.counts()).isEqualTo(new RunCounts(3, 1, 0, 2, 0, 0));
            assertThat(store.mobile("T1")).isNull();
            assertThat(store.mobile("T3")).isNotNull();
        }

        @Test
        void out_of_the_usual_order_is_applied_and_counted_as_an_anomaly() {
            store.addTickets("T1");
            feed.add(change("T1", "DELETED", 1));
            feed.add(change("T1", "ASSIGNED", 2));

            RunReport report = scene.retrieve();

            assertThat(store.mobile("T1").status()).isEqualTo("ASSIGNED");
            assertThat(report.feedback().orElseThrow().anomalies()).isEqualTo(1);
        }

        @Test
        void in_any_order_ends_in_the_same_state_and_history() {
            List<ObjectNode> life = List.of(
                    change("T1", "INJECTED", 1),
                    change("T1", "DOWNLOADED", 2),
                    transfer("T1", "PENDING_TRANSFER", 3, "bo@example.org"),
                    transfer("T1", "TRANSFERRED", 4, "bo@example.org"),
                    change("T1", "BT_ACTIVATED", 5));
            store.addTickets("T1");
            List<ObjectNode> shuffled = new ArrayList<>(life);
            Collections.shuffle(shuffled, new Random(7));
            shuffled.forEach(feed::add);
            shuffled.forEach(feed::add);

            scene.retrieve(run -> run.batchSize(3).untilEmpty(true));

            assertThat(store.mobile("T1").status()).isEqualTo("BT_ACTIVATED");
            assertThat(store.mobile("T1").history()).hasSize(5);
            assertThat(store.distribution("T1")).singleElement().satisfies(entry -> {
                assertThat(entry.status()).isEqualTo("CONFIRMED");
                assertThat(entry.to()).isEqualTo("bo@example.org");
            });
            assertThat(store.culturalContacts()).containsEntry("T1", "bo@example.org");
        }
    }

    @Nested
    class A_contact {

        @Test
        void is_created_once_however_many_tickets_ask_for_it() {
            for (int i = 1; i <= 4; i++) {
                store.addTickets("T" + i);
                feed.add(transfer("T" + i, "PENDING_TRANSFER", i, i % 2 == 0 ? "Bo@Example.org" : "bo@example.org"));
            }

            scene.retrieve();
            scene.retrieve();

            assertThat(store.contactsOf("bo@example.org"))
                    .singleElement()
                    .satisfies(contact -> assertThat(contact.temporary()).isTrue());
        }

        @Test
        void that_one_change_creates_and_the_next_completes_is_created_complete() {
            store.addTickets("T1");
            feed.add(transfer("T1", "PENDING_TRANSFER", 1, "bo@example.org"));
            ObjectNode done = transfer("T1", "TRANSFERRED", 2, "bo@example.org");
            done.putObject("owner")
                    .put("email", "bo@example.org")
                    .put("firstName", "Bo")
                    .put("lastName", "Ek");
            feed.add(done);

            scene.retrieve();

            assertThat(store.contactsOf("bo@example.org"))
                    .singleElement()
                    .satisfies(contact -> assertThat(contact.temporary()).isFalse());
            assertThat(store.culturalContacts()).containsEntry("T1", "bo@example.org");
        }

        @Test
        void that_is_known_is_reused() {
            store.addContact(
                    "bo@example.org", new ContactCandidate("c7", ContactCandidate.Kind.INDIVIDUAL, true, false));
            store.addTickets("T1");
            feed.add(transfer("T1", "TRANSFERRED", 2, "bo@example.org"));

            scene.retrieve();

            assertThat(store.contactsOf("bo@example.org")).hasSize(1);
            assertThat(store.culturalContacts()).containsEntry("T1", "bo@example.org");
        }

        @Test
        void is_left_alone_when_the_interface_does_not_distribute() {
            scene.parameters += ";enableTicketDistributionToCulturalContact=false";
            store.addTickets("T1");
            feed.add(transfer("T1", "TRANSFERRED", 2, "bo@example.org"));

            scene.retrieve();

            assertThat(store.contactsOf("bo@example.org")).isEmpty();
            assertThat(store.distribution("T1")).isEmpty();
            assertThat(store.mobile("T1").status()).isEqualTo("TRANSFERRED");
        }
    }

    @Nested
    class A_file {

        @TempDir
        Path folder;

        @Test
        void is_applied_as_if_tixngo_had_answered_and_the_key_stays() throws IOException {
            store.addTickets("T1", "T2", "T3");
            store.key = "k9";
            Path file = folder.resolve("saved.json");
            Files.writeString(
                    file,
                    FakeFeed.body(
                            "elsewhere",
                            List.of(
                                    change("T1", "DOWNLOADED", 1),
                                    change("T2", "DOWNLOADED", 2),
                                    change("T3", "X", 3))));

            RunReport report = scene.retrieveWith(settings -> settings.replay(file), run -> run.batchSize(2));

            assertThat(report.counts()).isEqualTo(new RunCounts(3, 3, 0, 0, 0, 0));
            assertThat(report.feedback()).contains(new FeedbackFindings("k9", "k9", 0, 0));
            assertThat(store.key).isEqualTo("k9");
            assertThat(store.mobile("T3").rawStatus()).isEqualTo("X");
            assertThat(feed.requests()).isEmpty();
        }

        @Test
        void that_is_no_answer_fails_the_run() throws IOException {
            Path file = folder.resolve("saved.json");
            Files.writeString(file, "ticketId;status\n");

            RunReport report = scene.retrieveWith(settings -> settings.replay(file), run -> run);

            assertThat(report.outcome()).isEqualTo(RunOutcome.FAILED);
            assertThat(report.failure().orElseThrow().code()).isEqualTo("FILE_NOT_UNDERSTOOD");
        }
    }
}
