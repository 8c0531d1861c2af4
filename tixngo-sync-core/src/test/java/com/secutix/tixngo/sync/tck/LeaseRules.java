package com.secutix.tixngo.sync.tck;

import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.sync.settings.Partition;
import com.secutix.tixngo.sync.settings.SyncFunction;
import com.secutix.tixngo.sync.spi.Lease;
import com.secutix.tixngo.sync.spi.LeaseKey;
import com.secutix.tixngo.sync.spi.RunLock;
import com.secutix.tixngo.sync.spi.TicketOutcome;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules of {@link RunLock}, and what a killed run leaves behind. */
abstract class LeaseRules extends KitScene {

    LeaseRules(Supplier<HostUnderTest> opening) {
        super(opening);
    }

    /** Taking a lease. */
    @Nested
    class ALease {

        @ParameterizedTest
        @EnumSource
        void isGivenToOneOnly(SyncFunction function) {
            Lease lease = lease(key(function, Partition.WHOLE));

            assertThat(lease.key()).isEqualTo(key(function, Partition.WHOLE));
            assertThat(lease.abandoned()).isFalse();
            assertThat(acquire(key(function, Partition.WHOLE))).isEmpty();
            assertThat(host.stores("two").lock().acquire(key(function, Partition.WHOLE), LEASE))
                    .isEmpty();
        }

        @Test
        void isGivenToOneOfTwoWhoAskAtOnce() throws Exception {
            for (int round = 0; round < 10; round++) {
                LeaseKey key = new LeaseKey(SyncFunction.INJECTION, "round " + round, Partition.WHOLE);
                List<Optional<Lease>> leases = AnnouncementRules.atOnce(
                        () -> one.lock().acquire(key, LEASE), () -> two.lock().acquire(key, LEASE));

                assertThat(leases.stream().filter(Optional::isPresent)).hasSize(1);
            }
        }

        @Test
        void isOneForOverlappingPartitions() {
            lease(key(SyncFunction.INJECTION, new Partition(1, 2)));

            assertThat(acquire(key(SyncFunction.INJECTION, Partition.WHOLE))).isEmpty();
            assertThat(acquire(key(SyncFunction.INJECTION, new Partition(2, 3))))
                    .as("shares of another division may hold the same ticket")
                    .isEmpty();
            assertThat(acquire(key(SyncFunction.INJECTION, new Partition(2, 2))))
                    .isPresent();
        }

        @Test
        void doesNotHinderOtherFunctionsAndScopes() {
            lease(key(SyncFunction.INJECTION, Partition.WHOLE));

            assertThat(acquire(key(SyncFunction.PUSH_CANCELLED, Partition.WHOLE)))
                    .isPresent();
            assertThat(acquire(new LeaseKey(SyncFunction.INJECTION, "two", Partition.WHOLE)))
                    .isPresent();
        }

        @Test
        void isFreeAfterItsRelease() {
            Lease first = lease(key(SyncFunction.FEEDBACK, Partition.WHOLE));
            one.lock().release(first);
            Lease second = lease(key(SyncFunction.FEEDBACK, Partition.WHOLE));

            assertThat(second.token()).isGreaterThan(first.token());
            assertThat(second.abandoned()).isFalse();
        }

        @Test
        void isFreeWhenItExpiredAndSaysThatItWasAbandoned() {
            Lease first = lease(key(SyncFunction.FEEDBACK, Partition.WHOLE));
            host.expireLeases();
            Lease second = lease(key(SyncFunction.FEEDBACK, Partition.WHOLE));

            assertThat(second.token()).isGreaterThan(first.token());
            assertThat(second.abandoned()).isTrue();
        }

        @Test
        void hasAHigherTokenThanAnyBeforeForItsFunctionAndScope() {
            Lease first = lease(key(SyncFunction.INJECTION, new Partition(1, 2)));
            Lease second = lease(key(SyncFunction.INJECTION, new Partition(2, 2)));
            one.lock().release(first);
            one.lock().release(second);
            Lease third = lease(key(SyncFunction.INJECTION, Partition.WHOLE));
            host.expireLeases();
            Lease fourth = lease(key(SyncFunction.INJECTION, new Partition(1, 3)));

            assertThat(List.of(first.token(), second.token(), third.token(), fourth.token()))
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    /** Keeping a lease, and giving it back. */
    @Nested
    class AHolder {

        @Test
        void mayProlongItsLease() {
            Lease lease = lease(key(SyncFunction.INJECTION, Partition.WHOLE));

            assertThat(one.lock().renew(lease, LEASE)).isTrue();
            assertThat(acquire(lease.key())).isEmpty();
        }

        @Test
        void cannotProlongALeaseThatAnotherRunTook() {
            Lease lost = lease(key(SyncFunction.INJECTION, Partition.WHOLE));
            host.expireLeases();
            Lease taken = lease(key(SyncFunction.INJECTION, Partition.WHOLE));

            assertThat(one.lock().renew(lost, LEASE)).isFalse();
            assertThat(one.lock().renew(taken, LEASE)).isTrue();
        }

        @Test
        void cannotProlongALeaseOfWhichAnotherRunTookAShare() {
            Lease lost = lease(key(SyncFunction.INJECTION, Partition.WHOLE));
            host.expireLeases();
            lease(key(SyncFunction.INJECTION, new Partition(1, 2)));

            assertThat(one.lock().renew(lost, LEASE)).isFalse();
        }

        @Test
        void cannotProlongALeaseThatItGaveBack() {
            Lease lease = lease(key(SyncFunction.INJECTION, Partition.WHOLE));
            one.lock().release(lease);

            assertThat(one.lock().renew(lease, LEASE)).isFalse();
            assertThat(acquire(lease.key())).isPresent();
        }

        @Test
        void mayGiveItsLeaseBackTwice() {
            Lease lease = lease(key(SyncFunction.INJECTION, Partition.WHOLE));
            one.lock().release(lease);
            one.lock().release(lease);

            assertThat(acquire(lease.key())).isPresent();
        }

        @Test
        void givesNobodyElsesLeaseBack() {
            Lease lost = lease(key(SyncFunction.INJECTION, Partition.WHOLE));
            host.expireLeases();
            Lease taken = lease(key(SyncFunction.INJECTION, Partition.WHOLE));
            one.lock().release(lost);

            assertThat(acquire(taken.key())).isEmpty();
            assertThat(one.lock().renew(taken, LEASE)).isTrue();
        }
    }

    /** What a killed run leaves behind. */
    @Nested
    class AnAbandonedCall {

        @ParameterizedTest
        @EnumSource
        void isToldToTheNextRunEvenIfTheLeaseWasReleased(PushLane lane) {
            due(lane, "a");
            Lease lease = lease(lane);
            announce(one, lane, lease, "call", "a");
            one.lock().release(lease);

            assertThat(lease(lane).abandoned()).isTrue();
        }

        @ParameterizedTest
        @EnumSource
        void leavesItsItemsUnsettled(PushLane lane) {
            due(lane, "a", "b", "c");
            announce(one, lane, lease(lane), "call-1", "a", "b");
            host.expireLeases();
            Lease next = lease(lane);
            lane.store(one).recover(next);
            lane.store(one).recover(next);

            assertThat(lane.state(host, "a").unsettled()).containsExactly(lane.function());
            assertThat(lane.state(host, "c").unsettled()).isEmpty();
            assertThat(ids(one, Wanted.by(lane))).containsExactly("a", "b", "c");
            one.lock().release(next);
            assertThat(lease(lane).abandoned()).as("what was recovered is over").isFalse();
            assertThat(lane.state(host, "b").unsettled()).containsExactly(lane.function());
        }

        @ParameterizedTest
        @EnumSource
        void isOverOnceAnotherInterfaceDeliveredItsItems(PushLane lane) {
            due(lane, "a", "b");
            announce(one, lane, lease(lane), "call-1", "a", "b");
            host.expireLeases();
            Lease other = leaseOfTwo(lane);
            announce(two, lane, other, "call-2", "a");
            settle(two, lane, other, "call-2", BEFORE, lane.delivered("a"));
            Lease next = lease(lane);
            lane.store(one).recover(next);

            assertThat(lane.state(host, "a").unsettled()).isEmpty();
            assertThat(lane.state(host, "b").unsettled()).containsExactly(lane.function());
        }

        @ParameterizedTest
        @EnumSource
        void isNotTheCallOfARunThatGoesOn(PushLane lane) {
            String[] ids = SelectionOrderRules.numbered(2);
            due(lane, ids);
            Lease share = lease(new LeaseKey(lane.function(), "one", new Partition(1, 2)));
            announce(one, lane, share, "call-1", "T-01");
            announce(two, lane, leaseOfTwo(lane), "call-2", "T-02");
            Lease otherShare = lease(new LeaseKey(lane.function(), "one", new Partition(2, 2)));
            lane.store(one).recover(otherShare);

            assertThat(ids(host.stores("three"), Wanted.by(lane)))
                    .as("both calls are still under way")
                    .isEmpty();
            settle(one, lane, share, "call-1", BEFORE, new TicketOutcome[0]);
            assertThat(lane.state(host, "T-01").unsettled()).isEmpty();
            assertThat(lane.state(host, "T-02").unsettled()).containsExactly(lane.function());
        }
    }

    private static LeaseKey key(SyncFunction function, Partition partition) {
        return new LeaseKey(function, "one", partition);
    }

    private Optional<Lease> acquire(LeaseKey key) {
        return one.lock().acquire(key, LEASE);
    }
}
