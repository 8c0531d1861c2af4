package com.secutix.tixngo.mapping;

import java.util.ArrayList;
import java.util.List;

/**
 * Where every value of one item comes from, and what is wrong with it. Shows no personal data, so it may be printed.
 *
 * @param fields every field that has a value
 * @param violations the rules it breaks; empty when it can be sent or stored
 */
public record Explanation(List<ExplainedField> fields, List<Violation> violations) {

    /** The titles of {@link #table()}. */
    public static final List<String> TITLES = List.of("Field", "Value", "Layer", "From", "Overrode");

    /**
     * Copies the lists.
     *
     * @param fields as said for the record
     * @param violations as said for the record
     */
    public Explanation {
        fields = List.copyOf(fields);
        violations = List.copyOf(violations);
    }

    /** {@return the fields as rows of cells, ready to print under {@link #TITLES}; the violations come last} */
    public List<List<String>> table() {
        List<List<String>> rows = new ArrayList<>();
        for (ExplainedField field : fields) {
            String from = field.plugin() == null ? field.origin() : field.origin() + " (plugin " + field.plugin() + ")";
            rows.add(List.of(
                    field.field(), field.value(), field.layer().name(), from, String.join("; ", field.overrode())));
        }
        for (Violation violation : violations) {
            rows.add(List.of(violation.field(), "!", violation.code(), violation.message(), ""));
        }
        return rows;
    }
}
