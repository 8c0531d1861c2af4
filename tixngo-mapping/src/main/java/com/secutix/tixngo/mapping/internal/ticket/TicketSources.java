package com.secutix.tixngo.mapping.internal.ticket;

import static com.secutix.tixngo.mapping.document.ValueType.NUMBER;
import static com.secutix.tixngo.mapping.document.ValueType.TEXT;
import static com.secutix.tixngo.mapping.document.ValueType.TIME;
import static com.secutix.tixngo.mapping.document.ValueType.WORDS;

import com.secutix.tixngo.mapping.internal.engine.Source;
import com.secutix.tixngo.mapping.internal.engine.Sources;

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
        PersonSources.addTo(all.sources);
        all.addVariables();
        all.addComfortVariables();
        return all.sources;
    }

    private void addTicket(InjectionOptions options) {
        sources.add("ticket.id", TEXT, "the ticket id", UsualReads.TICKET_ID);
        sources.add("ticket.taxNumber", TEXT, "the number operators work with", UsualReads.TAX_NUMBER);
        sources.addPersonal(
                "ticket.barcode",
                TEXT,
                "the barcode with the interface's prefix and postfix",
                subject -> options.barcodeFormat().apply(subject.ticket().barcode()));
        sources.add(
                "ticket.replacesTicketId",
                TEXT,
                "the ticket that this one reprints",
                it -> it.ticket().replacesTicketId());
        sources.add(
                "seat.gate",
                TEXT,
                "the gate to enter by",
                it -> it.ticket().seat() == null ? null : it.ticket().seat().gate());
        sources.add(
                "seat.area",
                TEXT,
                "the stand, block or area",
                it -> it.ticket().seat() == null ? null : it.ticket().seat().area());
        sources.add(
                "seat.row",
                TEXT,
                "the row",
                it -> it.ticket().seat() == null ? null : it.ticket().seat().row());
        sources.add(
                "seat.number",
                TEXT,
                "the seat's number",
                it -> it.ticket().seat() == null ? null : it.ticket().seat().number());
    }

    private void addSale(InjectionOptions options) {
        sources.add("sale.fileNumber", TEXT, "the order", UsualReads.FILE_NUMBER);
        sources.add(
                "sale.salesChannel",
                TEXT,
                "the sales channel of origin",
                it -> it.ticket().sale().salesChannel());
        sources.add(
                "sale.shipmentMode",
                TEXT,
                "the shipment mode",
                it -> it.ticket().sale().shipmentMode());
        sources.add("sale.tariff", TEXT, "the tariff", UsualReads.TARIFF);
        sources.add(
                "sale.seatCategory",
                TEXT,
                "the seat category",
                it -> it.ticket().sale().seatCategory());
        sources.add(
                "sale.contingent",
                TEXT,
                "the contingent",
                it -> it.ticket().sale().contingent());
        boolean withCharges = options.addChargesToPrice();
        sources.add(
                "sale.priceToShow",
                NUMBER,
                "the price, with charges unless addChargesToPrice is false",
                it -> ShownPrice.of(it.ticket().sale(), withCharges));
        sources.add(
                "sale.price",
                NUMBER,
                "the price without charges",
                it -> it.ticket().sale().price());
        sources.add(
                "sale.charges", NUMBER, "the charges", it -> it.ticket().sale().charges());
        sources.add("sale.currency", TEXT, "the currency of price and charges", UsualReads.CURRENCY);
        sources.add("sale.purchaseDate", TIME, "when the ticket was bought", UsualReads.PURCHASE_DATE);
    }

    private void addPerformance() {
        sources.add("performance.id", TEXT, "the performance's id", UsualReads.PERFORMANCE_ID);
        sources.add("performance.name", WORDS, "the performance's name", UsualReads.PERFORMANCE_NAME);
        sources.add(
                "performance.activity",
                TEXT,
                "the activity",
                it -> it.ticket().performance() == null
                        ? null
                        : it.ticket().performance().activity());
        sources.add(
                "performance.start",
                TIME,
                "when it begins",
                it -> it.ticket().performance() == null
                        ? null
                        : it.ticket().performance().start());
        sources.add(
                "performance.end",
                TIME,
                "when it ends",
                it -> it.ticket().performance() == null
                        ? null
                        : it.ticket().performance().end());
        sources.add(
                "performance.expiry",
                TIME,
                "the end (the start, when no end is known) + the duration, or + 24 h without one",
                it -> it.ticket().performance() == null
                        ? null
                        : TicketTimes.expiry(it.ticket().performance()));
        sources.add(
                "validity.start",
                TIME,
                "when a ticket without a performance begins to be valid",
                it -> it.ticket().validity() == null
                        ? null
                        : it.ticket().validity().start());
        sources.add(
                "validity.end",
                TIME,
                "when it ceases to be valid",
                it -> it.ticket().validity() == null
                        ? null
                        : it.ticket().validity().end());
        sources.add(
                "season.code",
                TEXT,
                "the season",
                it -> it.ticket().season() == null ? null : it.ticket().season().code());
        sources.add(
                "season.start",
                TIME,
                "when the season begins",
                it -> it.ticket().season() == null ? null : it.ticket().season().start());
        sources.add(
                "season.end",
                TIME,
                "when the season ends",
                it -> it.ticket().season() == null ? null : it.ticket().season().end());
    }

    private void addProduct() {
        sources.add(
                "product.kind",
                TEXT,
                "EVENT, COMPETITION, OPEN_PASS or SERVICE",
                it -> it.ticket().product().kind().name());
        sources.add("product.code", TEXT, "the product's code", UsualReads.PRODUCT_CODE);
        sources.add("product.name", WORDS, "the product's name", UsualReads.PRODUCT_NAME);
        sources.add(
                "product.family",
                TEXT,
                "the product family",
                it -> it.ticket().product().family());
        sources.add("product.website", WORDS, "the product's page", UsualReads.WEBSITE);
        sources.add(
                "product.image",
                TEXT,
                "where the product's image lies",
                it -> it.ticket().product().imageUrl());
    }

    private void addVenue() {
        sources.add("venue.site", WORDS, "the site's name", UsualReads.SITE);
        sources.add("venue.line1", WORDS, "first line of the address", UsualReads.LINE1);
        sources.add("venue.line2", WORDS, "second line of the address", UsualReads.LINE2);
        sources.add("venue.line3", WORDS, "third line of the address", UsualReads.LINE3);
        sources.add("venue.zip", TEXT, "postal code", UsualReads.ZIP);
        sources.add("venue.city", WORDS, "city", UsualReads.CITY);
        sources.add("venue.region", TEXT, "region or canton", UsualReads.REGION);
        sources.add("venue.countryCode", TEXT, "country", UsualReads.COUNTRY_CODE);
        sources.add(
                "venue.longitude",
                NUMBER,
                "degrees east",
                it -> it.ticket().venue().longitude());
        sources.add(
                "venue.latitude",
                NUMBER,
                "degrees north",
                it -> it.ticket().venue().latitude());
        sources.add(
                "venue.zone",
                TEXT,
                "time zone",
                it -> it.ticket().venue().zone().getId());
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
        sources.add(
                "comfort.TIXRGrp",
                TEXT,
                "activation group, from comfort variable TIXRGrp",
                UsualReads.ACTIVATION_GROUP);
    }

    private void comfortDate(String variable, String description) {
        sources.add(
                "comfort." + variable,
                TIME,
                description + ", from comfort variable " + variable,
                it -> ComfortDate.of(variable, it.ticket()));
    }
}
