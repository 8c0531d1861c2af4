package com.secutix.tixngo.client.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.secutix.tixngo.client.model.OpenValue;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The types without fields. */
final class Types {
    private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");
    private static final Pattern UNFIT_FOR_A_KEY = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]");
    private static final int MAX_PAGE_KEY = 4_096;

    static final JsonType<String> TEXT = new Scalar<>(Types::readText, BodyWriter::text, text -> text);

    /** A pagination key: any text that a URL, a database and a log can hold. */
    static final JsonType<String> PAGE_KEY = new Scalar<>(Types::readPageKey, BodyWriter::text, text -> text);

    /** A text that some servers send as a number or a truth value, where that does no harm. */
    static final JsonType<String> LOOSE_TEXT = new Scalar<>(
            (json, reading) -> json.currentToken().isScalarValue() ? storable(json.getText()) : readText(json, reading),
            BodyWriter::text,
            text -> text);

    static final JsonType<Boolean> TRUTH = new Scalar<>(Types::readTruth, BodyWriter::truth, String::valueOf);

    static final JsonType<Integer> INTEGER = new Scalar<>(
            (json, reading) -> {
                Long value = readWhole(json, reading, Integer.MIN_VALUE, Integer.MAX_VALUE);
                return value == null ? null : value.intValue();
            },
            BodyWriter::number,
            String::valueOf);

    static final JsonType<Long> WHOLE_NUMBER = new Scalar<>(
            (json, reading) -> readWhole(json, reading, Long.MIN_VALUE, Long.MAX_VALUE),
            BodyWriter::number,
            String::valueOf);

    /** A number that is only told: a wrong one is as good as none. */
    static final JsonType<Long> TOLD_NUMBER = new Scalar<>(
            (json, reading) -> {
                if (json.currentToken() == JsonToken.VALUE_NUMBER_INT
                        && json.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
                    return json.getLongValue();
                }
                json.skipChildren();
                return null;
            },
            BodyWriter::number,
            String::valueOf);

    static final JsonType<BigDecimal> DECIMAL =
            new Scalar<>(Types::readDecimal, BodyWriter::number, BigDecimal::toPlainString);

    static final JsonType<OffsetDateTime> DATE_TIME = new Scalar<>(
            (json, reading) -> parse(json, reading, "a date-time with offset", Rfc3339::parse),
            Rfc3339::write,
            Rfc3339::format);

    static final JsonType<LocalDate> DATE = new Scalar<>(
            (json, reading) -> parse(json, reading, "a date yyyy-MM-dd", Rfc3339::parseDate),
            (json, value) -> json.text(value.toString()),
            LocalDate::toString);

    private Types() {}

    /** An open value: any text is kept, an empty one is none. */
    static <V extends OpenValue<?>> JsonType<V> open(Function<String, V> of) {
        return new Scalar<>(
                (json, reading) -> {
                    String raw = readText(json, reading);
                    return raw == null || raw.isEmpty() ? null : of.apply(raw);
                },
                (json, value) -> json.text(value.raw()),
                OpenValue::raw);
    }

    private static String wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return LONE_SURROGATE.matcher(text).replaceAll("\uFFFD");
            }
        }
        return text;
    }

    /**
     * {@return a text of an answer without what cannot be stored} The zero character, which PostgreSQL refuses, and half a surrogate
     * pair, which has no form in UTF-8, would fail or change on their way through a database: they become the character Unicode has
     * for this before anybody sees them, and the same text is the same text for ever.
     */
    static String storable(String text) {
        return wellFormed(text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD'));
    }

    private static @Nullable String readText(JsonParser json, Reading reading) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_STRING) {
            return storable(json.getText());
        }
        reading.mismatch(json, "a text");
        return null;
    }

    private static @Nullable String readPageKey(JsonParser json, Reading reading) throws IOException {
        String key = json.currentToken() == JsonToken.VALUE_STRING ? json.getText() : readText(json, reading);
        if (key != null
                && (key.length() > MAX_PAGE_KEY || UNFIT_FOR_A_KEY.matcher(key).find())) {
            reading.mismatch(json, "a key of at most 4,096 characters, none of which is a control character");
            return null;
        }
        return key;
    }

    private static @Nullable Boolean readTruth(JsonParser json, Reading reading) throws IOException {
        JsonToken token = json.currentToken();
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return token == JsonToken.VALUE_TRUE;
        }
        reading.mismatch(json, "true or false");
        return null;
    }

    private static @Nullable Long readWhole(JsonParser json, Reading reading, long least, long most)
            throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NUMBER_INT
                && json.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            long value = json.getLongValue();
            if (value >= least && value <= most) {
                return value;
            }
        }
        reading.mismatch(json, "a whole number of " + (most == Long.MAX_VALUE ? 64 : 32) + " bits");
        return null;
    }

    private static @Nullable BigDecimal readDecimal(JsonParser json, Reading reading) throws IOException {
        if (json.currentToken().isNumeric()) {
            return json.getDecimalValue();
        }
        reading.mismatch(json, "a number");
        return null;
    }

    private static <V> @Nullable V parse(JsonParser json, Reading reading, String expected, Function<String, V> parser)
            throws IOException {
        if (json.currentToken() == JsonToken.VALUE_STRING) {
            try {
                return parser.apply(json.getText());
            } catch (DateTimeException notOne) {
                reading.mismatch(json, expected);
                return null;
            }
        }
        reading.mismatch(json, expected);
        return null;
    }
}
