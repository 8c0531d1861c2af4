package com.secutix.tixngo.sync.tck;

import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.mapping.s360.S360TicketStatus;
import com.secutix.tixngo.sync.spi.Announcement;
import com.secutix.tixngo.sync.spi.Lease;
import com.secutix.tixngo.sync.spi.PushStore;
import com.secutix.tixngo.sync.spi.TicketOutcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@link PushStore#announce} remembers, and what it leaves out. */
abstract class AnnouncementRules extends KitScene {

    AnnouncementRules(Supplier<HostUnderTest> opening) {
        super(opening);
    }

    /** What is remembered. */
    @Nested
    class AnAnnouncement {

        @ParameterizedTest
        @EnumSource
        void leavesNothingOutAsARule(PushLane lane) {
            due(lane, "a", "b");

            assertThat(announce(one, lane, lease(lane), "call", "a", "b")).isEmpty();
        }

        @ParameterizedTest
        @EnumSource
        void makesTheOutcomeUnknownAndNothingElse(PushLane lane) {
            due(lane, "a", "b");
            TicketState before = lane.state(host, "a");
            announce(one, lane, lease(lane), "call", "a");

            TicketState state = lane.state(host, "a");
            assertThat(state.unsettled()).containsExactly(lane.function());
            assertThat(state.status()).isEqualTo(before.status());
            assertThat(state.problems()).isEmpty();
            assertThat(state.processedBy()).isEqualTo(before.processedBy());
            assertThat(lane.state(host, "b").unsettled()).isEmpty();
        }

        @ParameterizedTest
        @EnumSource
        void madeTwiceIsOne(PushLane lane) {
            due(lane, "a", "b");
            Lease lease = lease(lane);
            announce(one, lane, lease, "call", "a", "b");

            assertThat(announce(one, lane, lease, "call", "a", "b")).isEmpty();

            settle(one, lane, lease, "call", NOON, lane.delivered("a"));
            assertThat(lane.state(host, "a").unsettled()).isEmpty();
            assertThat(lane.state(host, "b").unsettled()).isEmpty();
        }

        @ParameterizedTest
        @EnumSource
        void takesManyItems(PushLane lane) {
            String[] ids = SelectionOrderRules.numbered(1_000);
            due(lane, ids);

            assertThat(announce(one, lane, lease(lane), "call", ids)).isEmpty();
            assertThat(lane.state(host, "T-500").unsettled()).containsExactly(lane.function());
        }

        @ParameterizedTest
        @EnumSource
        void mayRepeatWhatTheRunLeftUnsettled(PushLane lane) {
            due(lane, "a", "b");
            Lease lease = lease(lane);
            announce(one, lane, lease, "call-1", "a", "b");
            settle(one, lane, lease, "call-1", NOON, TicketOutcome.Unsettled.withItsCall("a"));

            assertThat(announce(one, lane, lease, "call-2", "a", "b")).isEmpty();
        }
    }

    /** What is left out. */
    @Nested
    class LeftOut {

        @ParameterizedTest
        @EnumSource
        void areItemsThatLostTheirStatus(PushLane lane) {
            due(lane, "a", "b");
            lane.changeStatus(host, "a", S360TicketStatus.PRINTED);

            assertThat(announce(one, lane, lease(lane), "call", "a", "b")).containsExactly("a");
            assertThat(lane.state(host, "a").unsettled()).isEmpty();
            assertThat(lane.state(host, "b").unsettled()).containsExactly(lane.function());
        }

        @ParameterizedTest
        @EnumSource
        void areItemsThatLostTheirStatusEvenInAForcedRun(PushLane lane) {
            due(lane, "a", "b");
            lane.changeStatus(host, "a", S360TicketStatus.PRINTED);

            assertThat(repeat(one, lane, lease(lane), "call", "a", "b")).containsExactly("a");
        }

        @ParameterizedTest
        @EnumSource
        void areItemsThatAnotherRunCarries(PushLane lane) {
            due(lane, "a", "b", "c");
            announce(one, lane, lease(lane), "call-1", "a", "b");

            Lease other = leaseOfTwo(lane);
            assertThat(announce(two, lane, other, "call-2", "b", "c")).containsExactly("b");
            assertThat(repeat(two, lane, other, "call-3", "a")).containsExactly("a");
        }

        @ParameterizedTest
        @EnumSource(names = {"PUSH_CANCELLED", "PUSH_CONTROLLED"})
        void areTicketsThatAnInjectionCarries(PushLane lane) {
            due(PushLane.INJECTION, "a", "b");
            Lease injection = lease(PushLane.INJECTION);
            announce(one, PushLane.INJECTION, injection, "injection", "a", "b");
            lane.makeDue(host, "a");
            lane.makeDue(host, "b");
            Lease push = lease(lane);

            assertThat(announce(one, lane, push, "push", "a", "b")).containsExactlyInAnyOrder("a", "b");

            settle(one, PushLane.INJECTION, injection, "injection", NOON, PushLane.INJECTION.delivered("a"));
            assertThat(announce(one, lane, push, "next push", "a")).isEmpty();
        }

        @ParameterizedTest
        @EnumSource
        void areNotItemsThatADeadRunCarried(PushLane lane) {
            due(lane, "a", "b");
            announce(one, lane, lease(lane), "call-1", "a", "b");
            host.expireLeases();

            assertThat(announce(two, lane, leaseOfTwo(lane), "call-2", "a", "b"))
                    .isEmpty();
        }

        @ParameterizedTest
        @EnumSource
        void areItemsProcessedSinceUnlessTheRunRepeatsThem(PushLane lane) {
            due(lane, "a", "b");
            processed(lane, NOON, "a");
            lane.makeDue(host, "a");

            Lease other = leaseOfTwo(lane);
            assertThat(announce(two, lane, other, "call-1", "a", "b")).containsExactly("a");
            settle(two, lane, other, "call-1", NOON);
            assertThat(repeat(two, lane, other, "call-2", "a", "b")).isEmpty();
        }

        @Test
        void areNotItemsWhoseReasonChangedSinceTheyWereProcessed() {
            due(PushLane.PUSH_CANCELLED, "a");
            processed(PushLane.PUSH_CANCELLED, BEFORE, "a");
            host.changeStatus("a", S360TicketStatus.INVALIDATED, "FRAUD", null);

            assertThat(announce(one, PushLane.PUSH_CANCELLED, lease(PushLane.PUSH_CANCELLED), "call", "a"))
                    .isEmpty();
        }

        @ParameterizedTest
        @EnumSource
        void mayBeAllAndThenNothingIsRemembered(PushLane lane) {
            due(lane, "a", "b");
            lane.changeStatus(host, "a", S360TicketStatus.PRINTED);
            lane.changeStatus(host, "b", S360TicketStatus.PRINTED);
            Lease lease = lease(lane);

            assertThat(announce(one, lane, lease, "call", "a", "b")).containsExactlyInAnyOrder("a", "b");

            assertThat(lane.state(host, "a").unsettled()).isEmpty();
            one.lock().release(lease);
            assertThat(lease(lane).abandoned()).isFalse();
        }
    }

    /** Two runs at the same moment. */
    @Nested
    class TwoInterfacesAtOnce {

        @ParameterizedTest
        @EnumSource
        void neverCarryTheSameItem(PushLane lane) throws Exception {
            String[] ids = SelectionOrderRules.numbered(60);
            due(lane, ids);
            Lease first = lease(lane);
            Lease second = leaseOfTwo(lane);

            List<Set<String>> carried =
                    atOnce(() -> carriedBy(one, lane, first, ids), () -> carriedBy(two, lane, second, ids));

            assertThat(inBoth(carried)).as("carried by both").isEmpty();
            Set<String> either = new HashSet<>(carried.get(0));
            either.addAll(carried.get(1));
            assertThat(either).as("carried by one of them").containsExactlyInAnyOrder(ids);
        }

        /** Calls of five items each. */
        private Set<String> carriedBy(HostStores stores, PushLane lane, Lease lease, String... ids) {
            Set<String> carried = new HashSet<>();
            for (int i = 0; i < ids.length; i += 5) {
                String[] some = List.of(ids).subList(i, i + 5).toArray(String[]::new);
                carried.addAll(without(announce(stores, lane, lease, lease.key().scope() + "-" + i, some), some));
            }
            return carried;
        }
    }

    /** A ticket that is taken back while a forced run injects it once more. */
    @Nested
    class AnInjectionAndAPushAtOnce {

        @ParameterizedTest
        @EnumSource(names = {"PUSH_CANCELLED", "PUSH_CONTROLLED"})
        void neverCarryTheSameTicket(PushLane lane) throws Exception {
            String[] ids = SelectionOrderRules.numbered(1_000);
            for (String id : ids) {
                host.add(SoldTicket.ticket(id).build());
            }
            injected(ids);
            for (String id : ids) {
                PushLane.INJECTION.makeDue(host, id);
            }
            Lease injection = lease(PushLane.INJECTION);
            Lease push = leaseOfTwo(lane);

            CountDownLatch underWay = new CountDownLatch(10);
            List<Set<String>> carried = atOnce(
                    () -> {
                        Set<String> takenBack = new HashSet<>();
                        for (String id : List.of(ids).subList(0, 100)) {
                            underWay.countDown();
                            lane.makeDue(host, id);
                            takenBack.addAll(without(announce(two, lane, push, "push of " + id, id), id));
                        }
                        return takenBack;
                    },
                    () -> {
                        underWay.await();
                        return without(repeat(one, PushLane.INJECTION, injection, "injection", ids), ids);
                    });

            assertThat(inBoth(carried)).as("injected and taken back at once").isEmpty();
            assertThat(carried).as("carried by the push, and by the injection").noneMatch(Set::isEmpty);
        }
    }

    private static Set<String> inBoth(List<Set<String>> carried) {
        Set<String> both = new HashSet<>(carried.get(0));
        both.retainAll(carried.get(1));
        return both;
    }

    private static Set<String> without(Set<String> leftOut, String... ids) {
        Set<String> carried = new HashSet<>(List.of(ids));
        carried.removeAll(leftOut);
        return carried;
    }

    private static Set<String> repeat(HostStores stores, PushLane lane, Lease lease, String callId, String... ids) {
        return lane.store(stores).announce(lease, new Announcement(callId, List.of(ids), NOON, true));
    }

    /** Lets both begin at the same moment, and waits for both. */
    static <V> List<V> atOnce(Callable<V> left, Callable<V> right) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<V>> futures = new ArrayList<>();
            for (Callable<V> work : List.of(left, right)) {
                futures.add(threads.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            List<V> results = new ArrayList<>();
            for (Future<V> future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
