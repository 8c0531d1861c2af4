package com.secutix.tixngo.host.seed;

import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.host.store.CardTable;
import com.secutix.tixngo.host.store.Database;
import com.secutix.tixngo.host.store.TestDatabase;
import com.secutix.tixngo.host.store.TicketStories;
import com.secutix.tixngo.host.store.TicketTable;
import com.secutix.tixngo.mapping.MappingResult;
import com.secutix.tixngo.mapping.injection.InjectionMapping;
import com.secutix.tixngo.mapping.s360.ProductKind;
import com.secutix.tixngo.mapping.s360.S360Ticket;
import com.secutix.tixngo.sync.settings.TicketReferences;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SeedingTest {

    private static final SeededTickets SEEDED = new SeededTickets(1, 6);

    private static List<S360Ticket> tickets(int count) {
        return LongStream.rangeClosed(1, count).mapToObj(SEEDED::ticket).toList();
    }

    @Test
    void theSameSeedGivesTheSameTicketsAndAnotherSeedOthers() {
        assertThat(new SeededTickets(1, 6).ticket(77)).isEqualTo(SEEDED.ticket(77));
        assertThat(new SeededTickets(2, 6).ticket(77)).isNotEqualTo(SEEDED.ticket(77));
    }

    @Test
    void numbersAndBarcodesAreUnique() {
        List<S360Ticket> tickets = tickets(20_000);
        assertThat(tickets.stream().map(S360Ticket::ticketId).distinct()).hasSize(20_000);
        assertThat(tickets.stream().map(S360Ticket::taxNumber).distinct()).hasSize(20_000);
        assertThat(tickets.stream().map(S360Ticket::barcode).distinct()).hasSize(20_000);
    }

    @Test
    void everyKindOfProductIsThereInSeveralTimeZones() {
        List<S360Ticket> tickets = tickets(500);
        assertThat(tickets.stream().map(ticket -> ticket.product().kind()).distinct())
                .containsExactlyInAnyOrder(ProductKind.values());
        assertThat(tickets.stream().map(ticket -> ticket.venue().zone()).distinct())
                .hasSize(6);
        assertThat(tickets.stream().map(ticket -> ticket.sale().fileNumber()).distinct())
                .hasSize(200);
        assertThat(tickets).anyMatch(ticket -> ticket.beneficiary() != null);
        assertThat(tickets).anyMatch(ticket -> ticket.beneficiary() == null);
    }

    @Test
    void everyTicketCanBeSent() {
        InjectionMapping mapping = InjectionMapping.builder().build();
        assertThat(tickets(2_000))
                .allSatisfy(ticket -> assertThat(mapping.map(ticket)).isInstanceOf(MappingResult.Mapped.class));
    }

    @ParameterizedTest
    @EnumSource
    void seedingAgainAddsNothingAndSeedingMoreAddsTheRest(TestDatabase kind) {
        try (Database database = Database.open(kind.freshUrl())) {
            Seeding seeding = new Seeding(new TicketTable(database), new CardTable(database), done -> {});
            assertThat(seeding.tickets(SEEDED, 1_500)).isEqualTo(1_500);
            assertThat(seeding.tickets(SEEDED, 1_500)).isZero();
            assertThat(seeding.tickets(SEEDED, 2_100)).isEqualTo(600);
            assertThat(seeding.cards(new SeededCards(1), 10)).isEqualTo(10);
            assertThat(seeding.cards(new SeededCards(1), 12)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTicketComesBackFromTheDatabaseAsItWentIn(TestDatabase kind) {
        try (Database database = Database.open(kind.freshUrl())) {
            new TicketTable(database).add(tickets(60));
            TicketStories stories = new TicketStories(database);
            assertThat(tickets(60)).allSatisfy(ticket -> {
                S360Ticket read = stories.find(TicketReferences.of(List.of("id:" + ticket.ticketId())))
                        .get(0)
                        .ticket();
                assertThat(read)
                        .usingRecursiveComparison()
                        .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                        .isEqualTo(ticket);
            });
        }
    }
}
