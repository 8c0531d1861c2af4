package com.secutix.tixngo.host.store;

import static com.secutix.tixngo.host.store.StoreFixture.NOW;
import static com.secutix.tixngo.host.store.StoreFixture.everything;
import static com.secutix.tixngo.host.store.StoreFixture.query;
import static com.secutix.tixngo.host.store.TicketBuilder.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.secutix.tixngo.mapping.s360.S360TicketStatus;
import com.secutix.tixngo.sync.settings.Partition;
import com.secutix.tixngo.sync.settings.TicketFilter;
import com.secutix.tixngo.sync.settings.TicketReferences;
import com.secutix.tixngo.sync.spi.Candidate;
import com.secutix.tixngo.sync.spi.InjectableTicket;
import com.secutix.tixngo.sync.spi.Lease;
import com.secutix.tixngo.sync.spi.Page;
import com.secutix.tixngo.sync.spi.TicketOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class TicketSelectionTest {

    @Parameter
    TestDatabase kind;

    StoreFixture s360;

    @BeforeEach
    void open() {
        s360 = new StoreFixture(kind);
    }

    @AfterEach
    void close() {
        if (s360 != null) {
            s360.close();
        }
    }

    @Nested
    class Order {

        @Test
        void ticketsComeByCodePointOfTheirIds() {
            // U+10400 is beyond U+FFFD by code point, and before it by UTF-16 code unit
            s360.addAll("b", "B", "_", "a-1", "a1", "é", "\uFFFD", "\uD801\uDC00", "10", "9");
            assertThat(s360.ids(everything()))
                    .containsExactly("10", "9", "B", "_", "a-1", "a1", "b", "é", "\uFFFD", "\uD801\uDC00");
        }

        @Test
        void pagesOfEverySizeGiveEachTicketOnce() {
            String[] ids = IntStream.range(100, 123).mapToObj(Integer::toString).toArray(String[]::new);
            s360.addAll(ids);
            for (int size = 1; size <= 25; size++) {
                assertThat(s360.ids(everything(), size)).containsExactly(ids);
            }
        }

        @Test
        void ticketsInErrorComeAfterTheOthersTheLongestUntriedFirst() {
            s360.addAll("a", "b", "c", "d", "e");
            Lease lease = s360.lease();
            s360.reject(lease, NOW.minusSeconds(10), "b");
            s360.reject(lease, NOW.minusSeconds(30), "c");
            s360.reject(lease, NOW.minusSeconds(30), "a");
            assertThat(s360.ids(everything(), 1)).containsExactly("d", "e", "a", "c", "b");
            assertThat(s360.store.select(everything(), null, 10).items())
                    .extracting(Candidate::inError)
                    .containsExactly(false, false, true, true, true);
        }

        @Test
        void ticketsWhoseProblemIsOfThisRunHadTheirTurn() {
            s360.addAll("a", "b", "c");
            Lease lease = s360.lease();
            s360.reject(lease, NOW, "a");
            s360.reject(lease, NOW.plusNanos(400), "b");
            s360.reject(lease, NOW.minusMillis(1), "c");
            assertThat(s360.ids(everything())).containsExactly("c");
        }

        @Test
        void oneCanBeginWithThoseInError() {
            s360.addAll("a", "b");
            s360.reject(s360.lease(), NOW.minusSeconds(1), "b");
            assertThat(s360.ids(everything().at(NOW, true))).containsExactly("b");
        }
    }

    @Nested
    class Pages {

        @Test
        void staySteadyWhileTicketsComeAndGo() {
            s360.addAll("b", "d", "f", "h");
            Lease lease = s360.lease();
            Page<Candidate<InjectableTicket>> first = s360.store.select(everything(), null, 2);
            s360.addAll("a", "c", "e", "g");
            s360.settle(lease, null, NOW, new TicketOutcome.Delivered("b"), new TicketOutcome.Delivered("d"));
            Page<Candidate<InjectableTicket>> second = s360.store.select(everything(), first.next(), 4);
            assertThat(second.items().stream().map(item -> item.item().ticket().ticketId()))
                    .containsExactly("e", "f", "g", "h");
        }

        @Test
        void staySteadyAmongTicketsInErrorWhileTheyAreSettled() {
            s360.addAll("a", "b", "c");
            Lease lease = s360.lease();
            List.of("a", "b", "c").forEach(id -> s360.reject(lease, NOW.minusSeconds(5), id));
            List<String> seen = new ArrayList<>();
            String cursor = null;
            do {
                Page<Candidate<InjectableTicket>> page = s360.store.select(everything(), cursor, 1);
                for (Candidate<InjectableTicket> candidate : page.items()) {
                    seen.add(candidate.item().ticket().ticketId());
                    s360.reject(lease, NOW, candidate.item().ticket().ticketId());
                }
                cursor = page.next();
            } while (cursor != null);
            assertThat(seen).containsExactly("a", "b", "c");
        }

        @Test
        void ofAnEmptyDatabaseAreEmptyAndTheLast() {
            assertThat(s360.store.select(everything(), null, 10)).isEqualTo(new Page<>(List.of(), null));
        }

        @Test
        void doNotComeOfACursorThatIsNoneOfTheirs() {
            assertThatIllegalArgumentException().isThrownBy(() -> s360.store.select(everything(), "x' or 1=1", 10));
        }
    }

    @Nested
    class Conditions {

        private List<String> with(UnaryOperator<TicketFilter.Builder> filter) {
            return s360.ids(
                    query(filter.apply(TicketFilter.builder()).build(), TicketReferences.NONE, Partition.WHOLE));
        }

        @Test
        void onlyTicketsThatAreNotPrintedAreTaken() {
            for (S360TicketStatus status : S360TicketStatus.values()) {
                s360.add(ticket(status.name()).status(status));
            }
            assertThat(s360.ids(everything())).containsExactly("NOT_PRINTED");
        }

        @Test
        void eachFilterTakesWhatHasOneOfItsValues() {
            s360.add(
                    ticket("channel").salesChannel("BOX"),
                    ticket("family").family("Music"),
                    ticket("mode").shipmentMode("POST"),
                    ticket("performance").performance("EVT-9"),
                    ticket("product").product("PRD-9"),
                    ticket("season").season("S9"),
                    ticket("seat").seatCategory("CAT9"),
                    ticket("tariff").tariff("CHILD"),
                    ticket("activity").activity("Cup"));
            assertThat(with(filter -> filter.salesChannels(Set.of("BOX", "none"))))
                    .containsExactly("channel");
            assertThat(with(filter -> filter.productFamilies(Set.of("Music")))).containsExactly("family");
            assertThat(with(filter -> filter.shipmentModes(Set.of("POST")))).containsExactly("mode");
            assertThat(with(filter -> filter.performances(Set.of("EVT-9")))).containsExactly("performance");
            assertThat(with(filter -> filter.products(Set.of("PRD-9")))).containsExactly("product");
            assertThat(with(filter -> filter.seasons(Set.of("S9")))).containsExactly("season");
            assertThat(with(filter -> filter.seatCategories(Set.of("CAT9")))).containsExactly("seat");
            assertThat(with(filter -> filter.tariffs(Set.of("CHILD")))).containsExactly("tariff");
            assertThat(with(filter -> filter.activities(Set.of("Cup", "x' or 'a'='a"))))
                    .containsExactly("activity");
        }

        @Test
        void filtersAddUp() {
            s360.add(
                    ticket("both").tariff("CHILD").salesChannel("BOX"),
                    ticket("one").tariff("CHILD"),
                    ticket("other").salesChannel("BOX"));
            assertThat(with(filter -> filter.tariffs(Set.of("CHILD")).salesChannels(Set.of("BOX"))))
                    .containsExactly("both");
        }

        @Test
        void aFileNumberLeavesEveryOtherFilterOut() {
            s360.add(ticket("in").fileNumber("F-9"), ticket("out"));
            assertThat(with(filter -> filter.tariffs(Set.of("nothing")).fileNumber("F-9")))
                    .containsExactly("in");
        }

        @Test
        void partitionsShareTheTicketsWithoutOverlap() {
            String[] ids =
                    IntStream.range(1000, 1060).mapToObj(Integer::toString).toArray(String[]::new);
            s360.addAll(ids);
            List<String> together = new ArrayList<>();
            for (int i = 1; i <= 3; i++) {
                Partition partition = new Partition(i, 3);
                List<String> share = s360.ids(query(TicketFilter.NONE, TicketReferences.NONE, partition));
                assertThat(share).isNotEmpty().allMatch(partition::contains);
                together.addAll(share);
            }
            assertThat(together).containsExactlyInAnyOrder(ids);
        }

        @Test
        void forcedTicketsPassFiltersAndProcessingButNeverTheStatus() {
            s360.add(
                    ticket("filtered").tariff("CHILD"),
                    ticket("printed").status(S360TicketStatus.PRINTED),
                    ticket("processed").taxNumber("77"),
                    ticket("unwanted"));
            s360.sql("update ticket set injection_processed_at = current_timestamp where ticket_id = 'processed'");
            TicketReferences only = TicketReferences.parse("id:filtered, id:printed, 77");
            TicketFilter adults =
                    TicketFilter.builder().tariffs(Set.of("ADULT")).build();
            assertThat(s360.ids(query(adults, only, Partition.WHOLE))).containsExactly("filtered", "processed");
            assertThat(s360.ids(query(TicketFilter.NONE, TicketReferences.NONE, Partition.WHOLE)))
                    .containsExactly("filtered", "unwanted");
        }
    }
}
