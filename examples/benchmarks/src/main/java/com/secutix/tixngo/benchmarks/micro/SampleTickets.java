package com.secutix.tixngo.benchmarks.micro;

import com.secutix.tixngo.client.model.Text;
import com.secutix.tixngo.client.model.Ticket;
import com.secutix.tixngo.mapping.MappingResult;
import com.secutix.tixngo.mapping.injection.InjectionMapping;
import com.secutix.tixngo.mapping.s360.Contact;
import com.secutix.tixngo.mapping.s360.Performance;
import com.secutix.tixngo.mapping.s360.Product;
import com.secutix.tixngo.mapping.s360.ProductKind;
import com.secutix.tixngo.mapping.s360.S360Ticket;
import com.secutix.tixngo.mapping.s360.S360TicketStatus;
import com.secutix.tixngo.mapping.s360.Sale;
import com.secutix.tixngo.mapping.s360.Season;
import com.secutix.tixngo.mapping.s360.Seat;
import com.secutix.tixngo.mapping.s360.Venue;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Tickets with every detail that S-360 may know, each with values of its own, the same in every run. */
final class SampleTickets {
    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");
    private static final int MATCHES = 64;
    private static final List<String> LANGUAGES = List.of("fr", "de", "it", "en");

    private SampleTickets() {}

    /** {@return as many tickets as S-360 sold} */
    static List<S360Ticket> sold(int count) {
        return IntStream.range(0, count).mapToObj(SampleTickets::soldTicket).toList();
    }

    /** {@return as many tickets as TIXNGO receives} */
    static List<Ticket> toInject(int count) {
        InjectionMapping mapping = InjectionMapping.builder().build();
        return sold(count).stream().map(ticket -> mapped(mapping.map(ticket))).toList();
    }

    /**
     * {@return what was mapped}
     *
     * @throws IllegalStateException if it was refused: then there is nothing to measure
     */
    static <T> T mapped(MappingResult<T> result) {
        if (result instanceof MappingResult.Mapped<T> mapped) {
            return mapped.payload();
        }
        throw new IllegalStateException("a sample is refused: " + result);
    }

    private static S360Ticket soldTicket(int number) {
        int match = number % MATCHES;
        // two matches a day
        OffsetDateTime start = OffsetDateTime.parse("2027-06-01T17:45:00+02:00")
                .plusDays(match / 2)
                .plusHours(match % 2 * 3L);
        return new S360Ticket(
                "S360-" + (100_000_000 + number),
                String.valueOf(12_300_000 + number),
                S360TicketStatus.NOT_PRINTED,
                null,
                String.valueOf(9_000_000_000L + number),
                sale(number),
                new Product(
                        ProductKind.COMPETITION,
                        "CUP-2027",
                        Text.of("Championship 2027"),
                        "FOOTBALL",
                        Text.of("https://www.example.org/championship"),
                        "https://www.example.org/championship.png"),
                new Season(
                        "2027",
                        OffsetDateTime.parse("2027-01-01T00:00:00+01:00"),
                        OffsetDateTime.parse("2027-12-31T23:59:00+01:00")),
                new Performance(
                        "MATCH-" + match,
                        Text.of("Final in Genève"),
                        "CHAMPIONSHIP",
                        start,
                        start.plusHours(2),
                        Duration.ofHours(4)),
                null,
                venue(),
                new Seat("G" + number % 12, "North", String.valueOf(number % 40), String.valueOf(number % 30)),
                person("ana.lindt" + number + "@example.org", "Ana", "Lindt", number),
                person("leo.meier" + number + "@example.org", "Léo", "Meier", number),
                null,
                Map.of("TIXAct", "-4h", "TIXRGrp", "STADIUM-NORTH"),
                Map.of("Sponsor", "Example Bank"));
    }

    private static Sale sale(int number) {
        return new Sale(
                "F-" + number / 4,
                "WEB",
                "MOBILE",
                "ADULT",
                "CAT1",
                "PUBLIC",
                new BigDecimal("120.00"),
                new BigDecimal("7.50"),
                "CHF",
                OffsetDateTime.parse("2027-01-02T03:04:05+01:00").plusMinutes(number));
    }

    private static Venue venue() {
        return new Venue(
                Text.of("Stade de Genève"),
                Text.of("Route des Jeunes 16"),
                Text.of("Entrance B"),
                null,
                "1212",
                Text.of("Genève"),
                "Genève",
                "CH",
                new BigDecimal("6.127500"),
                new BigDecimal("46.177800"),
                ZURICH);
    }

    private static Contact person(String email, String firstName, String lastName, int number) {
        return new Contact(
                email,
                "MS",
                firstName,
                lastName,
                "F",
                LocalDate.of(1990, 2, 28).plusDays(number % 3000),
                "Bern",
                "BE",
                "CH",
                "FR",
                "ID-" + number,
                "P-" + number,
                "+4179" + (1_000_000 + number),
                // at each match, people of each language
                LANGUAGES.get(number / MATCHES % LANGUAGES.size()));
    }
}
