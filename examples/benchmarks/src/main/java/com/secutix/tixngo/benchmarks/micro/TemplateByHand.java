package com.secutix.tixngo.benchmarks.micro;

import com.secutix.tixngo.client.model.Event;
import com.secutix.tixngo.client.model.EventGroup;
import com.secutix.tixngo.client.model.KeyValue;
import com.secutix.tixngo.client.model.Text;
import com.secutix.tixngo.client.model.Ticket;
import com.secutix.tixngo.client.model.TicketDetails;
import com.secutix.tixngo.client.model.TransferRules;
import com.secutix.tixngo.mapping.MappingResult;
import com.secutix.tixngo.mapping.s360.Contact;
import com.secutix.tixngo.mapping.s360.Performance;
import com.secutix.tixngo.mapping.s360.S360Ticket;
import com.secutix.tixngo.mapping.s360.Sale;
import com.secutix.tixngo.mapping.s360.Seat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What one ticket template does, written by hand into the payload; it can do no other. */
final class TemplateByHand {

    /** The template. */
    static final String TEMPLATE = """
            event.group.name = ${Product_name} ${Season_code}
            sortingKey = ${Seat_area}-${Seat_row}-${Seat_number}
            transferRules.groupId = ${Product_code}-${Performance_id}
            transferRules.allowTransfer = true
            transferRules.maxNumberOfTransferPerTicketInGroupId = 3
            ticketDetails.main.1.key = Date
            ticketDetails.main.1.value = ${Performance_startDate;format=EEEE d MMMM yyyy}
            ticketDetails.main.2.key = Doors
            ticketDetails.main.2.value = ${Performance_startDate;format=HH:mm}
            ticketDetails.main.3.key = Seat
            ticketDetails.main.3.value = ${Seat_area}, row ${Seat_row}, seat ${Seat_number}
            ticketDetails.main.4.key = Price
            ticketDetails.main.4.value = ${Sale_priceToShow;format=0.00} ${Sale_currency}
            ticketDetails.extra.1.key = Holder
            ticketDetails.extra.1.value = ${Spectator_firstName} ${Spectator_lastName}
            ticketDetails.hidden.1.key = SPONSOR
            ticketDetails.hidden.1.value = ${Sponsor}
            """;

    private static final Map<String, DateTimeFormatter> DAYS = Map.of(
            "fr", DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.FRENCH),
            "de", DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.GERMAN),
            "it", DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ITALIAN));
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private TemplateByHand() {}

    static MappingResult<Ticket> map(S360Ticket ticket) {
        if (TicketByHand.map(ticket) instanceof MappingResult.Mapped<Ticket> mapped) {
            Checks checks = new Checks();
            Ticket rendered = rendered(mapped.payload(), ticket, checks);
            return checks.found()
                    ? new MappingResult.Refused<>(checks.violations())
                    : new MappingResult.Mapped<>(rendered);
        }
        return TicketByHand.map(ticket);
    }

    private static Ticket rendered(Ticket plain, S360Ticket ticket, Checks checks) {
        Seat seat = Objects.requireNonNull(ticket.seat());
        Performance performance = Objects.requireNonNull(ticket.performance());
        Event event = Objects.requireNonNull(plain.event());
        String season = ticket.season() == null ? "" : ticket.season().code();
        String sortingKey = text(seat.area()) + "-" + text(seat.row()) + "-" + text(seat.number());
        String group = ticket.product().code() + "-" + performance.id();
        return new Ticket(
                plain.ticketId(),
                new Event(
                        event.id(),
                        event.name(),
                        new EventGroup(
                                words(
                                        "event.group.name",
                                        ticket.product().name().first() + " " + season,
                                        128,
                                        checks),
                                null),
                        event.address(),
                        event.website(),
                        event.startTime(),
                        event.expirationDate(),
                        event.metadata()),
                plain.activationParameters(),
                plain.purchaseDetails(),
                plain.security(),
                plain.spectatorDetails(),
                details(ticket, seat, performance.start(), checks),
                new TransferRules(
                        checks.text("transferRules.groupId", group, 256),
                        null,
                        null,
                        3,
                        null,
                        true,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                null,
                checks.text("sortingKey", sortingKey, 256),
                null);
    }

    private static TicketDetails details(S360Ticket ticket, Seat seat, OffsetDateTime start, Checks checks) {
        String place = text(seat.area()) + ", row " + text(seat.row()) + ", seat " + text(seat.number());
        Contact person = ticket.beneficiary() == null ? ticket.culturalContact() : ticket.beneficiary();
        String language = ticket.culturalContact().preferredLanguage();
        DateTimeFormatter day = language == null ? DAY : DAYS.getOrDefault(language, DAY);
        return new TicketDetails(
                List.of(
                        entry("Date", day.format(start), checks),
                        entry("Doors", HOUR.format(start), checks),
                        entry("Seat", place, checks),
                        entry("Price", price(ticket.sale()), checks)),
                List.of(entry("Holder", text(person.firstName()) + " " + text(person.lastName()), checks)),
                List.of(entry("SPONSOR", text(ticket.variables().get("Sponsor")), checks)));
    }

    private static String price(Sale sale) {
        BigDecimal price = sale.price();
        BigDecimal charges = sale.charges();
        BigDecimal shown = price == null || charges == null ? price : price.add(charges);
        return (shown == null ? "" : shown.setScale(2, RoundingMode.HALF_UP).toPlainString()) + " "
                + text(sale.currency());
    }

    private static KeyValue entry(String key, String value, Checks checks) {
        return new KeyValue(key, words(key, value, 4_000, checks));
    }

    private static Text words(String field, String value, int most, Checks checks) {
        return Text.of(text(checks.text(field, value, most)));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
