package com.secutix.tixngo.sync.tck;

import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.client.model.TicketOwner;
import com.secutix.tixngo.mapping.injection.ReplacedTicket;
import com.secutix.tixngo.mapping.s360.S360TicketStatus;
import com.secutix.tixngo.sync.settings.Partition;
import com.secutix.tixngo.sync.settings.TicketFilter;
import com.secutix.tixngo.sync.spi.FeedbackPage;
import com.secutix.tixngo.sync.spi.InjectableTicket;
import com.secutix.tixngo.sync.spi.TicketFeedback;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The conditions of a schedule, the number of items that meet them, and the tickets themselves. */
abstract class FilterRules extends KitScene {

    FilterRules(Supplier<HostUnderTest> opening) {
        super(opening);
    }

    /** The filter. */
    @Nested
    class AFilter {

        @Test
        void takesTicketsByEachOfTheirMarks() {
            host.add(SoldTicket.ticket("activity").activity("X").build());
            host.add(SoldTicket.ticket("category").seatCategory("X").build());
            host.add(SoldTicket.ticket("channel").salesChannel("X").build());
            host.add(SoldTicket.ticket("family").family("X").build());
            host.add(SoldTicket.ticket("file").fileNumber("X").build());
            host.add(SoldTicket.ticket("performance").performance("X").build());
            host.add(SoldTicket.ticket("product").product("X").build());
            host.add(SoldTicket.ticket("season").season("X").build());
            host.add(SoldTicket.ticket("shipment").shipmentMode("X").build());
            host.add(SoldTicket.ticket("tariff").tariff("X").build());
            Set<String> x = Set.of("X", "Y");

            assertThat(taken(filter().activities(x))).containsExactly("activity");
            assertThat(taken(filter().seatCategories(x))).containsExactly("category");
            assertThat(taken(filter().salesChannels(x))).containsExactly("channel");
            assertThat(taken(filter().productFamilies(x))).containsExactly("family");
            assertThat(taken(filter().fileNumber("X"))).containsExactly("file");
            assertThat(taken(filter().performances(x))).containsExactly("performance");
            assertThat(taken(filter().products(x))).containsExactly("product");
            assertThat(taken(filter().seasons(x))).containsExactly("season");
            assertThat(taken(filter().shipmentModes(x))).containsExactly("shipment");
            assertThat(taken(filter().tariffs(x))).containsExactly("tariff");
        }

        @Test
        void takesTicketsThatMeetAllConditionsAndAnyOfTheirValues() {
            host.add(SoldTicket.ticket("adult").tariff("ADULT").product("FINAL").build());
            host.add(SoldTicket.ticket("child").tariff("CHILD").product("FINAL").build());
            host.add(
                    SoldTicket.ticket("other").tariff("ADULT").product("OPENER").build());
            host.add(SoldTicket.ticket("press").tariff("PRESS").product("FINAL").build());

            assertThat(taken(filter().tariffs(Set.of("ADULT", "CHILD")).products(Set.of("FINAL"))))
                    .containsExactly("adult", "child");
        }

        @Test
        void isNoConditionForForcedTickets() {
            host.add(SoldTicket.ticket("a").tariff("CHILD").build());
            host.add(SoldTicket.ticket("b").build());

            assertThat(ids(
                            one,
                            Wanted.by(PushLane.INJECTION)
                                    .filter(filter().tariffs(Set.of("ADULT")))
                                    .only("id:a")))
                    .containsExactly("a");
        }

        @ParameterizedTest
        @EnumSource(names = {"PUSH_CANCELLED", "PUSH_CONTROLLED"})
        void takesRemovedAndControlledTicketsByTheirShipmentMode(PushLane lane) {
            host.add(SoldTicket.ticket("mail").shipmentMode("MAIL").build());
            host.add(SoldTicket.ticket("phone").shipmentMode("MOBILE").build());
            injected("mail", "phone");
            lane.makeDue(host, "mail");
            lane.makeDue(host, "phone");

            assertThat(ids(one, Wanted.by(lane).filter(filter().shipmentModes(Set.of("MOBILE", "APP")))))
                    .containsExactly("phone");
        }

        @Test
        void takesCardsByTheirProductAlone() {
            host.add(SoldCard.card("club").product("CLUB").build());
            host.add(SoldCard.card("season").product("SEASON").build());
            TicketFilter.Builder filter = filter().products(Set.of("SEASON")).tariffs(Set.of("ADULT"));

            assertThat(ids(one, Wanted.by(PushLane.PRIVILEGE_INJECTION).filter(filter)))
                    .containsExactly("season");
        }

        private TicketFilter.Builder filter() {
            return TicketFilter.builder();
        }

        private List<String> taken(TicketFilter.Builder filter) {
            return ids(one, Wanted.by(PushLane.INJECTION).filter(filter));
        }
    }

    /** The number of items. */
    @Nested
    class TheCount {

        @ParameterizedTest
        @EnumSource
        void isThatOfAllPages(PushLane lane) {
            due(lane, SelectionOrderRules.numbered(12));
            refused(lane, BEFORE, "T-02", "T-05", "T-06");
            refused(lane, NOON, "T-07");
            processed(lane, BEFORE, "T-08", "T-09");
            processed(lane, NOON, "T-10");
            for (String id : List.of("T-08", "T-09", "T-10")) {
                lane.makeDue(host, id);
            }
            announce(two, lane, leaseOfTwo(lane), "call", "T-11");

            for (Wanted wanted : List.of(
                    Wanted.by(lane),
                    Wanted.by(lane).inErrorOnly(),
                    Wanted.by(lane).asIfLastSuccessAt(BEFORE),
                    Wanted.by(lane).only("id:T-01,id:T-05,id:T-08,id:T-10,id:T-11"),
                    Wanted.by(lane).partition(new Partition(1, 2)),
                    Wanted.by(lane).roundStartedAt(NOON.plusSeconds(1)),
                    Wanted.by(lane).filter(TicketFilter.builder().products(Set.of("NONE"))))) {
                assertThat(lane.store(one).count(wanted.query()))
                        .isEqualTo(ids(one, wanted).size());
            }
        }
    }

    /** The ticket that an injection is given. */
    @Nested
    class ATicketToInject {

        @Test
        void isTheOneThatWasSold() {
            var sold = SoldTicket.ticket("a").replaces("unknown").build();
            host.add(sold);

            assertSame(new InjectableTicket(sold, null), PushLane.INJECTION);
        }

        @Test
        void comesWithTheReasonAndTheLastOwnerOfTheTicketThatItReplaces() {
            due(PushLane.INJECTION, "old", "older");
            host.add(SoldTicket.ticket("new").replaces("old").build());
            host.add(SoldTicket.ticket("newer").replaces("older").build());
            host.changeStatus("old", S360TicketStatus.INVALIDATED, "REPRINT", null);
            host.changeStatus("older", S360TicketStatus.INVALIDATED, "LOST", null);
            var mobile = new MobileTickets(1).of("old", new TicketOwner("last@example.org", "Last", "Owner"));
            one.feedback()
                    .apply(
                            feedbackLease(),
                            new FeedbackPage(
                                    ORGANIZER,
                                    null,
                                    "key",
                                    NOON,
                                    List.of(),
                                    List.of(new TicketFeedback(mobile, null, null)),
                                    List.of()));

            assertThat(candidates(one, Wanted.by(PushLane.INJECTION), 9))
                    .extracting(candidate -> ((InjectableTicket) candidate.item()).replaced())
                    .containsExactly(new ReplacedTicket("REPRINT", mobile.owner()), new ReplacedTicket("LOST", null));
        }

        @Test
        void comesAsTheCardThatWasSold() {
            var sold = SoldCard.card("a").build();
            host.add(sold);

            assertSame(sold, PushLane.PRIVILEGE_INJECTION);
        }

        /** An amount may come back with more or fewer zeros. */
        private void assertSame(Object sold, PushLane lane) {
            assertThat((Object) candidates(one, Wanted.by(lane), 9).get(0).item())
                    .usingRecursiveComparison()
                    .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                    .isEqualTo(sold);
        }
    }
}
