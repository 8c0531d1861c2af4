package com.secutix.tixngo.simulator.internal;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** The one mapper of the simulator: duplicate keys are an error, decimals keep their digits. Thread-safe. */
public final class Json {
    /** Reads and writes trees. */
    public static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Reads one tree out of a longer document. */
    public static final ObjectReader WITHIN = MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Json() {}

    /**
     * Makes an empty object.
     *
     * @return the object
     */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /**
     * Reads a text without insisting on it.
     *
     * @param parent where to look
     * @param name the field
     * @return the text; null when the field is absent or no text
     */
    public static @Nullable String text(@Nullable JsonNode parent, String name) {
        JsonNode value = parent == null ? null : parent.get(name);
        return (value != null && value.isTextual()) ? value.textValue() : null;
    }

    /**
     * Reads a truth value without insisting on it.
     *
     * @param parent where to look
     * @param name the field
     * @return the value; null when the field is absent or no truth value
     */
    public static @Nullable Boolean flag(@Nullable JsonNode parent, String name) {
        JsonNode value = parent == null ? null : parent.get(name);
        return (value != null && value.isBoolean()) ? value.booleanValue() : null;
    }
}
