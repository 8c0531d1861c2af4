package com.secutix.tixngo.host.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.secutix.tixngo.client.model.Text;
import java.io.CharArrayWriter;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How multilingual texts and maps lie in a text column. */
final class JsonText {

    private static final int USUAL_LENGTH = 512;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> MAP = new TypeReference<>() {};

    private JsonText() {}

    /** A plain text as it is, unless it could be taken for JSON; a multilingual one as an object. */
    static @Nullable String of(@Nullable Text text) {
        if (text == null) {
            return null;
        }
        if (text instanceof Text.Multilingual multilingual) {
            return write(multilingual.byLanguage());
        }
        String plain = text.first();
        return plain.startsWith("{") || plain.startsWith("\"") ? write(plain) : plain;
    }

    static @Nullable Text toText(@Nullable String column) {
        if (column == null) {
            return null;
        }
        if (column.startsWith("{")) {
            return Text.of(toMap(column));
        }
        return Text.of(column.startsWith("\"") ? read(column, new TypeReference<String>() {}) : column);
    }

    /** A map in the order of its keys, so that the same map is the same text; null for an empty one. */
    static @Nullable String of(Map<String, String> map) {
        return map.isEmpty() ? null : write(new TreeMap<>(map));
    }

    static Map<String, String> toMap(@Nullable String column) {
        return column == null ? Map.of() : read(column, MAP);
    }

    /** Any JSON as text. */
    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts and maps of them are always JSON", impossible);
        }
    }

    /** Writes a document piece by piece, without a tree in between. */
    @FunctionalInterface
    interface Writing {
        void to(JsonGenerator json) throws IOException;
    }

    /** A document as text. */
    static String write(Writing writing) {
        // keeps characters as they come, where a StringWriter looks at each
        CharArrayWriter text = new CharArrayWriter(USUAL_LENGTH);
        try (JsonGenerator json = JSON.createGenerator(text)) {
            writing.to(json);
        } catch (IOException impossible) {
            throw new IllegalStateException("a text in memory takes everything", impossible);
        }
        return text.toString();
    }

    /** A JSON document that this program wrote. */
    static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException broken) {
            throw unreadable(broken);
        }
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException broken) {
            throw unreadable(broken);
        }
    }

    private static IllegalStateException unreadable(JsonProcessingException broken) {
        broken.clearLocation();
        return new IllegalStateException("a text column of the database holds broken JSON");
    }
}
