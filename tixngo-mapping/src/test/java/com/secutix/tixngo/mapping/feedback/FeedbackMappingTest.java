package com.secutix.tixngo.mapping.feedback;

import static com.secutix.tixngo.mapping.feedback.Changes.apply;
import static com.secutix.tixngo.mapping.feedback.Changes.applyAll;
import static com.secutix.tixngo.mapping.feedback.Changes.at;
import static com.secutix.tixngo.mapping.feedback.Changes.change;
import static com.secutix.tixngo.mapping.feedback.Changes.status;
import static com.secutix.tixngo.mapping.feedback.Changes.transfer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.secutix.tixngo.client.model.ActivationTrigger;
import com.secutix.tixngo.client.model.HistoryAction;
import com.secutix.tixngo.client.model.HistoryEntry;
import com.secutix.tixngo.client.model.HistoryState;
import com.secutix.tixngo.client.model.LegacyStatus;
import com.secutix.tixngo.client.model.SpectatorDetails;
import com.secutix.tixngo.client.model.TicketActivation;
import com.secutix.tixngo.client.model.TicketChange;
import com.secutix.tixngo.client.model.TicketDeletion;
import com.secutix.tixngo.client.model.TicketOwner;
import com.secutix.tixngo.client.model.TicketStatus;
import com.secutix.tixngo.client.model.TicketTransfer;
import com.secutix.tixngo.mapping.MappingResult;
import com.secutix.tixngo.mapping.document.MappingDocument;
import com.secutix.tixngo.mapping.document.MappingMode;
import com.secutix.tixngo.mapping.feedback.FeedbackUpdate.Effect;
import com.secutix.tixngo.mapping.lifecycle.StatusFamily;
import com.secutix.tixngo.mapping.lifecycle.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What S-360 keeps of the changes that TIXNGO reports. */
class FeedbackMappingTest {

    private final FeedbackMapping lifecycle =
            FeedbackMapping.builder(MappingMode.LIFECYCLE).build();
    private final FeedbackMapping history =
            FeedbackMapping.builder(MappingMode.HISTORY).build();

    @Nested
    class Statuses {

        @ParameterizedTest
        @CsvSource({
            "INJECTED, INJECTED, INITIAL_DELIVERY",
            "DOWNLOADED, DOWNLOADED, INITIAL_DELIVERY",
            "ASSIGNED, ASSIGNED, INITIAL_DELIVERY",
            "PENDING_TRANSFER, PENDING_TRANSFER, TRANSFER",
            "PENDING, PENDING_TRANSFER, TRANSFER",
            "PENDING_TRANFER, PENDING_TRANSFER, TRANSFER",
            "FAILURE_TRANSFER, FAILURE_TRANSFER, TRANSFER",
            "FAILURE, FAILURE, TRANSFER",
            "TRANSFERRED, TRANSFERRED, TRANSFER",
            "BT_ACTIVATED, BT_ACTIVATED, ACTIVATION",
            "MANUAL_ACTIVATED, MANUAL_ACTIVATED, ACTIVATION",
            "OFFLINE_ACTIVATED, OFFLINE_ACTIVATED, ACTIVATION",
            "ONLINE_ACTIVATED, ONLINE_ACTIVATED, ACTIVATION",
            "ACTIVATED, ACTIVATED, ACTIVATION",
            "DEACTIVATED, DEACTIVATED, ACTIVATION",
            "CONTROLLED, CONTROLLED, CONTROL",
            "DELETION_PENDING, DELETION_PENDING, DELETION",
            "DELETED, DELETED, DELETION",
            "DEFAULT, DEFAULT, OTHER",
            "INVALID, INVALID, OTHER",
            "SOMETHING_NEW, SOMETHING_NEW, OTHER",
            "downloaded, DOWNLOADED, INITIAL_DELIVERY",
            "' pending transfer ', PENDING_TRANSFER, TRANSFER",
            "Bt-Activated, BT_ACTIVATED, ACTIVATION",
        })
        void of_the_lifecycle_are_understood_and_kept_raw(String raw, String name, StatusFamily family) {
            MobileTicket ticket = apply(lifecycle, null, change(raw, 0)).ticket();
            assertThat(ticket.status()).isEqualTo(name);
            assertThat(ticket.rawStatus()).isEqualTo(raw);
            assertThat(ticket.family()).isEqualTo(family);
        }

        @ParameterizedTest
        @CsvSource({
            "INJECTED, INJECTED",
            "DOWNLOADED, RECEIVED",
            "ASSIGNED, RECEIVED",
            "FAILURE_TRANSFER, RECEIVED",
            "FAILURE, RECEIVED",
            "PENDING_TRANSFER, TRANSFER_PENDING",
            "pending tranfer, TRANSFER_PENDING",
            "PENDING, TRANSFER_PENDING",
            "BT_ACTIVATED, ACTIVATED",
            "MANUAL_ACTIVATED, ACTIVATED",
            "OFFLINE_ACTIVATED, ACTIVATED",
            "ONLINE_ACTIVATED, ACTIVATED",
            "TRANSFERRED, TRANSFERRED",
            "CONTROLLED, CONTROLLED",
            "DELETED, DELETED",
            "SOMETHING_NEW, SOMETHING_NEW",
        })
        void of_the_history_mode_stand_in_where_the_legacy_status_is_absent(String raw, String name) {
            assertThat(apply(history, null, change(raw, 0)).ticket().status()).isEqualTo(name);
        }

        @Test
        void of_the_history_mode_come_from_the_legacy_status() {
            TicketChange change = status("BT_ACTIVATED")
                    .legacyStatus(LegacyStatus.of("RECEIVED"))
                    .build();
            MobileTicket ticket = apply(history, null, change).ticket();
            assertThat(ticket.status()).isEqualTo("RECEIVED");
            assertThat(ticket.rawStatus()).isEqualTo("RECEIVED");
        }

        @Test
        void that_are_blank_cannot_be_applied() {
            assertThat(lifecycle.apply(null, change(" ", 0))).isInstanceOf(MappingResult.Refused.class);
        }
    }

    @Nested
    class Details {
        private final TicketChange full = status("BT_ACTIVATED")
                .taxNumber("123")
                .eventId("EVT")
                .statusTime(at(1))
                .sequence(7L)
                .owner(new TicketOwner("a@example.org", "Ana", "Li"))
                .spectatorDetails(SpectatorDetails.builder()
                        .email("h@example.org")
                        .firstName("Hal")
                        .lastName("Ek")
                        .dateOfBirth(LocalDate.of(1990, 2, 28))
                        .nationality("CH")
                        .residenceCountry("FR")
                        .idCardNumber("X1")
                        .build())
                .activation(new TicketActivation(ActivationTrigger.BLUETOOTH, "Gate-A-3", at(1)))
                .deletion(new TicketDeletion("CANCELLED", false))
                .extraInfo(new TreeMap<>(Map.of(1, "one", 12, "twelve")))
                .history(List.of(new HistoryEntry(HistoryAction.of("TRANSFER"), HistoryState.of("PENDING"), at(0))))
                .build();

        @Test
        void of_a_change_are_all_kept() {
            MobileTicket ticket = apply(lifecycle, null, full).ticket();
            assertThat(ticket.taxNumber()).isEqualTo("123");
            assertThat(ticket.eventId()).isEqualTo("EVT");
            assertThat(ticket.sequence()).isEqualTo(7);
            assertThat(ticket.owner()).isEqualTo(new TicketOwner("a@example.org", "Ana", "Li"));
            assertThat(ticket.holder().firstName()).isEqualTo("Hal");
            assertThat(ticket.holder().birthdate()).isEqualTo(LocalDate.of(1990, 2, 28));
            assertThat(ticket.holder().nationality()).isEqualTo("CH");
            assertThat(ticket.holder().idNumber()).isEqualTo("X1");
            assertThat(ticket.activation()).isEqualTo(new MobileActivation("BLUETOOTH", "Gate-A-3", at(1)));
            assertThat(ticket.deletion()).isEqualTo(new TicketDeletion("CANCELLED", false));
            assertThat(ticket.extraInfo()).containsExactly(Map.entry(1, "one"), Map.entry(12, "twelve"));
            assertThat(ticket.history())
                    .extracting(HistoryLine::label)
                    .containsExactly("TRANSFER PENDING", "BT_ACTIVATED");
        }

        @Test
        void that_a_later_change_leaves_out_are_not_known_any_more() {
            MobileTicket ticket = applyAll(lifecycle, List.of(full, change("CONTROLLED", 5)));
            assertThat(ticket.owner()).isNull();
            assertThat(ticket.holder()).isNull();
            assertThat(ticket.activation()).isNull();
            assertThat(ticket.extraInfo()).isEmpty();
        }

        @Test
        void depend_on_the_document() {
            MobileTicket before = apply(
                            FeedbackMapping.builder(MappingDocument.named("lifecycle-2022-10-07"))
                                    .build(),
                            null,
                            full)
                    .ticket();
            assertThat(before.activation().beaconName()).isNull();
            assertThat(before.extraInfo()).isEmpty();
            assertThat(before.holder().nationality()).isEqualTo("FR");
            MobileTicket fixed = apply(
                            FeedbackMapping.builder(MappingDocument.named("lifecycle-2023-02-07"))
                                    .build(),
                            null,
                            full)
                    .ticket();
            assertThat(fixed.holder().nationality()).isEqualTo("CH");
            assertThat(fixed.activation().beaconName()).isNull();
        }

        @Test
        void that_say_nothing_are_absent() {
            MobileTicket ticket = apply(
                            lifecycle,
                            null,
                            change("INJECTED", 0).toBuilder()
                                    .owner(new TicketOwner(null, null, null))
                                    .transfer(new TicketTransfer(null, null, null))
                                    .activation(new TicketActivation(null, null, null))
                                    .deletion(new TicketDeletion(null, null))
                                    .build())
                    .ticket();
            assertThat(ticket.owner()).isNull();
            assertThat(ticket.transfer()).isNull();
            assertThat(ticket.activation()).isNull();
            assertThat(ticket.deletion()).isNull();
        }

        @Test
        void that_say_one_thing_are_kept() {
            for (TicketTransfer part : List.of(
                    new TicketTransfer("a", null, null),
                    new TicketTransfer(null, "b", null),
                    new TicketTransfer(null, null, at(1)))) {
                TicketChange change =
                        change("PENDING_TRANSFER", 0).toBuilder().transfer(part).build();
                assertThat(apply(lifecycle, null, change).ticket().transfer()).isEqualTo(part);
            }
            for (TicketDeletion part : List.of(new TicketDeletion("R", null), new TicketDeletion(null, true))) {
                TicketChange change =
                        change("DELETED", 0).toBuilder().deletion(part).build();
                assertThat(apply(lifecycle, null, change).ticket().deletion()).isEqualTo(part);
            }
        }

        @Test
        void of_a_person_are_never_printed() {
            FeedbackUpdate update = apply(lifecycle, null, full);
            assertThat(update.toString()).doesNotContain("example.org", "Hal", "Ana", "X1");
            assertThat(lifecycle.explain(full).table().toString()).doesNotContain("example.org", "Hal", "Ana", "X1");
        }
    }

    @Nested
    class Order {

        @Test
        void a_stale_change_only_adds_its_history_line() {
            MobileTicket known = applyAll(lifecycle, List.of(change("ASSIGNED", 10)));
            FeedbackUpdate update = apply(lifecycle, known, change("DOWNLOADED", 5));
            assertThat(update.effect()).isEqualTo(Effect.HISTORY_ONLY);
            assertThat(update.ticket().status()).isEqualTo("ASSIGNED");
            assertThat(update.ticket().history())
                    .extracting(HistoryLine::status)
                    .containsExactly("DOWNLOADED", "ASSIGNED");
        }

        @Test
        void a_newer_change_is_an_update_and_so_is_one_that_only_tells_more_about_the_same_moment() {
            MobileTicket known = applyAll(lifecycle, List.of(change("DOWNLOADED", 5)));
            FeedbackUpdate newer = apply(lifecycle, known, change("ASSIGNED", 10));
            assertThat(newer.effect()).isEqualTo(Effect.UPDATED);

            TicketChange more = status("ASSIGNED")
                    .statusTime(at(10))
                    .owner(new TicketOwner("ana@example.org", null, null))
                    .build();
            FeedbackUpdate told = apply(lifecycle, newer.ticket(), more);
            assertThat(told.effect()).isEqualTo(Effect.UPDATED);
            assertThat(told.ticket().owner()).isNotNull();
            assertThat(told.ticket().history()).isEqualTo(newer.ticket().history());
        }

        @Test
        void a_repeated_change_changes_nothing() {
            MobileTicket known = applyAll(lifecycle, List.of(change("DOWNLOADED", 5), change("ASSIGNED", 10)));
            for (TicketChange repeated : List.of(change("DOWNLOADED", 5), change("ASSIGNED", 10))) {
                FeedbackUpdate update = apply(lifecycle, known, repeated);
                assertThat(update.effect()).isEqualTo(Effect.NOTHING_NEW);
                assertThat(update.ticket()).isEqualTo(known);
            }
        }

        @Test
        void the_sequence_decides_between_changes_of_the_same_time() {
            TicketChange first =
                    status("DOWNLOADED").statusTime(at(1)).sequence(1L).build();
            TicketChange second =
                    status("ASSIGNED").statusTime(at(1)).sequence(2L).build();
            assertThat(applyAll(lifecycle, List.of(first, second)).status()).isEqualTo("ASSIGNED");
            assertThat(applyAll(lifecycle, List.of(second, first)).status()).isEqualTo("ASSIGNED");
        }

        @Test
        void the_sequence_decides_where_there_is_no_time() {
            TicketChange first = status("DOWNLOADED").sequence(1L).build();
            TicketChange second = status("ASSIGNED").sequence(2L).build();
            assertThat(applyAll(lifecycle, List.of(second, first)).status()).isEqualTo("ASSIGNED");
        }

        @Test
        void arrival_decides_without_either() {
            assertThat(applyAll(
                                    lifecycle,
                                    List.of(
                                            status("ASSIGNED").build(),
                                            status("DOWNLOADED").build()))
                            .status())
                    .isEqualTo("DOWNLOADED");
        }

        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
        void of_arrival_does_not_matter_for_timed_changes(long seed) {
            Random random = new Random(seed);
            String[] statuses = {
                "INJECTED", "downloaded", "ASSIGNED", "PENDING", "TRANSFERRED", "FAILURE", "DELETED", "X"
            };
            List<TicketChange> changes = new ArrayList<>();
            int size = 2 + random.nextInt(12);
            for (int i = 0; i < size; i++) {
                String status = statuses[random.nextInt(statuses.length)];
                int minute = random.nextInt(4);
                TicketChange.Builder change =
                        transfer(status, "s" + random.nextInt(3), "r" + random.nextInt(3), minute).toBuilder();
                if (random.nextBoolean()) {
                    change.sequence((long) random.nextInt(3));
                }
                if (random.nextBoolean()) {
                    change.spectatorDetails(Changes.person("h" + random.nextInt(3), "F", "L"));
                }
                changes.add(change.build());
            }
            MobileTicket expected = applyAll(lifecycle, changes);
            for (int run = 0; run < 50; run++) {
                List<TicketChange> shuffled = new ArrayList<>(changes);
                shuffled.add(changes.get(random.nextInt(size)));
                Collections.shuffle(shuffled, random);
                assertThat(applyAll(lifecycle, shuffled)).isEqualTo(expected);
            }
        }

        @Test
        void of_arrival_does_not_matter_for_a_history_longer_than_what_is_kept() {
            List<TicketChange> changes = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                changes.add(change(i % 2 == 0 ? "DOWNLOADED" : "ASSIGNED", i));
            }
            MobileTicket expected = applyAll(lifecycle, changes);
            assertThat(expected.history()).hasSize(200);
            Collections.reverse(changes);
            assertThat(applyAll(lifecycle, changes)).isEqualTo(expected);
        }
    }

    @Nested
    class Steps {

        @ParameterizedTest
        @CsvSource({
            "INJECTED, DOWNLOADED, DIRECT",
            "INJECTED, BT_ACTIVATED, SKIPPING",
            "DELETED, DOWNLOADED, ANOMALY",
            "CONTROLLED, ASSIGNED, ANOMALY",
            "DELETION_PENDING, DELETED, DIRECT",
            "DOWNLOADED, SOMETHING_NEW, UNKNOWN",
        })
        void that_are_not_normal_are_noted_and_applied(String from, String to, Step step) {
            FeedbackUpdate update = apply(lifecycle, applyAll(lifecycle, List.of(change(from, 1))), change(to, 2));
            assertThat(update.step()).isEqualTo(step);
            assertThat(update.ticket().status()).isEqualTo(to);
        }
    }

    @Test
    void a_change_of_another_ticket_is_a_mistake_of_the_caller() {
        MobileTicket known = applyAll(lifecycle, List.of(change("INJECTED", 0)));
        TicketChange other =
                TicketChange.builder("S360-2", TicketStatus.of("DELETED")).build();
        assertThatThrownBy(() -> lifecycle.apply(known, other)).isInstanceOf(IllegalArgumentException.class);
    }
}
