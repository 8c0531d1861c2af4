package com.secutix.tixngo.mapping.internal.engine;

import com.secutix.tixngo.client.model.Text;
import com.secutix.tixngo.mapping.document.ValueType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The converters that rows can name. */
public final class Converters {

    private static final int LONGEST_NUMBER = 40;

    private final Map<String, Converter> byName = new LinkedHashMap<>();

    /** The built-in converters. */
    public Converters() {
        text("upperCase", "capital letters", text -> plain(text).toUpperCase(Locale.ROOT));
        text("lowerCase", "small letters", text -> plain(text).toLowerCase(Locale.ROOT));
        text("trim", "without blanks at both ends", text -> plain(text).strip());
        parser("date", ValueType.DATE, "reads a day such as 1990-02-28", Converters::date);
        parser("time", ValueType.TIME, "reads a moment such as 2027-06-01T20:45:00+02:00", Converters::time);
        parser("number", ValueType.NUMBER, "reads a number such as 12.50", Converters::number);
        parser("integer", ValueType.INTEGER, "reads a whole number such as 3", Converters::integer);
        parser("flag", ValueType.FLAG, "reads true or false", Converters::flag);
        printer("timeText", ValueType.TIME, "writes a moment such as 2027-06-01T20:45:00+02:00");
        printer("dateText", ValueType.DATE, "writes a day such as 1990-02-28");
        printer("flagText", ValueType.FLAG, "writes true or false");
        add(new Converter(
                "numberText",
                ValueType.NUMBER,
                ValueType.TEXT,
                "writes a number such as 12.50",
                value -> ((BigDecimal) value).toPlainString(),
                null));
        add(new Converter(
                "firstLanguage",
                ValueType.WORDS,
                ValueType.TEXT,
                "the text in its first language",
                value -> value instanceof String ? value : ((Text) value).first(),
                null));
    }

    /**
     * Adds a converter.
     *
     * @param converter the converter
     */
    public void add(Converter converter) {
        if (byName.putIfAbsent(converter.name(), converter) != null) {
            throw new IllegalArgumentException("there is already a converter '" + converter.name() + "'");
        }
    }

    /**
     * {@return the converter of a name, or {@code null} if there is none}
     *
     * @param name the name
     */
    public @Nullable Converter find(String name) {
        return byName.get(name);
    }

    /** {@return the converters} */
    public Collection<Converter> all() {
        return Collections.unmodifiableCollection(byName.values());
    }

    /**
     * {@return what a constant text says, read once for all; {@code null} if it cannot be read, which every item is told}
     *
     * @param text the text
     * @param reading how it is read
     */
    public static @Nullable Object constant(String text, Function<String, Object> reading) {
        try {
            return reading.apply(text);
        } catch (RowFailure unreadable) {
            return null;
        }
    }

    /**
     * {@return how a text becomes a value of a type, or {@code null} when no text can}
     *
     * @param type the type
     */
    public static @Nullable Function<String, Object> reading(ValueType type) {
        return switch (type) {
            case TEXT, WORDS -> text -> text;
            case DATE -> Converters::date;
            case TIME -> Converters::time;
            case NUMBER -> Converters::number;
            case INTEGER -> Converters::integer;
            case FLAG -> Converters::flag;
            case SEQUENCE, TEXTS, NUMBERED_TEXTS, HISTORY -> null;
        };
    }

    private void text(String name, String description, Function<Object, @Nullable Object> function) {
        add(new Converter(name, ValueType.TEXT, ValueType.TEXT, description, function, null));
    }

    private void parser(String name, ValueType to, String description, Function<String, Object> function) {
        add(new Converter(name, ValueType.TEXT, to, description, value -> function.apply(plain(value)), null));
    }

    private void printer(String name, ValueType from, String description) {
        add(new Converter(name, from, ValueType.TEXT, description, Object::toString, null));
    }

    private static String plain(Object value) {
        return value instanceof String text ? text : ((Text) value).first();
    }

    private static Object date(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException wrong) {
            throw new RowFailure("INVALID_DATE", "is no day that exists, written like 1990-02-28");
        }
    }

    private static Object time(String text) {
        try {
            return OffsetDateTime.parse(text.strip());
        } catch (DateTimeException wrong) {
            throw new RowFailure("INVALID_DATE", "is no moment that exists, written like 2027-06-01T20:45:00+02:00");
        }
    }

    private static Object number(String text) {
        String digits = text.strip();
        if (digits.length() <= LONGEST_NUMBER && digits.indexOf('e') < 0 && digits.indexOf('E') < 0) {
            try {
                return new BigDecimal(digits);
            } catch (NumberFormatException wrong) {
                throw new RowFailure("INVALID_NUMBER", "is no number written like 12.50");
            }
        }
        throw new RowFailure("INVALID_NUMBER", "is no number written like 12.50");
    }

    private static Object integer(String text) {
        try {
            return Integer.valueOf(text.strip());
        } catch (NumberFormatException wrong) {
            throw new RowFailure("INVALID_NUMBER", "is no whole number");
        }
    }

    private static Object flag(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new RowFailure("INVALID_FLAG", "is neither true nor false");
        };
    }
}
