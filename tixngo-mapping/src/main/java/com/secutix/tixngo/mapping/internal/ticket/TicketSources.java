package com.secutix.tixngo.mapping.internal.ticket;

import static com.secutix.tixngo.mapping.document.ValueType.DATE;
import static com.secutix.tixngo.mapping.document.ValueType.FLAG;
import static com.secutix.tixngo.mapping.document.ValueType.NUMBER;
import static com.secutix.tixngo.mapping.document.ValueType.TEXT;
import static com.secutix.tixngo.mapping.document.ValueType.TIME;
import static com.secutix.tixngo.mapping.document.ValueType.WORDS;

import com.secutix.tixngo.mapping.document.ValueType;
import com.secutix.tixngo.mapping.internal.engine.Source;
import com.secutix.tixngo.mapping.internal.engine.Sources;
import com.secutix.tixngo.mapping.s360.Contact;
import com.secutix.tixngo.mapping.s360.Performance;
import com.secutix.tixngo.mapping.s360.Product;
import com.secutix.tixngo.mapping.s360.S360Ticket;
import com.secutix.tixngo.mapping.s360.Sale;
import com.secutix.tixngo.mapping.s360.Season;
import com.secutix.tixngo.mapping.s360.Seat;
import com.secutix.tixngo.mapping.s360.Validity;
import com.secutix.tixngo.mapping.s360.Venue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Everything a row can read of an S-360 ticket. */
public final class TicketSources {

    private final Sources<InjectionSubject> sources = new Sources<>();

    private TicketSources() {}

    /**
     * {@return the sources, computed ones according to the settings}
     *
     * @param options the settings
     */
    public static Sources<InjectionSubject> of(InjectionOptions options) {
        TicketSources all = new TicketSources();
        all.addTicket(options);
        all.addSale(options);
        all.addPerformance();
        all.addProduct();
        all.addVenue();
        all.addPeople();
        all.addVariables();
        all.addComfortVariables();
        return all.sources;
    }

    private void addTicket(InjectionOptions options) {
        ticket("ticket.id", TEXT, "the ticket id", S360Ticket::ticketId);
        ticket("ticket.taxNumber", TEXT, "the number operators work with", S360Ticket::taxNumber);
        sources.addPersonal(
                "ticket.barcode",
                TEXT,
                "the barcode with the interface's prefix and postfix",
                subject -> options.barcodeFormat().apply(subject.ticket().barcode()));
        ticket("ticket.replacesTicketId", TEXT, "the ticket that this one reprints", S360Ticket::replacesTicketId);
        part("seat.gate", TEXT, "the gate to enter by", S360Ticket::seat, Seat::gate);
        part("seat.area", TEXT, "the stand, block or area", S360Ticket::seat, Seat::area);
        part("seat.row", TEXT, "the row", S360Ticket::seat, Seat::row);
        part("seat.number", TEXT, "the seat's number", S360Ticket::seat, Seat::number);
    }

    private void addSale(InjectionOptions options) {
        sale("sale.fileNumber", TEXT, "the order", Sale::fileNumber);
        sale("sale.salesChannel", TEXT, "the sales channel of origin", Sale::salesChannel);
        sale("sale.shipmentMode", TEXT, "the shipment mode", Sale::shipmentMode);
        sale("sale.tariff", TEXT, "the tariff", Sale::tariff);
        sale("sale.seatCategory", TEXT, "the seat category", Sale::seatCategory);
        sale("sale.contingent", TEXT, "the contingent", Sale::contingent);
        sale(
                "sale.priceToShow",
                NUMBER,
                "the price, with charges unless addChargesToPrice is false",
                sale -> ShownPrice.of(sale, options.addChargesToPrice()));
        sale("sale.price", NUMBER, "the price without charges", Sale::price);
        sale("sale.charges", NUMBER, "the charges", Sale::charges);
        sale("sale.currency", TEXT, "the currency of price and charges", Sale::currency);
        sale("sale.purchaseDate", TIME, "when the ticket was bought", Sale::purchaseDate);
    }

    private void addPerformance() {
        performance("performance.id", TEXT, "the performance's id", Performance::id);
        performance("performance.name", WORDS, "the performance's name", Performance::name);
        performance("performance.activity", TEXT, "the activity", Performance::activity);
        performance("performance.start", TIME, "when it begins", Performance::start);
        performance("performance.end", TIME, "when it ends", Performance::end);
        performance(
                "performance.expiry",
                TIME,
                "the end (the start, when no end is known) + the duration, or + 24 h without one",
                TicketTimes::expiry);
        part(
                "validity.start",
                TIME,
                "when a ticket without a performance begins to be valid",
                S360Ticket::validity,
                Validity::start);
        part("validity.end", TIME, "when it ceases to be valid", S360Ticket::validity, Validity::end);
        part("season.code", TEXT, "the season", S360Ticket::season, Season::code);
        part("season.start", TIME, "when the season begins", S360Ticket::season, Season::start);
        part("season.end", TIME, "when the season ends", S360Ticket::season, Season::end);
    }

    private void addProduct() {
        product(
                "product.kind",
                TEXT,
                "EVENT, COMPETITION, OPEN_PASS or SERVICE",
                product -> product.kind().name());
        product("product.code", TEXT, "the product's code", Product::code);
        product("product.name", WORDS, "the product's name", Product::name);
        product("product.family", TEXT, "the product family", Product::family);
        product("product.website", WORDS, "the product's page", Product::website);
        product("product.image", TEXT, "where the product's image lies", Product::imageUrl);
    }

    private void addVenue() {
        venue("venue.site", WORDS, "the site's name", Venue::site);
        venue("venue.line1", WORDS, "first line of the address", Venue::line1);
        venue("venue.line2", WORDS, "second line of the address", Venue::line2);
        venue("venue.line3", WORDS, "third line of the address", Venue::line3);
        venue("venue.zip", TEXT, "postal code", Venue::zip);
        venue("venue.city", WORDS, "city", Venue::city);
        venue("venue.region", TEXT, "region or canton", Venue::region);
        venue("venue.countryCode", TEXT, "country", Venue::countryCode);
        venue("venue.longitude", NUMBER, "degrees east", Venue::longitude);
        venue("venue.latitude", NUMBER, "degrees north", Venue::latitude);
        venue("venue.zone", TEXT, "time zone", venue -> venue.zone().getId());
    }

    private void addPeople() {
        sources.addPersonal(
                "wallet.email", TEXT, "e-mail of the wallet the ticket goes to", InjectionSubject::walletEmail);
        person(
                "spectator.",
                "the beneficiary's (the contact's, without a beneficiary; the owner's, for a ticket that "
                        + "goes to its last owner) ",
                InjectionSubject::person);
        person(
                "contact.",
                "the cultural contact's ",
                subject -> subject.ticket().culturalContact());
        person("beneficiary.", "the beneficiary's ", subject -> subject.ticket().beneficiary());
        sources.add(
                "spectator.mainApplicant",
                FLAG,
                "true when there is no beneficiary, or one with the contact's first name, last name and e-mail",
                InjectionSubject::mainApplicant);
    }

    private void person(String prefix, String whose, Function<InjectionSubject, @Nullable Contact> person) {
        contact(prefix + "email", TEXT, whose + "e-mail", person, Contact::email);
        contact(prefix + "title", TEXT, whose + "form of address", person, Contact::title);
        contact(prefix + "firstName", TEXT, whose + "first name", person, Contact::firstName);
        contact(prefix + "lastName", TEXT, whose + "last name", person, Contact::lastName);
        contact(prefix + "gender", TEXT, whose + "gender", person, Contact::gender);
        contact(prefix + "birthdate", DATE, whose + "date of birth", person, Contact::birthdate);
        contact(prefix + "birthPlace", TEXT, whose + "place of birth", person, Contact::birthPlace);
        contact(prefix + "birthRegion", TEXT, whose + "region of birth", person, Contact::birthRegion);
        contact(prefix + "nationality", TEXT, whose + "nationality", person, Contact::nationality);
        contact(prefix + "countryCode", TEXT, whose + "country of residence", person, Contact::countryCode);
        contact(prefix + "idNumber", TEXT, whose + "identity card number", person, Contact::idNumber);
        contact(prefix + "passportNumber", TEXT, whose + "passport number", person, Contact::passportNumber);
        contact(prefix + "cellPhoneNumber", TEXT, whose + "mobile phone number", person, Contact::cellPhoneNumber);
        contact(prefix + "language", TEXT, whose + "preferred language", person, Contact::preferredLanguage);
    }

    private void addVariables() {
        sources.addFamily(
                "variable.",
                // what the host puts there is unknown, so it is masked like personal data
                name -> new Source<>(
                        "variable." + name,
                        TEXT,
                        true,
                        "the host's variable " + name,
                        subject -> subject.ticket().variables().get(name)));
    }

    private void addComfortVariables() {
        comfortDate("TIXAct", "when the ticket is activated");
        comfortDate("TIXStart", "when the event starts");
        comfortDate("TIXExp", "when the event expires");
        ticket(
                "comfort.TIXRGrp",
                TEXT,
                "activation group, from comfort variable TIXRGrp",
                ticket -> ticket.comfortVariables().get("TIXRGrp"));
    }

    private void comfortDate(String variable, String description) {
        ticket(
                "comfort." + variable,
                TIME,
                description + ", from comfort variable " + variable,
                ticket -> ComfortDate.of(variable, ticket));
    }

    private void ticket(String name, ValueType type, String description, Function<S360Ticket, @Nullable Object> value) {
        sources.add(name, type, description, subject -> value.apply(subject.ticket()));
    }

    private void sale(String name, ValueType type, String description, Function<Sale, @Nullable Object> value) {
        ticket(name, type, description, ticket -> value.apply(ticket.sale()));
    }

    private void product(String name, ValueType type, String description, Function<Product, @Nullable Object> value) {
        ticket(name, type, description, ticket -> value.apply(ticket.product()));
    }

    private void venue(String name, ValueType type, String description, Function<Venue, @Nullable Object> value) {
        ticket(name, type, description, ticket -> value.apply(ticket.venue()));
    }

    private void performance(
            String name, ValueType type, String description, Function<Performance, @Nullable Object> value) {
        part(name, type, description, S360Ticket::performance, value);
    }

    private <P> void part(
            String name,
            ValueType type,
            String description,
            Function<S360Ticket, @Nullable P> part,
            Function<P, @Nullable Object> value) {
        sources.add(name, type, description, subject -> {
            P present = part.apply(subject.ticket());
            return present == null ? null : value.apply(present);
        });
    }

    private void contact(
            String name,
            ValueType type,
            String description,
            Function<InjectionSubject, @Nullable Contact> person,
            Function<Contact, @Nullable Object> value) {
        sources.addPersonal(name, type, description, subject -> {
            Contact present = person.apply(subject);
            return present == null ? null : value.apply(present);
        });
    }
}
