package com.secutix.tixngo.host.importing;

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
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a ticket of a row. Whether the ticket can be sent is not asked here: S-360 has such tickets, too. */
final class TicketRowReader {

    private final CsvRow row;

    TicketRowReader(CsvRow row) {
        this.row = row;
    }

    /** The ticket; of no use if the row then has problems. */
    S360Ticket read() {
        ZoneId zone = row.zone("venueZone");
        Product product = product();
        return new S360Ticket(
                row.required("ticketId"),
                row.required("taxNumber"),
                row.choice("status", S360TicketStatus.class, S360TicketStatus.NOT_PRINTED),
                row.optional("invalidationReason"),
                row.required("barcode"),
                sale(zone),
                product,
                season(zone),
                performance(product.name(), zone),
                validity(zone),
                venue(zone),
                seat(),
                contact("contact"),
                beneficiary(),
                row.optional("replacesTicketId"),
                row.present(TicketColumns.COMFORT_VARIABLES),
                row.variables());
    }

    private Sale sale(ZoneId zone) {
        return new Sale(
                row.required("fileNumber"),
                row.optional("salesChannel"),
                row.optional("shipmentMode"),
                row.optional("tariff"),
                row.optional("seatCategory"),
                row.optional("contingent"),
                row.amount("price"),
                row.amount("charges"),
                row.optional("currency"),
                row.dateTime("purchaseDate", zone));
    }

    private Product product() {
        return new Product(
                row.choice("productKind", ProductKind.class, ProductKind.EVENT),
                row.required("productCode"),
                row.requiredText("productName"),
                row.optional("productFamily"),
                row.text("productWebsite"),
                row.optional("productImageUrl"));
    }

    private @Nullable Season season(ZoneId zone) {
        OffsetDateTime start = row.dateTime("seasonStart", zone);
        OffsetDateTime end = row.dateTime("seasonEnd", zone);
        String code = row.optional("season");
        if (code == null && (start != null || end != null)) {
            row.problem("season", "is missing, while the season's start or end is given");
        }
        return code == null ? null : new Season(code, start, end);
    }

    private @Nullable Performance performance(Text productName, ZoneId zone) {
        String id = row.optional("performanceId");
        Text name = row.text("performanceName");
        int before = row.problems().size();
        OffsetDateTime start = row.dateTime("performanceStart", zone);
        if (id == null) {
            if (start != null) {
                row.problem("performanceId", "is missing, while the performance's start is given");
            }
            return null;
        }
        if (start == null) {
            if (row.problems().size() == before) {
                row.problem("performanceStart", "is missing, while the performance's id is given");
            }
            return null;
        }
        return new Performance(
                id,
                Objects.requireNonNullElse(name, productName),
                row.optional("activity"),
                start,
                row.dateTime("performanceEnd", zone),
                row.duration("performanceDuration"));
    }

    private @Nullable Validity validity(ZoneId zone) {
        int before = row.problems().size();
        OffsetDateTime from = row.dateTime("validFrom", zone);
        OffsetDateTime until = row.dateTime("validUntil", zone);
        if (row.problems().size() == before && (from == null) != (until == null)) {
            row.problem(from == null ? "validFrom" : "validUntil", "is missing, while the other end is given");
        }
        return from == null || until == null ? null : new Validity(from, until);
    }

    private Venue venue(ZoneId zone) {
        return new Venue(
                row.requiredText("venueSite"),
                row.text("venueLine1"),
                row.text("venueLine2"),
                row.text("venueLine3"),
                row.optional("venueZip"),
                row.requiredText("venueCity"),
                row.optional("venueRegion"),
                row.required("venueCountryCode"),
                row.degrees("venueLongitude"),
                row.degrees("venueLatitude"),
                zone);
    }

    private @Nullable Seat seat() {
        String gate = row.optional("gate");
        String area = row.optional("area");
        String seatRow = row.optional("row");
        String seat = row.optional("seat");
        return gate == null && area == null && seatRow == null && seat == null
                ? null
                : new Seat(gate, area, seatRow, seat);
    }

    private @Nullable Contact beneficiary() {
        Contact beneficiary = contact("beneficiary");
        boolean named = Stream.of(
                        beneficiary.email(), beneficiary.firstName(), beneficiary.lastName(), beneficiary.idNumber())
                .anyMatch(Objects::nonNull);
        return named ? beneficiary : null;
    }

    private Contact contact(String who) {
        LocalDate birthdate = row.date(who + "Birthdate");
        return new Contact(
                row.optional(who + "Email"),
                row.optional(who + "Title"),
                row.optional(who + "FirstName"),
                row.optional(who + "LastName"),
                row.optional(who + "Gender"),
                birthdate,
                row.optional(who + "BirthPlace"),
                row.optional(who + "BirthRegion"),
                row.optional(who + "Nationality"),
                row.optional(who + "CountryCode"),
                row.optional(who + "IdNumber"),
                row.optional(who + "PassportNumber"),
                row.optional(who + "CellPhoneNumber"),
                row.optional(who + "Language"));
    }
}
