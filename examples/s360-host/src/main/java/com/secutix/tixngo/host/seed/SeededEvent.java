package com.secutix.tixngo.host.seed;

import com.secutix.tixngo.client.model.Text;
import com.secutix.tixngo.mapping.s360.Performance;
import com.secutix.tixngo.mapping.s360.Product;
import com.secutix.tixngo.mapping.s360.ProductKind;
import com.secutix.tixngo.mapping.s360.Season;
import com.secutix.tixngo.mapping.s360.Validity;
import com.secutix.tixngo.mapping.s360.Venue;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event with all that is sold around it: the match or concert itself, a pass for its season, and parking.
 *
 * @param number from 1
 * @param venue where it takes place
 * @param season its season
 * @param performance the match or concert
 * @param main the product of the match or concert
 * @param pass a pass for the whole season
 * @param parking a service at the performance
 */
record SeededEvent(
        int number, Venue venue, Season season, Performance performance, Product main, Product pass, Product parking) {

    private static final LocalDate FIRST_DAY = LocalDate.of(2027, 5, 15);
    private static final int SEASON_STARTS_IN_JULY = 7;
    private static final List<String> CLUBS =
            List.of("Lac", "Alpes", "Jura", "Rhône", "Aare", "Ticino", "Léman", "Gotthard");
    private static final List<String> CONCERTS =
            List.of("Nocturnes", "Grand Orchestre", "Voix du Monde", "Summer Strings", "Jazz Lointain");

    static SeededEvent of(int number) {
        Venue venue = SeededVenues.of(number);
        LocalDate day = FIRST_DAY.plusDays(7L * (number - 1));
        Season season = season(day, venue.zone());
        boolean match = number % 2 == 1;
        Text name = match ? match(number) : concert(number);
        OffsetDateTime start = day.atTime(match ? LocalTime.of(20, 45) : LocalTime.of(19, 30))
                .atZone(venue.zone())
                .toOffsetDateTime();
        Performance performance = new Performance(
                "EVT-" + number,
                name,
                match ? "Championship" : "Concert series",
                start,
                match ? start.plusHours(2) : number % 4 == 0 ? null : start.plusMinutes(150),
                match ? Duration.ofHours(6) : null);
        return new SeededEvent(
                number,
                venue,
                season,
                performance,
                product(
                        match ? ProductKind.COMPETITION : ProductKind.EVENT,
                        "PRD-" + number,
                        name,
                        match ? "Football" : "Music"),
                product(ProductKind.OPEN_PASS, "PASS-" + season.code(), Text.of("Season pass"), "Passes"),
                product(
                        ProductKind.SERVICE,
                        "PARK-" + number,
                        Text.of(byLanguage("Parking", "Parc auto")),
                        "Services"));
    }

    private static Text match(int number) {
        String home = CLUBS.get(number / 2 % CLUBS.size());
        String guests = CLUBS.get((number / 2 + 3) % CLUBS.size());
        return Text.of("FC " + home + " - FC " + guests);
    }

    private static Text concert(int number) {
        String concert = CONCERTS.get(number / 2 % CONCERTS.size());
        return Text.of(byLanguage(concert + " in concert", "Concert : " + concert));
    }

    private static Map<String, String> byLanguage(String english, String french) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("en", english);
        texts.put("fr", french);
        return texts;
    }

    private static Product product(ProductKind kind, String code, Text name, String family) {
        return new Product(kind, code, name, family, Text.of("https://tickets.example.org/" + code), null);
    }

    private static Season season(LocalDate day, ZoneId zone) {
        int year = day.getMonthValue() < SEASON_STARTS_IN_JULY ? day.getYear() - 1 : day.getYear();
        LocalDate first = LocalDate.of(year, SEASON_STARTS_IN_JULY, 1);
        return new Season(
                "S" + year % 100 + (year + 1) % 100,
                first.atStartOfDay(zone).toOffsetDateTime(),
                first.plusYears(1).atStartOfDay(zone).minusSeconds(1).toOffsetDateTime());
    }

    /** What a ticket of this kind was sold for. */
    Product product(ProductKind kind) {
        return switch (kind) {
            case EVENT, COMPETITION -> main;
            case OPEN_PASS -> pass;
            case SERVICE -> parking;
        };
    }

    /** The performance; none for a pass, which is valid for its season instead. */
    @Nullable Performance performance(ProductKind kind) {
        return kind == ProductKind.OPEN_PASS ? null : performance;
    }

    /** The validity of a pass. */
    @Nullable Validity validity(ProductKind kind) {
        OffsetDateTime start = season.start();
        OffsetDateTime end = season.end();
        return kind == ProductKind.OPEN_PASS && start != null && end != null ? new Validity(start, end) : null;
    }
}
