package com.secutix.tixngo.simulator.internal.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.secutix.tixngo.simulator.internal.state.ItemResult.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An object with known fields, some of them required. */
public final class ObjectRule implements Rule {
    private final Map<String, Rule> fields;
    private final List<String> required;

    private ObjectRule(Map<String, Rule> fields, List<String> required) {
        this.fields = Map.copyOf(fields);
        this.required = List.copyOf(required);
    }

    static Writer object() {
        return new Writer();
    }

    /**
     * Checks a whole item.
     *
     * @param item the item
     * @param allowUnknown whether fields the contract does not have pass
     * @return what is wrong, in no particular order; empty when nothing is
     */
    public List<Problem> problems(JsonNode item, boolean allowUnknown) {
        List<Problem> problems = new ArrayList<>(0);
        check(item, "", problems);
        if (allowUnknown) {
            problems.removeIf(problem -> problem.code().equals(UNKNOWN_FIELD));
        }
        return problems;
    }

    /**
     * Adds the dotted names of all fields, at every depth.
     *
     * @param prefix the dotted name of this object; empty at the root
     * @param names where to add
     */
    public void collectNames(String prefix, Set<String> names) {
        fields.forEach((name, rule) -> {
            String path = prefix + name;
            names.add(path);
            ObjectRule inner = rule.inner();
            if (inner != null) {
                inner.collectNames(path + ".", names);
            }
        });
    }

    @Override
    public ObjectRule inner() {
        return this;
    }

    @Override
    public void check(JsonNode value, String path, List<Problem> problems) {
        if (!value.isObject()) {
            problems.add(Rule.invalid(path, "must be an object"));
            return;
        }
        String prefix = path.isEmpty() ? "" : path + ".";
        for (String name : required) {
            if (!value.has(name)) {
                problems.add(Rule.invalid(prefix + name, "is required"));
            }
        }
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            Rule rule = fields.get(field.getKey());
            if (rule == null) {
                problems.add(new Problem(UNKNOWN_FIELD, prefix + field.getKey(), "is no field of the contract"));
            } else if (field.getValue().isNull()) {
                problems.add(Rule.invalid(prefix + field.getKey(), "must be left out rather than null"));
            } else {
                rule.check(field.getValue(), prefix + field.getKey(), problems);
            }
        }
    }

    /** Writes a rule down field by field. */
    static final class Writer {
        private final Map<String, Rule> fields = new LinkedHashMap<>();
        private final List<String> required = new ArrayList<>();

        private Writer() {}

        Writer required(String name, Rule rule) {
            required.add(name);
            return optional(name, rule);
        }

        Writer optional(String name, Rule rule) {
            fields.put(name, rule);
            return this;
        }

        Writer optional(List<String> names, Rule rule) {
            names.forEach(name -> optional(name, rule));
            return this;
        }

        ObjectRule end() {
            return new ObjectRule(fields, required);
        }
    }
}
