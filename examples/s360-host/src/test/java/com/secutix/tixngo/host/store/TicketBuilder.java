package com.secutix.tixngo.host.store;

import com.secutix.tixngo.client.model.Text;
import com.secutix.tixngo.mapping.s360.Contact;
import com.secutix.tixngo.mapping.s360.Performance;
import com.secutix.tixngo.mapping.s360.Product;
import com.secutix.tixngo.mapping.s360.ProductKind;
import com.secutix.tixngo.mapping.s360.S360Ticket;
import com.secutix.tixngo.mapping.s360.S360TicketStatus;
import com.secutix.tixngo.mapping.s360.Sale;
import com.secutix.tixngo.mapping.s360.Season;
import com.secutix.tixngo.mapping.s360.Venue;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;

/** A ticket of which a test only says what matters to it. */
public final class TicketBuilder {

    private static final OffsetDateTime START = OffsetDateTime.parse("2027-06-01T20:45:00+02:00");

    private final String ticketId;
    private String taxNumber;
    private S360TicketStatus status = S360TicketStatus.NOT_PRINTED;
    private String fileNumber = "F-1";
    private String salesChannel = "WEB";
    private String shipmentMode = "MOBILE";
    private String tariff = "ADULT";
    private String seatCategory = "CAT1";
    private String product = "PRD-1";
    private String family = "Football";
    private String season = "S2627";
    private String performance = "EVT-1";
    private String activity = "Championship";

    private TicketBuilder(String ticketId) {
        this.ticketId = ticketId;
        this.taxNumber = "T" + ticketId;
    }

    public static TicketBuilder ticket(String ticketId) {
        return new TicketBuilder(ticketId);
    }

    public TicketBuilder taxNumber(String value) {
        taxNumber = value;
        return this;
    }

    public TicketBuilder status(S360TicketStatus value) {
        status = value;
        return this;
    }

    public TicketBuilder fileNumber(String value) {
        fileNumber = value;
        return this;
    }

    public TicketBuilder salesChannel(String value) {
        salesChannel = value;
        return this;
    }

    public TicketBuilder shipmentMode(String value) {
        shipmentMode = value;
        return this;
    }

    public TicketBuilder tariff(String value) {
        tariff = value;
        return this;
    }

    public TicketBuilder seatCategory(String value) {
        seatCategory = value;
        return this;
    }

    public TicketBuilder product(String value) {
        product = value;
        return this;
    }

    public TicketBuilder family(String value) {
        family = value;
        return this;
    }

    public TicketBuilder season(String value) {
        season = value;
        return this;
    }

    public TicketBuilder performance(String value) {
        performance = value;
        return this;
    }

    public TicketBuilder activity(String value) {
        activity = value;
        return this;
    }

    public S360Ticket build() {
        return new S360Ticket(
                ticketId,
                taxNumber,
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
                new Venue(
                        Text.of("Stade"),
                        null,
                        null,
                        null,
                        "1200",
                        Text.of("Genève"),
                        null,
                        "CH",
                        null,
                        null,
                        ZoneId.of("Europe/Zurich")),
                null,
                Contact.of("someone@example.org", "Someone", "Else"),
                null,
                null,
                Map.of(),
                Map.of());
    }
}
