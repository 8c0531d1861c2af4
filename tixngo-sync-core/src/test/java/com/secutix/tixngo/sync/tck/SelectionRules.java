package com.secutix.tixngo.sync.tck;

import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.mapping.s360.S360Ticket;
import com.secutix.tixngo.mapping.s360.S360TicketStatus;
import com.secutix.tixngo.sync.settings.Partition;
import com.secutix.tixngo.sync.settings.SyncFunction;
import com.secutix.tixngo.sync.spi.CancelledTicket;
import com.secutix.tixngo.sync.spi.ControlledTicket;
import com.secutix.tixngo.sync.spi.InjectableTicket;
import com.secutix.tixngo.sync.spi.Lease;
import com.secutix.tixngo.sync.spi.PushQuery;
import com.secutix.tixngo.sync.spi.TicketOutcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which items a push wants: see {@link PushQuery}. */
abstract class SelectionRules extends KitScene {

    SelectionRules(Supplier<HostUnderTest> opening) {
        super(opening);
    }

    /** What a function takes. */
    @Nested
    class ByStatus {

        @ParameterizedTest
        @EnumSource
        void itemsOfOtherStatusesAreNeverWantedNotEvenForced(PushLane lane) {
            S360TicketStatus[] statuses = S360TicketStatus.values();
            for (S360TicketStatus status : statuses) {
                due(lane, status.name());
                lane.changeStatus(host, status.name(), status);
            }
            String[] taken = switch (lane) {
                case INJECTION, PRIVILEGE_INJECTION -> new String[] {"NOT_PRINTED"};
                case PUSH_CANCELLED -> new String[] {"CANCELLED", "INVALIDATED"};
                case PUSH_CONTROLLED -> new String[] {"CONTROLLED"};
            };
            String all = "id:NOT_PRINTED,id:PRINTED,id:CONTROLLED,id:INVALIDATED,id:CANCELLED";

            assertThat(ids(one, Wanted.by(lane))).containsExactly(taken);
            assertThat(ids(one, Wanted.by(lane).only(all))).containsExactly(taken);
        }

        @ParameterizedTest
        @EnumSource(names = {"PUSH_CANCELLED", "PUSH_CONTROLLED"})
        void ticketsThatWereNeverInjectedAreNotWantedNotEvenForced(PushLane lane) {
            host.add(SoldTicket.ticket("never").build());
            lane.makeDue(host, "never");
            due(lane, "sent");

            assertThat(ids(one, Wanted.by(lane))).containsExactly("sent");
            assertThat(ids(one, Wanted.by(lane).only("id:never,id:sent"))).containsExactly("sent");
        }

        @Test
        void cardsOfProductsWithoutMobileDeliveryAreNotWantedNotEvenForced() {
            host.add(SoldCard.card("a")
                    .withoutMobileDelivery()
                    .product("PLASTIC")
                    .build());
            host.add(SoldCard.card("b").build());

            assertThat(ids(one, Wanted.by(PushLane.PRIVILEGE_INJECTION))).containsExactly("b");
            assertThat(ids(one, Wanted.by(PushLane.PRIVILEGE_INJECTION).only("id:a,id:b")))
                    .containsExactly("b");
        }

        @Test
        void aTicketComesAsItWasSoldWithAllOrWithLittle() {
            S360Ticket full = SoldTicket.full("a");
            S360Ticket bare = SoldTicket.bare("b");
            host.add(full);
            host.add(bare);

            assertThat(candidates(one, Wanted.by(PushLane.INJECTION), 3))
                    .extracting(candidate -> ((InjectableTicket) candidate.item()).ticket())
                    .containsExactly(full, bare);
        }

        @Test
        void aCancelledTicketComesWithItsReasonAndNumber() {
            due(PushLane.PUSH_CANCELLED, "a", "b");
            host.changeStatus("b", S360TicketStatus.CANCELLED, null, null);

            assertThat(candidates(one, Wanted.by(PushLane.PUSH_CANCELLED), 9))
                    .extracting(candidate -> (Object) candidate.item())
                    .containsExactly(
                            new CancelledTicket("a", SoldTicket.taxNumber("a"), PushLane.REASON, true),
                            new CancelledTicket("b", SoldTicket.taxNumber("b"), null, true));
        }

        @Test
        void aControlledTicketComesWithTheMomentAndItsOffset() {
            due(PushLane.PUSH_CONTROLLED, "a", "b");
            host.changeStatus("b", S360TicketStatus.CONTROLLED, null, null);

            assertThat(candidates(one, Wanted.by(PushLane.PUSH_CONTROLLED), 9))
                    .extracting(candidate -> (Object) candidate.item())
                    .containsExactly(
                            new ControlledTicket("a", SoldTicket.taxNumber("a"), PushLane.CONTROLLED_AT, true),
                            new ControlledTicket("b", SoldTicket.taxNumber("b"), null, true));
        }
    }

    /** What was processed before. */
    @Nested
    class ByProcessing {

        @ParameterizedTest
        @EnumSource
        void anItemThatAnyInterfaceProcessedIsNotWanted(PushLane lane) {
            due(lane, "a", "b");
            processed(lane, BEFORE, "a");
            lane.makeDue(host, "a");

            assertThat(ids(one, Wanted.by(lane))).containsExactly("b");
            assertThat(ids(two, Wanted.by(lane))).containsExactly("b");
        }

        @ParameterizedTest
        @EnumSource
        void aForcedItemIsWantedByIdOrNumberAlthoughItWasProcessed(PushLane lane) {
            due(lane, "a", "b", "c", "d");
            processed(lane, BEFORE, "a", "b", "c");
            for (String id : List.of("a", "b", "c")) {
                lane.makeDue(host, id);
            }

            assertThat(ids(one, Wanted.by(lane).only("id:a," + SoldTicket.taxNumber("c") + ",id:unknown")))
                    .containsExactly("a", "c");
        }

        @ParameterizedTest
        @EnumSource
        void whatTheRunProcessedItselfIsNotWantedNotEvenForcedOrDated(PushLane lane) {
            due(lane, "a", "b", "c");
            processed(lane, NOON.minusMillis(1), "a");
            processed(lane, NOON, "b");
            processed(lane, NOON.plusSeconds(9), "c");
            for (String id : List.of("a", "b", "c")) {
                lane.makeDue(host, id);
            }

            assertThat(ids(one, Wanted.by(lane).only("id:a,id:b,id:c"))).containsExactly("a");
            assertThat(ids(one, Wanted.by(lane).asIfLastSuccessAt(BEFORE))).containsExactly("a");
        }

        @ParameterizedTest
        @EnumSource
        void aDatedRunTakesWhatWasProcessedFromThenOn(PushLane lane) {
            due(lane, "a", "b", "c", "d");
            processed(lane, BEFORE.minusMillis(1), "a");
            processed(lane, BEFORE, "b");
            processed(lane, BEFORE.plusMillis(1), "c");
            for (String id : List.of("a", "b", "c")) {
                lane.makeDue(host, id);
            }

            assertThat(ids(one, Wanted.by(lane).asIfLastSuccessAt(BEFORE))).containsExactly("b", "c", "d");
        }

        @Test
        void anInvalidatedTicketIsWantedAgainWhenItsReasonIsAnotherOne() {
            due(PushLane.PUSH_CANCELLED, "changed", "given", "same", "taken");
            host.changeStatus("given", S360TicketStatus.CANCELLED, null, null);
            removed(BEFORE, "changed", PushLane.REASON);
            removed(BEFORE, "given", null);
            removed(BEFORE, "same", PushLane.REASON);
            removed(BEFORE, "taken", PushLane.REASON);
            assertThat(ids(one, Wanted.by(PushLane.PUSH_CANCELLED))).isEmpty();

            host.changeStatus("changed", S360TicketStatus.INVALIDATED, "FRAUD", null);
            host.changeStatus("given", S360TicketStatus.CANCELLED, "FRAUD", null);
            host.changeStatus("same", S360TicketStatus.CANCELLED, PushLane.REASON, null);
            host.changeStatus("taken", S360TicketStatus.CANCELLED, null, null);
            assertThat(ids(one, Wanted.by(PushLane.PUSH_CANCELLED))).containsExactly("changed", "given", "taken");

            removed(BEFORE, "changed", "FRAUD");
            removed(BEFORE, "given", "FRAUD");
            removed(BEFORE, "taken", null);
            assertThat(ids(one, Wanted.by(PushLane.PUSH_CANCELLED))).isEmpty();
        }

        @Test
        void aReasonThatChangedWhileTheCallTravelledCountsAsChanged() {
            due(PushLane.PUSH_CANCELLED, "a");
            Lease lease = lease(PushLane.PUSH_CANCELLED);
            announce(one, PushLane.PUSH_CANCELLED, lease, "call", "a");
            host.changeStatus("a", S360TicketStatus.INVALIDATED, "FRAUD", null);
            settle(
                    one,
                    PushLane.PUSH_CANCELLED,
                    lease,
                    "call",
                    BEFORE,
                    new TicketOutcome.Delivered("a", PushLane.REASON));

            assertThat(ids(one, Wanted.by(PushLane.PUSH_CANCELLED))).containsExactly("a");
        }

        private void removed(Instant at, String id, String reason) {
            Lease lease = lease(PushLane.PUSH_CANCELLED);
            settle(one, PushLane.PUSH_CANCELLED, lease, null, at, new TicketOutcome.Delivered(id, reason));
            one.lock().release(lease);
        }
    }

    /** What several runs share. */
    @Nested
    class BesideOtherRuns {

        @ParameterizedTest
        @EnumSource
        void everyItemIsInExactlyOnePartition(PushLane lane) {
            due(lane, SelectionOrderRules.numbered(30));
            List<String> all = new ArrayList<>();
            for (int index = 1; index <= 3; index++) {
                Partition partition = new Partition(index, 3);
                List<String> share = ids(one, Wanted.by(lane).partition(partition));
                assertThat(share).isNotEmpty().allMatch(partition::contains);
                all.addAll(share);
            }

            assertThat(all).containsExactlyInAnyOrder(SelectionOrderRules.numbered(30));
        }

        @ParameterizedTest
        @EnumSource
        void whatAnotherInterfaceCarriesIsNotWantedUntilItsCallIsSettled(PushLane lane) {
            due(lane, "a", "b", "c");
            Lease lease = lease(lane);
            announce(one, lane, lease, "call", "a", "b");
            assertThat(ids(two, Wanted.by(lane))).containsExactly("c");
            assertThat(ids(two, Wanted.by(lane).only("id:a,id:c"))).containsExactly("c");

            settle(one, lane, lease, "call", BEFORE, lane.delivered("a"));

            assertThat(ids(two, Wanted.by(lane))).containsExactly("b", "c");
        }

        @ParameterizedTest
        @EnumSource
        void whatADeadRunCarriedIsWanted(PushLane lane) {
            due(lane, "a", "b");
            announce(one, lane, lease(lane), "call", "a");
            host.expireLeases();

            assertThat(ids(two, Wanted.by(lane))).containsExactly("a", "b");
        }
    }

    /** What is known of the injection when a ticket is to be removed or was controlled. */
    @Nested
    class AfterAnInjectionWithoutAnswer {

        @ParameterizedTest
        @EnumSource(names = {"PUSH_CANCELLED", "PUSH_CONTROLLED"})
        void aTicketOnItsWayHasToWaitUntilTheCallIsSettled(PushLane lane) {
            due(PushLane.INJECTION, "a", "b");
            Lease lease = lease(PushLane.INJECTION);
            announce(one, PushLane.INJECTION, lease, "call", "a", "b");
            lane.makeDue(host, "a");
            lane.makeDue(host, "b");
            assertThat(ids(one, Wanted.by(lane))).isEmpty();
            assertThat(ids(two, Wanted.by(lane).only("id:a"))).isEmpty();

            settle(one, PushLane.INJECTION, lease, "call", BEFORE, PushLane.INJECTION.delivered("a"));

            assertThat(ids(one, Wanted.by(lane)))
                    .as("the other was not written")
                    .containsExactly("a");
        }

        @ParameterizedTest
        @EnumSource(names = {"PUSH_CANCELLED", "PUSH_CONTROLLED"})
        void aTicketOfADeadRunMayHaveBeenInjected(PushLane lane) {
            due(PushLane.INJECTION, "a", "b");
            announce(one, PushLane.INJECTION, lease(PushLane.INJECTION), "call", "a");
            lane.makeDue(host, "a");
            lane.makeDue(host, "b");
            host.expireLeases();
            assertThat(confirmed(lane)).containsExactly("a false");

            Lease next = lease(PushLane.INJECTION);
            one.tickets().recover(next);

            assertThat(confirmed(lane)).containsExactly("a false");
        }

        @ParameterizedTest
        @EnumSource(names = {"PUSH_CANCELLED", "PUSH_CONTROLLED"})
        void anUnsettledTicketMayHaveBeenInjected(PushLane lane) {
            due(PushLane.INJECTION, "a", "b", "c");
            Lease lease = lease(PushLane.INJECTION);
            announce(one, PushLane.INJECTION, lease, "call", "a", "b", "c");
            settle(
                    one,
                    PushLane.INJECTION,
                    lease,
                    "call",
                    BEFORE,
                    TicketOutcome.Unsettled.withItsCall("a"),
                    TicketOutcome.Unsettled.alone("b", problem("NO_OUTCOME")),
                    PushLane.INJECTION.delivered("c"));
            for (String id : List.of("a", "b", "c")) {
                lane.makeDue(host, id);
            }

            assertThat(confirmed(lane)).containsExactly("a false", "b false", "c true");
        }

        @ParameterizedTest
        @EnumSource(names = {"PUSH_CANCELLED", "PUSH_CONTROLLED"})
        void whatThePushFindsOutDoesNotSettleTheInjection(PushLane lane) {
            due(PushLane.INJECTION, "a");
            Lease lease = lease(PushLane.INJECTION);
            settle(one, PushLane.INJECTION, lease, null, BEFORE, TicketOutcome.Unsettled.withItsCall("a"));
            one.lock().release(lease);
            lane.makeDue(host, "a");
            refused(lane, BEFORE, "a");

            assertThat(confirmed(lane)).containsExactly("a false");
            assertThat(host.ticket("a").unsettled()).contains(SyncFunction.INJECTION);
        }

        @ParameterizedTest
        @EnumSource(names = {"PUSH_CANCELLED", "PUSH_CONTROLLED"})
        void whatThePushDeliveredIsSettledEvenIfTheDeadRunIsFoundLater(PushLane lane) {
            due(PushLane.INJECTION, "a", "b");
            Lease dead = lease(PushLane.INJECTION);
            announce(one, PushLane.INJECTION, dead, "call", "a", "b");
            host.expireLeases();
            lane.makeDue(host, "a");
            processed(lane, BEFORE, "a");

            Lease next = lease(PushLane.INJECTION);
            one.tickets().recover(next);

            assertThat(host.ticket("a").unsettled()).isEmpty();
            assertThat(host.ticket("b").unsettled()).containsExactly(SyncFunction.INJECTION);
        }

        @ParameterizedTest
        @EnumSource(names = {"PUSH_CANCELLED", "PUSH_CONTROLLED"})
        void aRefusalBeforeAnyCallLeavesTheOutcomeUnknown(PushLane lane) {
            due(PushLane.INJECTION, "a");
            Lease lease = lease(PushLane.INJECTION);
            settle(one, PushLane.INJECTION, lease, null, BEFORE, TicketOutcome.Unsettled.withItsCall("a"));
            one.lock().release(lease);
            refused(PushLane.INJECTION, BEFORE, "a");
            lane.makeDue(host, "a");

            assertThat(confirmed(lane)).containsExactly("a false");
        }

        private List<String> confirmed(PushLane lane) {
            return candidates(one, Wanted.by(lane), 9).stream()
                    .map(candidate -> candidate.item() instanceof CancelledTicket cancelled
                            ? cancelled.ticketId() + " " + cancelled.confirmed()
                            : ((ControlledTicket) candidate.item()).ticketId() + " "
                                    + ((ControlledTicket) candidate.item()).confirmed())
                    .toList();
        }
    }
}
