package com.secutix.tixngo.mapping.feedback;

import static com.secutix.tixngo.mapping.feedback.Changes.apply;
import static com.secutix.tixngo.mapping.feedback.Changes.applyAll;
import static com.secutix.tixngo.mapping.feedback.Changes.change;
import static com.secutix.tixngo.mapping.feedback.Changes.person;
import static com.secutix.tixngo.mapping.feedback.Changes.transfer;
import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.client.model.TicketChange;
import com.secutix.tixngo.mapping.document.MappingDocument;
import com.secutix.tixngo.mapping.document.MappingMode;
import com.secutix.tixngo.mapping.feedback.ContactCandidate.Kind;
import com.secutix.tixngo.mapping.s360.Contact;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What transfers mean for the contacts of S-360 and for the distribution history. */
class ContactsTest {
    private static final String ANA = "ana@example.org";
    private static final String BO = "bo@example.org";

    private final FeedbackMapping mapping =
            FeedbackMapping.builder(MappingMode.LIFECYCLE).build();
    private final ContactPolicy policy = mapping.contactPolicy();

    private static TicketChange accepted(int minute) {
        return transfer("TRANSFERRED", ANA, BO, minute).toBuilder()
                .spectatorDetails(person("Bo@Example.org", "Bo", "Ek"))
                .build();
    }

    @Nested
    class TheTask {

        @Test
        void of_a_pending_transfer_is_to_know_the_recipient_of_whom_only_the_email_is_known() {
            TicketChange change = transfer("PENDING_TRANFER", ANA, BO, 1).toBuilder()
                    .spectatorDetails(person(ANA, "Ana", "Li"))
                    .build();
            assertThat(apply(mapping, null, change).contact()).contains(new ContactTask(BO, false, null, true));
        }

        @Test
        void of_an_accepted_transfer_is_to_make_the_recipient_the_cultural_contact() {
            ContactTask task = apply(mapping, null, accepted(2)).contact().orElseThrow();
            assertThat(task.becomesCulturalContact()).isTrue();
            assertThat(task.details().person().firstName()).isEqualTo("Bo");
        }

        @Test
        void never_takes_the_senders_details_for_the_recipients() {
            TicketChange change = transfer("TRANSFERRED", ANA, BO, 2).toBuilder()
                    .spectatorDetails(person(ANA, "Ana", "Li"))
                    .build();
            assertThat(apply(mapping, null, change).contact().orElseThrow().details())
                    .isNull();
        }

        @ParameterizedTest
        @CsvSource({"FAILURE", "FAILURE_TRANSFER", "DOWNLOADED", "INJECTED", "BT_ACTIVATED"})
        void is_nothing_for_other_statuses(String status) {
            assertThat(apply(mapping, null, transfer(status, ANA, BO, 1)).contact())
                    .isEmpty();
        }

        @Test
        void is_nothing_for_a_repeated_change() {
            MobileTicket known = applyAll(mapping, List.of(accepted(2)));
            assertThat(apply(mapping, known, accepted(2)).contact()).isEmpty();
        }

        @Test
        void of_an_accepted_transfer_that_comes_late_still_counts() {
            MobileTicket known = applyAll(mapping, List.of(change("DOWNLOADED", 9)));
            assertThat(apply(mapping, known, accepted(2)).contact()).isPresent();
        }

        @Test
        void of_an_older_transfer_does_not_undo_a_later_one() {
            MobileTicket known = applyAll(mapping, List.of(transfer("TRANSFERRED", BO, "cy@example.org", 9)));
            assertThat(apply(mapping, known, accepted(2)).contact()).isEmpty();
        }

        @Test
        void is_nothing_when_distribution_is_off_or_in_history_mode() {
            FeedbackMapping off = FeedbackMapping.builder(MappingMode.LIFECYCLE)
                    .keepsDistribution(false)
                    .build();
            FeedbackMapping history = FeedbackMapping.builder(MappingMode.HISTORY)
                    .keepsDistribution(true)
                    .build();
            for (FeedbackMapping without : List.of(off, history)) {
                FeedbackUpdate update = apply(without, null, accepted(2));
                assertThat(update.contact()).isEmpty();
                assertThat(update.distribution()).isEmpty();
            }
        }

        @Test
        void of_an_older_document_creates_nobody() {
            FeedbackMapping older = FeedbackMapping.builder(MappingDocument.named("lifecycle-2023-02-07"))
                    .build();
            ContactTask task = apply(older, null, accepted(2)).contact().orElseThrow();
            assertThat(policy.decide(task, List.of())).isEqualTo(new ContactDecision.LeaveAlone());
        }
    }

    @Nested
    class TheDecision {
        private final ContactDetails details =
                new ContactDetails(Contact.of(BO, "Bo", "Ek"), null, null, java.util.Map.of());
        private final ContactTask known = new ContactTask(BO, true, details, true);
        private final ContactTask emailOnly = new ContactTask(BO, false, null, true);

        private static ContactCandidate candidate(String id, Kind kind, boolean account, boolean temporary) {
            return new ContactCandidate(id, kind, account, temporary);
        }

        @Test
        void is_to_create_a_contact_when_there_is_none() {
            assertThat(policy.decide(known, List.of())).isEqualTo(new ContactDecision.Create(details, false, true));
        }

        @Test
        void is_to_create_a_temporary_one_when_only_the_email_is_known() {
            ContactDecision decision = policy.decide(emailOnly, List.of());
            assertThat(decision).isInstanceOfSatisfying(ContactDecision.Create.class, create -> {
                assertThat(create.temporary()).isTrue();
                assertThat(ContactDetails.isTemporary(create.details().person()))
                        .isTrue();
                assertThat(create.details().person().email()).isEqualTo(BO);
            });
        }

        @Test
        void is_to_reuse_a_normal_contact_as_it_is() {
            assertThat(policy.decide(known, List.of(candidate("1", Kind.RELAY, false, false))))
                    .isEqualTo(new ContactDecision.Reuse("1", true));
        }

        @Test
        void is_to_complete_a_temporary_contact() {
            assertThat(policy.decide(known, List.of(candidate("1", Kind.INDIVIDUAL, true, true))))
                    .isEqualTo(new ContactDecision.Upgrade("1", details, true));
        }

        @Test
        void is_to_leave_a_temporary_contact_while_only_the_email_is_known() {
            assertThat(policy.decide(emailOnly, List.of(candidate("1", Kind.INDIVIDUAL, true, true))))
                    .isEqualTo(new ContactDecision.Reuse("1", false));
        }

        @Test
        void prefers_an_internet_account_then_an_individual() {
            assertThat(policy.decide(
                            known,
                            List.of(
                                    candidate("1", Kind.INDIVIDUAL, false, false),
                                    candidate("2", Kind.RELAY, true, false),
                                    candidate("3", Kind.INDIVIDUAL, true, false),
                                    candidate("4", Kind.INDIVIDUAL, true, false))))
                    .isEqualTo(new ContactDecision.Reuse("3", true));
            assertThat(policy.decide(
                            known,
                            List.of(
                                    candidate("1", Kind.INDIVIDUAL, false, false),
                                    candidate("2", Kind.RELAY, true, false))))
                    .isEqualTo(new ContactDecision.Reuse("2", true));
        }
    }

    @Nested
    class TheDistributionHistory {

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

        @ParameterizedTest
        @CsvSource({
            "PENDING_TRANSFER, PENDING",
            "FAILURE_TRANSFER, CANCELLED",
            "FAILURE, CANCELLED",
            "TRANSFERRED, CONFIRMED"
        })
        void has_an_entry_for_each_transfer(String status, String result) {
            assertThat(after(transfer("PENDING_TRANSFER", ANA, BO, 0), transfer(status, ANA, BO, 3)))
                    .last()
                    .satisfies(entry -> {
                        assertThat(entry.from()).isEqualTo(ANA);
                        assertThat(entry.to()).isEqualTo(BO);
                        assertThat(entry.action()).isEqualTo("DISTRIBUTE");
                        assertThat(entry.status()).isEqualTo(result);
                    });
        }

        @Test
        void follows_one_transfer_in_one_entry_whatever_the_order() {
            TicketChange pending = transfer("PENDING_TRANSFER", ANA, BO, 1);
            TicketChange done = transfer("TRANSFERRED", ANA, BO, 2);
            assertThat(after(pending, done)).hasSize(1).isEqualTo(after(done, pending));
        }

        @Test
        void has_two_entries_for_two_transfers() {
            assertThat(after(
                            transfer("PENDING_TRANSFER", ANA, BO, 1),
                            transfer("FAILURE_TRANSFER", ANA, BO, 2),
                            transfer("PENDING_TRANSFER", ANA, BO, 3),
                            transfer("TRANSFERRED", ANA, BO, 4)))
                    .extracting(DistributionEntry::status)
                    .containsExactly("CANCELLED", "CONFIRMED");
        }
    }
}
