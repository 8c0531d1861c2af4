package com.secutix.tixngo.mapping.feedback;

import static com.secutix.tixngo.mapping.feedback.Changes.apply;
import static com.secutix.tixngo.mapping.feedback.Changes.applyAll;
import static com.secutix.tixngo.mapping.feedback.Changes.at;
import static com.secutix.tixngo.mapping.feedback.Changes.change;
import static com.secutix.tixngo.mapping.feedback.Changes.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.secutix.tixngo.client.model.Gender;
import com.secutix.tixngo.client.model.HistoryAction;
import com.secutix.tixngo.client.model.HistoryEntry;
import com.secutix.tixngo.client.model.HistoryState;
import com.secutix.tixngo.client.model.SpectatorDetails;
import com.secutix.tixngo.client.model.SpectatorPreference;
import com.secutix.tixngo.client.model.TicketActivation;
import com.secutix.tixngo.client.model.TicketChange;
import com.secutix.tixngo.client.model.TicketDeletion;
import com.secutix.tixngo.client.model.TicketOwner;
import com.secutix.tixngo.mapping.MappingConfigurationException;
import com.secutix.tixngo.mapping.MappingResult;
import com.secutix.tixngo.mapping.Violation;
import com.secutix.tixngo.mapping.document.MappingDocument;
import com.secutix.tixngo.mapping.document.MappingMode;
import com.secutix.tixngo.mapping.document.MappingRow;
import com.secutix.tixngo.mapping.lifecycle.Lifecycle;
import com.secutix.tixngo.mapping.lifecycle.Step;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Histories with gaps, changes with only a part of what orders them, and what a mapping says about itself. */
class HistoryEdgesTest {

    private final FeedbackMapping mapping =
            FeedbackMapping.builder(MappingMode.LIFECYCLE).build();

    private static TicketChange untimed(String raw, Long sequence) {
        return status(raw).sequence(sequence).build();
    }

    @Nested
    class Lines {

        @Test
        void without_a_time_follow_their_sequence_and_stand_after_the_timed_ones() {
            MobileTicket ticket = applyAll(
                    mapping,
                    List.of(
                            untimed("ASSIGNED", 3L),
                            untimed("DOWNLOADED", 2L),
                            change("CONTROLLED", 9),
                            untimed("INJECTED", 1L),
                            untimed("DOWNLOADED", 2L)));
            assertThat(ticket.history())
                    .extracting(HistoryLine::status)
                    .containsExactly("CONTROLLED", "INJECTED", "DOWNLOADED", "ASSIGNED");
        }

        @Test
        void without_a_time_or_a_sequence_stay_as_they_arrived() {
            assertThat(applyAll(
                                    mapping,
                                    List.of(untimed("ASSIGNED", null), untimed("X", 1L), untimed("INJECTED", null)))
                            .history())
                    .extracting(HistoryLine::status)
                    .containsExactly("ASSIGNED", "X", "INJECTED");
        }

        @Test
        void stand_in_the_order_of_their_moments_whatever_the_clock_showed_and_to_the_nanosecond() {
            OffsetDateTime noon = OffsetDateTime.parse("2027-05-01T12:00:00.000000002Z");
            OffsetDateTime sameSecondElsewhere = OffsetDateTime.parse("2027-05-01T14:00:00.000000001+02:00");
            OffsetDateTime earlierElsewhere = OffsetDateTime.parse("2027-05-01T13:30:00+02:00");
            assertThat(applyAll(
                                    mapping,
                                    List.of(
                                            status("ASSIGNED").statusTime(noon).build(),
                                            status("DOWNLOADED")
                                                    .statusTime(sameSecondElsewhere)
                                                    .build(),
                                            status("INJECTED")
                                                    .statusTime(earlierElsewhere)
                                                    .build()))
                            .history())
                    .extracting(HistoryLine::status)
                    .containsExactly("INJECTED", "DOWNLOADED", "ASSIGNED");
        }

        @Test
        void of_one_time_follow_their_sequence() {
            TicketChange later =
                    status("DOWNLOADED").statusTime(at(1)).sequence(2L).build();
            TicketChange earlier =
                    status("INJECTED").statusTime(at(1)).sequence(1L).build();
            assertThat(applyAll(mapping, List.of(later, earlier)).history())
                    .extracting(HistoryLine::status)
                    .containsExactly("INJECTED", "DOWNLOADED");
        }

        @Test
        void come_from_actions_that_say_something() {
            TicketChange change = change("INJECTED", 9).toBuilder()
                    .history(List.of(
                            new HistoryEntry(HistoryAction.of("INJECT"), null, at(0)),
                            new HistoryEntry(null, HistoryState.of("CONFIRMED"), at(1)),
                            new HistoryEntry(null, null, at(2)),
                            new HistoryEntry(HistoryAction.of("BURN"), HistoryState.of("KO"), null)))
                    .build();
            assertThat(apply(mapping, null, change).ticket().history())
                    .extracting(HistoryLine::toString)
                    .containsExactly(
                            "INJECT at 2027-05-02T10:00Z",
                            "null CONFIRMED at 2027-05-02T10:01Z",
                            "INJECTED at 2027-05-02T10:09Z",
                            "BURN KO");
        }

        @Test
        void beyond_two_hundred_lose_the_oldest() {
            MobileTicket ticket = null;
            for (int i = 0; i <= 200; i++) {
                ticket = apply(mapping, ticket, change("S" + i, i)).ticket();
            }
            assertThat(ticket.history())
                    .hasSize(200)
                    .first()
                    .satisfies(line -> assertThat(line.status()).isEqualTo("S1"));
        }
    }

    @Nested
    class Order {

        @Test
        void a_change_that_lacks_what_the_known_one_has_counts_as_later() {
            TicketChange both =
                    status("ASSIGNED").statusTime(at(5)).sequence(5L).build();
            assertThat(applyAll(mapping, List.of(both, untimed("X", null))).status())
                    .isEqualTo("X");
            assertThat(applyAll(mapping, List.of(untimed("X", 9L), change("ASSIGNED", 1)))
                            .status())
                    .isEqualTo("ASSIGNED");
            assertThat(applyAll(mapping, List.of(change("ASSIGNED", 1), untimed("X", 9L)))
                            .status())
                    .isEqualTo("X");
            assertThat(applyAll(mapping, List.of(untimed("X", 9L), untimed("ASSIGNED", null)))
                            .status())
                    .isEqualTo("ASSIGNED");
        }

        @Test
        void the_sequence_decides_when_only_one_side_has_a_time() {
            TicketChange known =
                    status("ASSIGNED").statusTime(at(5)).sequence(5L).build();
            assertThat(applyAll(mapping, List.of(known, untimed("X", 4L))).status())
                    .isEqualTo("ASSIGNED");
            assertThat(applyAll(mapping, List.of(known, untimed("X", 6L))).status())
                    .isEqualTo("X");
        }

        @Test
        void of_one_time_one_with_a_sequence_counts_more() {
            TicketChange with =
                    status("ASSIGNED").statusTime(at(5)).sequence(0L).build();
            TicketChange without = change("DELETED", 5);
            assertThat(applyAll(mapping, List.of(with, without)).status()).isEqualTo("ASSIGNED");
            assertThat(applyAll(mapping, List.of(without, with)).status()).isEqualTo("ASSIGNED");
        }

        @Test
        void of_one_time_and_sequence_the_later_family_counts() {
            for (List<TicketChange> either : List.of(
                    List.of(change("DELETED", 5), change("INJECTED", 5)),
                    List.of(change("INJECTED", 5), change("DELETED", 5)))) {
                assertThat(applyAll(mapping, either).status()).isEqualTo("DELETED");
            }
        }

        @Test
        void two_that_differ_in_anything_else_end_the_same_in_either_order() {
            TicketChange plain = change("DOWNLOADED", 5);
            for (TicketChange other : List.of(
                    plain.toBuilder().taxNumber("1").build(),
                    plain.toBuilder().eventId("E").build(),
                    plain.toBuilder().owner(new TicketOwner("a", null, null)).build(),
                    plain.toBuilder().owner(new TicketOwner(null, "a", "b")).build(),
                    plain.toBuilder()
                            .spectatorDetails(Changes.person("h", "F", "L"))
                            .build(),
                    plain.toBuilder()
                            .activation(new TicketActivation(null, "Gate", null))
                            .build(),
                    plain.toBuilder().deletion(new TicketDeletion("R", null)).build(),
                    plain.toBuilder()
                            .extraInfo(new java.util.TreeMap<>(java.util.Map.of(1, "x")))
                            .build(),
                    plain.toBuilder()
                            .transfer(new com.secutix.tixngo.client.model.TicketTransfer("a", null, null))
                            .build())) {
                assertThat(applyAll(mapping, List.of(plain, other)))
                        .isEqualTo(applyAll(mapping, List.of(other, plain)));
            }
        }
    }

    @Nested
    class Details {

        @Test
        void of_every_field_of_a_person_arrive_where_they_belong() {
            SpectatorDetails person = SpectatorDetails.builder()
                    .email("h@example.org")
                    .firstName("first")
                    .lastName("last")
                    .gender(Gender.of("X"))
                    .title("title")
                    .dateOfBirth(LocalDate.of(1990, 2, 28))
                    .nationality("CH")
                    .passportNumber("pass")
                    .idCardNumber("id")
                    .phoneNumber("phone")
                    .residenceCountry("FR")
                    .language("fr")
                    .organizerSpectatorPreference(new SpectatorPreference(true, false))
                    .build();
            TicketChange change = Changes.transfer("TRANSFERRED", "a@example.org", "h@example.org", 1).toBuilder()
                    .spectatorDetails(person)
                    .build();
            FeedbackUpdate update = apply(mapping, null, change);
            assertThat(update.ticket().holder())
                    .isEqualTo(new com.secutix.tixngo.mapping.s360.Contact(
                            "h@example.org",
                            "title",
                            "first",
                            "last",
                            "X",
                            LocalDate.of(1990, 2, 28),
                            null,
                            null,
                            "CH",
                            "FR",
                            "id",
                            "pass",
                            "phone",
                            "fr"));
            ContactDetails details = update.contact().orElseThrow().details();
            assertThat(details.allowPromoEmail()).isTrue();
            assertThat(details.allowThirdPartyEmail()).isFalse();
            assertThat(details.person())
                    .isEqualTo(new com.secutix.tixngo.mapping.s360.Contact(
                            "h@example.org",
                            "title",
                            "first",
                            "last",
                            null,
                            LocalDate.of(1990, 2, 28),
                            null,
                            null,
                            "CH",
                            "FR",
                            "id",
                            null,
                            "phone",
                            "fr"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"extraInfo1x", "extraInfo-1", "extraInfo1234567", "extraInfo१", "extraInfo:"})
        void that_no_number_names_are_refused(String source) {
            MappingDocument document = mapping.document().withRow(MappingRow.toS360("mobile.taxNumber", source));
            assertThatThrownBy(() -> FeedbackMapping.builder(document).build())
                    .isInstanceOf(MappingConfigurationException.class)
                    .hasMessageContaining("extraInfo is followed by a number");
        }

        @ParameterizedTest
        @CsvSource({"extraInfo0, 0", "extraInfo9, 9", "extraInfo123456, 123456"})
        void that_a_number_names_are_found(String source, int number) {
            MappingDocument document = mapping.document().withRow(MappingRow.toS360("mobile.taxNumber", source));
            TicketChange change = change("INJECTED", 1).toBuilder()
                    .extraInfo(new java.util.TreeMap<>(java.util.Map.of(number, "x")))
                    .build();
            assertThat(apply(FeedbackMapping.builder(document).build(), null, change)
                            .ticket()
                            .taxNumber())
                    .isEqualTo("x");
        }

        @ParameterizedTest
        @ValueSource(strings = {"contact.custom[]", "contact.custom[x", "contact.customs[x]", "mobile.custom[x]"})
        void of_the_organizer_need_a_name_in_brackets(String target) {
            MappingDocument document = mapping.document().withRow(MappingRow.toS360(target, "taxNumber"));
            assertThatThrownBy(() -> FeedbackMapping.builder(document).build())
                    .isInstanceOf(MappingConfigurationException.class)
                    .hasMessageContaining("there is no field");
        }

        @Test
        void without_a_row_for_the_raw_status_show_the_status() {
            MappingDocument document = mapping.document()
                    .withRows(mapping.document().rows().stream()
                            .filter(row -> !row.target().equals("mobile.rawStatus"))
                            .toList());
            MobileTicket ticket = apply(FeedbackMapping.builder(document).build(), null, change("pending", 1))
                    .ticket();
            assertThat(ticket.rawStatus()).isEqualTo("pending");
            assertThat(ticket.status()).isEqualTo("PENDING_TRANSFER");
        }
    }

    @Nested
    class AMapping {

        @Test
        void says_what_it_was_built_of() {
            Lifecycle lifecycle = Lifecycle.documented();
            FeedbackMapping built = FeedbackMapping.builder(MappingMode.HISTORY)
                    .lifecycle(lifecycle)
                    .build();
            assertThat(built.document().mode()).isEqualTo(MappingMode.HISTORY);
            assertThat(built.lifecycle()).isSameAs(lifecycle);
            assertThat(built.vocabulary().nameOf("transfer pending")).isEqualTo("TRANSFER_PENDING");
            assertThat(built.keepsDistribution()).isFalse();
            assertThat(mapping.keepsDistribution()).isTrue();
        }

        @Test
        void of_history_mode_knows_its_own_steps() {
            FeedbackMapping history =
                    FeedbackMapping.builder(MappingMode.HISTORY).build();
            FeedbackUpdate update =
                    apply(history, applyAll(history, List.of(change("INJECTED", 1))), change("DOWNLOADED", 2));
            assertThat(update.ticket().status()).isEqualTo("RECEIVED");
            assertThat(update.step()).isEqualTo(Step.DIRECT);
        }

        @Test
        void explains_why_a_change_cannot_be_applied() {
            assertThat(mapping.explain(change(" ", 1)).violations())
                    .extracting(Violation::field, Violation::code)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("status", "REQUIRED"));
            assertThat(mapping.explain(change(" ", 1)).table())
                    .contains(List.of("status", "!", "REQUIRED", "status is required and has no value", ""));
            assertThat(mapping.explain(change("INJECTED", 1)).violations()).isEmpty();
        }

        @Test
        void tells_only_the_first_reason_for_a_missing_status() {
            MappingDocument document = mapping.document()
                    .withRow(MappingRow.toS360("mobile.status", "status")
                            .withValues(
                                    java.util.Map.of("A", "B"),
                                    new com.secutix.tixngo.mapping.document.Unmapped.Fail()));
            FeedbackMapping strict = FeedbackMapping.builder(document).build();
            assertThat(((MappingResult.Refused<FeedbackUpdate>) strict.apply(null, change("INJECTED", 1))).violations())
                    .extracting(Violation::code)
                    .containsExactly("UNMAPPED");
            assertThat(strict.explain(change("INJECTED", 1)).violations()).hasSize(1);
        }

        @Test
        void prints_tickets_by_id_and_status() {
            assertThat(applyAll(mapping, List.of(untimed("INJECTED", null))))
                    .hasToString("MobileTicket[ticketId=S360-1, status=INJECTED, history=1 lines]");
            assertThat(applyAll(mapping, List.of(change("INJECTED", 1))).toString())
                    .isEqualTo("MobileTicket[ticketId=S360-1, status=INJECTED, statusTime=2027-05-02T10:01Z, "
                            + "history=1 lines]");
        }
    }
}
