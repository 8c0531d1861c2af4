package com.secutix.tixngo.benchmarks.micro;

import com.secutix.tixngo.client.model.ActivationMethod;
import com.secutix.tixngo.client.model.ActivationParameters;
import com.secutix.tixngo.client.model.Address;
import com.secutix.tixngo.client.model.Event;
import com.secutix.tixngo.client.model.Gender;
import com.secutix.tixngo.client.model.KeyValue;
import com.secutix.tixngo.client.model.PurchaseDetails;
import com.secutix.tixngo.client.model.SpectatorDetails;
import com.secutix.tixngo.client.model.Text;
import com.secutix.tixngo.client.model.Ticket;
import com.secutix.tixngo.client.model.TicketDetails;
import com.secutix.tixngo.client.model.TicketSecurity;
import com.secutix.tixngo.mapping.MappingResult;
import com.secutix.tixngo.mapping.s360.Contact;
import com.secutix.tixngo.mapping.s360.Performance;
import com.secutix.tixngo.mapping.s360.S360Ticket;
import com.secutix.tixngo.mapping.s360.Sale;
import com.secutix.tixngo.mapping.s360.Seat;
import com.secutix.tixngo.mapping.s360.Validity;
import com.secutix.tixngo.mapping.s360.Venue;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The payload of a ticket written by hand: the fields, conversions and rules of the newest shipped document, none of which can be
 * changed without changing this code. It does not know templates, plugins or other documents, cannot explain, and reads no comfort
 * dates but spans of hours and days.
 */
final class TicketByHand {
    private static final double ANY = Double.POSITIVE_INFINITY;

    private TicketByHand() {}

    static MappingResult<Ticket> map(S360Ticket ticket) {
        Checks checks = new Checks();
        Ticket payload = ticket(ticket, checks);
        return payload == null || checks.found()
                ? new MappingResult.Refused<>(checks.violations())
                : new MappingResult.Mapped<>(payload);
    }

    private static @Nullable Ticket ticket(S360Ticket ticket, Checks checks) {
        String id = checks.id("ticketId", ticket.ticketId());
        String barcode = checks.demanded("security.barcode", ticket.barcode(), 512);
        Event event = event(ticket, checks);
        ActivationParameters activation = activation(ticket, checks);
        PurchaseDetails purchase = purchase(ticket, checks);
        SpectatorDetails spectator = spectator(ticket, checks);
        TicketDetails details = details(ticket.seat(), checks);
        if (id == null || barcode == null) {
            return null;
        }
        return new Ticket(
                id,
                event,
                activation,
                purchase,
                new TicketSecurity(barcode),
                spectator,
                details,
                null,
                null,
                null,
                null);
    }

    private static Event event(S360Ticket ticket, Checks checks) {
        Performance performance = ticket.performance();
        Validity validity = ticket.validity();
        String language = ticket.culturalContact().preferredLanguage();
        OffsetDateTime start = comfortTime("TIXStart", ticket);
        OffsetDateTime expiry = comfortTime("TIXExp", ticket);
        if (start == null) {
            start = performance != null ? performance.start() : validity == null ? null : validity.start();
        }
        if (expiry == null) {
            expiry = performance != null ? expiry(performance) : validity == null ? null : validity.end();
        }
        return new Event(
                checks.demanded(
                        "event.id", performance == null ? ticket.product().code() : performance.id(), 256),
                checks.demandedWords(
                        "event.name",
                        performance == null ? ticket.product().name() : performance.name(),
                        128,
                        language),
                null,
                address(ticket.venue(), language, checks),
                checks.words("event.website", ticket.product().website(), 128, language),
                checks.demandedTime("event.startTime", start),
                checks.demandedTime("event.expirationDate", expiry),
                List.of());
    }

    private static OffsetDateTime expiry(Performance performance) {
        OffsetDateTime end = performance.end() == null ? performance.start() : performance.end();
        return end.plus(performance.duration() == null ? Duration.ofHours(24) : performance.duration());
    }

    private static Address address(Venue venue, @Nullable String language, Checks checks) {
        return new Address(
                checks.demandedWords("event.address.site", venue.site(), 200, language),
                checks.words("event.address.line1", venue.line1(), 200, language),
                checks.words("event.address.line2", venue.line2(), 200, language),
                checks.words("event.address.line3", venue.line3(), 200, language),
                checks.demandedWords("event.address.city", venue.city(), 200, language),
                checks.text("event.address.region", venue.region(), 200),
                checks.demanded("event.address.countryCode", venue.countryCode(), 200),
                checks.demanded("event.address.zip", venue.zip(), 200),
                checks.number("event.address.longitude", venue.longitude(), -180, 180),
                checks.number("event.address.latitude", venue.latitude(), -90, 90));
    }

    private static ActivationParameters activation(S360Ticket ticket, Checks checks) {
        checks.method("activationParameters.method", "offline");
        return new ActivationParameters(
                ActivationMethod.OFFLINE,
                checks.time("activationParameters.time", comfortTime("TIXAct", ticket)),
                checks.text(
                        "activationParameters.groupId",
                        ticket.comfortVariables().get("TIXRGrp"),
                        50),
                null);
    }

    private static @Nullable OffsetDateTime comfortTime(String variable, S360Ticket ticket) {
        Map<String, String> variables = ticket.comfortVariables();
        String span = variables.get(variable);
        if (span == null || span.isBlank() || ticket.performance() == null) {
            return null;
        }
        long amount = 0;
        int first = span.charAt(0) == '-' || span.charAt(0) == '+' ? 1 : 0;
        int last = span.length() - 1;
        for (int i = first; i < last; i++) {
            int digit = span.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new IllegalArgumentException(variable + " is no span");
            }
            amount = amount * 10 + digit;
        }
        long signed = span.charAt(0) == '-' ? -amount : amount;
        OffsetDateTime start = ticket.performance().start();
        return span.charAt(last) == 'h' ? start.plusHours(signed) : start.plusDays(signed);
    }

    private static PurchaseDetails purchase(S360Ticket ticket, Checks checks) {
        Sale sale = ticket.sale();
        BigDecimal price = sale.price();
        BigDecimal charges = sale.charges();
        return new PurchaseDetails(
                checks.number(
                        "purchaseDetails.price",
                        price == null || charges == null ? price : price.add(charges),
                        -ANY,
                        ANY),
                checks.text("purchaseDetails.currency", sale.currency(), 20),
                checks.text("purchaseDetails.category", sale.tariff(), 512),
                checks.text("purchaseDetails.taxNumber", ticket.taxNumber(), 256),
                checks.text("purchaseDetails.fileId", sale.fileNumber(), 256),
                checks.time("purchaseDetails.purchaseDate", sale.purchaseDate()));
    }

    private static SpectatorDetails spectator(S360Ticket ticket, Checks checks) {
        Contact contact = ticket.culturalContact();
        Contact person = ticket.beneficiary() == null ? contact : ticket.beneficiary();
        String gender = checks.gender("spectatorDetails.gender", person.gender());
        return new SpectatorDetails(
                checks.demanded("spectatorDetails.email", contact.email(), 256),
                checks.text("spectatorDetails.firstName", person.firstName(), 50),
                checks.text("spectatorDetails.lastName", person.lastName(), 100),
                gender == null ? null : Gender.of(gender),
                checks.text("spectatorDetails.title", person.title(), 256),
                checks.date("spectatorDetails.dateOfBirth", person.birthdate()),
                checks.text("spectatorDetails.nationality", person.nationality(), 256),
                checks.text("spectatorDetails.passportNumber", person.passportNumber(), 256),
                checks.text("spectatorDetails.idCardNumber", person.idNumber(), 256),
                checks.text("spectatorDetails.phoneNumber", person.cellPhoneNumber(), 256),
                checks.text("spectatorDetails.residenceCountry", person.countryCode(), 256),
                checks.text("spectatorDetails.language", person.preferredLanguage(), 256),
                ticket.beneficiary() == null || isSamePerson(person, contact),
                null);
    }

    private static boolean isSamePerson(Contact one, Contact other) {
        return Objects.equals(one.firstName(), other.firstName())
                && Objects.equals(one.lastName(), other.lastName())
                && (one.email() == null ? other.email() == null : one.email().equalsIgnoreCase(other.email()));
    }

    private static @Nullable TicketDetails details(@Nullable Seat seat, Checks checks) {
        if (seat == null) {
            return null;
        }
        List<KeyValue> main = new ArrayList<>(4);
        add(main, "Gate", checks.text("ticketDetails.main[Gate].value", seat.gate(), 4_000));
        add(main, "Area", checks.text("ticketDetails.main[Area].value", seat.area(), 4_000));
        add(main, "Row", checks.text("ticketDetails.main[Row].value", seat.row(), 4_000));
        add(main, "Seat", checks.text("ticketDetails.main[Seat].value", seat.number(), 4_000));
        return main.isEmpty() ? null : new TicketDetails(main, List.of(), List.of());
    }

    private static void add(List<KeyValue> list, String key, @Nullable String value) {
        if (value != null) {
            list.add(new KeyValue(key, Text.of(value)));
        }
    }
}
