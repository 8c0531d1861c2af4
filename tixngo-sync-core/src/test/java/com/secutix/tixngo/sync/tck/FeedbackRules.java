package com.secutix.tixngo.sync.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.secutix.tixngo.mapping.feedback.DistributionEntry;
import com.secutix.tixngo.mapping.feedback.MobileTicket;
import com.secutix.tixngo.mapping.lifecycle.StatusFamily;
import com.secutix.tixngo.sync.settings.Partition;
import com.secutix.tixngo.sync.settings.SyncFunction;
import com.secutix.tixngo.sync.spi.ContactChange;
import com.secutix.tixngo.sync.spi.FeedbackPage;
import com.secutix.tixngo.sync.spi.FeedbackStore;
import com.secutix.tixngo.sync.spi.KnownTicket;
import com.secutix.tixngo.sync.spi.Lease;
import com.secutix.tixngo.sync.spi.LeaseKey;
import com.secutix.tixngo.sync.spi.PaginationKeyMovedException;
import com.secutix.tixngo.sync.spi.PassedOverChange;
import com.secutix.tixngo.sync.spi.TicketFeedback;
import com.secutix.tixngo.sync.spi.TicketOutcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Pages, their keys, and mobile tickets: see {@link FeedbackStore}. */
abstract class FeedbackRules extends KitScene {

    FeedbackRules(Supplier<HostUnderTest> opening) {
        super(opening);
    }

    private void apply(Lease lease, FeedbackPage page) {
        one.feedback().apply(lease, page);
    }

    private static FeedbackPage page(@Nullable String before, @Nullable String after, TicketFeedback... tickets) {
        return new FeedbackPage(ORGANIZER, before, after, NOON, List.of(), List.of(tickets), List.of());
    }

    private static TicketFeedback feedback(MobileTicket ticket) {
        return new TicketFeedback(ticket, null, null);
    }

    private @Nullable MobileTicket mobile(String ticketId) {
        return one.feedback().find(Set.of(ticketId)).get(ticketId).mobile();
    }

    private void sell(String... ids) {
        for (String id : ids) {
            host.add(SoldTicket.ticket(id).build());
        }
    }

    /** The pagination key. */
    @Nested
    class ThePaginationKey {

        @Test
        void isNoneBeforeTheFirstPage() {
            assertThat(one.feedback().paginationKey(ORGANIZER)).isEmpty();
        }

        @Test
        void movesWithEveryPageAndIsTheSameForAllInterfaces() {
            Lease lease = feedbackLease();
            apply(lease, page(null, "b3BhcXVl=="));
            assertThat(one.feedback().paginationKey(ORGANIZER)).contains("b3BhcXVl==");

            apply(lease, page("b3BhcXVl==", "key-2"));
            assertThat(two.feedback().paginationKey(ORGANIZER)).contains("key-2");
        }

        @Test
        void isOneForEachOrganizer() {
            apply(feedbackLease(), page(null, "key-1"));
            Lease other = lease(new LeaseKey(SyncFunction.FEEDBACK, "other", Partition.WHOLE));
            assertThat(one.feedback().paginationKey("other")).isEmpty();
            apply(other, new FeedbackPage("other", null, "key-9", NOON, List.of(), List.of(), List.of()));

            assertThat(one.feedback().paginationKey(ORGANIZER)).contains("key-1");
            assertThat(one.feedback().paginationKey("other")).contains("key-9");
        }

        @Test
        void staysWhenAFileIsReplayed() {
            sell("a");
            Lease lease = feedbackLease();
            apply(lease, page(null, null, feedback(MobileTickets.bare("a"))));
            assertThat(one.feedback().paginationKey(ORGANIZER)).isEmpty();
            assertThat(mobile("a")).isNotNull();

            apply(lease, page(null, "key-1"));
            apply(lease, page("key-1", "key-1", feedback(MobileTickets.bare("a"))));
            assertThat(one.feedback().paginationKey(ORGANIZER)).contains("key-1");
        }

        @Test
        void movesOnlyFromTheOneThatThePageWasReadAt() {
            sell("a");
            Lease lease = feedbackLease();
            apply(lease, page(null, "key-1"));

            for (String wrong : new String[] {null, "key-0", "key-2", "KEY-1"}) {
                FeedbackPage late = new FeedbackPage(
                        ORGANIZER,
                        wrong,
                        "key-2",
                        NOON,
                        List.of(new ContactChange(
                                "new@example.org", FeedbackContactRules.create("new@example.org", "Neo"))),
                        List.of(feedback(MobileTickets.bare("a"))),
                        List.of(new PassedOverChange("a", problem("UNREADABLE"))));
                assertThatThrownBy(() -> apply(lease, late)).isInstanceOf(PaginationKeyMovedException.class);
            }

            assertThat(one.feedback().paginationKey(ORGANIZER)).contains("key-1");
            assertThat(mobile("a")).isNull();
            assertThat(host.ticket("a").problems()).isEmpty();
            assertThat(one.feedback().contacts(Set.of("new@example.org")).getOrDefault("new@example.org", List.of()))
                    .isEmpty();
        }

        @Test
        void doesNotMoveFromNoneWhenNoneIsNotWhatThePageWasReadAt() {
            Lease lease = feedbackLease();

            assertThatThrownBy(() -> apply(lease, page("key-1", "key-2")))
                    .isInstanceOf(PaginationKeyMovedException.class);
            assertThat(one.feedback().paginationKey(ORGANIZER)).isEmpty();
        }

        @Test
        void refusesThePageThatWasAppliedBefore() {
            Lease lease = feedbackLease();
            apply(lease, page(null, "key-1"));

            assertThatThrownBy(() -> apply(lease, page(null, "key-1"))).isInstanceOf(PaginationKeyMovedException.class);
        }
    }

    /** A page. */
    @Nested
    class APage {

        @Test
        void isAppliedWithItsKeyOrNotAtAll() {
            sell("a", "b");
            Lease lease = feedbackLease();
            FeedbackPage odd = page(
                    null,
                    "key-1",
                    feedback(MobileTickets.bare("a")),
                    feedback(MobileTickets.bare("not sold by S-360")),
                    feedback(MobileTickets.bare("b")));
            boolean applied = isApplied(lease, odd);

            assertThat(one.feedback().paginationKey(ORGANIZER).isPresent()).isEqualTo(applied);
            assertThat(mobile("a") != null).isEqualTo(applied);
            assertThat(mobile("b") != null).isEqualTo(applied);
        }

        @Test
        void isAppliedWithItsContactsOrNotAtAll() {
            sell("a");
            Lease lease = feedbackLease();
            FeedbackPage odd = new FeedbackPage(
                    ORGANIZER,
                    null,
                    "key-1",
                    NOON,
                    List.of(new ContactChange(
                            "new@example.org", FeedbackContactRules.create("new@example.org", "Neo"))),
                    List.of(new TicketFeedback(MobileTickets.bare("a"), null, "nobody.in.the.page@example.org")),
                    List.of());
            boolean applied = isApplied(lease, odd);

            assertThat(one.feedback().paginationKey(ORGANIZER).isPresent()).isEqualTo(applied);
            assertThat(mobile("a") != null).isEqualTo(applied);
            assertThat(one.feedback().contacts(Set.of("new@example.org")).getOrDefault("new@example.org", List.of()))
                    .hasSize(applied ? 1 : 0);
        }

        private boolean isApplied(Lease lease, FeedbackPage page) {
            try {
                apply(lease, page);
                return true;
            } catch (RuntimeException refused) {
                return false;
            }
        }

        @Test
        void thatComesAgainWithoutMovingTheKeyChangesNothing() {
            sell("a", "b");
            Lease lease = feedbackLease();
            MobileTickets tickets = new MobileTickets(7);
            FeedbackPage page = new FeedbackPage(
                    ORGANIZER,
                    null,
                    null,
                    NOON,
                    List.of(new ContactChange(
                            "new@example.org", FeedbackContactRules.create("new@example.org", "Neo"))),
                    List.of(new TicketFeedback(tickets.of("a"), tickets.distribution(), "new@example.org")),
                    List.of(new PassedOverChange("b", problem("UNREADABLE"))));
            apply(lease, page);
            TicketState a = host.ticket("a");
            TicketState b = host.ticket("b");
            MobileTicket mobile = mobile("a");
            apply(lease, page);

            assertThat(host.ticket("a")).isEqualTo(a);
            assertThat(host.ticket("b")).isEqualTo(b);
            assertThat(mobile("a")).isEqualTo(mobile);
            assertThat(one.feedback().contacts(Set.of("new@example.org")).get("new@example.org"))
                    .hasSize(1);
        }

        @Test
        void mayHoldAThousandTickets() {
            List<TicketFeedback> all = new ArrayList<>();
            for (int i = 0; i < 1_000; i++) {
                sell("T-" + i);
                all.add(feedback(MobileTickets.bare("T-" + i)));
            }
            apply(feedbackLease(), page(null, "key-1", all.toArray(TicketFeedback[]::new)));

            Map<String, KnownTicket> found = one.feedback()
                    .find(all.stream().map(ticket -> ticket.mobile().ticketId()).toList());
            assertThat(found)
                    .hasSize(1_000)
                    .allSatisfy((id, known) -> assertThat(known.mobile()).isEqualTo(MobileTickets.bare(id)));
        }
    }

    /** What feedback knows about a ticket. */
    @Nested
    class AMobileTicket {

        @Test
        void isNoneBeforeTheFirstFeedback() {
            sell("a");

            assertThat(one.feedback().find(List.of("a", "not sold by S-360")))
                    .isEqualTo(Map.of("a", new KnownTicket("a", SoldTicket.taxNumber("a"), null)));
        }

        @Test
        void comesBackAsItWasGiven() {
            MobileTickets tickets = new MobileTickets(42);
            Map<String, MobileTicket> given = new HashMap<>();
            Lease lease = feedbackLease();
            List<TicketFeedback> all = new ArrayList<>();
            for (int i = 0; i < 120; i++) {
                String id = "T-" + i;
                sell(id);
                MobileTicket ticket = i == 0 ? MobileTickets.bare(id) : tickets.of(id);
                given.put(id, ticket);
                all.add(feedback(ticket));
            }
            apply(lease, page(null, "key-1", all.toArray(TicketFeedback[]::new)));

            one.feedback()
                    .find(given.keySet())
                    .forEach((id, known) -> assertThat(known.mobile()).as(id).isEqualTo(given.get(id)));
        }

        @Test
        void takesThePlaceOfTheOneBeforeWithWhateverItNoLongerSays() {
            sell("a");
            Lease lease = feedbackLease();
            apply(lease, page(null, "key-1", feedback(new MobileTickets(3).of("a"))));
            apply(lease, page("key-1", "key-2", feedback(MobileTickets.bare("a"))));

            assertThat(mobile("a")).isEqualTo(MobileTickets.bare("a"));
        }

        @Test
        void neverChangesTheStatusInS360() {
            due(PushLane.PUSH_CANCELLED, "a");
            TicketState before = host.ticket("a");
            apply(feedbackLease(), page(null, "key-1", feedback(new MobileTickets(3).of("a"))));

            assertThat(host.ticket("a")).isEqualTo(before);
        }
    }

    /** Who passed the ticket to whom. */
    @Nested
    class TheDistribution {

        @Test
        void takesThePlaceOfTheOneBefore() {
            sell("a");
            Lease lease = feedbackLease();
            MobileTickets tickets = new MobileTickets(5);
            List<DistributionEntry> first = tickets.distribution();
            List<DistributionEntry> second = new ArrayList<>(first);
            second.addAll(tickets.distribution());
            apply(lease, page(null, "key-1", new TicketFeedback(tickets.of("a"), first, null)));
            assertThat(host.ticket("a").distribution()).isEqualTo(first);

            apply(lease, page("key-1", "key-2", new TicketFeedback(tickets.of("a"), second, null)));
            assertThat(host.ticket("a").distribution()).isEqualTo(second);
        }

        @Test
        void staysWhenTheInterfaceKeepsNone() {
            sell("a");
            Lease lease = feedbackLease();
            MobileTickets tickets = new MobileTickets(5);
            List<DistributionEntry> kept = tickets.distribution();
            apply(lease, page(null, "key-1", new TicketFeedback(tickets.of("a"), kept, null)));
            apply(lease, page("key-1", "key-2", new TicketFeedback(tickets.of("a"), null, null)));
            assertThat(host.ticket("a").distribution()).isEqualTo(kept);

            apply(lease, page("key-2", "key-3", new TicketFeedback(tickets.of("a"), List.of(), null)));
            assertThat(host.ticket("a").distribution()).isEmpty();
        }
    }

    /** A change that could not be applied. */
    @Nested
    class APassedOverChange {

        @Test
        void isRememberedUntilALaterChangeOfTheTicketIsApplied() {
            sell("a", "b");
            Lease lease = feedbackLease();
            apply(
                    lease,
                    new FeedbackPage(
                            ORGANIZER,
                            null,
                            "key-1",
                            NOON,
                            List.of(),
                            List.of(),
                            List.of(
                                    new PassedOverChange("a", problem("FIRST")),
                                    new PassedOverChange("a", problem("UNREADABLE")),
                                    new PassedOverChange("b", problem("NOT_APPLIED")),
                                    new PassedOverChange("", problem("UNREADABLE")),
                                    new PassedOverChange("not sold by S-360", problem("UNREADABLE")))));
            assertThat(host.ticket("a").problems()).isEqualTo(Map.of(SyncFunction.FEEDBACK, problem("UNREADABLE")));

            apply(lease, page("key-1", "key-2", feedback(MobileTickets.bare("a"))));

            assertThat(host.ticket("a").problems()).isEmpty();
            assertThat(host.ticket("b").problems()).isEqualTo(Map.of(SyncFunction.FEEDBACK, problem("NOT_APPLIED")));
        }

        @Test
        void doesNotPutTheTicketInErrorForAPush() {
            due(PushLane.INJECTION, "a", "b");
            apply(
                    feedbackLease(),
                    new FeedbackPage(
                            ORGANIZER,
                            null,
                            "key-1",
                            BEFORE,
                            List.of(),
                            List.of(),
                            List.of(new PassedOverChange("a", problem("NOT_APPLIED")))));

            assertThat(ids(one, Wanted.by(PushLane.INJECTION))).containsExactly("a", "b");
        }
    }

    /** An injection that TIXNGO carries out after it has told a later push that it knows no such ticket. */
    @Nested
    class ALateInjection {

        private void doubtfulAndThenPushed(PushLane lane) {
            sell("a");
            Lease lease = lease(PushLane.INJECTION);
            announce(one, PushLane.INJECTION, lease, "doubtful", "a");
            settle(one, PushLane.INJECTION, lease, "doubtful", BEFORE, TicketOutcome.Unsettled.withItsCall("a"));
            one.lock().release(lease);
            lane.makeDue(host, "a");
            absent(lane, "a");
            assertThat(ids(one, Wanted.by(lane))).isEmpty();
        }

        private void absent(PushLane lane, String id) {
            Lease lease = lease(lane);
            settle(one, lane, lease, null, BEFORE, lane.absent(id));
            one.lock().release(lease);
        }

        @ParameterizedTest
        @EnumSource(names = {"PUSH_CANCELLED", "PUSH_CONTROLLED"})
        void thatFeedbackShowsWhileThePushIsAnsweredLeavesItDue(PushLane lane) {
            sell("a");
            Lease lease = lease(PushLane.INJECTION);
            settle(one, PushLane.INJECTION, lease, null, BEFORE, TicketOutcome.Unsettled.withItsCall("a"));
            lane.makeDue(host, "a");
            Lease push = lease(lane);
            announce(one, lane, push, "push", "a");
            apply(feedbackLease(), page(null, "key-1", feedback(MobileTickets.bare("a"))));

            settle(one, lane, push, "push", BEFORE, lane.absent("a"));

            assertThat(ids(one, Wanted.by(lane))).containsExactly("a");
            assertThat(host.ticket("a").unsettled()).isEmpty();
            assertThat(host.ticket("a").processedBy()).isEmpty();
        }

        @ParameterizedTest
        @EnumSource(names = {"PUSH_CANCELLED", "PUSH_CONTROLLED"})
        void thatIsConfirmedByItsOwnRunMakesThePushDueOnceMore(PushLane lane) {
            sell("a");
            Lease slow = lease(PushLane.INJECTION);
            announce(one, PushLane.INJECTION, slow, "slow", "a");
            host.expireLeases();
            lane.makeDue(host, "a");
            absent(lane, "a");

            settle(one, PushLane.INJECTION, slow, "slow", NOON, PushLane.INJECTION.delivered("a"));

            assertThat(ids(one, Wanted.by(lane))).containsExactly("a");
            processed(lane, BEFORE, "a");
            assertThat(ids(one, Wanted.by(lane))).isEmpty();
        }

        @Test
        void thatAControlConfirmedIsTakenBackWhenTheTicketIsCancelled() {
            sell("a");
            Lease lease = lease(PushLane.INJECTION);
            settle(one, PushLane.INJECTION, lease, null, BEFORE, TicketOutcome.Unsettled.withItsCall("a"));
            PushLane.PUSH_CONTROLLED.makeDue(host, "a");
            processed(PushLane.PUSH_CONTROLLED, BEFORE, "a");
            PushLane.PUSH_CANCELLED.makeDue(host, "a");

            assertThat(ids(one, Wanted.by(PushLane.PUSH_CANCELLED))).containsExactly("a");
        }

        @ParameterizedTest
        @EnumSource(names = {"PUSH_CANCELLED", "PUSH_CONTROLLED"})
        void thatFeedbackShowsMakesThePushDueOnceMore(PushLane lane) {
            doubtfulAndThenPushed(lane);
            Lease feedback = feedbackLease();

            apply(feedback, page(null, "key-1", feedback(MobileTickets.bare("a"))));

            assertThat(ids(one, Wanted.by(lane))).containsExactly("a");
            processed(lane, BEFORE, "a");
            apply(feedback, page("key-1", "key-2", feedback(MobileTickets.bare("a"))));
            assertThat(ids(one, Wanted.by(lane))).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"PUSH_CANCELLED, DELETION", "PUSH_CONTROLLED, DELETION", "PUSH_CONTROLLED, CONTROL"})
        void thatIsWhatThePushWantedByNowIsLeftAlone(PushLane lane, StatusFamily family) {
            doubtfulAndThenPushed(lane);
            Lease feedback = feedbackLease();

            apply(feedback, page(null, "key-1", feedback(MobileTickets.bare("a", family.name(), family))));

            assertThat(ids(one, Wanted.by(lane))).isEmpty();
        }

        @Test
        void thatIsShownAsControlledCountsFromThenOn() {
            doubtfulAndThenPushed(PushLane.PUSH_CONTROLLED);
            StatusFamily control = StatusFamily.CONTROL;
            apply(feedbackLease(), page(null, "key-1", feedback(MobileTickets.bare("a", control.name(), control))));
            PushLane.PUSH_CANCELLED.makeDue(host, "a");

            assertThat(ids(one, Wanted.by(PushLane.PUSH_CANCELLED))).containsExactly("a");
        }

        @ParameterizedTest
        @EnumSource(names = {"PUSH_CANCELLED", "PUSH_CONTROLLED"})
        void thatWasNeverPushedCountsFromThenOn(PushLane lane) {
            sell("a", "b");
            Lease feedback = feedbackLease();
            apply(
                    feedback,
                    page(
                            null,
                            "key-1",
                            feedback(MobileTickets.bare("a")),
                            feedback(MobileTickets.bare("b", StatusFamily.DELETION.name(), StatusFamily.DELETION))));

            assertThat(ids(one, Wanted.by(PushLane.INJECTION))).containsExactly("a", "b");
            lane.makeDue(host, "a");
            lane.makeDue(host, "b");
            assertThat(ids(one, Wanted.by(lane))).containsExactly("a");
        }

        @ParameterizedTest
        @EnumSource(names = {"PUSH_CANCELLED", "PUSH_CONTROLLED"})
        void isNoneWhereTheInjectionWasConfirmed(PushLane lane) {
            due(lane, "a");
            processed(lane, BEFORE, "a");
            Lease feedback = feedbackLease();

            apply(feedback, page(null, "key-1", feedback(MobileTickets.bare("a"))));

            assertThat(ids(one, Wanted.by(lane))).isEmpty();
        }
    }
}
