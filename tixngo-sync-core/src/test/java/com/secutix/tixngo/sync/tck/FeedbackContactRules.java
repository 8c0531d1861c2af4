package com.secutix.tixngo.sync.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.secutix.tixngo.mapping.feedback.ContactCandidate;
import com.secutix.tixngo.mapping.feedback.ContactCandidate.Kind;
import com.secutix.tixngo.mapping.feedback.ContactDecision;
import com.secutix.tixngo.mapping.feedback.ContactDetails;
import com.secutix.tixngo.mapping.s360.Contact;
import com.secutix.tixngo.sync.spi.ContactChange;
import com.secutix.tixngo.sync.spi.FeedbackPage;
import com.secutix.tixngo.sync.spi.FeedbackStore;
import com.secutix.tixngo.sync.spi.Lease;
import com.secutix.tixngo.sync.spi.TicketFeedback;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Contacts and cultural contacts: see {@link FeedbackStore#contacts} and {@link FeedbackStore#apply}. */
abstract class FeedbackContactRules extends KitScene {

    private static final String EVA = "eva@example.org";

    private int pages;
    private Lease lease;

    FeedbackContactRules(Supplier<HostUnderTest> opening) {
        super(opening);
    }

    @BeforeEach
    final void beginFeedback() {
        lease = feedbackLease();
        pages = 0;
        for (String id : List.of("a", "b")) {
            host.add(SoldTicket.ticket(id).build());
        }
    }

    static ContactDecision create(String email, String firstName) {
        return new ContactDecision.Create(details(email, firstName), false, true);
    }

    private static ContactDetails details(String email, String firstName) {
        Contact person = new Contact(
                email,
                "MS",
                firstName,
                "Li",
                null,
                LocalDate.of(1990, 2, 28),
                null,
                null,
                "CH",
                "FR",
                "X1",
                null,
                "+41790000000",
                "fr");
        return new ContactDetails(person, true, null, Map.of());
    }

    private void apply(List<ContactChange> contacts, TicketFeedback... tickets) {
        String before = pages == 0 ? null : "key-" + pages;
        pages++;
        one.feedback()
                .apply(
                        lease,
                        new FeedbackPage(
                                ORGANIZER, before, "key-" + pages, NOON, contacts, List.of(tickets), List.of()));
    }

    private static TicketFeedback feedback(String ticketId, @Nullable String culturalContactEmail) {
        return new TicketFeedback(MobileTickets.bare(ticketId), null, culturalContactEmail);
    }

    private List<ContactCandidate> candidates(String email) {
        return one.feedback().contacts(Set.of(email)).getOrDefault(email, List.of());
    }

    /** Looking contacts up. */
    @Nested
    class AContact {

        @Test
        void isFoundByItsEmailInLowerCase() {
            String id = host.addContact("Eva@Example.ORG", Kind.RELAY, true, false);

            assertThat(one.feedback()
                            .contacts(List.of(EVA, "nobody@example.org"))
                            .get(EVA))
                    .containsExactly(new ContactCandidate(id, Kind.RELAY, true, false));
            assertThat(candidates("nobody@example.org")).isEmpty();
        }

        @Test
        void isFoundWithAllOthersOfTheSameEmailInTheOrderOfTheirIds() {
            List<ContactCandidate> added = new ArrayList<>();
            for (Kind kind : List.of(Kind.RELAY, Kind.INDIVIDUAL)) {
                for (boolean account : new boolean[] {true, false}) {
                    String id = host.addContact(EVA, kind, account, !account);
                    added.add(new ContactCandidate(id, kind, account, !account));
                }
            }

            assertThat(candidates(EVA))
                    .containsExactlyInAnyOrderElementsOf(added)
                    .isSortedAccordingTo(Comparator.comparing(ContactCandidate::contactId));
        }
    }

    /** Nobody has the e-mail yet. */
    @Nested
    class AContactToBeCreated {

        @Test
        void isCreatedWithAnInternetAccountAndWhatIsKnown() {
            apply(List.of(new ContactChange(EVA, create(EVA, "Eva"))), feedback("a", EVA));

            assertThat(candidates(EVA))
                    .extracting(ContactCandidate::kind, ContactCandidate::internetAccount, ContactCandidate::temporary)
                    .containsExactly(tuple(Kind.INDIVIDUAL, true, false));
            assertThat(host.contact(candidates(EVA).get(0).contactId()))
                    .isEqualTo(details(EVA, "Eva").person());
        }

        @Test
        void isATemporaryOneWhenOnlyTheEmailIsKnown() {
            apply(List.of(
                    new ContactChange(EVA, new ContactDecision.Create(ContactDetails.temporary(EVA), true, false))));

            assertThat(candidates(EVA)).extracting(ContactCandidate::temporary).containsExactly(true);
            assertThat(ContactDetails.isTemporary(
                            host.contact(candidates(EVA).get(0).contactId())))
                    .isTrue();
        }

        @Test
        void isNotCreatedIfSomebodyHasTheEmailByThen() {
            String id = host.addContact("EVA@example.org", Kind.INDIVIDUAL, false, false);
            Contact before = host.contact(id);
            apply(List.of(new ContactChange(EVA, create(EVA, "Another"))), feedback("a", EVA));

            assertThat(candidates(EVA)).extracting(ContactCandidate::contactId).containsExactly(id);
            assertThat(host.contact(id)).isEqualTo(before);
            assertThat(host.ticket("a").culturalContactId()).isEqualTo(id);
        }

        @Test
        void isOneForAllTicketsOfAPage() {
            apply(List.of(new ContactChange(EVA, create(EVA, "Eva"))), feedback("a", EVA), feedback("b", EVA));

            assertThat(candidates(EVA)).hasSize(1);
            assertThat(host.ticket("a").culturalContactId())
                    .isEqualTo(host.ticket("b").culturalContactId())
                    .isEqualTo(candidates(EVA).get(0).contactId());
        }
    }

    /** Somebody has the e-mail. */
    @Nested
    class AKnownContact {

        @Test
        void isUsedAsItIs() {
            host.addContact(EVA, Kind.RELAY, true, false);
            String chosen = host.addContact(EVA, Kind.INDIVIDUAL, true, false);
            Contact before = host.contact(chosen);
            apply(List.of(new ContactChange(EVA, new ContactDecision.Reuse(chosen, true))), feedback("a", EVA));

            assertThat(host.ticket("a").culturalContactId()).isEqualTo(chosen);
            assertThat(host.contact(chosen)).isEqualTo(before);
            assertThat(candidates(EVA)).hasSize(2);
        }

        @Test
        void isCompletedWhenItIsATemporaryOne() {
            String id = host.addContact(EVA, Kind.INDIVIDUAL, true, true);
            apply(
                    List.of(new ContactChange(EVA, new ContactDecision.Upgrade(id, details(EVA, "Eva"), true))),
                    feedback("a", EVA));

            assertThat(candidates(EVA)).containsExactly(new ContactCandidate(id, Kind.INDIVIDUAL, true, false));
            assertThat(host.contact(id)).isEqualTo(details(EVA, "Eva").person());
            assertThat(host.ticket("a").culturalContactId()).isEqualTo(id);
        }
    }

    /** Whose ticket it is. */
    @Nested
    class TheCulturalContact {

        @Test
        void staysUnlessThePageNamesAnother() {
            String before = host.ticket("a").culturalContactId();
            apply(List.of(new ContactChange(EVA, create(EVA, "Eva"))), feedback("a", null));

            assertThat(host.ticket("a").culturalContactId()).isEqualTo(before);
        }

        @Test
        void staysWhereALaterPageDoesNotNameOne() {
            apply(List.of(new ContactChange(EVA, create(EVA, "Eva"))), feedback("a", EVA));
            String eva = host.ticket("a").culturalContactId();
            apply(List.of(), feedback("a", null));

            assertThat(host.ticket("a").culturalContactId()).isEqualTo(eva);
        }
    }
}
