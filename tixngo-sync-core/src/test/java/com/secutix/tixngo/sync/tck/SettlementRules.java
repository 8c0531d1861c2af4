package com.secutix.tixngo.sync.tck;

import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.mapping.s360.S360TicketStatus;
import com.secutix.tixngo.sync.spi.Lease;
import com.secutix.tixngo.sync.spi.PushStore;
import com.secutix.tixngo.sync.spi.TicketOutcome;
import com.secutix.tixngo.sync.spi.TicketProblem;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@link PushStore#settle} keeps. */
abstract class SettlementRules extends KitScene {

    SettlementRules(Supplier<HostUnderTest> opening) {
        super(opening);
    }

    /** TIXNGO accepted it. */
    @Nested
    class ADeliveredItem {

        @ParameterizedTest
        @EnumSource(names = {"INJECTION", "PRIVILEGE_INJECTION"})
        void becomesPrintedByThePointOfSales(PushLane lane) {
            due(lane, "a");
            sent(lane, lane.delivered("a"));

            assertThat(lane.state(host, "a").status()).isEqualTo(S360TicketStatus.PRINTED);
            assertThat(lane.state(host, "a").printedBy()).isEqualTo("WEB;MAIN");
        }

        @ParameterizedTest
        @EnumSource(names = {"INJECTION", "PRIVILEGE_INJECTION"})
        void keepsTheStatusThatItWasGivenWhileItsCallTravelled(PushLane lane) {
            due(lane, "a");
            Lease lease = lease(lane);
            announce(one, lane, lease, "call", "a");
            lane.changeStatus(host, "a", S360TicketStatus.CANCELLED);
            settle(one, lane, lease, "call", BEFORE, lane.delivered("a"));

            assertThat(lane.state(host, "a").status()).isEqualTo(S360TicketStatus.CANCELLED);
            assertThat(lane.state(host, "a").processedBy()).contains(lane.function());
            if (!lane.isForCards()) {
                assertThat(ids(one, Wanted.by(PushLane.PUSH_CANCELLED)))
                        .as("TIXNGO has it, so it must be taken back")
                        .containsExactly("a");
            }
        }

        @ParameterizedTest
        @EnumSource(names = {"PUSH_CANCELLED", "PUSH_CONTROLLED"})
        void keepsItsStatusWhenTheFunctionPrintsNothing(PushLane lane) {
            due(lane, "a");
            TicketState before = host.ticket("a");
            sent(lane, lane.delivered("a"));

            assertThat(host.ticket("a").status()).isEqualTo(before.status());
            assertThat(host.ticket("a").printedBy()).isEqualTo(before.printedBy());
        }

        @ParameterizedTest
        @EnumSource
        void isProcessedAndNotWantedAgain(PushLane lane) {
            due(lane, "a", "b");
            sent(lane, lane.delivered("a"));

            assertThat(lane.state(host, "a").processedBy()).contains(lane.function());
            assertThat(ids(one, Wanted.by(lane))).containsExactly("b");
            lane.makeDue(host, "a");
            assertThat(ids(two, Wanted.by(lane))).containsExactly("b");
        }

        @ParameterizedTest
        @EnumSource
        void hasNoProblemAndNoUnknownOutcomeAnyMore(PushLane lane) {
            due(lane, "a");
            sent(lane, TicketOutcome.Unsettled.alone("a", problem("NO_OUTCOME")));
            assertThat(lane.state(host, "a").unsettled()).containsExactly(lane.function());
            sent(lane, lane.delivered("a"));

            assertThat(lane.state(host, "a").problems()).isEmpty();
            assertThat(lane.state(host, "a").unsettled()).isEmpty();
        }

        @ParameterizedTest
        @EnumSource(names = {"PUSH_CANCELLED", "PUSH_CONTROLLED"})
        void isStillUnprocessedForOtherFunctions(PushLane lane) {
            due(lane, "a");
            sent(lane, lane.delivered("a"));
            PushLane other = lane == PushLane.PUSH_CANCELLED ? PushLane.PUSH_CONTROLLED : PushLane.PUSH_CANCELLED;
            other.makeDue(host, "a");

            assertThat(ids(one, Wanted.by(other))).containsExactly("a");
        }
    }

    /** TIXNGO or validation refused it. */
    @Nested
    class ARejectedItem {

        @ParameterizedTest
        @EnumSource
        void keepsItsStatusAndItsProblemAndIsTriedAgain(PushLane lane) {
            due(lane, "a", "b");
            TicketState before = lane.state(host, "a");
            TicketProblem problem = new TicketProblem("X_1", null, "must be < 10 \"\u00e9\" \ud83c\udfab 'o' \\ %");
            sent(
                    lane,
                    new TicketOutcome.Rejected("a", problem("INVALID_FIELD")),
                    new TicketOutcome.Rejected("b", problem));

            assertThat(lane.state(host, "a").status()).isEqualTo(before.status());
            assertThat(lane.state(host, "a").processedBy()).isEqualTo(before.processedBy());
            assertThat(lane.state(host, "a").problems()).containsEntry(lane.function(), problem("INVALID_FIELD"));
            assertThat(lane.state(host, "b").problems()).containsEntry(lane.function(), problem);
            assertThat(ids(one, Wanted.by(lane))).containsExactly("a", "b");
        }

        @ParameterizedTest
        @EnumSource
        void hasItsLastProblem(PushLane lane) {
            due(lane, "a");
            sent(lane, new TicketOutcome.Rejected("a", problem("FIRST")));
            sent(lane, new TicketOutcome.Rejected("a", problem("SECOND")));

            assertThat(lane.state(host, "a").problems()).containsEntry(lane.function(), problem("SECOND"));
        }

        @ParameterizedTest
        @EnumSource
        void staysUnknownIfItWasUnknownBefore(PushLane lane) {
            due(lane, "a", "b");
            sent(lane, TicketOutcome.Unsettled.withItsCall("a"), TicketOutcome.Unsettled.alone("b", problem("FIRST")));
            sent(lane, new TicketOutcome.Rejected("a", problem("NO")), new TicketOutcome.Rejected("b", problem("NO")));

            for (String id : List.of("a", "b")) {
                assertThat(lane.state(host, id).unsettled()).containsExactly(lane.function());
                assertThat(lane.state(host, id).problems()).containsEntry(lane.function(), problem("NO"));
            }
        }

        @ParameterizedTest
        @EnumSource
        void isNotUnknownBecauseOfItsOwnCall(PushLane lane) {
            due(lane, "a");
            sent(lane, new TicketOutcome.Rejected("a", problem("NO")));

            assertThat(lane.state(host, "a").unsettled()).isEmpty();
        }

        @ParameterizedTest
        @EnumSource
        void staysUnknownWhileACallIsLeftOverThatCarriedIt(PushLane lane) {
            due(lane, "a");
            Lease dead = leaseOfTwo(lane);
            announce(two, lane, dead, "left over", "a");
            two.lock().release(dead);
            sent(lane, new TicketOutcome.Rejected("a", problem("NO")));

            assertThat(lane.state(host, "a").unsettled()).containsExactly(lane.function());
            lane.store(two).recover(leaseOfTwo(lane));
            assertThat(lane.state(host, "a").unsettled()).containsExactly(lane.function());
        }

        @ParameterizedTest
        @EnumSource(names = {"PUSH_CANCELLED", "PUSH_CONTROLLED"})
        void isToBeTakenBackIfItMayHaveBeenInjectedBefore(PushLane push) {
            due(PushLane.INJECTION, "a", "b");
            sent(PushLane.INJECTION, TicketOutcome.Unsettled.withItsCall("a"));
            sent(
                    PushLane.INJECTION,
                    new TicketOutcome.Rejected("a", problem("NO")),
                    new TicketOutcome.Rejected("b", problem("NO")));
            push.makeDue(host, "a");
            push.makeDue(host, "b");

            assertThat(ids(one, Wanted.by(push))).containsExactly("a");
        }
    }

    /** Nobody knows. */
    @Nested
    class AnUnsettledItem {

        @ParameterizedTest
        @EnumSource
        void keepsItsStatusAndIsTriedAgain(PushLane lane) {
            due(lane, "a");
            TicketState before = lane.state(host, "a");
            sent(lane, TicketOutcome.Unsettled.withItsCall("a"));

            assertThat(lane.state(host, "a").status()).isEqualTo(before.status());
            assertThat(lane.state(host, "a").problems()).isEmpty();
            assertThat(lane.state(host, "a").unsettled()).containsExactly(lane.function());
            assertThat(ids(one, Wanted.by(lane))).containsExactly("a");
        }

        @ParameterizedTest
        @EnumSource
        void letsTheOthersGoFirstWhenItHasAProblemOfItsOwn(PushLane lane) {
            due(lane, "a", "b");
            sent(lane, TicketOutcome.Unsettled.alone("a", problem("NO_OUTCOME")));

            assertThat(lane.state(host, "a").problems()).containsEntry(lane.function(), problem("NO_OUTCOME"));
            assertThat(ids(one, Wanted.by(lane))).containsExactly("b", "a");
        }

        @ParameterizedTest
        @EnumSource
        void keepsTheProblemThatItHadWhenItsCallFails(PushLane lane) {
            due(lane, "a");
            sent(lane, new TicketOutcome.Rejected("a", problem("FIRST")));
            sent(lane, TicketOutcome.Unsettled.withItsCall("a"));

            assertThat(lane.state(host, "a").problems()).containsEntry(lane.function(), problem("FIRST"));
            assertThat(lane.state(host, "a").unsettled()).containsExactly(lane.function());
        }

        @ParameterizedTest
        @EnumSource
        void mayHaveBeenRefusedBefore(PushLane lane) {
            due(lane, "a", "b");
            sent(
                    lane,
                    new TicketOutcome.Rejected("a", problem("FIRST")),
                    new TicketOutcome.Rejected("b", problem("FIRST")));
            sent(lane, TicketOutcome.Unsettled.alone("a", problem("SECOND")));
            Lease dead = lease(lane);
            announce(one, lane, dead, "left over", "b");
            one.lock().release(dead);
            lane.store(one).recover(lease(lane));

            assertThat(lane.state(host, "a").unsettled()).containsExactly(lane.function());
            assertThat(lane.state(host, "a").problems()).containsEntry(lane.function(), problem("SECOND"));
            assertThat(lane.state(host, "b").unsettled()).containsExactly(lane.function());
            assertThat(lane.state(host, "b").problems()).containsEntry(lane.function(), problem("FIRST"));
        }
    }

    /** TIXNGO does not know it, and nobody ever confirmed its injection. */
    @Nested
    class AnAbsentItem {

        @ParameterizedTest
        @EnumSource(names = {"PUSH_CANCELLED", "PUSH_CONTROLLED"})
        void isProcessedAndNotWantedAgain(PushLane lane) {
            due(PushLane.INJECTION, "a");
            sent(PushLane.INJECTION, TicketOutcome.Unsettled.withItsCall("a"));
            lane.makeDue(host, "a");
            sent(lane, TicketOutcome.Unsettled.alone("a", problem("NO")));
            sent(lane, lane.absent("a"));

            assertThat(ids(one, Wanted.by(lane))).isEmpty();
            assertThat(host.ticket("a").processedBy()).containsExactly(lane.function());
            assertThat(host.ticket("a").problems()).isEmpty();
            assertThat(host.ticket("a").unsettled()).isEmpty();
        }

        @Test
        void isDueAgainWhenItsReasonChanges() {
            due(PushLane.INJECTION, "a");
            sent(PushLane.INJECTION, TicketOutcome.Unsettled.withItsCall("a"));
            PushLane.PUSH_CANCELLED.makeDue(host, "a");
            sent(PushLane.PUSH_CANCELLED, PushLane.PUSH_CANCELLED.absent("a"));
            host.changeStatus("a", S360TicketStatus.INVALIDATED, "FRAUD", null);

            assertThat(ids(one, Wanted.by(PushLane.PUSH_CANCELLED))).containsExactly("a");
        }

        @ParameterizedTest
        @EnumSource(names = {"PUSH_CANCELLED", "PUSH_CONTROLLED"})
        void staysDueIfItsInjectionIsConfirmedByThen(PushLane lane) {
            due(lane, "a");
            sent(lane, lane.absent("a"));

            assertThat(ids(one, Wanted.by(lane))).containsExactly("a");
        }
    }

    /** A settlement as a whole. */
    @Nested
    class ASettlement {

        @ParameterizedTest
        @EnumSource
        void keepsEveryOutcome(PushLane lane) {
            String[] ids = SelectionOrderRules.numbered(500);
            due(lane, ids);
            sent(lane, Stream.of(ids).map(lane::delivered).toArray(TicketOutcome[]::new));

            assertThat(ids).allMatch(id -> lane.state(host, id).processedBy().contains(lane.function()));
        }

        @ParameterizedTest
        @EnumSource
        void leavesItemsThatItDoesNotNameAsTheyWereBefore(PushLane lane) {
            due(lane, "a", "b", "c");
            refused(lane, LONG_BEFORE, "b");
            TicketState b = lane.state(host, "b");
            TicketState c = lane.state(host, "c");
            Lease lease = lease(lane);
            announce(one, lane, lease, "call", "a", "b", "c");
            settle(one, lane, lease, "call", BEFORE, lane.delivered("a"));

            assertThat(lane.state(host, "b")).isEqualTo(b);
            assertThat(lane.state(host, "c")).isEqualTo(c);
            assertThat(ids(one, Wanted.by(lane))).containsExactly("c", "b");
        }

        @ParameterizedTest
        @EnumSource
        void madeTwiceIsOne(PushLane lane) {
            due(lane, "a", "b", "c", "d");
            Lease lease = lease(lane);
            announce(one, lane, lease, "call", "a", "b", "c", "d");
            TicketOutcome[] outcomes = {
                lane.delivered("a"),
                new TicketOutcome.Rejected("b", problem("NO")),
                TicketOutcome.Unsettled.withItsCall("c")
            };
            settle(one, lane, lease, "call", BEFORE, outcomes);
            String once = states(lane, "a", "b", "c", "d");
            settle(one, lane, lease, "call", BEFORE, outcomes);

            assertThat(states(lane, "a", "b", "c", "d")).isEqualTo(once);
            assertThat(ids(one, Wanted.by(lane))).containsExactly("c", "d", "b");
        }

        @ParameterizedTest
        @EnumSource
        void ofACallThatIsNotKnownKeepsItsOutcomesAllTheSame(PushLane lane) {
            due(lane, "a", "b");
            Lease lease = lease(lane);
            settle(one, lane, lease, "never announced", BEFORE, lane.delivered("a"));
            settle(one, lane, lease, null, BEFORE, new TicketOutcome.Rejected("b", problem("NO")));

            assertThat(lane.state(host, "a").processedBy()).contains(lane.function());
            assertThat(lane.state(host, "b").problems()).containsKey(lane.function());
        }

        @ParameterizedTest
        @EnumSource
        void endsItsOwnCallAndNoOther(PushLane lane) {
            due(lane, "a", "b");
            Lease lease = lease(lane);
            announce(one, lane, lease, "call-1", "a");
            announce(one, lane, lease, "call-2", "b");
            settle(one, lane, lease, "call-1", BEFORE, lane.delivered("a"));
            settle(one, lane, lease, null, BEFORE);

            assertThat(lane.state(host, "b").unsettled()).containsExactly(lane.function());
            assertThat(ids(two, Wanted.by(lane))).isEmpty();
        }

        @ParameterizedTest
        @EnumSource
        void withoutOutcomesGivesTheItemsFree(PushLane lane) {
            due(lane, "a");
            Lease lease = lease(lane);
            announce(one, lane, lease, "call", "a");
            settle(one, lane, lease, "call", BEFORE);

            assertThat(lane.state(host, "a").unsettled()).isEmpty();
            assertThat(ids(two, Wanted.by(lane))).containsExactly("a");
            one.lock().release(lease);
            assertThat(lease(lane).abandoned()).isFalse();
        }

        /** The calls of a run travel beside each other, and each is settled when it comes back. */
        @ParameterizedTest
        @EnumSource
        void isMadeBesideTheSettlementsOfOtherCalls(PushLane lane) throws Exception {
            String[] ids = SelectionOrderRules.numbered(40);
            due(lane, ids);
            deliverFromTwoThreads(lane, ids);

            assertThat(ids).allSatisfy(id -> {
                assertThat(lane.state(host, id).processedBy()).contains(lane.function());
                assertThat(lane.state(host, id).unsettled()).isEmpty();
            });
        }

        /** What another interface's dead run left over is taken out of its call by whoever delivers it, each call on its own. */
        @ParameterizedTest
        @EnumSource
        void takesItsItemsOutOfACallThatAnotherInterfaceLeftOverBesideOthersThatDoSo(PushLane lane) throws Exception {
            String[] ids = SelectionOrderRules.numbered(40);
            due(lane, ids);
            Lease dead = leaseOfTwo(lane);
            announce(two, lane, dead, "left over", ids);
            two.lock().release(dead);
            deliverFromTwoThreads(lane, ids);

            lane.store(two).recover(leaseOfTwo(lane));
            assertThat(ids)
                    .allSatisfy(
                            id -> assertThat(lane.state(host, id).unsettled()).isEmpty());
        }

        /** Each in a call of its own. */
        private void deliverFromTwoThreads(PushLane lane, String... ids) throws Exception {
            Lease lease = lease(lane);
            for (String id : ids) {
                announce(one, lane, lease, "call of " + id, id);
            }
            List<String> all = List.of(ids);
            int middle = ids.length / 2;
            AnnouncementRules.atOnce(
                    () -> settleEach(lane, lease, all.subList(0, middle)),
                    () -> settleEach(lane, lease, all.subList(middle, ids.length)));
        }

        private boolean settleEach(PushLane lane, Lease lease, List<String> some) {
            some.forEach(id -> settle(one, lane, lease, "call of " + id, BEFORE, lane.delivered(id)));
            return true;
        }

        private String states(PushLane lane, String... ids) {
            StringBuilder all = new StringBuilder();
            for (String id : ids) {
                TicketState state = lane.state(host, id);
                all.append(id)
                        .append(state.status())
                        .append(state.printedBy())
                        .append(state.processedBy().contains(lane.function()))
                        .append(state.problems())
                        .append(state.unsettled());
            }
            return all.toString();
        }
    }

    /** One call of interface one, from its announcement to its end. */
    private void sent(PushLane lane, TicketOutcome... outcomes) {
        Lease lease = lease(lane);
        announce(
                one,
                lane,
                lease,
                "sent",
                Stream.of(outcomes).map(TicketOutcome::ticketId).toArray(String[]::new));
        settle(one, lane, lease, "sent", BEFORE, outcomes);
        one.lock().release(lease);
    }
}
