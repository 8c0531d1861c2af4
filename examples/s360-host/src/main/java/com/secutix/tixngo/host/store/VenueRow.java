package com.secutix.tixngo.host.store;

import com.secutix.tixngo.mapping.s360.Venue;
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
                    Column.text("zone", venue -> venue.zone().getId())),
            VenueRow::read);

    private VenueRow() {}

    private static Venue read(Cells cells) throws SQLException {
        return new Venue(
                Objects.requireNonNull(JsonText.toText(cells.text())),
                JsonText.toText(cells.text()),
                JsonText.toText(cells.text()),
                JsonText.toText(cells.text()),
                cells.text(),
                Objects.requireNonNull(JsonText.toText(cells.text())),
                cells.text(),
                cells.required(),
                cells.number(0),
                cells.number(0),
                ZoneId.of(cells.required()));
    }
}
