package com.secutix.tixngo.host.store;

import com.secutix.tixngo.mapping.s360.Season;
import java.sql.SQLException;
import java.util.List;

/** The season table. */
final class SeasonRow {

    static final SharedRows<Season> TABLE = new SharedRows<>(
            "season",
            List.of(
                    Column.text("code", Season::code),
                    Column.text("starts_at", season -> Column.iso(season.start())),
                    Column.text("ends_at", season -> Column.iso(season.end()))),
            SeasonRow::read);

    private SeasonRow() {}

    private static Season read(Cells cells) throws SQLException {
        return new Season(cells.required(), Rows.dateOrNull(cells.text()), Rows.dateOrNull(cells.text()));
    }
}
