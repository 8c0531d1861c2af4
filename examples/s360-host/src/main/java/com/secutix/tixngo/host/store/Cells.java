package com.secutix.tixngo.host.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The cells of the row that a result stands on, one after the other, in the order of the statement's columns: looking a column
 * up by its name costs more than reading it. For the rows of one statement.
 */
final class Cells {

    private final ResultSet row;
    private int position;
    private @Nullable String lastDateText;
    private @Nullable OffsetDateTime lastDate;

    Cells(ResultSet row) {
        this.row = row;
    }

    /** Begins with the first cell. */
    Cells first() {
        position = 0;
        return this;
    }

    @Nullable String text() throws SQLException {
        return row.getString(++position);
    }

    /** The next cell, which is never empty. */
    String required() throws SQLException {
        return present(text());
    }

    private <T> T present(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("column " + position + " of a row is empty, which the schema rules out");
        }
        return value;
    }

    boolean flag() throws SQLException {
        return row.getBoolean(++position);
    }

    /** The id of a row, a text or a number of its own kind. */
    Object key() throws SQLException {
        return row.getObject(++position);
    }

    /** The id of a row of a {@link SharedRows shared table}. */
    @Nullable UUID reference() throws SQLException {
        return row.getObject(++position, UUID.class);
    }

    /** The same, where there is always one. */
    UUID requiredReference() throws SQLException {
        return present(reference());
    }

    @Nullable LocalDate day() throws SQLException {
        return row.getObject(++position, LocalDate.class);
    }

    /** A number without the zeros that only the column's scale added. */
    @Nullable BigDecimal number(int minimumScale) throws SQLException {
        return Rows.plain(row.getBigDecimal(++position), minimumScale);
    }

    /** A date that is kept as text. Rows that follow each other often have the same one: the tickets of a file. */
    @Nullable OffsetDateTime date() throws SQLException {
        String text = text();
        if (text != null && !text.equals(lastDateText)) {
            lastDate = OffsetDateTime.parse(text);
            lastDateText = text;
        }
        return text == null ? null : lastDate;
    }

    /** An array of texts. */
    List<String> texts() throws SQLException {
        return Rows.strings(row, ++position);
    }
}
