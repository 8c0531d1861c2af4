package com.secutix.tixngo.host.store;

import com.secutix.tixngo.mapping.s360.Venue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/** The venue table. */
final class VenueRow {

    static final SharedRows<Venue> TABLE = new SharedRows<>(
            "venue",
            List.of(
                    Column.text("site", venue -> JsonText.of(venue.site())),
                    Column.text("line1", venue -> JsonText.of(venue.line1())),
                    Column.text("line2", venue -> JsonText.of(venue.line2())),
                    Column.text("line3", venue -> JsonText.of(venue.line3())),
                    Column.text("zip", Venue::zip),
                    Column.text("city", venue -> JsonText.of(venue.city())),
                    Column.text("region", Venue::region),
                    Column.text("country_code", Venue::countryCode),
                    Column.number("longitude", Venue::longitude),
                    Column.number("latitude", Venue::latitude),
                    Column.text("zone", venue -> venue.zone().getId())));

    static final String COLUMNS = "v.site v_site, v.line1 v_line1, v.line2 v_line2, v.line3 v_line3, v.zip v_zip,"
            + " v.city v_city, v.region v_region, v.country_code v_country_code, v.longitude v_longitude,"
            + " v.latitude v_latitude, v.zone v_zone";

    private VenueRow() {}

    static Venue read(ResultSet row) throws SQLException {
        return new Venue(
                Objects.requireNonNull(JsonText.toText(row.getString("v_site"))),
                JsonText.toText(row.getString("v_line1")),
                JsonText.toText(row.getString("v_line2")),
                JsonText.toText(row.getString("v_line3")),
                row.getString("v_zip"),
                Objects.requireNonNull(JsonText.toText(row.getString("v_city"))),
                row.getString("v_region"),
                row.getString("v_country_code"),
                Rows.plain(row.getBigDecimal("v_longitude"), 0),
                Rows.plain(row.getBigDecimal("v_latitude"), 0),
                ZoneId.of(row.getString("v_zone")));
    }
}
