package com.secutix.tixngo.host.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The columns of a file, found by the names in its header row. Their order is free, their case does not matter, and columns
 * that are not required may be missing; columns without a name are left out. A text may be given in several languages, one
 * column each: {@code productName.fr}.
 */
final class TicketColumns {

    /** Columns without which no row makes a ticket. */
    static final List<String> REQUIRED = List.of(
            "ticketId",
            "taxNumber",
            "barcode",
            "fileNumber",
            "productCode",
            "productName",
            "venueSite",
            "venueCity",
            "venueCountryCode",
            "venueZone");

    /** Columns that may be given in several languages. */
    static final Set<String> MULTILINGUAL = Set.of(
            "productName",
            "productWebsite",
            "performanceName",
            "venueSite",
            "venueLine1",
            "venueLine2",
            "venueLine3",
            "venueCity");

    static final Set<String> COMFORT_VARIABLES = Set.of("TIXAct", "TIXStart", "TIXExp", "TIXRGrp");

    static final String VARIABLE_PREFIX = "variable.";

    private static final List<String> OPTIONAL = List.of(
            "status",
            "invalidationReason",
            "salesChannel",
            "shipmentMode",
            "tariff",
            "seatCategory",
            "contingent",
            "price",
            "charges",
            "currency",
            "purchaseDate",
            "productKind",
            "productFamily",
            "productWebsite",
            "productImageUrl",
            "season",
            "seasonStart",
            "seasonEnd",
            "performanceId",
            "performanceName",
            "activity",
            "performanceStart",
            "performanceEnd",
            "performanceDuration",
            "validFrom",
            "validUntil",
            "venueLine1",
            "venueLine2",
            "venueLine3",
            "venueZip",
            "venueRegion",
            "venueLongitude",
            "venueLatitude",
            "gate",
            "area",
            "row",
            "seat",
            "replacesTicketId");

    private static final List<String> OF_A_PERSON = List.of(
            "Email",
            "Title",
            "FirstName",
            "LastName",
            "Gender",
            "Birthdate",
            "BirthPlace",
            "BirthRegion",
            "Nationality",
            "CountryCode",
            "IdNumber",
            "PassportNumber",
            "CellPhoneNumber",
            "Language");

    private final int count;
    private final int needed;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final Map<String, Map<String, Integer>> languages = new HashMap<>();
    private final Map<String, Integer> variables = new TreeMap<>();
    private final List<String> ignored = new ArrayList<>();

    private TicketColumns(List<String> header) {
        int named = header.size();
        while (named > 0 && header.get(named - 1).isBlank()) {
            named--;
        }
        this.count = header.size();
        this.needed = named;
    }

    /**
     * Reads a header row.
     *
     * @throws UnusableFileException if required columns are missing, or one is there twice; all of them are named
     */
    static TicketColumns of(List<String> header) {
        TicketColumns columns = new TicketColumns(header);
        Map<String, String> known = new HashMap<>();
        allNames().forEach(name -> known.put(name.toLowerCase(Locale.ROOT), name));
        Set<String> seen = new HashSet<>();
        List<String> twice = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            String written = header.get(i).strip();
            if (written.isEmpty()) {
                // spreadsheets leave such columns behind
                continue;
            }
            if (!seen.add(written.toLowerCase(Locale.ROOT))) {
                twice.add(written);
            }
            columns.add(written, i, known);
        }
        columns.demandUsable(twice);
        return columns;
    }

    static Stream<String> allNames() {
        Stream<String> people =
                OF_A_PERSON.stream().flatMap(field -> Stream.of("contact" + field, "beneficiary" + field));
        return Stream.of(REQUIRED.stream(), OPTIONAL.stream(), COMFORT_VARIABLES.stream(), people)
                .flatMap(names -> names);
    }

    private void add(String written, int index, Map<String, String> known) {
        String name = known.get(written.toLowerCase(Locale.ROOT));
        int dot = written.indexOf('.');
        String base = dot < 0 ? null : known.get(written.substring(0, dot).toLowerCase(Locale.ROOT));
        if (name != null) {
            indexes.put(name, index);
        } else if (written.startsWith(VARIABLE_PREFIX) && written.length() > VARIABLE_PREFIX.length()) {
            variables.put(written.substring(VARIABLE_PREFIX.length()), index);
        } else if (base != null && MULTILINGUAL.contains(base) && dot + 1 < written.length()) {
            languages.computeIfAbsent(base, text -> new LinkedHashMap<>()).put(written.substring(dot + 1), index);
        } else {
            ignored.add(written);
        }
    }

    private void demandUsable(List<String> twice) {
        List<String> missing = REQUIRED.stream()
                .filter(name -> !indexes.containsKey(name) && !languages.containsKey(name))
                .toList();
        if (missing.size() == REQUIRED.size()) {
            throw new UnusableFileException("the first row names none of the required columns: it must be a header row,"
                    + " separated by commas, with at least " + String.join(", ", REQUIRED));
        }
        List<String> mistakes = new ArrayList<>();
        if (!missing.isEmpty()) {
            mistakes.add("the header row lacks the required columns " + String.join(", ", missing));
        }
        if (!twice.isEmpty()) {
            mistakes.add("the header row names columns twice: " + String.join(", ", twice));
        }
        if (!mistakes.isEmpty()) {
            throw new UnusableFileException(String.join("; ", mistakes));
        }
    }

    /** Whether a row of so many fields fits; those of nameless columns at the end may be missing. */
    boolean fits(int fields) {
        return fields >= needed && fields <= count;
    }

    /** How many columns have a name, up to the last one that has. */
    int needed() {
        return needed;
    }

    /** Where a column is; -1 if the file lacks it. */
    int index(String column) {
        return indexes.getOrDefault(column, -1);
    }

    /** Where the languages of a text are. */
    Map<String, Integer> languages(String column) {
        return languages.getOrDefault(column, Map.of());
    }

    /** Where the further variables are, by name. */
    Map<String, Integer> variables() {
        return variables;
    }

    /** What the import does not know. */
    List<String> ignored() {
        return ignored;
    }
}
