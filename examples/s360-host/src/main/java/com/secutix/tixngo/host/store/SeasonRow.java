package com.secutix.tixngo.host.store;

import com.secutix.tixngo.mapping.s360.Season;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The season table. */
final class SeasonRow {

    static final SharedRows<Season> TABLE = new SharedRows<>(
            "season",
            List.of(
                    Column.text("code", Season::code),
                    Column.text("starts_at", season -> Column.iso(season.start())),
                    Column.text("ends_at", season -> Column.iso(season.end()))));

    static final String COLUMNS = "s.code s_code, s.starts_at s_starts_at, s.ends_at s_ends_at";

    private SeasonRow() {}

    static Season read(ResultSet row) throws SQLException {
        return new Season(
                row.getString("s_code"),
                Rows.dateOrNull(row.getString("s_starts_at")),
                Rows.dateOrNull(row.getString("s_ends_at")));
    }
}
