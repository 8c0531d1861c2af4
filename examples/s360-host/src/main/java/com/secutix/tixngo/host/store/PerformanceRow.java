package com.secutix.tixngo.host.store;

import com.secutix.tixngo.mapping.s360.Performance;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;

/** The performance table. Its {@code code} is the performance's id in S-360. */
final class PerformanceRow {

    static final SharedRows<Performance> TABLE = new SharedRows<>(
            "performance",
            List.of(
                    Column.text("code", Performance::id),
                    Column.text("name", performance -> JsonText.of(performance.name())),
                    Column.text("activity", Performance::activity),
                    Column.text("starts_at", performance -> Column.iso(performance.start())),
                    Column.text("ends_at", performance -> Column.iso(performance.end())),
                    Column.text("duration", performance -> Column.iso(performance.duration()))));

    static final String COLUMNS = "f.code f_code, f.name f_name, f.activity f_activity, f.starts_at f_starts_at,"
            + " f.ends_at f_ends_at, f.duration f_duration";

    private PerformanceRow() {}

    static Performance read(ResultSet row) throws SQLException {
        String duration = row.getString("f_duration");
        return new Performance(
                row.getString("f_code"),
                Objects.requireNonNull(JsonText.toText(row.getString("f_name"))),
                row.getString("f_activity"),
                OffsetDateTime.parse(row.getString("f_starts_at")),
                Rows.dateOrNull(row.getString("f_ends_at")),
                duration == null ? null : Duration.parse(duration));
    }
}
