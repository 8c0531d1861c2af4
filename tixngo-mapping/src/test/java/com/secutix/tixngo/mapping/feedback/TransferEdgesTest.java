package com.secutix.tixngo.mapping.feedback;

import static com.secutix.tixngo.mapping.feedback.Changes.apply;
import static com.secutix.tixngo.mapping.feedback.Changes.applyAll;
import static com.secutix.tixngo.mapping.feedback.Changes.at;
import static com.secutix.tixngo.mapping.feedback.Changes.change;
import static com.secutix.tixngo.mapping.feedback.Changes.person;
import static com.secutix.tixngo.mapping.feedback.Changes.status;
import static com.secutix.tixngo.mapping.feedback.Changes.transfer;
import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.client.model.TicketChange;
import com.secutix.tixngo.client.model.TicketOwner;
import com.secutix.tixngo.client.model.TicketTransfer;
import com.secutix.tixngo.mapping.document.MappingDocument;
import com.secutix.tixngo.mapping.document.MappingMode;
import com.secutix.tixngo.mapping.document.MappingRow;
import com.secutix.tixngo.mapping.s360.Contact;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Transfers of which TIXNGO says only a part: who is who, which contact it concerns, and which entry it belongs to. */
class TransferEdgesTest {
    private static final String ANA = "ana@example.org";
    private static final String BO = "bo@example.org";

    private final FeedbackMapping mapping =
            FeedbackMapping.builder(MappingMode.LIFECYCLE).build();

    private static TicketChange of(
            String raw, int minute, @Nullable TicketTransfer transfer, @Nullable TicketOwner owner) {
        TicketChange.Builder change = status(raw).statusTime(at(minute));
        if (transfer != null) {
            change.transfer(transfer);
        }
        return owner == null ? change.build() : change.owner(owner).build();
    }

    private static TicketOwner owner(String email) {
        return new TicketOwner(email, null, null);
    }

    private List<DistributionEntry> after(TicketChange... changes) {
        MobileTicket known = null;
        List<DistributionEntry> entries = List.of();
        for (TicketChange change : changes) {
            FeedbackUpdate update = apply(mapping, known, change);
            known = update.ticket();
            entries = update.distribution();
        }
        return entries;
    }

    @Nested
    class WhoIsWho {

        @Test
        void the_owner_of_an_accepted_transfer_is_its_recipient() {
            assertThat(after(of("TRANSFERRED", 1, null, owner(BO))))
                    .containsExactly(new DistributionEntry(null, BO, "DISTRIBUTE", "CONFIRMED", at(1)));
            assertThat(after(of("TRANSFERRED", 1, new TicketTransfer(ANA, null, null), owner(BO))))
                    .containsExactly(new DistributionEntry(ANA, BO, "DISTRIBUTE", "CONFIRMED", at(1)));
        }

        @Test
        void the_owner_of_a_pending_transfer_is_its_sender() {
            assertThat(after(of("PENDING_TRANSFER", 1, new TicketTransfer(null, BO, at(0)), owner(ANA))))
                    .containsExactly(new DistributionEntry(ANA, BO, "DISTRIBUTE", "PENDING", at(1)));
        }

        @Test
        void what_the_transfer_says_counts_more_than_the_owner() {
            assertThat(after(of("PENDING_TRANSFER", 1, new TicketTransfer(ANA, BO, at(0)), owner("x@example.org"))))
                    .containsExactly(new DistributionEntry(ANA, BO, "DISTRIBUTE", "PENDING", at(1)));
            assertThat(after(of("TRANSFERRED", 1, new TicketTransfer(ANA, BO, at(0)), owner("x@example.org"))))
                    .containsExactly(new DistributionEntry(ANA, BO, "DISTRIBUTE", "CONFIRMED", at(1)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"PENDING_TRANSFER", "FAILURE_TRANSFER"})
        void without_a_recipient_there_is_neither_entry_nor_task(String status) {
            for (TicketChange change : List.of(
                    of(status, 1, null, owner(ANA)),
                    of(status, 1, new TicketTransfer(ANA, null, at(0)), owner(ANA)),
                    of(status, 1, null, null))) {
                FeedbackUpdate update = apply(mapping, null, change);
                assertThat(update.distribution()).isEmpty();
                assertThat(update.contact()).isEmpty();
            }
        }

        @Test
        void an_accepted_transfer_to_nobody_is_nothing_either() {
            FeedbackUpdate update = apply(mapping, null, of("TRANSFERRED", 1, null, new TicketOwner(null, "A", "B")));
            assertThat(update.distribution()).isEmpty();
            assertThat(update.contact()).isEmpty();
        }
    }

    @Nested
    class WhoseDetails {

        private ContactTask task(TicketChange change) {
            return apply(mapping, null, change).contact().orElseThrow();
        }

        @Test
        void are_the_holders_when_that_is_the_recipient() {
            TicketChange change = transfer("TRANSFERRED", ANA, BO, 1).toBuilder()
                    .owner(new TicketOwner(BO, "Owner", "Name"))
                    .spectatorDetails(person("BO@example.org", "Bo", "Ek"))
                    .build();
            assertThat(task(change).details().person().firstName()).isEqualTo("Bo");
        }

        @Test
        void are_the_owners_when_the_holder_is_someone_else_or_without_a_name() {
            for (TicketChange change : List.of(
                    transfer("TRANSFERRED", ANA, BO, 1).toBuilder()
                            .owner(new TicketOwner("BO@example.org", "Bo", null))
                            .spectatorDetails(person(ANA, "Ana", "Li"))
                            .build(),
                    transfer("TRANSFERRED", ANA, BO, 1).toBuilder()
                            .owner(new TicketOwner(BO, "Bo", null))
                            .spectatorDetails(person(BO, null, null))
                            .build())) {
                assertThat(task(change).details())
                        .isEqualTo(new ContactDetails(Contact.of(BO, "Bo", null), null, null, Map.of()));
            }
        }

        @Test
        void need_one_of_both_names() {
            assertThat(task(transfer("TRANSFERRED", ANA, BO, 1).toBuilder()
                                    .owner(new TicketOwner(BO, null, "Ek"))
                                    .build())
                            .details()
                            .person()
                            .lastName())
                    .isEqualTo("Ek");
            assertThat(task(transfer("TRANSFERRED", ANA, BO, 1)).details()).isNull();
            assertThat(task(transfer("TRANSFERRED", ANA, BO, 1).toBuilder()
                                    .spectatorDetails(person(BO, null, "Ek"))
                                    .build())
                            .details()
                            .person()
                            .lastName())
                    .isEqualTo("Ek");
        }

        @Test
        void are_not_those_of_an_owner_who_is_not_the_recipient() {
            assertThat(task(of(
                                    "PENDING_TRANSFER",
                                    1,
                                    new TicketTransfer(ANA, BO, at(0)),
                                    new TicketOwner(ANA, "Ana", "Li")))
                            .details())
                    .isNull();
        }

        @Test
        void carry_what_the_document_adds() {
            MappingDocument document = MappingDocument.newest(MappingMode.LIFECYCLE)
                    .withRow(MappingRow.toS360("contact.custom[badge]", "extraInfo7"))
                    .withRow(MappingRow.toS360("contact.custom[none]", "extraInfo8"));
            FeedbackMapping custom = FeedbackMapping.builder(document).build();
            TicketChange change = transfer("TRANSFERRED", ANA, BO, 1).toBuilder()
                    .owner(new TicketOwner(BO, "Bo", "Ek"))
                    .extraInfo(new java.util.TreeMap<>(Map.of(7, "B-7")))
                    .build();
            assertThat(apply(custom, null, change)
                            .contact()
                            .orElseThrow()
                            .details()
                            .custom())
                    .containsExactly(Map.entry("badge", "B-7"));
            assertThat(custom.explain(change).fields())
                    .filteredOn(field -> field.field().startsWith("contact.custom"))
                    .singleElement()
                    .satisfies(field -> assertThat(field.value()).isEqualTo("***"));
        }
    }

    @Nested
    class WhichTransferIsTheLatest {

        @Test
        void a_later_start_takes_the_task_of_an_earlier_one_away() {
            MobileTicket known = applyAll(mapping, List.of(transfer("PENDING_TRANSFER", ANA, "cy@example.org", 9)));
            assertThat(apply(mapping, known, transfer("PENDING_TRANSFER", ANA, BO, 2))
                            .contact())
                    .isEmpty();
        }

        @Test
        void a_later_start_leaves_the_task_of_an_accepted_one() {
            MobileTicket known = applyAll(mapping, List.of(transfer("PENDING_TRANSFER", BO, "cy@example.org", 9)));
            assertThat(apply(mapping, known, transfer("TRANSFERRED", ANA, BO, 2))
                            .contact())
                    .map(ContactTask::email)
                    .contains(BO);
        }

        @Test
        void a_failed_one_takes_the_task_of_the_start_before_it_away() {
            MobileTicket known = applyAll(mapping, List.of(transfer("FAILURE_TRANSFER", ANA, "cy@example.org", 9)));
            assertThat(apply(mapping, known, transfer("PENDING_TRANSFER", ANA, BO, 2))
                            .contact())
                    .isEmpty();
        }

        @Test
        void one_that_is_older_than_all_that_is_kept_counts_as_the_latest_of_its_kind() {
            List<TicketChange> many = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                many.add(change(i % 2 == 0 ? "DOWNLOADED" : "ASSIGNED", 10 + i));
            }
            MobileTicket known = applyAll(mapping, many);
            FeedbackUpdate update = apply(mapping, known, transfer("TRANSFERRED", ANA, BO, 1));
            assertThat(update.effect()).isEqualTo(FeedbackUpdate.Effect.NOTHING_NEW);
            assertThat(update.contact()).isEmpty();
        }
    }

    @Nested
    class Entries {

        private static TicketTransfer pair(@Nullable String from, String to, @Nullable OffsetDateTime start) {
            return new TicketTransfer(from, to, start);
        }

        @Test
        void of_one_transfer_are_one_even_when_sender_or_start_are_told_once_only() {
            assertThat(after(
                            of("PENDING_TRANSFER", 1, pair(ANA, BO, at(0)), null),
                            of("TRANSFERRED", 2, pair(null, "BO@example.org", null), null)))
                    .containsExactly(new DistributionEntry(null, "BO@example.org", "DISTRIBUTE", "CONFIRMED", at(2)));
            assertThat(after(
                            of("PENDING_TRANSFER", 1, pair(null, BO, null), null),
                            of("FAILURE", 2, pair(ANA, BO, at(0)), null)))
                    .containsExactly(new DistributionEntry(ANA, BO, "DISTRIBUTE", "CANCELLED", at(2)));
            assertThat(after(
                            of("PENDING_TRANSFER", 1, pair("ANA@example.org", BO, at(0)), null),
                            of(
                                    "TRANSFERRED",
                                    2,
                                    pair(ANA, BO, at(0).withOffsetSameInstant(java.time.ZoneOffset.ofHours(5))),
                                    null)))
                    .hasSize(1);
        }

        @Test
        void differ_by_sender_recipient_or_start() {
            TicketChange first = of("PENDING_TRANSFER", 1, pair(ANA, BO, at(0)), null);
            assertThat(after(first, of("TRANSFERRED", 2, pair("cy@example.org", BO, at(0)), null)))
                    .hasSize(2);
            assertThat(after(first, of("TRANSFERRED", 2, pair(ANA, "cy@example.org", at(0)), null)))
                    .hasSize(2);
            assertThat(after(first, of("TRANSFERRED", 2, pair(ANA, BO, at(2)), null)))
                    .hasSize(2);
        }

        @Test
        void of_a_start_that_is_told_twice_are_one() {
            assertThat(after(
                            of("PENDING_TRANSFER", 1, pair(ANA, BO, at(0)), null),
                            of("PENDING", 2, pair(ANA, BO, at(0)), null)))
                    .hasSize(1);
        }

        @Test
        void are_not_joined_over_another_transfer() {
            assertThat(after(
                            of("PENDING_TRANSFER", 1, pair(ANA, BO, null), null),
                            of("PENDING_TRANSFER", 2, pair(ANA, "cy@example.org", null), null),
                            of("FAILURE", 3, pair(ANA, BO, null), null)))
                    .extracting(DistributionEntry::status)
                    .containsExactly("PENDING", "PENDING", "CANCELLED");
        }

        @Test
        void show_nobody_when_printed() {
            assertThat(new DistributionEntry(ANA, BO, "DISTRIBUTE", "PENDING", null))
                    .hasToString("DistributionEntry[DISTRIBUTE, PENDING]");
            assertThat(new DistributionEntry(ANA, BO, "DISTRIBUTE", "PENDING", at(1)).toString())
                    .isEqualTo("DistributionEntry[DISTRIBUTE, PENDING, 2027-05-02T10:01Z]");
        }
    }

    @Nested
    class Contacts {

        @ParameterizedTest
        @CsvSource({"Pending, CREATION, true", "Pending, Creation, false", "Ana, CREATION, false", ", , false"})
        void are_temporary_by_both_names(String firstName, String lastName, boolean temporary) {
            assertThat(ContactDetails.isTemporary(Contact.of(ANA, firstName, lastName)))
                    .isEqualTo(temporary);
        }

        @Test
        void show_nobody_when_printed() {
            assertThat(ContactDetails.temporary(BO)).hasToString("ContactDetails[***]");
            assertThat(new ContactTask(BO, true, null, false))
                    .hasToString("ContactTask[email=***, becomesCulturalContact=true, mayCreate=false]");
        }

        @Test
        void are_reused_only_by_decisions_that_say_so() {
            assertThat(new ContactDecision.LeaveAlone().becomesCulturalContact())
                    .isFalse();
        }
    }
}
