package com.secutix.tixngo.host.store;

import java.sql.Types;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column that is written when a row is inserted.
 *
 * @param <T> what a row is made of
 * @param name the column's name
 * @param type its type, one of {@link Types}, for when the value is absent
 * @param value the value for a row
 */
record Column<T>(String name, int type, Function<T, @Nullable Object> value) {

    static <T> Column<T> text(String name, Function<T, @Nullable Object> value) {
        return new Column<>(name, Types.VARCHAR, value);
    }

    static <T> Column<T> number(String name, Function<T, @Nullable Object> value) {
        return new Column<>(name, Types.NUMERIC, value);
    }

    static <T> Column<T> date(String name, Function<T, @Nullable Object> value) {
        return new Column<>(name, Types.DATE, value);
    }

    static <T> Column<T> flag(String name, Function<T, @Nullable Object> value) {
        return new Column<>(name, Types.BOOLEAN, value);
    }

    static <T> Column<T> reference(String name, Function<T, @Nullable Object> value) {
        return new Column<>(name, Types.OTHER, value);
    }

    /** A date of the outside world: text, because it keeps the offset it came with. */
    static @Nullable String iso(@Nullable Object date) {
        return date == null ? null : date.toString();
    }

    /** The name of its type in a cast. */
    String sqlType() {
        return switch (type) {
            case Types.DATE -> "date";
            case Types.BOOLEAN -> "boolean";
            default -> "varchar";
        };
    }
}
