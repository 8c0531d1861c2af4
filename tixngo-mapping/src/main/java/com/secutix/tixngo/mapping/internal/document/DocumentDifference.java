package com.secutix.tixngo.mapping.internal.document;

import com.secutix.tixngo.mapping.document.MappingDocument;
import com.secutix.tixngo.mapping.document.MappingRow;
import com.secutix.tixngo.mapping.document.RowChange;
import com.secutix.tixngo.mapping.document.RowChange.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares two mapping documents. */
public final class DocumentDifference {

    private DocumentDifference() {}

    /**
     * {@return what differs}
     *
     * @param older one document
     * @param newer the other
     */
    public static List<RowChange> between(MappingDocument older, MappingDocument newer) {
        Map<String, String> before = lines(older);
        Map<String, String> after = lines(newer);
        List<RowChange> changes = new ArrayList<>();
        before.forEach((what, line) -> {
            String now = after.get(what);
            if (now == null) {
                changes.add(new RowChange(Kind.REMOVED, what, line, null));
            } else if (!now.equals(line)) {
                changes.add(new RowChange(Kind.CHANGED, what, line, now));
            }
        });
        after.forEach((what, line) -> {
            if (!before.containsKey(what)) {
                changes.add(new RowChange(Kind.ADDED, what, null, line));
            }
        });
        return changes;
    }

    private static Map<String, String> lines(MappingDocument document) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("creation of contacts", document.createsContacts() ? "on" : "off");
        document.statuses()
                .forEach(status -> lines.put(
                        "status " + status.name(),
                        status.family().title()
                                + (status.aliases().isEmpty() ? "" : ", also " + String.join(", ", status.aliases()))));
        document.distribution()
                .forEach(rule -> lines.put(
                        "distribution of " + rule.status(),
                        rule.contact() + ", " + rule.action() + ", " + rule.result()));
        for (MappingRow row : document.rows()) {
            lines.put(row.direction() + " " + row.layer() + " " + row.target(), line(row));
        }
        return lines;
    }

    private static String line(MappingRow row) {
        StringBuilder line = new StringBuilder(row.sourceText());
        if (row.converter() != null) {
            line.append(", by ").append(row.converter());
        }
        String values = RowWords.values(row);
        String absent = RowWords.absent(row.absent());
        return line.append(values.isEmpty() ? "" : ", " + values)
                .append(absent.isEmpty() ? "" : ", when absent: " + absent)
                .append(", since ")
                .append(row.since())
                .append(", ")
                .append(RowWords.evidence(row.evidence()))
                .append(row.note().isEmpty() ? "" : " (" + row.note() + ")")
                .toString();
    }
}
