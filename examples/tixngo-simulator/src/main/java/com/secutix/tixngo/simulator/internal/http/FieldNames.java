package com.secutix.tixngo.simulator.internal.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.secutix.tixngo.simulator.internal.Json;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Translates JSON between the contract's field names and the profile's. Dotted names count from the envelope or, inside one of its
 * lists, from the item. Costs nothing when no field is renamed.
 */
final class FieldNames {
    /** Envelope fields below which names begin anew. */
    private static final Set<String> ITEM_LISTS = Set.of("tickets", "privileges", "results", "result");

    private static final Pattern SEGMENTS = Pattern.compile("\\.");

    private final Map<String, String> toWire;
    private final Map<String, String> fromWire = new HashMap<>();

    FieldNames(Map<String, String> renamed) {
        this.toWire = renamed;
        renamed.forEach((dotted, last) -> {
            int cut = dotted.lastIndexOf('.') + 1;
            fromWire.put(dotted.substring(0, cut) + last, dotted.substring(cut));
        });
    }

    /** What an envelope field is called on the wire. */
    String wireName(String name) {
        return wireName(name, name);
    }

    JsonNode toWire(JsonNode canonical) {
        return toWire.isEmpty() ? canonical : translate(canonical, "", true);
    }

    JsonNode fromWire(JsonNode received) {
        return toWire.isEmpty() ? received : translate(received, "", false);
    }

    /** A dotted path with list indexes, in the names of the wire. */
    String wirePath(String path) {
        if (toWire.isEmpty()) {
            return path;
        }
        StringBuilder wire = new StringBuilder();
        String prefix = "";
        for (String name : SEGMENTS.split(path, -1)) {
            boolean index = !name.isEmpty() && name.chars().allMatch(Character::isDigit);
            wire.append(wire.isEmpty() ? "" : ".").append(index ? name : wireName(prefix + name, name));
            prefix = index ? prefix : prefix + name + ".";
        }
        return wire.toString();
    }

    private String wireName(String dotted, String name) {
        return Objects.requireNonNull(toWire.getOrDefault(dotted, name));
    }

    /** A name that was renamed away is not understood any more: it must not pass as the contract's. */
    private String contractName(String dotted, String name) {
        String renamed = fromWire.get(dotted);
        if (renamed != null) {
            return renamed;
        }
        return toWire.containsKey(dotted) ? "unrenamed " + name : name;
    }

    private JsonNode translate(JsonNode node, String prefix, boolean outward) {
        if (node instanceof ArrayNode array) {
            ArrayNode copy = Json.MAPPER.createArrayNode();
            array.forEach(item -> copy.add(translate(item, prefix, outward)));
            return copy;
        }
        if (!(node instanceof ObjectNode)) {
            return node;
        }
        ObjectNode copy = Json.object();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String name = field.getKey();
            String other = outward ? wireName(prefix + name, name) : contractName(prefix + name, name);
            String canonical = outward ? name : other;
            boolean items = prefix.isEmpty()
                    && ITEM_LISTS.contains(canonical)
                    && field.getValue().isArray();
            copy.set(other, translate(field.getValue(), items ? "" : prefix + canonical + ".", outward));
        }
        return copy;
    }
}
