package com.secutix.tixngo.host.store;

import static com.secutix.tixngo.host.store.StoreFixture.LEASE;
import static com.secutix.tixngo.host.store.StoreFixture.NOW;
import static com.secutix.tixngo.host.store.StoreFixture.alignment;
import static com.secutix.tixngo.host.store.StoreFixture.everything;
import static com.secutix.tixngo.host.store.StoreFixture.key;
import static com.secutix.tixngo.host.store.StoreFixture.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.secutix.tixngo.mapping.lifecycle.Alignment;
import com.secutix.tixngo.mapping.s360.S360TicketStatus;
import com.secutix.tixngo.sync.settings.Partition;
import com.secutix.tixngo.sync.settings.PointOfSales;
import com.secutix.tixngo.sync.settings.SyncFunction;
import com.secutix.tixngo.sync.spi.Announcement;
import com.secutix.tixngo.sync.spi.InjectableTicket;
import com.secutix.tixngo.sync.spi.Lease;
import com.secutix.tixngo.sync.spi.LeaseKey;
import com.secutix.tixngo.sync.spi.LeaseLostException;
import com.secutix.tixngo.sync.spi.PushStore;
import com.secutix.tixngo.sync.spi.Settlement;
import com.secutix.tixngo.sync.spi.TicketOutcome.Delivered;
import com.secutix.tixngo.sync.spi.TicketOutcome.Rejected;
import com.secutix.tixngo.sync.spi.TicketOutcome.Unsettled;
import com.secutix.tixngo.sync.spi.TicketProblem;
import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource
class SettlementTest {

    @Parameter
    TestDatabase kind;

    StoreFixture s360;
    Lease lease;

    @BeforeEach
    void open() {
        s360 = new StoreFixture(kind);
        s360.addAll("a", "b", "c");
        lease = s360.lease();
    }

    @AfterEach
    void close() {
        if (s360 != null) {
            s360.close();
        }
    }

    @Nested
    class ADeliveredTicket {

        @Test
        void isPrintedByThePointOfSalesAndProcessed() {
            s360.announce(lease, "call", "a");
            s360.settle(lease, "call", NOW, new Delivered("a"));
            TicketStory story = s360.story("a");
            assertThat(story.ticket().status()).isEqualTo(S360TicketStatus.PRINTED);
            assertThat(story.printedBy()).isEqualTo("WEB;MAIN");
            assertThat(story.processedBy()).containsExactly("INJECTION");
            assertThat(story.injectedAt()).isEqualTo(NOW);
            assertThat(alignment(story).state()).isEqualTo(Alignment.State.WAITING);
            assertThat(s360.ids(everything())).containsExactly("b", "c");
            assertThat(s360.status().unsettled()).isZero();
        }

        @Test
        void losesItsProblemAndItsUnknownOutcome() {
            s360.settle(lease, null, NOW, Unsettled.alone("a", problem("NO_RESULT")));
            s360.settle(lease, null, NOW.plusSeconds(1), new Delivered("a"));
            assertThat(s360.story("a").problem()).isNull();
            assertThat(s360.story("a").unsettled()).isFalse();
            assertThat(s360.status().inError()).isZero();
        }

        @Test
        void thatWasCancelledMeanwhileStaysCancelledButCountsAsSent() {
            s360.announce(lease, "call", "a");
            s360.sql("update ticket set status = 'CANCELLED' where ticket_id = 'a'");
            s360.settle(lease, "call", NOW, new Delivered("a"));
            TicketStory story = s360.story("a");
            assertThat(story.ticket().status()).isEqualTo(S360TicketStatus.CANCELLED);
            assertThat(story.printedBy()).isNull();
            assertThat(story.processedBy()).containsExactly("INJECTION");
            assertThat(alignment(story).repair()).contains(Alignment.Repair.PUSH_CANCELLED);
        }

        @Test
        void isTheSameHoweverOftenItIsSettled() {
            s360.announce(lease, "call", "a");
            s360.settle(lease, "call", NOW, new Delivered("a"));
            TicketStory once = s360.story("a");
            s360.settle(lease, "call", NOW, new Delivered("a"));
            assertThat(s360.story("a")).isEqualTo(once);
        }
    }

    @Nested
    class ARejectedTicket {

        @Test
        void keepsItsStatusAndItsProblem() {
            s360.announce(lease, "call", "a", "b");
            s360.settle(
                    lease,
                    "call",
                    NOW,
                    new Rejected("a", problem("INVALID_FIELD")),
                    new Rejected("b", new TicketProblem("TICKET_DELETED", null, "is deleted\0")));
            assertThat(s360.story("a").ticket().status()).isEqualTo(S360TicketStatus.NOT_PRINTED);
            assertThat(s360.story("a").problem()).isEqualTo(problem("INVALID_FIELD"));
            assertThat(s360.story("b").problem()).isEqualTo(new TicketProblem("TICKET_DELETED", null, "is deleted"));
            assertThat(s360.story("a").problemAt()).isEqualTo(NOW);
            assertThat(s360.status().inError()).isEqualTo(2);
        }

        @Test
        void staysUnknownIfATryBeforeMayHaveInjectedIt() {
            s360.settle(lease, null, NOW, Unsettled.withItsCall("a"));
            s360.announce(lease, "call", "a", "b");
            s360.settle(
                    lease,
                    "call",
                    NOW,
                    new Rejected("a", problem("INVALID_FIELD")),
                    new Rejected("b", problem("INVALID_FIELD")));
            assertThat(s360.story("a").unsettled()).isTrue();
            assertThat(s360.story("b").unsettled()).isFalse();
        }

        @Test
        void staysUnknownWhenOnlyValidationRefusedIt() {
            s360.settle(lease, null, NOW, Unsettled.withItsCall("a"));
            s360.settle(lease, null, NOW, new Rejected("a", problem("REQUIRED")));
            assertThat(s360.story("a").unsettled()).isTrue();
        }
    }

    @Nested
    class AnUnsettledTicket {

        @Test
        void countsAsPossiblySentAndIsSelectedAgain() {
            s360.announce(lease, "call", "a", "b");
            s360.settle(lease, "call", NOW, Unsettled.withItsCall("a"), Unsettled.alone("b", problem("NO_RESULT")));
            assertThat(s360.status().unsettled()).isEqualTo(2);
            assertThat(s360.story("a").problem()).isNull();
            assertThat(s360.story("b").problem()).isEqualTo(problem("NO_RESULT"));
            assertThat(s360.ids(everything().at(NOW.plusSeconds(1), false))).containsExactly("a", "c", "b");
        }

        @Test
        void keepsTheProblemItHadWhenItsCallFails() {
            s360.reject(lease, NOW.minusSeconds(9), "a");
            s360.settle(lease, null, NOW, Unsettled.withItsCall("a"));
            assertThat(s360.story("a").problemAt()).isEqualTo(NOW.minusSeconds(9));
        }
    }

    @Nested
    class AnAnnouncedCall {

        @Test
        void makesItsTicketsUnknownUntilItIsSettled() {
            s360.announce(lease, "call", "a", "b");
            s360.announce(lease, "call", "a", "b");
            assertThat(s360.status().unsettled()).isEqualTo(2);
            assertThat(s360.story("a").unsettled()).isTrue();
            s360.settle(lease, "call", NOW);
            assertThat(s360.status().unsettled()).isZero();
            assertThat(s360.story("a").ticket().status()).isEqualTo(S360TicketStatus.NOT_PRINTED);
        }

        @Test
        void ofAKilledRunIsRecoveredByTheNext() {
            s360.announce(lease, "call", "a", "b");
            s360.expireLeases();
            Lease next = s360.lease();
            assertThat(next.abandoned()).isTrue();
            s360.store.recover(next);
            s360.store.recover(next);
            s360.settle(next, "other", NOW, new Delivered("b"));
            assertThat(s360.story("a").unsettled()).isTrue();
            assertThat(s360.story("b").unsettled()).isFalse();
            assertThat(s360.status().unsettled()).isEqualTo(1);
        }

        @Test
        void doesNotWaitForTheSettlementOfTheOneBefore() {
            try (Database impatient = s360.impatient()) {
                PushStore<InjectableTicket> next = new JdbcStores(impatient, "tixngo").tickets();
                s360.database.change(connection -> {
                    OpenMatters.with(s360.database.dialect(), connection, lease, PushKind.INJECTION);
                    assertThat(next.announce(lease, new Announcement("next", List.of("a"), NOW, false)))
                            .isEmpty();
                });
            }
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 1, 2})
        void isThereBeforeTheLeaseIsTakenOverOrRefused(int statement) {
            s360.expireLeases();
            AtomicBoolean takenOver = new AtomicBoolean();
            boolean announced = true;
            try (Database impatient = s360.impatient();
                    HikariDataSource pool = s360.pool()) {
                CountedStatements statements = new CountedStatements(pool);
                PushStore<InjectableTicket> store =
                        new JdbcStores(Database.over(statements.pool()), "tixngo").tickets();
                statements.before(statement, () -> {
                    try {
                        takenOver.set(new JdbcRunLock(impatient)
                                .acquire(key(Partition.WHOLE), LEASE)
                                .isPresent());
                    } catch (DatabaseException waitedTooLong) {
                        takenOver.set(false);
                    }
                });
                store.announce(lease, new Announcement("call", List.of("a"), NOW, false));
            } catch (LeaseLostException lost) {
                announced = false;
            }
            assertThat(announced).isEqualTo(!takenOver.get());
            assertThat(takenOver.get()).isEqualTo(statement == 0);
        }

        @Test
        void ofARunThatStillGoesOnIsLeftAlone() {
            s360.lock.release(lease);
            Lease first = s360.lock.acquire(key(new Partition(1, 2)), LEASE).orElseThrow();
            s360.announce(first, "call", "a");
            Lease second = s360.lock.acquire(key(new Partition(2, 2)), LEASE).orElseThrow();
            s360.store.recover(second);
            s360.settle(first, "call", NOW);
            assertThat(s360.status().unsettled()).isZero();
        }

        @Test
        void thatARunLeftOpenThoughItGaveItsLeaseBackIsRecoveredToo() {
            s360.announce(lease, "call", "a");
            s360.lock.release(lease);
            Lease next = s360.lease();
            assertThat(next.abandoned()).isTrue();
            s360.store.recover(next);
            assertThat(s360.story("a").unsettled()).isTrue();
            s360.lock.release(next);
            assertThat(s360.lease().abandoned()).isFalse();
        }
    }

    @Nested
    class TwoInterfaces {

        private Lease other;

        @BeforeEach
        void bothRun() {
            other = s360.lock
                    .acquire(new LeaseKey(SyncFunction.INJECTION, "other", Partition.WHOLE), LEASE)
                    .orElseThrow();
        }

        @Test
        void doNotTakeWhatTheOtherIsSending() {
            s360.announce(other, "call", "a", "c");
            assertThat(s360.ids(everything())).containsExactly("b");
            assertThat(new JdbcStores(s360.database, "other")
                            .tickets()
                            .select(everything(), null, 9)
                            .items())
                    .hasSize(3);
            s360.settle(other, "call", NOW);
            assertThat(s360.ids(everything())).containsExactly("a", "b", "c");
        }

        @Test
        void leaveOutOfACallWhatTheOtherCarriesOrIsDoneWith() {
            s360.announce(other, "theirs", "a");
            s360.settle(other, null, NOW, new Delivered("b"));
            s360.sql("update ticket set status = 'CANCELLED' where ticket_id = 'c'");
            s360.addAll("d");
            assertThat(s360.store.announce(
                            lease, new Announcement("ours", List.of("a", "b", "c", "d", "none"), NOW, false)))
                    .containsExactlyInAnyOrder("a", "b", "c", "none");
            s360.expireLeases();
            s360.store.recover(s360.lease());
            assertThat(s360.story("d").unsettled()).isTrue();
            assertThat(s360.story("c").unsettled()).isFalse();
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 1, 2, 3, 4, 5})
        void leaveOutWhatTheOtherSettlesBeforeAnyStatementOfTheAnnouncement(int statement) {
            s360.announce(other, "theirs", "a");
            try (HikariDataSource pool = s360.pool()) {
                CountedStatements statements = new CountedStatements(pool);
                PushStore<InjectableTicket> store =
                        new JdbcStores(Database.over(statements.pool()), "tixngo").tickets();
                statements.before(statement, () -> s360.settle(other, "theirs", NOW, new Delivered("a")));
                assertThat(store.announce(lease, new Announcement("ours", List.of("a", "b"), NOW, false)))
                        .containsExactly("a");
            }
        }

        @Test
        void sendAgainWhatTheOtherIsDoneWithWhenForcedTo() {
            s360.settle(other, null, NOW, new Delivered("b"));
            s360.sql("update ticket set status = 'NOT_PRINTED' where ticket_id = 'b'");
            assertThat(s360.store.announce(lease, new Announcement("ours", List.of("b"), NOW, true)))
                    .isEmpty();
        }

        @RepeatedTest(5)
        void neverCarryTheSameTicketHoweverClosely() throws Exception {
            String[] ids = IntStream.range(0, 200).mapToObj(i -> "x" + i).toArray(String[]::new);
            s360.addAll(ids);
            CyclicBarrier together = new CyclicBarrier(2);
            ExecutorService two = Executors.newFixedThreadPool(2);
            try {
                List<Future<Set<String>>> leftOut = new ArrayList<>();
                for (Lease one : List.of(lease, other)) {
                    leftOut.add(two.submit(() -> {
                        together.await();
                        return new JdbcStores(s360.database, one.key().scope())
                                .tickets()
                                .announce(one, new Announcement("of" + one.key().scope(), List.of(ids), NOW, false));
                    }));
                }
                Set<String> first = leftOut.get(0).get();
                Set<String> second = leftOut.get(1).get();
                assertThat(first.size() + second.size()).isEqualTo(ids.length);
                assertThat(first).allMatch(id -> !second.contains(id));
            } finally {
                two.shutdown();
            }
        }

        @Test
        void takeWhatAKilledRunOfTheOtherWasSending() {
            s360.announce(other, "call", "a", "c");
            s360.expireLeases();
            assertThat(s360.ids(everything())).containsExactly("a", "b", "c");
        }

        @Test
        void leaveTheFirstSettlementAsItIsWhenBothSentATicket() {
            s360.announce(lease, "ours", "a");
            s360.expireLeases();
            s360.announce(other, "theirs", "a");
            s360.settle(other, "theirs", NOW.plusSeconds(1), new Delivered("a"));
            s360.store.settle(
                    lease,
                    new Settlement(
                            "ours", NOW.plusSeconds(2), new PointOfSales("BOX", "2"), List.of(new Delivered("a"))));
            assertThat(s360.story("a").printedBy()).isEqualTo("WEB;MAIN");
            assertThat(s360.processedAt("a")).isEqualTo(NOW.plusSeconds(1));
        }

        @Test
        void doNotMakeUnknownWhatTheOtherSettledSince() {
            s360.announce(lease, "ours", "a", "b");
            s360.settle(other, null, NOW.plusSeconds(1), new Delivered("a"));
            s360.expireLeases();
            s360.store.recover(s360.lease());
            assertThat(s360.story("a").unsettled()).isFalse();
            assertThat(s360.story("b").unsettled()).isTrue();
        }

        @Test
        void leaveNothingUnknownThatOneRecoversWhileTheOtherSettles() {
            s360.announce(other, "theirs", "a", "b");
            s360.expireLeases();
            Lease next = s360.lock.acquire(other.key(), LEASE).orElseThrow();
            s360.database.change(connection -> {
                Dialect dialect = s360.database.dialect();
                OpenMatters open = OpenMatters.with(dialect, connection, lease, PushKind.INJECTION);
                new JdbcStores(s360.database, "other").tickets().recover(next);
                Settlement ours = new Settlement(null, NOW, StoreFixture.WEB, List.of(new Delivered("a")));
                new SettlementWriter(dialect, lease.key(), ours, open).write(connection);
            });
            assertThat(s360.story("a").unsettled()).isFalse();
            assertThat(s360.story("b").unsettled()).isTrue();
        }
    }

    @Test
    void aTicketProcessedAgainCarriesTheLaterTime() {
        s360.settle(lease, null, NOW.minusSeconds(9), new Delivered("a"));
        s360.announce(lease, "call", "a");
        s360.settle(lease, "call", NOW.plusSeconds(1), new Delivered("a"));
        assertThat(s360.processedAt("a")).isEqualTo(NOW.plusSeconds(1));
    }

    @Nested
    class WithoutTheLease {

        @Test
        void nothingIsWritten() {
            s360.announce(lease, "call", "a");
            s360.expireLeases();
            Lease next = s360.lease();
            assertThatThrownBy(() -> s360.settle(lease, "call", NOW, new Delivered("a")))
                    .isInstanceOf(LeaseLostException.class);
            assertThatThrownBy(() -> s360.announce(lease, "call2", "b")).isInstanceOf(LeaseLostException.class);
            assertThatThrownBy(() -> s360.store.recover(lease)).isInstanceOf(LeaseLostException.class);
            assertThat(s360.story("a").ticket().status()).isEqualTo(S360TicketStatus.NOT_PRINTED);
            assertThat(s360.status().unsettled()).isEqualTo(1);
            s360.settle(next, null, NOW, new Delivered("a"));
            assertThat(s360.story("a").ticket().status()).isEqualTo(S360TicketStatus.PRINTED);
        }

        @Test
        void oneThatExpiredMayStillWriteAsLongAsNobodyTookIt() {
            s360.expireLeases();
            s360.settle(lease, null, NOW, new Delivered("a"));
            assertThat(s360.story("a").ticket().status()).isEqualTo(S360TicketStatus.PRINTED);
        }

        @Test
        void oneThatWasGivenBackMayNotWrite() {
            s360.lock.release(lease);
            assertThatThrownBy(() -> s360.settle(lease, null, NOW, new Delivered("a")))
                    .isInstanceOf(LeaseLostException.class);
        }
    }

    @Test
    void aWholeCallIsSettledAtOnce() {
        String[] ids = IntStream.range(0, 1000).mapToObj(i -> "x" + i).toArray(String[]::new);
        s360.addAll(ids);
        s360.announce(lease, "call", ids);
        Delivered[] outcomes =
                IntStream.range(0, 1000).mapToObj(i -> new Delivered("x" + i)).toArray(Delivered[]::new);
        s360.settle(lease, "call", NOW, outcomes);
        assertThat(s360.status().tickets()).containsEntry("PRINTED", 1000L).containsEntry("NOT_PRINTED", 3L);
    }
}
