package com.secutix.tixngo.host.store;

import com.secutix.tixngo.client.model.Text;
import com.secutix.tixngo.mapping.s360.Performance;
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
                    Column.text("duration", performance -> Column.iso(performance.duration()))),
            PerformanceRow::read);

    private PerformanceRow() {}

    private static Performance read(Cells cells) throws SQLException {
        String code = cells.required();
        Text name = Objects.requireNonNull(JsonText.toText(cells.text()));
        String activity = cells.text();
        OffsetDateTime start = OffsetDateTime.parse(cells.required());
        OffsetDateTime end = Rows.dateOrNull(cells.text());
        String duration = cells.text();
        return new Performance(code, name, activity, start, end, duration == null ? null : Duration.parse(duration));
    }
}
