package com.secutix.tixngo.mapping.internal.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.secutix.tixngo.mapping.document.Absent;
import com.secutix.tixngo.mapping.document.Direction;
import com.secutix.tixngo.mapping.document.Layer;
import com.secutix.tixngo.mapping.document.MappingDocument;
import com.secutix.tixngo.mapping.document.MappingRow;
import com.secutix.tixngo.mapping.document.Unmapped;
import java.util.List;

/** Writes mapping documents as JSON: one row a line, so that a change of a row is a change of a line. */
public final class DocumentWriter {

    private static final ObjectMapper JSON = new ObjectMapper();

    private DocumentWriter() {}

    /**
     * {@return the document as JSON}
     *
     * @param document the document
     */
    public static String json(MappingDocument document) {
        StringBuilder text = new StringBuilder("{\n");
        member(text, "name", JSON.getNodeFactory().textNode(document.name()));
        member(text, "mode", JSON.getNodeFactory().textNode(document.mode().name()));
        member(text, "date", JSON.getNodeFactory().textNode(document.date().toString()));
        list(
                text,
                "changes",
                document.changes().stream()
                        .map(change -> JSON.getNodeFactory().textNode(change))
                        .toList());
        member(text, "createsContacts", JSON.getNodeFactory().booleanNode(document.createsContacts()));
        list(
                text,
                "statuses",
                document.statuses().stream()
                        .map(status -> {
                            ObjectNode node = JSON.createObjectNode()
                                    .put("name", status.name())
                                    .put("family", status.family().name());
                            return status.aliases().isEmpty() ? node : node.set("aliases", array(status.aliases()));
                        })
                        .toList());
        list(
                text,
                "distribution",
                document.distribution().stream()
                        .map(rule -> JSON.createObjectNode()
                                .put("status", rule.status())
                                .put("contact", rule.contact().name())
                                .put("action", rule.action())
                                .put("result", rule.result()))
                        .toList());
        list(
                text,
                "toTixngo",
                document.rows(Direction.TO_TIXNGO).stream()
                        .map(DocumentWriter::row)
                        .toList());
        list(
                text,
                "toS360",
                document.rows(Direction.TO_S360).stream()
                        .map(DocumentWriter::row)
                        .toList());
        text.setLength(text.length() - 2);
        return text.append("\n}\n").toString();
    }

    private static ObjectNode row(MappingRow row) {
        ObjectNode node = JSON.createObjectNode();
        if (row.layer() != Layer.DEFAULTS) {
            node.put("layer", row.layer().name());
        }
        node.put("target", row.target());
        if (row.sources().size() == 1) {
            node.put("source", row.sources().get(0));
        } else {
            node.set("source", array(row.sources()));
        }
        if (row.converter() != null) {
            node.put("converter", row.converter());
        }
        if (!row.values().isEmpty()) {
            ObjectNode values = node.putObject("values");
            row.values().forEach(values::put);
        }
        if (row.unmapped() instanceof Unmapped.MapTo to) {
            node.putObject("unmapped").put("mapTo", to.value());
        } else if (!(row.unmapped() instanceof Unmapped.Keep)) {
            node.put("unmapped", row.unmapped() instanceof Unmapped.Skip ? "skip" : "fail");
        }
        if (row.absent() instanceof Absent.MapTo to) {
            node.putObject("absent").put("mapTo", to.value());
        } else if (row.absent() instanceof Absent.Fail) {
            node.put("absent", "fail");
        }
        node.put("since", row.since().toString());
        node.put("evidence", row.evidence().name());
        return row.note().isEmpty() ? node : node.put("note", row.note());
    }

    private static ArrayNode array(List<String> texts) {
        ArrayNode array = JSON.createArrayNode();
        texts.forEach(array::add);
        return array;
    }

    private static void member(StringBuilder text, String key, JsonNode value) {
        text.append("  \"").append(key).append("\": ").append(line(value)).append(",\n");
    }

    private static void list(StringBuilder text, String key, List<? extends JsonNode> items) {
        text.append("  \"").append(key).append("\": [");
        for (int i = 0; i < items.size(); i++) {
            text.append(i == 0 ? "\n    " : ",\n    ").append(line(items.get(i)));
        }
        text.append(items.isEmpty() ? "],\n" : "\n  ],\n");
    }

    private static String line(JsonNode node) {
        try {
            return JSON.writeValueAsString(node);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of texts can always be written", impossible);
        }
    }
}
