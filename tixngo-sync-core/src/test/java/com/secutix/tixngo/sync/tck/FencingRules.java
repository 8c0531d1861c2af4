package com.secutix.tixngo.sync.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.secutix.tixngo.sync.settings.Partition;
import com.secutix.tixngo.sync.spi.ContactChange;
import com.secutix.tixngo.sync.spi.FeedbackPage;
import com.secutix.tixngo.sync.spi.Lease;
import com.secutix.tixngo.sync.spi.LeaseKey;
import com.secutix.tixngo.sync.spi.LeaseLostException;
import com.secutix.tixngo.sync.spi.PassedOverChange;
import com.secutix.tixngo.sync.spi.TicketFeedback;
import com.secutix.tixngo.sync.spi.TicketOutcome;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A holder that lost its lease can write nothing, and a transaction that fails has written nothing. */
abstract class FencingRules extends KitScene {

    FencingRules(Supplier<HostUnderTest> opening) {
        super(opening);
    }

    /** Another run took the lease over while this one was held up. */
    @Nested
    class ALateWriter {

        @ParameterizedTest
        @EnumSource
        void announcesNothing(PushLane lane) {
            due(lane, "a");
            Lease late = lost(lane);

            refused(() -> announce(one, lane, late, "call", "a"));
            assertThat(lane.state(host, "a").unsettled()).isEmpty();
        }

        @ParameterizedTest
        @EnumSource
        void settlesNothing(PushLane lane) {
            due(lane, "a", "b", "c");
            Lease late = lease(lane);
            announce(one, lane, late, "call", "a", "b", "c");
            host.expireLeases();
            Lease next = lease(lane);
            TicketState before = lane.state(host, "a");

            refused(() -> settle(
                    one,
                    lane,
                    late,
                    "call",
                    BEFORE,
                    lane.delivered("a"),
                    new TicketOutcome.Rejected("b", problem("NO")),
                    TicketOutcome.Unsettled.withItsCall("c")));

            for (String id : List.of("a", "b", "c")) {
                assertThat(lane.state(host, id)).as(id).isEqualTo(before);
            }
            lane.store(one).recover(next);
            assertThat(lane.state(host, "a").unsettled())
                    .as("the call is still there to be recovered")
                    .containsExactly(lane.function());
        }

        @ParameterizedTest
        @EnumSource
        void recoversNothing(PushLane lane) {
            due(lane, "a");
            Lease late = lost(lane);

            refused(() -> lane.store(one).recover(late));
        }

        @ParameterizedTest
        @EnumSource
        void isAlsoOneThatGaveItsLeaseBack(PushLane lane) {
            due(lane, "a");
            Lease late = lease(lane);
            one.lock().release(late);

            refused(() -> announce(one, lane, late, "call", "a"));
            refused(() -> settle(one, lane, late, null, BEFORE, lane.delivered("a")));
            refused(() -> lane.store(one).recover(late));
            assertThat(ids(one, Wanted.by(lane))).containsExactly("a");
        }

        @ParameterizedTest
        @EnumSource
        void isAlsoOneOfWhoseTicketsAnotherRunTookAShare(PushLane lane) {
            due(lane, "a");
            Lease late = lease(lane);
            host.expireLeases();
            lease(new LeaseKey(lane.function(), "one", new Partition(1, 2)));

            refused(() -> announce(one, lane, late, "call", "a"));
        }

        @Test
        void appliesNoFeedback() {
            host.add(SoldTicket.ticket("a").build());
            Lease late = feedbackLease();
            host.expireLeases();
            feedbackLease();

            refused(() -> one.feedback().apply(late, page("a")));
            assertThat(one.feedback().paginationKey(ORGANIZER)).isEmpty();
            assertThat(one.feedback().find(Set.of("a")).get("a").mobile()).isNull();
        }

        @Test
        void keepsNoDefinition() {
            Lease first = lease(PushLane.PRIVILEGE_INJECTION);
            one.cards().keepDefinition(first, "CLUB", "right");
            host.expireLeases();
            lease(PushLane.PRIVILEGE_INJECTION);

            refused(() -> one.cards().keepDefinition(first, "CLUB", "late"));
            assertThat(one.cards().definitionFingerprint("CLUB")).contains("right");
        }

        private Lease lost(PushLane lane) {
            Lease late = lease(lane);
            host.expireLeases();
            lease(lane);
            return late;
        }

        private void refused(ThrowingCallable write) {
            assertThatThrownBy(write).isInstanceOf(LeaseLostException.class);
        }
    }

    /** The commit fails, on hosts that can be told to. */
    @Nested
    class ATransactionThatFails {

        @ParameterizedTest
        @EnumSource
        void announcesNothing(PushLane lane) {
            due(lane, "a");
            Lease lease = lease(lane);
            fails(() -> announce(one, lane, lease, "call", "a"));

            assertThat(lane.state(host, "a").unsettled()).isEmpty();
            assertThat(announce(one, lane, lease, "call", "a")).isEmpty();
        }

        @ParameterizedTest
        @EnumSource
        void settlesNothing(PushLane lane) {
            due(lane, "a", "b");
            Lease lease = lease(lane);
            announce(one, lane, lease, "call", "a", "b");
            TicketState a = lane.state(host, "a");
            TicketOutcome[] outcomes = {lane.delivered("a"), new TicketOutcome.Rejected("b", problem("NO"))};
            fails(() -> settle(one, lane, lease, "call", BEFORE, outcomes));

            assertThat(lane.state(host, "a")).isEqualTo(a);
            assertThat(lane.state(host, "b").problems()).isEmpty();
            settle(one, lane, lease, "call", BEFORE, outcomes);
            assertThat(lane.state(host, "a").processedBy()).contains(lane.function());
        }

        @ParameterizedTest
        @EnumSource
        void recoversNothing(PushLane lane) {
            due(lane, "a");
            announce(one, lane, lease(lane), "call", "a");
            host.expireLeases();
            Lease next = lease(lane);
            fails(() -> lane.store(one).recover(next));
            one.lock().release(next);

            assertThat(lease(lane).abandoned())
                    .as("the call is still to be recovered")
                    .isTrue();
        }

        @Test
        void appliesNeitherAPageNorItsKey() {
            host.add(SoldTicket.ticket("a").build());
            Lease lease = feedbackLease();
            fails(() -> one.feedback().apply(lease, page("a")));

            assertThat(one.feedback().paginationKey(ORGANIZER)).isEmpty();
            assertThat(one.feedback().find(Set.of("a")).get("a").mobile()).isNull();
            assertThat(one.feedback().contacts(Set.of("new@example.org")).getOrDefault("new@example.org", List.of()))
                    .isEmpty();
            assertThat(host.ticket("a").problems()).isEmpty();
        }

        private void fails(ThrowingCallable write) {
            assumeTrue(host instanceof BreakableHost, "the host cannot be told to fail");
            ((BreakableHost) host).failNextCommit();
            assertThatThrownBy(write).isInstanceOf(RuntimeException.class);
        }
    }

    private static FeedbackPage page(String ticketId) {
        return new FeedbackPage(
                ORGANIZER,
                null,
                "key-1",
                NOON,
                List.of(new ContactChange("new@example.org", FeedbackContactRules.create("new@example.org", "Neo"))),
                List.of(new TicketFeedback(MobileTickets.bare(ticketId), null, "new@example.org")),
                List.of(new PassedOverChange(ticketId, problem("UNREADABLE"))));
    }
}
