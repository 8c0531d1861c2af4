package com.secutix.tixngo.sync.tck;

import com.secutix.tixngo.client.model.Text;
import com.secutix.tixngo.mapping.s360.Contact;
import com.secutix.tixngo.mapping.s360.Performance;
import com.secutix.tixngo.mapping.s360.Product;
import com.secutix.tixngo.mapping.s360.ProductKind;
import com.secutix.tixngo.mapping.s360.S360Ticket;
import com.secutix.tixngo.mapping.s360.S360TicketStatus;
import com.secutix.tixngo.mapping.s360.Sale;
import com.secutix.tixngo.mapping.s360.Season;
import com.secutix.tixngo.mapping.s360.Seat;
import com.secutix.tixngo.mapping.s360.Validity;
import com.secutix.tixngo.mapping.s360.Venue;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A ticket of which a test says only what matters to it; everything else is the same for all. Not safe for concurrent use. */
public final class SoldTicket {

    /** Whom all tickets and cards belong to. */
    public static final String BUYER = "buyer@example.org";

    private static final OffsetDateTime START = OffsetDateTime.parse("2027-06-01T20:45:00+02:00");

    private final String ticketId;
    private S360TicketStatus status = S360TicketStatus.NOT_PRINTED;
    private String fileNumber = "F-1";
    private String salesChannel = "WEB";
    private String shipmentMode = "MOBILE";
    private String tariff = "ADULT";
    private String seatCategory = "CAT1";
    private String product = "FINAL";
    private String family = "Football";
    private String season = "S2627";
    private String performance = "EVT-1";
    private String activity = "Cup";
    private @Nullable String replaces;

    private SoldTicket(String ticketId) {
        this.ticketId = ticketId;
    }

    /**
     * Begins a ticket.
     *
     * @param ticketId its id
     * @return what the rest is said to
     */
    public static SoldTicket ticket(String ticketId) {
        return new SoldTicket(ticketId);
    }

    /**
     * A ticket that has nothing but what a ticket must have: valid for a period, without a performance, a price or an address, and
     * of a contact without an e-mail.
     *
     * @param ticketId its id
     * @return the ticket
     */
    public static S360Ticket bare(String ticketId) {
        return new S360Ticket(
                ticketId,
                taxNumber(ticketId),
                S360TicketStatus.NOT_PRINTED,
                null,
                "9" + ticketId,
                new Sale("F-1", null, null, null, null, null, null, null, null, null),
                new Product(ProductKind.COMPETITION, "BARE", Text.of("Bare"), null, null, null),
                null,
                null,
                null,
                new Venue(
                        Text.of("Stade"),
                        null,
                        null,
                        null,
                        null,
                        Text.of("Genève"),
                        null,
                        "CH",
                        null,
                        null,
                        ZoneId.of("Europe/Zurich")),
                null,
                new Contact(null, null, null, null, null, null, null, null, null, null, null, null, null, null),
                null,
                null,
                Map.of(),
                Map.of());
    }

    /**
     * A ticket that has everything that a ticket can have but a predecessor: texts in two languages, a period beside its
     * performance, somebody else as beneficiary.
     *
     * @param ticketId its id
     * @return the ticket
     */
    public static S360Ticket full(String ticketId) {
        Text name = Text.of(Map.of("de", "Endspiel", "fr", "Finale \u2013 «épreuve» 決勝"));
        return new S360Ticket(
                ticketId,
                taxNumber(ticketId),
                S360TicketStatus.NOT_PRINTED,
                null,
                "9" + ticketId,
                new Sale(
                        "F-1",
                        "WEB",
                        "MOBILE",
                        "ADULT",
                        "CAT1",
                        "PUBLIC",
                        new BigDecimal("1234567.05"),
                        new BigDecimal("2.50"),
                        "CHF",
                        START.minusDays(90)),
                new Product(
                        ProductKind.COMPETITION,
                        "FULL",
                        name,
                        "Football",
                        Text.of("https://tickets.example.org/full"),
                        "https://tickets.example.org/full.png"),
                new Season("S2627", START.minusDays(200), START.plusDays(30)),
                new Performance("EVT-1", name, "Cup", START, START.plusHours(2), Duration.ofHours(6)),
                new Validity(START.minusHours(4), START.plusHours(8)),
                new Venue(
                        name,
                        Text.of("Route des Jeux 1"),
                        Text.of("Entrée B"),
                        Text.of("2e étage"),
                        "1200",
                        name,
                        "GE",
                        "CH",
                        new BigDecimal("6.1275"),
                        new BigDecimal("-46.17783333"),
                        ZoneId.of("Europe/Zurich")),
                new Seat("A", "Block 12", "7", "31"),
                person(BUYER),
                person("guest@example.org"),
                null,
                Map.of("TIXAct", "-4h"),
                Map.of("lounge", "yes", "note", "\"quoted\""));
    }

    private static Contact person(String email) {
        return new Contact(
                email,
                "MS",
                "Ana",
                "Li",
                "F",
                LocalDate.parse("1990-02-28"),
                "Lausanne",
                "VD",
                "CH",
                "CH",
                "ID1",
                "P1",
                "+41791234567",
                "de");
    }

    /**
     * The number that operators know a ticket by.
     *
     * @param id the ticket's id
     * @return the number
     */
    public static String taxNumber(String id) {
        return "TAX " + id;
    }

    /**
     * Sets its status, NOT_PRINTED by default.
     *
     * @param value the new one
     * @return this
     */
    public SoldTicket status(S360TicketStatus value) {
        status = value;
        return this;
    }

    /**
     * Sets the order it belongs to.
     *
     * @param value the new one
     * @return this
     */
    public SoldTicket fileNumber(String value) {
        fileNumber = value;
        return this;
    }

    /**
     * Sets where it was sold.
     *
     * @param value the new one
     * @return this
     */
    public SoldTicket salesChannel(String value) {
        salesChannel = value;
        return this;
    }

    /**
     * Sets how it is shipped.
     *
     * @param value the new one
     * @return this
     */
    public SoldTicket shipmentMode(String value) {
        shipmentMode = value;
        return this;
    }

    /**
     * Sets its tariff.
     *
     * @param value the new one
     * @return this
     */
    public SoldTicket tariff(String value) {
        tariff = value;
        return this;
    }

    /**
     * Sets its seat category.
     *
     * @param value the new one
     * @return this
     */
    public SoldTicket seatCategory(String value) {
        seatCategory = value;
        return this;
    }

    /**
     * Sets the code of its product.
     *
     * @param value the new one
     * @return this
     */
    public SoldTicket product(String value) {
        product = value;
        return this;
    }

    /**
     * Sets the family of its product.
     *
     * @param value the new one
     * @return this
     */
    public SoldTicket family(String value) {
        family = value;
        return this;
    }

    /**
     * Sets the code of its season.
     *
     * @param value the new one
     * @return this
     */
    public SoldTicket season(String value) {
        season = value;
        return this;
    }

    /**
     * Sets the code of its performance, which is the id of the event in TIXNGO.
     *
     * @param value the new one
     * @return this
     */
    public SoldTicket performance(String value) {
        performance = value;
        return this;
    }

    /**
     * Sets its activity.
     *
     * @param value the new one
     * @return this
     */
    public SoldTicket activity(String value) {
        activity = value;
        return this;
    }

    /**
     * Makes it the reprint of another ticket.
     *
     * @param otherTicketId the new one
     * @return this
     */
    public SoldTicket replaces(String otherTicketId) {
        replaces = otherTicketId;
        return this;
    }

    /**
     * Ends the sale.
     *
     * @return what was sold
     */
    public S360Ticket build() {
        return new S360Ticket(
                ticketId,
                taxNumber(ticketId),
                status,
                null,
                "9" + ticketId,
                new Sale(
                        fileNumber,
                        salesChannel,
                        shipmentMode,
                        tariff,
                        seatCategory,
                        "PUBLIC",
                        new BigDecimal("120.00"),
                        new BigDecimal("2.50"),
                        "CHF",
                        START.minusDays(90)),
                new Product(ProductKind.COMPETITION, product, Text.of("Final"), family, null, null),
                new Season(season, null, null),
                new Performance(performance, Text.of("Final"), activity, START, null, null),
                null,
                Venue.of("Stade", "1200", "Genève", "CH", ZoneId.of("Europe/Zurich")),
                null,
                Contact.of(BUYER, "Ana", "Li"),
                null,
                replaces,
                Map.of(),
                Map.of());
    }
}
