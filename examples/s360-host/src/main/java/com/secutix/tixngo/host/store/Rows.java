package com.secutix.tixngo.host.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** How the values of a row are read. */
final class Rows {

    private Rows() {}

    static @Nullable OffsetDateTime dateOrNull(@Nullable String iso) {
        return iso == null ? null : OffsetDateTime.parse(iso);
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** A number without the zeros that only the column's scale added. */
    static @Nullable BigDecimal plain(@Nullable BigDecimal number, int minimumScale) {
        if (number == null) {
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < minimumScale ? stripped.setScale(minimumScale) : stripped;
    }
}
