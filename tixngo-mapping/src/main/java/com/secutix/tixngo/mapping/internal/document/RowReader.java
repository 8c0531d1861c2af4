package com.secutix.tixngo.mapping.internal.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.secutix.tixngo.mapping.document.Absent;
import com.secutix.tixngo.mapping.document.Direction;
import com.secutix.tixngo.mapping.document.Evidence;
import com.secutix.tixngo.mapping.document.Layer;
import com.secutix.tixngo.mapping.document.MappingRow;
import com.secutix.tixngo.mapping.document.Unmapped;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one row of a mapping document. */
final class RowReader {

    private static final Set<String> KEYS = Set.of(
            "layer", "target", "source", "converter", "values", "unmapped", "absent", "since", "evidence", "note");

    private final NodeReader node;
    private final Direction direction;

    RowReader(JsonNode json, Direction direction, String place, Mistakes mistakes) {
        this.node = new NodeReader(json, place, mistakes);
        this.direction = direction;
    }

    @Nullable MappingRow row() {
        node.refuseOthers(KEYS);
        Layer layer = node.has("layer") ? node.choice("layer", Layer.class, Layer.DEFAULTS) : Layer.DEFAULTS;
        if (layer == Layer.TEMPLATE || layer == Layer.PLUGINS) {
            node.mistake("the layer " + layer + " is not filled by documents");
        }
        String target = node.text("target", "");
        List<String> sources = node.texts("source");
        if (sources.isEmpty()) {
            node.mistake("'source' must name at least one value");
        }
        if (target.isEmpty() || sources.isEmpty()) {
            return null;
        }
        return new MappingRow(
                direction,
                layer,
                target,
                sources,
                node.has("converter") ? node.text("converter", "") : null,
                node.table("values"),
                unmapped(),
                absent(),
                node.has("since") ? node.day("since", MappingRow.FIRST_DOCUMENT) : MappingRow.FIRST_DOCUMENT,
                node.has("evidence") ? node.choice("evidence", Evidence.class, Evidence.ASSUMED) : Evidence.ASSUMED,
                node.optionalText("note", ""));
    }

    private Unmapped unmapped() {
        String word = word("unmapped", "keep, skip, fail or {\"mapTo\": \"…\"}");
        return switch (word) {
            case "skip" -> new Unmapped.Skip();
            case "fail" -> new Unmapped.Fail();
            case "mapTo" ->
                new Unmapped.MapTo(node.get("unmapped").path("mapTo").asText());
            case "", "keep" -> new Unmapped.Keep();
            default -> {
                node.mistake("'unmapped' must be keep, skip, fail or {\"mapTo\": \"…\"}");
                yield new Unmapped.Keep();
            }
        };
    }

    private Absent absent() {
        String word = word("absent", "leaveOut, fail or {\"mapTo\": \"…\"}");
        return switch (word) {
            case "fail" -> new Absent.Fail();
            case "mapTo" -> new Absent.MapTo(node.get("absent").path("mapTo").asText());
            case "", "leaveOut" -> new Absent.LeaveOut();
            default -> {
                node.mistake("'absent' must be leaveOut, fail or {\"mapTo\": \"…\"}");
                yield new Absent.LeaveOut();
            }
        };
    }

    private String word(String key, String choices) {
        JsonNode value = node.get(key);
        if (value.isMissingNode()) {
            return "";
        }
        if (value.isObject() && value.size() == 1 && value.path("mapTo").isTextual()) {
            return "mapTo";
        }
        if (!value.isTextual()) {
            node.mistake("'" + key + "' must be " + choices);
            return "";
        }
        return value.textValue().equals("mapTo") ? "?" : value.textValue();
    }
}
