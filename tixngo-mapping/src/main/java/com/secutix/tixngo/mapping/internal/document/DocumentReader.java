package com.secutix.tixngo.mapping.internal.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.secutix.tixngo.mapping.MappingConfigurationException;
import com.secutix.tixngo.mapping.document.Direction;
import com.secutix.tixngo.mapping.document.DistributionRule;
import com.secutix.tixngo.mapping.document.MappingDocument;
import com.secutix.tixngo.mapping.document.MappingMode;
import com.secutix.tixngo.mapping.document.MappingRow;
import com.secutix.tixngo.mapping.internal.engine.FieldCheck;
import com.secutix.tixngo.mapping.lifecycle.KnownStatus;
import com.secutix.tixngo.mapping.lifecycle.StatusFamily;
import com.secutix.tixngo.mapping.lifecycle.StatusVocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads mapping documents and finds everything that is wrong with one, with its row and the reason. */
public final class DocumentReader {

    private static final int LONGEST = 4_000_000;
    private static final int MOST_ROWS = 2_000;
    private static final Set<String> KEYS = Set.of(
            "name", "mode", "date", "changes", "createsContacts", "statuses", "distribution", "toTixngo", "toS360");

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(20)
                            .maxStringLength(20_000)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Mistakes mistakes = new Mistakes();

    private DocumentReader() {}

    /**
     * {@return the document}
     *
     * @param json its text
     * @param origin where it comes from, for messages
     */
    public static MappingDocument read(String json, String origin) {
        String what = "mapping document '" + FieldCheck.beginning(origin) + "'";
        if (json.length() > LONGEST) {
            throw new MappingConfigurationException(
                    what, List.of("it has " + json.length() + " characters, at most " + LONGEST + " are read"));
        }
        JsonNode root;
        try {
            root = JSON.readTree(json);
        } catch (JsonProcessingException malformed) {
            throw new MappingConfigurationException(what, List.of(place(malformed)));
        }
        DocumentReader reader = new DocumentReader();
        MappingDocument document = reader.document(root);
        reader.mistakes.throwIfAny(what);
        return document;
    }

    private static String place(JsonProcessingException malformed) {
        JsonLocation at = malformed.getLocation();
        String where = at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr() + ": ";
        return where + "it is no JSON: " + FieldCheck.beginning(malformed.getOriginalMessage());
    }

    private MappingDocument document(JsonNode root) {
        NodeReader node = new NodeReader(root, "the document", mistakes);
        node.refuseOthers(KEYS);
        List<MappingRow> rows = new ArrayList<>();
        rows.addAll(rows(root.path("toTixngo"), Direction.TO_TIXNGO, "toTixngo"));
        rows.addAll(rows(root.path("toS360"), Direction.TO_S360, "toS360"));
        return new MappingDocument(
                node.text("name", "unnamed"),
                node.choice("mode", MappingMode.class, MappingMode.LIFECYCLE),
                node.day("date", LocalDate.EPOCH),
                node.texts("changes"),
                node.flag("createsContacts", false),
                statuses(root.path("statuses")),
                distribution(root.path("distribution")),
                rows);
    }

    private List<MappingRow> rows(JsonNode list, Direction direction, String name) {
        List<MappingRow> rows = new ArrayList<>();
        if (!isList(list, name)) {
            return rows;
        }
        if (list.size() > MOST_ROWS) {
            mistakes.add(name, "it has " + list.size() + " rows, at most " + MOST_ROWS + " are allowed");
            return rows;
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < list.size(); i++) {
            String place = name + ", row " + (i + 1);
            MappingRow row = new RowReader(list.get(i), direction, place, mistakes).row();
            if (row != null && !seen.add(row.layer() + " " + row.target())) {
                mistakes.add(
                        place,
                        "another row of its layer already fills '" + FieldCheck.beginning(row.target())
                                + "': remove one of them");
            } else if (row != null) {
                rows.add(row);
            }
        }
        return rows;
    }

    private List<KnownStatus> statuses(JsonNode list) {
        List<KnownStatus> statuses = new ArrayList<>();
        if (!isList(list, "statuses")) {
            return statuses;
        }
        for (int i = 0; i < list.size(); i++) {
            NodeReader node = new NodeReader(list.get(i), "statuses, row " + (i + 1), mistakes);
            node.refuseOthers(Set.of("name", "family", "aliases"));
            String name = node.text("name", "?");
            statuses.add(new KnownStatus(
                    name, node.choice("family", StatusFamily.class, StatusFamily.OTHER), node.texts("aliases")));
        }
        try {
            StatusVocabulary.of(statuses);
        } catch (IllegalArgumentException clash) {
            mistakes.add("statuses", clash.getMessage());
        }
        return statuses;
    }

    private List<DistributionRule> distribution(JsonNode list) {
        List<DistributionRule> rules = new ArrayList<>();
        if (!isList(list, "distribution")) {
            return rules;
        }
        for (int i = 0; i < list.size(); i++) {
            NodeReader node = new NodeReader(list.get(i), "distribution, row " + (i + 1), mistakes);
            node.refuseOthers(Set.of("status", "contact", "action", "result"));
            rules.add(new DistributionRule(
                    node.text("status", "?"),
                    node.choice("contact", DistributionRule.Contact.class, DistributionRule.Contact.UNCHANGED),
                    node.text("action", "?"),
                    node.text("result", "?")));
        }
        return rules;
    }

    private boolean isList(JsonNode list, String name) {
        if (!list.isMissingNode() && !list.isArray()) {
            mistakes.add(name, "it must be a list of rows");
        }
        return list.isArray();
    }
}
