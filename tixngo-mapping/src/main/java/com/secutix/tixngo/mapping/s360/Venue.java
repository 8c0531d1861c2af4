package com.secutix.tixngo.mapping.s360;

import com.secutix.tixngo.client.model.Text;
import java.math.BigDecimal;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Where a performance takes place or a pass is used.
 *
 * @param site the site's name, in one or several languages
 * @param line1 first line of the address
 * @param line2 second line of the address
 * @param line3 third line of the address
 * @param zip postal code
 * @param city city, in one or several languages
 * @param region region or canton
 * @param countryCode ISO 3166-1 alpha-2 code of the country
 * @param longitude degrees east, -180 to 180
 * @param latitude degrees north, -90 to 90
 * @param zone the venue's time zone, in which absolute dates of comfort variables are read
 */
public record Venue(
        Text site,
        @Nullable Text line1,
        @Nullable Text line2,
        @Nullable Text line3,
        @Nullable String zip,
        Text city,
        @Nullable String region,
        String countryCode,
        @Nullable BigDecimal longitude,
        @Nullable BigDecimal latitude,
        ZoneId zone) {

    /**
     * A venue of which only what TIXNGO requires is known.
     *
     * @param site the site's name
     * @param zip postal code
     * @param city city
     * @param countryCode ISO 3166-1 alpha-2 code of the country
     * @param zone the venue's time zone
     * @return the venue
     */
    public static Venue of(String site, String zip, String city, String countryCode, ZoneId zone) {
        return new Venue(Text.of(site), null, null, null, zip, Text.of(city), null, countryCode, null, null, zone);
    }
}
