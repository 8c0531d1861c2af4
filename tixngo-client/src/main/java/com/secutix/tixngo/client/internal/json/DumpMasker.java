package com.secutix.tixngo.client.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.StringWriter;
import java.time.DateTimeException;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Writes a body anew so that it may be shown: a value stays only if its field is declared harmless, every other one becomes
 * {@code ***}. What is no JSON is described. Immutable and thread-safe.
 */
public final class DumpMasker {
    private static final String MASK = "***";
    private static final Set<Object> NUMERIC =
            Set.of(Types.INTEGER, Types.WHOLE_NUMBER, Types.TOLD_NUMBER, Types.DECIMAL, Types.TRUTH);

    private final UnaryOperator<String> texts;

    /** Takes what is done to texts that are shown, since the server may have put anything into them. */
    public DumpMasker(UnaryOperator<String> texts) {
        this.texts = texts;
    }

    /** {@return a request, masked} */
    public String request(byte[] body, boolean complete, Payload payload) {
        return mask(body, complete, payload.shape(), "application/json");
    }

    /**
     * {@return an answer, masked}
     *
     * @param shape shape of the answer; null when it has none
     */
    public String response(byte[] body, boolean complete, @Nullable BoundShape<?> shape, @Nullable String contentType) {
        return mask(body, complete, shape, contentType);
    }

    private String mask(byte[] body, boolean complete, @Nullable BoundShape<?> shape, @Nullable String contentType) {
        StringWriter masked = new StringWriter();
        boolean readable = true;
        boolean started = false;
        try (JsonGenerator out = TixngoJson.factory().createGenerator(masked)) {
            try (JsonParser json = TixngoJson.factory().createParser(body)) {
                JsonToken first = json.nextToken();
                started = first == JsonToken.START_OBJECT || first == JsonToken.START_ARRAY;
                if (started) {
                    value(json, out, shape, Showing.NOTHING);
                    readable = json.nextToken() == null;
                }
            } catch (JsonProcessingException | CharConversionException cutOffOrNoJson) {
                readable = false;
            }
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        if (!started || (!readable && complete)) {
            return describe(body.length, complete, contentType);
        }
        return complete ? masked.toString() : masked + " … (cut after " + body.length + " bytes)";
    }

    private static String describe(int length, boolean complete, @Nullable String contentType) {
        String type = contentType == null || !contentType.matches("[A-Za-z0-9.+-]{1,64}/[A-Za-z0-9.+-]{1,64}")
                ? "unknown type"
                : contentType;
        return type + ", " + (complete ? "" : "more than ") + length + " bytes, no JSON of this contract, not shown";
    }

    private void value(JsonParser json, JsonGenerator out, @Nullable BoundShape<?> shape, Showing showing)
            throws IOException {
        JsonToken token = json.currentToken();
        if (token == JsonToken.START_OBJECT && (shape != null || showing != Showing.SCALARS)) {
            object(json, out, shape, showing);
        } else if (token == JsonToken.START_ARRAY) {
            out.writeStartArray();
            while (more(json, JsonToken.END_ARRAY)) {
                value(json, out, shape, showing);
            }
            out.writeEndArray();
        } else if (token == JsonToken.VALUE_NULL) {
            out.writeNull();
        } else if (showing != Showing.NOTHING && shape == null && token.isScalarValue() && isOfItsKind(json, showing)) {
            scalar(json, out);
        } else {
            out.writeString(MASK);
            json.skipChildren();
        }
    }

    private void object(JsonParser json, JsonGenerator out, @Nullable BoundShape<?> shape, Showing showing)
            throws IOException {
        out.writeStartObject();
        while (more(json, JsonToken.END_OBJECT)) {
            String name = json.currentName();
            json.nextToken();
            BoundField<?, ?> field = shape == null ? null : shape.field(name);
            if (field != null) {
                out.writeFieldName(name);
                value(json, out, field.codec().nested(), Showing.of(field));
            } else if (shape == null && showing == Showing.LANGUAGES) {
                out.writeFieldName(texts.apply(Reading.usualName(name)));
                value(json, out, null, Showing.SCALARS);
            } else {
                out.writeFieldName(texts.apply(Reading.usualName(name)));
                out.writeString(MASK);
                json.skipChildren();
            }
        }
        out.writeEndObject();
    }

    private static boolean more(JsonParser json, JsonToken end) throws IOException {
        JsonToken token = json.nextToken();
        return token != null && token != end;
    }

    /** What stands where a time or a number belongs and is none may be anything, a name too. */
    private static boolean isOfItsKind(JsonParser json, Showing showing) throws IOException {
        return switch (showing) {
            case TIMES -> isTime(json.getText());
            case NUMBERS -> json.currentToken() != JsonToken.VALUE_STRING;
            default -> true;
        };
    }

    private static boolean isTime(String text) {
        try {
            return Rfc3339.parse(text) != null;
        } catch (DateTimeException none) {
            return false;
        }
    }

    private void scalar(JsonParser json, JsonGenerator out) throws IOException {
        switch (json.currentToken()) {
            case VALUE_STRING -> out.writeString(texts.apply(json.getText()));
            case VALUE_NUMBER_INT -> out.writeNumber(json.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> out.writeNumber(json.getDecimalValue());
            case VALUE_TRUE, VALUE_FALSE -> out.writeBoolean(json.getBooleanValue());
            default -> out.writeString(MASK);
        }
    }

    /** How much of a value without a shape is shown. */
    private enum Showing {
        NOTHING,
        SCALARS,
        TIMES,
        NUMBERS,
        LANGUAGES;

        static Showing of(BoundField<?, ?> field) {
            if (!field.harmless()) {
                return NOTHING;
            }
            Codec<?> codec = field.codec();
            if (codec == Types.DATE_TIME) {
                return TIMES;
            }
            return codec == TextType.MULTILINGUAL ? LANGUAGES : NUMERIC.contains(codec) ? NUMBERS : SCALARS;
        }
    }
}
