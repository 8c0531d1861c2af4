package com.secutix.tixngo.benchmarks.micro;

import com.secutix.tixngo.client.model.ActivationMethod;
import com.secutix.tixngo.client.model.ActivationParameters;
import com.secutix.tixngo.client.model.Event;
import com.secutix.tixngo.client.model.Gender;
import com.secutix.tixngo.client.model.PurchaseDetails;
import com.secutix.tixngo.client.model.SpectatorDetails;
import com.secutix.tixngo.client.model.Text;
import com.secutix.tixngo.client.model.Ticket;
import com.secutix.tixngo.client.model.TicketSecurity;
import com.secutix.tixngo.mapping.MappingResult;
import com.secutix.tixngo.mapping.document.Absent;
import com.secutix.tixngo.mapping.document.MappingDocument;
import com.secutix.tixngo.mapping.document.MappingMode;
import com.secutix.tixngo.mapping.document.MappingRow;
import com.secutix.tixngo.mapping.document.Unmapped;
import com.secutix.tixngo.mapping.s360.Contact;
import com.secutix.tixngo.mapping.s360.Performance;
import com.secutix.tixngo.mapping.s360.S360Ticket;
import com.secutix.tixngo.mapping.s360.Seat;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one document of rows does, written by hand; it can do no other. */
final class RowsByHand {

    /** The document: no row in it only hands a value on. */
    static final MappingDocument DOCUMENT = document();

    private static final Map<String, String> TITLES = Map.of("MS", "Mrs", "MR", "Mr", "DR", "Dr");
    private static final Map<String, String> GENDERS = Map.of("F", "F", "W", "F", "M", "M", "H", "M");

    private static final Map<String, String> SIDES = Map.of("G1", "EAST", "G2", "EAST", "G3", "WEST");

    private RowsByHand() {}

    private static MappingDocument document() {
        return new MappingDocument(
                "rows",
                MappingMode.LIFECYCLE,
                MappingRow.FIRST_DOCUMENT,
                List.of(),
                false,
                List.of(),
                List.of(),
                List.of(
                        MappingRow.toTixngo("ticketId", "ticket.id").convertedBy("upperCase"),
                        MappingRow.toTixngo("event.id", "variable.Event", "performance.activity", "product.code")
                                .convertedBy("upperCase"),
                        MappingRow.toTixngo("event.name", "variable.Event", "performance.name", "product.name"),
                        MappingRow.toTixngo("event.startTime", "season.end", "performance.start"),
                        MappingRow.toTixngo("event.expirationDate", "season.end", "performance.end"),
                        MappingRow.toTixngo("activationParameters.method", "'online'"),
                        MappingRow.toTixngo("activationParameters.groupId", "seat.gate")
                                .withValues(
                                        Map.of("G1", "EAST", "G2", "EAST", "G3", "WEST"), new Unmapped.MapTo("NORTH")),
                        MappingRow.toTixngo("purchaseDetails.currency", "variable.Currency", "sale.currency")
                                .convertedBy("trim"),
                        MappingRow.toTixngo("purchaseDetails.category", "variable.Category")
                                .whenAbsent(new Absent.MapTo("STANDARD")),
                        MappingRow.toTixngo("purchaseDetails.taxNumber", "ticket.taxNumber")
                                .convertedBy("trim"),
                        MappingRow.toTixngo("security.barcode", "ticket.barcode")
                                .convertedBy("trim"),
                        MappingRow.toTixngo("spectatorDetails.email", "wallet.email")
                                .convertedBy("lowerCase"),
                        MappingRow.toTixngo("spectatorDetails.gender", "spectator.gender")
                                .withValues(Map.of("F", "F", "W", "F", "M", "M", "H", "M"), new Unmapped.Skip()),
                        MappingRow.toTixngo("spectatorDetails.title", "spectator.title")
                                .withValues(Map.of("MS", "Mrs", "MR", "Mr", "DR", "Dr"), new Unmapped.Keep()),
                        MappingRow.toTixngo("spectatorDetails.language", "spectator.language")
                                .convertedBy("lowerCase"),
                        MappingRow.toTixngo("spectatorDetails.mainApplicant", "'true'")));
    }

    static MappingResult<Ticket> map(S360Ticket ticket) {
        Checks checks = new Checks();
        String id = checks.id("ticketId", upper(ticket.ticketId()));
        Performance performance = ticket.performance();
        Event event = event(ticket, performance, checks);
        ActivationParameters activation = new ActivationParameters(
                ActivationMethod.of(checks.method("activationParameters.method", "online")),
                null,
                checks.text("activationParameters.groupId", side(ticket.seat()), 50),
                null);
        PurchaseDetails purchase = purchase(ticket, checks);
        String barcode = checks.demanded("security.barcode", ticket.barcode().strip(), 512);
        SpectatorDetails spectator = spectator(ticket, checks);
        return id == null || barcode == null || checks.found()
                ? new MappingResult.Refused<>(checks.violations())
                : new MappingResult.Mapped<>(new Ticket(
                        id,
                        event,
                        activation,
                        purchase,
                        new TicketSecurity(barcode),
                        spectator,
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    private static Event event(S360Ticket ticket, @Nullable Performance performance, Checks checks) {
        String own = ticket.variables().get("Event");
        String activity = performance == null ? null : performance.activity();
        OffsetDateTime seasonEnd =
                ticket.season() == null ? null : ticket.season().end();
        Text name = performance == null ? ticket.product().name() : performance.name();
        return new Event(
                checks.demanded(
                        "event.id",
                        upper(
                                own != null
                                        ? own
                                        : activity != null
                                                ? activity
                                                : ticket.product().code()),
                        256),
                checks.demandedWords(
                        "event.name",
                        own == null ? name : Text.of(own),
                        128,
                        ticket.culturalContact().preferredLanguage()),
                null,
                null,
                null,
                checks.demandedTime(
                        "event.startTime",
                        seasonEnd != null ? seasonEnd : performance == null ? null : performance.start()),
                checks.demandedTime(
                        "event.expirationDate",
                        seasonEnd != null ? seasonEnd : performance == null ? null : performance.end()),
                List.of());
    }

    private static PurchaseDetails purchase(S360Ticket ticket, Checks checks) {
        String currency = ticket.variables().get("Currency");
        String ofSale = ticket.sale().currency();
        String category = ticket.variables().get("Category");
        return new PurchaseDetails(
                null,
                checks.text(
                        "purchaseDetails.currency",
                        currency != null ? currency.strip() : ofSale == null ? null : ofSale.strip(),
                        20),
                checks.text(
                        "purchaseDetails.category",
                        category == null || category.isBlank() ? "STANDARD" : category,
                        512),
                checks.text("purchaseDetails.taxNumber", ticket.taxNumber().strip(), 256),
                null,
                null);
    }

    private static SpectatorDetails spectator(S360Ticket ticket, Checks checks) {
        Contact contact = ticket.culturalContact();
        Contact person = ticket.beneficiary() == null ? contact : ticket.beneficiary();
        String given = person.gender();
        String gender = checks.gender("spectatorDetails.gender", given == null ? null : GENDERS.get(key(given)));
        String title = person.title();
        String known = title == null ? null : TITLES.get(key(title));
        String language = person.preferredLanguage();
        String email = contact.email();
        return new SpectatorDetails(
                checks.demanded("spectatorDetails.email", email == null ? null : email.toLowerCase(Locale.ROOT), 256),
                null,
                null,
                gender == null ? null : Gender.of(gender),
                checks.text("spectatorDetails.title", known == null ? title : known, 256),
                null,
                null,
                null,
                null,
                null,
                null,
                checks.text(
                        "spectatorDetails.language", language == null ? null : language.toLowerCase(Locale.ROOT), 256),
                true,
                null);
    }

    private static @Nullable String side(@Nullable Seat seat) {
        String gate = seat == null ? null : seat.gate();
        return gate == null ? null : SIDES.getOrDefault(key(gate), "NORTH");
    }

    private static String key(String value) {
        return value.strip().toUpperCase(Locale.ROOT);
    }

    private static String upper(String value) {
        return value.toUpperCase(Locale.ROOT);
    }
}
