package com.secutix.tixngo.mapping.internal.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.secutix.tixngo.mapping.internal.engine.FieldCheck;
import com.secutix.tixngo.mapping.internal.engine.Nearest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the members of one JSON object; what does not fit is a mistake with the place of the object. */
final class NodeReader {

    private final JsonNode node;
    private final String place;
    private final Mistakes mistakes;

    NodeReader(JsonNode node, String place, Mistakes mistakes) {
        this.node = node;
        this.place = place;
        this.mistakes = mistakes;
        if (!node.isObject()) {
            mistakes.add(place, "it must be an object {…}");
        }
    }

    void refuseOthers(Set<String> known) {
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                mistakes.add(place, "'" + FieldCheck.beginning(name) + "' is no known key" + Nearest.hint(name, known));
            }
        }
    }

    boolean has(String key) {
        return node.has(key);
    }

    JsonNode get(String key) {
        return node.path(key);
    }

    void mistake(String reason) {
        mistakes.add(place, reason);
    }

    String text(String key, String fallback) {
        JsonNode value = node.path(key);
        if (value.isTextual() && !value.textValue().isBlank()) {
            return value.textValue();
        }
        mistakes.add(place, "'" + key + "' must be a text that is not blank");
        return fallback;
    }

    String optionalText(String key, String fallback) {
        return has(key) ? text(key, fallback) : fallback;
    }

    boolean flag(String key, boolean fallback) {
        JsonNode value = node.path(key);
        if (!value.isMissingNode() && !value.isBoolean()) {
            mistakes.add(place, "'" + key + "' must be true or false");
        }
        return value.isBoolean() ? value.booleanValue() : fallback;
    }

    LocalDate day(String key, LocalDate fallback) {
        JsonNode value = node.path(key);
        try {
            if (value.isTextual()) {
                return LocalDate.parse(value.textValue());
            }
        } catch (DateTimeException wrong) {
            mistakes.add(place, "'" + key + "' is no day that exists, written like 2023-04-03");
            return fallback;
        }
        mistakes.add(place, "'" + key + "' must be a day written like 2023-04-03");
        return fallback;
    }

    <E extends Enum<E>> E choice(String key, Class<E> type, E fallback) {
        JsonNode value = node.path(key);
        List<String> names = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            if (value.isTextual() && constant.name().equals(value.textValue().toUpperCase(Locale.ROOT))) {
                return constant;
            }
            names.add(constant.name());
        }
        mistakes.add(place, "'" + key + "' must be one of " + String.join(", ", names));
        return fallback;
    }

    List<String> texts(String key) {
        JsonNode value = node.path(key);
        List<String> texts = new ArrayList<>();
        if (value.isTextual()) {
            texts.add(value.textValue());
        } else if (value.isArray()) {
            for (JsonNode item : value) {
                if (item.isTextual()) {
                    texts.add(item.textValue());
                } else {
                    mistakes.add(place, "'" + key + "' must hold texts only");
                }
            }
        } else if (!value.isMissingNode()) {
            mistakes.add(place, "'" + key + "' must be a text or a list of texts");
        }
        return texts;
    }

    Map<String, String> table(String key) {
        JsonNode value = node.path(key);
        Map<String, String> table = new LinkedHashMap<>();
        if (!value.isMissingNode() && !value.isObject()) {
            mistakes.add(place, "'" + key + "' must be an object of texts");
        }
        value.properties().forEach(entry -> {
            if (entry.getValue().isTextual()) {
                table.put(entry.getKey(), entry.getValue().textValue());
            } else {
                mistakes.add(place, "'" + key + "' must hold texts only");
            }
        });
        return table;
    }
}
