package com.secutix.tixngo.client.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads any JSON value as plain Java: String, Boolean, Number, List, Map. How deep it goes is bounded by the parser, how many values
 * there are by the reading.
 */
final class PlainValues {
    private PlainValues() {}

    static @Nullable Object read(JsonParser json, Reading reading) throws IOException {
        reading.value();
        JsonToken token = json.currentToken();
        if (token == null) {
            return null;
        }
        return switch (token) {
            case VALUE_STRING -> Types.storable(json.getText());
            case VALUE_NUMBER_INT -> json.getNumberValue();
            case VALUE_NUMBER_FLOAT -> json.getDecimalValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case START_ARRAY -> list(json, reading);
            case START_OBJECT -> map(json, reading);
            default -> null;
        };
    }

    private static List<@Nullable Object> list(JsonParser json, Reading reading) throws IOException {
        List<@Nullable Object> list = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            list.add(read(json, reading));
        }
        return Collections.unmodifiableList(list);
    }

    private static Map<String, @Nullable Object> map(JsonParser json, Reading reading) throws IOException {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = Types.storable(json.currentName());
            json.nextToken();
            map.put(name, read(json, reading));
        }
        return Collections.unmodifiableMap(map);
    }
}
