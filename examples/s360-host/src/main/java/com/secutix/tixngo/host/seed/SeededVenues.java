package com.secutix.tixngo.host.seed;

import com.secutix.tixngo.client.model.Text;
import com.secutix.tixngo.mapping.s360.Venue;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Places that do not exist, in cities that do: several time zones, with and without all lines of an address. */
final class SeededVenues {

    private static final List<Venue> VENUES = List.of(
            venue(
                    "Stade du Lac",
                    "Quai des Tribunes 1",
                    "1200",
                    "Genève",
                    "GE",
                    "CH",
                    "6.14320",
                    "46.20440",
                    "Europe/Zurich"),
            venue(
                    "Riverside Hall",
                    "12 Embankment Row",
                    "SE1 0AA",
                    "London",
                    "England",
                    "GB",
                    "-0.11700",
                    "51.50720",
                    "Europe/London"),
            venue(
                    "Harbor Arena",
                    "400 Pier Avenue",
                    "10004",
                    "New York",
                    "NY",
                    "US",
                    "-74.01500",
                    "40.70330",
                    "America/New_York"),
            venue(
                    "Sakura Dome",
                    "3-2-1 Kudan",
                    "102-0073",
                    "Tokyo",
                    "Kanto",
                    "JP",
                    "139.75100",
                    "35.69400",
                    "Asia/Tokyo"),
            venue(
                    "Théâtre des Remparts",
                    "Rue de la Porte 7",
                    "20000",
                    "Casablanca",
                    "Casablanca-Settat",
                    "MA",
                    "-7.58980",
                    "33.57310",
                    "Africa/Casablanca"),
            new Venue(
                    Text.of(Map.of("en", "Southern Oval")),
                    null,
                    null,
                    null,
                    "2000",
                    Text.of("Sydney"),
                    null,
                    "AU",
                    null,
                    null,
                    ZoneId.of("Australia/Sydney")));

    private SeededVenues() {}

    static Venue of(int eventNumber) {
        return VENUES.get((eventNumber - 1) % VENUES.size());
    }

    private static Venue venue(
            String site,
            String line1,
            String zip,
            String city,
            String region,
            String country,
            String longitude,
            String latitude,
            String zone) {
        return new Venue(
                Text.of(site),
                Text.of(line1),
                null,
                null,
                zip,
                Text.of(city),
                region,
                country,
                new BigDecimal(longitude),
                new BigDecimal(latitude),
                ZoneId.of(zone));
    }
}
