package com.secutix.tixngo.host.store;

import static com.secutix.tixngo.host.store.StoreFixture.NOW;
import static com.secutix.tixngo.host.store.TicketBuilder.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.secutix.tixngo.client.model.TicketOwner;
import com.secutix.tixngo.mapping.s360.S360Ticket;
import com.secutix.tixngo.mapping.s360.S360TicketStatus;
import com.secutix.tixngo.sync.settings.Partition;
import com.secutix.tixngo.sync.settings.SyncFunction;
import com.secutix.tixngo.sync.settings.TicketReferences;
import com.secutix.tixngo.sync.spi.Announcement;
import com.secutix.tixngo.sync.spi.InjectableTicket;
import com.secutix.tixngo.sync.spi.Lease;
import com.secutix.tixngo.sync.spi.LeaseKey;
import com.secutix.tixngo.sync.spi.Settlement;
import com.secutix.tixngo.sync.spi.TicketOutcome.Delivered;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class TicketDeskTest {

    private static final OffsetDateTime AT_THE_GATE = OffsetDateTime.parse("2027-06-01T19:30:00.5+02:00");

    @Parameter
    TestDatabase kind;

    StoreFixture s360;
    TicketDesk desk;

    @BeforeEach
    void open() {
        s360 = new StoreFixture(kind);
        desk = new TicketDesk(s360.database);
        s360.add(
                ticket("a").taxNumber("1"),
                ticket("b").taxNumber("2"),
                ticket("c").taxNumber("3"),
                ticket("d").taxNumber("3"));
    }

    @AfterEach
    void close() {
        if (s360 != null) {
            s360.close();
        }
    }

    private static TicketReferences which(String list) {
        return TicketReferences.parse(list);
    }

    private void printed(String... ids) {
        Lease lease = s360.lease();
        for (String id : ids) {
            s360.settle(lease, null, NOW, new Delivered(id));
        }
        s360.lock.release(lease);
    }

    /** Announces the deletion, and settles it with success if asked to. */
    private void deletionPushed(String id, String reason, boolean settled) {
        Lease lease = s360.lock
                .acquire(new LeaseKey(SyncFunction.PUSH_CANCELLED, "tixngo", Partition.WHOLE), StoreFixture.LEASE)
                .orElseThrow();
        assertThat(s360.stores.cancelledTickets().announce(lease, new Announcement("del", List.of(id), NOW, false)))
                .isEmpty();
        if (settled) {
            s360.stores
                    .cancelledTickets()
                    .settle(
                            lease,
                            new Settlement("del", NOW.minusSeconds(60), null, List.of(new Delivered(id, reason))));
        }
        s360.lock.release(lease);
    }

    private void feedback(String id, String status, String ownerEmail) {
        FeedbackScene.of(s360)
                .apply(MobileTicketBuilder.ticket(id).status(status).owner(ownerEmail));
    }

    private S360Ticket now(String id) {
        return s360.story(id).ticket();
    }

    @Nested
    class ManyTickets {

        @Test
        void areCancelledButForThoseThatAreUnknownOrAmbiguous() {
            DeskResult result = desk.cancel(which("1, id:b, id:a, 3, 99, id:none"), "STORM");
            assertThat(result.done()).containsExactlyInAnyOrder("a", "b");
            assertThat(result.refused())
                    .extracting(DeskRefusal::ticket)
                    .containsExactlyInAnyOrder("3", "99", "id:none");
            assertThat(result.refused())
                    .anySatisfy(refusal -> assertThat(refusal.message()).contains("id:c, id:d"));
            assertThat(now("a").status()).isEqualTo(S360TicketStatus.CANCELLED);
            assertThat(now("a").invalidationReason()).isEqualTo("STORM");
            assertThat(now("c").status()).isEqualTo(S360TicketStatus.NOT_PRINTED);
        }

        @Test
        void areInvalidatedForAnotherReasonSoThatTheyArePushedAgain() {
            printed("a");
            desk.invalidate(which("id:a"), "FRAUD");
            deletionPushed("a", "FRAUD", true);
            assertThat(cancelled()).isEmpty();
            desk.invalidate(which("id:a"), null);
            assertThat(cancelled()).isEmpty();
            desk.invalidate(which("id:a"), "MISTAKE");
            assertThat(cancelled()).containsExactly("a");
        }

        private List<String> cancelled() {
            return s360
                    .stores
                    .cancelledTickets()
                    .select(StoreFixture.everything(SyncFunction.PUSH_CANCELLED), null, 9)
                    .items()
                    .stream()
                    .map(candidate -> candidate.item().ticketId())
                    .toList();
        }

        @Test
        void areControlledUnlessTheyLetNobodyIn() {
            desk.cancel(which("id:b"), null);
            DeskResult result = desk.control(which("id:a, id:b"), AT_THE_GATE);
            assertThat(result.done()).containsExactly("a");
            assertThat(result.refused()).extracting(DeskRefusal::ticket).containsExactly("id:b");
            assertThat(s360.story("a").controlledAt()).isEqualTo(AT_THE_GATE);
            desk.control(which("id:a"), AT_THE_GATE.plusHours(1));
            assertThat(s360.story("a").controlledAt()).isEqualTo(AT_THE_GATE);
        }
    }

    @Nested
    class AReprint {

        @Test
        void replacesTheTicketAndGoesToItsLastOwner() {
            printed("a");
            feedback("a", "TRANSFERRED", "Ben@Example.org");
            Reissued reissued = desk.reprint(which("1"));
            assertThat(reissued).isEqualTo(new Reissued("a", "a-R1"));
            assertThat(now("a").status()).isEqualTo(S360TicketStatus.INVALIDATED);
            assertThat(now("a").invalidationReason()).isEqualTo("REPRINT");
            S360Ticket fresh = now("a-R1");
            assertThat(fresh.status()).isEqualTo(S360TicketStatus.NOT_PRINTED);
            assertThat(fresh.taxNumber()).isEqualTo("1-R1");
            assertThat(fresh.barcode()).isEqualTo("9a-R1");
            assertThat(fresh.sale()).isEqualTo(now("a").sale());
            InjectableTicket waiting = s360.store
                    .select(StoreFixture.everything(), null, 1)
                    .items()
                    .get(0)
                    .item();
            assertThat(waiting.ticket().ticketId()).isEqualTo("a-R1");
            assertThat(waiting.replaced()).isNotNull();
            assertThat(waiting.replaced().invalidationReason()).isEqualTo("REPRINT");
            assertThat(waiting.replaced().lastOwner()).isEqualTo(new TicketOwner("Ben@Example.org", null, null));
        }

        @Test
        void ofAReprintCounts() {
            printed("a");
            desk.reprint(which("id:a"));
            printed("a-R1");
            assertThat(desk.reprint(which("id:a-R1"))).isEqualTo(new Reissued("a-R1", "a-R2"));
            assertThat(now("a-R2").taxNumber()).isEqualTo("1-R2");
            assertThat(now("a-R2").barcode()).isEqualTo("9a-R2");
            assertThat(now("a-R2").replacesTicketId()).isEqualTo("a-R1");
        }

        @Test
        void isRefusedForATicketThatIsNotIssued() {
            assertThatThrownBy(() -> desk.reprint(which("id:a")))
                    .isInstanceOf(DeskRefusedException.class)
                    .hasMessageContaining("NOT_PRINTED");
            assertThatThrownBy(() -> desk.reprint(which("id:a, id:b"))).isInstanceOf(DeskRefusedException.class);
            assertThatThrownBy(() -> desk.reprint(which("3"))).hasMessageContaining("id:c, id:d");
            assertThat(s360.status().tickets()).containsEntry("NOT_PRINTED", 4L);
        }
    }

    @Nested
    class AResale {

        @BeforeEach
        void post() {
            printed("a", "b");
            feedback("a", "DOWNLOADED", "Someone@example.org");
            assertThat(desk.resalePost(which("id:a")).done()).containsExactly("a");
        }

        @Test
        void invalidatesTheTicketAndHoldsIt() {
            assertThat(now("a").status()).isEqualTo(S360TicketStatus.INVALIDATED);
            assertThat(now("a").invalidationReason()).isEqualTo("RESALE_PENDING");
            assertThat(desk.settleResales()).isEmpty();
            assertThat(s360.story("a").resale()).isEqualTo("POSTED");
            assertThatThrownBy(() -> desk.resalePost(which("id:a"))).isInstanceOf(DeskRefusedException.class);
        }

        @Test
        void isOnSaleOnceTixngoTookTheTicketBackFromTheSameOwner() {
            feedback("a", "DELETION_PENDING", "someone@EXAMPLE.org");
            assertThat(desk.settleResales()).isEmpty();
            assertThat(s360.story("a").resale()).isEqualTo("ON_SALE");
        }

        @Test
        void isCancelledWhenTheTicketHadMovedAndTheOwnerGetsANewOne() {
            feedback("a", "DELETED", "ben@example.org");
            assertThat(desk.settleResales()).containsExactly(new Reissued("a", "a-R1"));
            assertThat(desk.settleResales()).isEmpty();
            assertThat(s360.story("a").resale()).isEqualTo("CANCELLED");
            assertThat(now("a-R1").replacesTicketId()).isEqualTo("a");
        }

        @Test
        void endsAsIfItHadNotBeenWhileNothingWasPushed() {
            assertThat(desk.resaleWithdraw(which("id:a"))).isEqualTo(new Reissued("a", "a"));
            assertThat(now("a").status()).isEqualTo(S360TicketStatus.PRINTED);
            assertThat(now("a").invalidationReason()).isNull();
            assertThatThrownBy(() -> desk.resaleWithdraw(which("id:a"))).isInstanceOf(DeskRefusedException.class);
        }

        @Test
        void endsWithANewTicketOnceTheDeletionWasPushed() {
            deletionPushed("a", "RESALE_PENDING", true);
            assertThat(desk.resaleWithdraw(which("id:a"))).isEqualTo(new Reissued("a", "a-R1"));
            assertThat(now("a").status()).isEqualTo(S360TicketStatus.INVALIDATED);
        }

        @Test
        void endsWithANewTicketWhileNobodyKnowsWhetherTheDeletionWasPushed() {
            deletionPushed("a", "RESALE_PENDING", false);
            assertThat(desk.resaleWithdraw(which("id:a")).newId()).isEqualTo("a-R1");
        }

        @Test
        void endsWhenTheTicketIsCancelled() {
            desk.cancel(which("id:a"), "STORM");
            feedback("a", "DELETED", "ben@example.org");
            assertThat(desk.settleResales()).isEmpty();
            assertThat(s360.story("a").resale()).isEqualTo("WITHDRAWN");
        }
    }
}
