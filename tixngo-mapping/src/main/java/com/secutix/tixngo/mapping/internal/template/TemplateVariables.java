package com.secutix.tixngo.mapping.internal.template;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names of S-360 variables in ticket templates, and the values they stand for. One name is documented ({@code
 * Performance_startDate}), the others follow its pattern (assumed); a variable that the host hands over with the ticket under
 * another name can be used under that name.
 */
public final class TemplateVariables {

    private static final Map<String, String> SOURCES = new LinkedHashMap<>();

    static {
        add("Ticket_", "ticket.", "id", "taxNumber", "barcode");
        add("Performance_", "performance.", "id", "name", "activity");
        SOURCES.put("Performance_startDate", "performance.start");
        SOURCES.put("Performance_endDate", "performance.end");
        SOURCES.put("Validity_startDate", "validity.start");
        SOURCES.put("Validity_endDate", "validity.end");
        SOURCES.put("Season_code", "season.code");
        SOURCES.put("Season_startDate", "season.start");
        SOURCES.put("Season_endDate", "season.end");
        add("Product_", "product.", "kind", "code", "name", "family", "website", "image");
        add("Venue_", "venue.", "site", "line1", "line2", "line3", "zip", "city", "region", "countryCode");
        add("Seat_", "seat.", "gate", "area", "row", "number");
        add("Sale_", "sale.", "fileNumber", "salesChannel", "shipmentMode", "tariff", "seatCategory", "contingent");
        add("Sale_", "sale.", "price", "priceToShow", "charges", "currency", "purchaseDate");
        person("Contact_", "contact.");
        person("Beneficiary_", "beneficiary.");
        person("Spectator_", "spectator.");
    }

    private TemplateVariables() {}

    private static void add(String prefix, String sources, String... names) {
        for (String name : names) {
            SOURCES.put(prefix + name, sources + name);
        }
    }

    private static void person(String prefix, String sources) {
        add(prefix, sources, "email", "title", "firstName", "lastName", "gender", "birthdate", "birthPlace");
        add(prefix, sources, "birthRegion", "nationality", "countryCode", "idNumber", "passportNumber");
        add(prefix, sources, "cellPhoneNumber", "language");
    }

    /**
     * {@return the source that a variable stands for, or {@code null} when it is none of the built-in ones}
     *
     * @param variable the variable's name
     */
    public static @Nullable String source(String variable) {
        return SOURCES.get(variable);
    }

    /** {@return the names of the built-in variables} */
    public static Set<String> names() {
        return SOURCES.keySet();
    }
}
