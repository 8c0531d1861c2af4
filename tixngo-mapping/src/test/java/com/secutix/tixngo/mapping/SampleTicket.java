package com.secutix.tixngo.mapping;

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
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

/** Builds S-360 tickets that differ from a good one in what a test is about. */
public final class SampleTicket {
    public static final Contact ANA = Contact.of("ana@example.org", "Ana", "Li");

    public String ticketId = "S360-000000001";
    public String taxNumber = "12300123";
    public String barcode = "0123456789";
    public String tariff = "ADULT";
    public BigDecimal price = new BigDecimal("100.00");
    public BigDecimal charges = new BigDecimal("20.00");
    public String currency = "CHF";
    public ProductKind kind = ProductKind.EVENT;
    public Text productName = Text.of("Cup");
    public Text website;
    public String performanceId = "EVT-1";
    public Text performanceName = Text.of("Final");
    public OffsetDateTime start = OffsetDateTime.parse("2027-06-01T20:45:00+02:00");
    public OffsetDateTime end;
    public Duration duration;
    public boolean withPerformance = true;
    public Validity validity;
    public Season season;
    public Text site = Text.of("Stade");
    public Text city = Text.of("Genève");
    public String zip = "1200";
    public String countryCode = "CH";
    public BigDecimal longitude;
    public ZoneId zone = ZoneId.of("Europe/Zurich");
    public Seat seat;
    public Contact contact = ANA;
    public Contact beneficiary;
    public String replaces;
    public final Map<String, String> comfort = new LinkedHashMap<>();
    public final Map<String, String> variables = new LinkedHashMap<>();

    private SampleTicket() {}

    public static SampleTicket ticket() {
        return new SampleTicket();
    }

    /** A pass that is valid over a period, without a performance. */
    public static SampleTicket pass() {
        SampleTicket sample = new SampleTicket();
        sample.kind = ProductKind.OPEN_PASS;
        sample.withPerformance = false;
        sample.validity = new Validity(
                OffsetDateTime.parse("2027-01-01T00:00:00+01:00"), OffsetDateTime.parse("2027-12-31T23:59:00+01:00"));
        return sample;
    }

    /** A contact with every detail. */
    public static Contact detailed(String email, String firstName, String lastName) {
        return new Contact(
                email,
                "MS",
                firstName,
                lastName,
                "F",
                java.time.LocalDate.of(1990, 2, 28),
                "Bern",
                "BE",
                "CH",
                "FR",
                "ID-7",
                "P-9",
                "+41790000000",
                "fr");
    }

    public S360Ticket build() {
        return new S360Ticket(
                ticketId,
                taxNumber,
                S360TicketStatus.NOT_PRINTED,
                null,
                barcode,
                new Sale(
                        "F-77",
                        "WEB",
                        "MOBILE",
                        tariff,
                        "CAT1",
                        "PUBLIC",
                        price,
                        charges,
                        currency,
                        OffsetDateTime.parse("2027-01-02T03:04:05+01:00")),
                new Product(kind, "PROD-1", productName, "FAMILY", website, null),
                season,
                withPerformance
                        ? new Performance(performanceId, performanceName, "ACTIVITY", start, end, duration)
                        : null,
                validity,
                new Venue(site, null, null, null, zip, city, null, countryCode, longitude, null, zone),
                seat,
                contact,
                beneficiary,
                replaces,
                comfort,
                variables);
    }
}
