package com.secutix.tixngo.sync;

import com.secutix.tixngo.client.model.Text;
import com.secutix.tixngo.mapping.s360.Contact;
import com.secutix.tixngo.mapping.s360.Performance;
import com.secutix.tixngo.mapping.s360.Product;
import com.secutix.tixngo.mapping.s360.ProductKind;
import com.secutix.tixngo.mapping.s360.S360Ticket;
import com.secutix.tixngo.mapping.s360.S360TicketStatus;
import com.secutix.tixngo.mapping.s360.Sale;
import com.secutix.tixngo.mapping.s360.Venue;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Tickets for tests: complete, and alike but for their numbers. */
final class S360Tickets {

    private S360Tickets() {}

    static String id(int number) {
        return String.format("T-%06d", number);
    }

    static List<S360Ticket> numbered(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(S360Tickets::numbered).toList();
    }

    static S360Ticket numbered(int number) {
        return ticket(id(number), "10" + number, "0123456789" + number);
    }

    /** A ticket that validation refuses, because it has no barcode. */
    static S360Ticket invalid(int number) {
        return ticket(id(number), "10" + number, "");
    }

    /** A reprinted ticket. */
    static S360Ticket replacing(String newId, String replacedId) {
        S360Ticket ticket = ticket(newId, "20" + newId, "0123456789");
        return new S360Ticket(
                ticket.ticketId(),
                ticket.taxNumber(),
                ticket.status(),
                null,
                ticket.barcode(),
                ticket.sale(),
                ticket.product(),
                null,
                ticket.performance(),
                null,
                ticket.venue(),
                null,
                ticket.culturalContact(),
                null,
                replacedId,
                Map.of(),
                Map.of());
    }

    private static S360Ticket ticket(String id, String taxNumber, String barcode) {
        return new S360Ticket(
                id,
                taxNumber,
                S360TicketStatus.NOT_PRINTED,
                null,
                barcode,
                new Sale(
                        "F-1",
                        "WEB",
                        "MOBILE",
                        "ADULT",
                        "CAT1",
                        null,
                        new BigDecimal("120.00"),
                        null,
                        "CHF",
                        OffsetDateTime.parse("2027-01-10T10:00:00+01:00")),
                new Product(ProductKind.COMPETITION, "FINAL", Text.of("Final"), null, null, null),
                null,
                new Performance(
                        "EVT-1",
                        Text.of("Final"),
                        "CUP",
                        OffsetDateTime.parse("2027-06-01T20:45:00+02:00"),
                        null,
                        null),
                null,
                Venue.of("Stade", "1200", "Genève", "CH", ZoneId.of("Europe/Zurich")),
                null,
                Contact.of("ana@example.org", "Ana", "Li"),
                null,
                null,
                Map.of(),
                Map.of());
    }
}
