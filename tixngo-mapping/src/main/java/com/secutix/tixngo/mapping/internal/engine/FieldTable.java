package com.secutix.tixngo.mapping.internal.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of one kind of target, each with its slot. Immutable once it is filled. */
public final class FieldTable {

    private final List<FieldRule> rules = new ArrayList<>();
    private final Map<String, Integer> slots = new HashMap<>();

    /**
     * Adds a field.
     *
     * @param rule what the field takes
     * @return the field's slot
     */
    public int add(FieldRule rule) {
        slots.put(rule.path(), rules.size());
        rules.add(rule);
        return rules.size() - 1;
    }

    /**
     * {@return the slot of a field, or -1 if there is none}
     *
     * @param path dotted name of the field
     */
    public int slot(String path) {
        return slots.getOrDefault(path, -1);
    }

    /**
     * {@return what a field takes}
     *
     * @param slot the field's slot
     */
    public FieldRule rule(int slot) {
        return rules.get(slot);
    }

    /** {@return how many fields there are} */
    public int size() {
        return rules.size();
    }

    /** {@return the dotted names of all fields} */
    public List<String> paths() {
        return rules.stream().map(FieldRule::path).toList();
    }

    /**
     * {@return a field's rule, or {@code null} if there is none}
     *
     * @param path dotted name of the field
     */
    public @Nullable FieldRule find(String path) {
        int slot = slot(path);
        return slot < 0 ? null : rules.get(slot);
    }

    /**
     * {@return what to say of a field that does not exist}
     *
     * @param path dotted name
     */
    public String unknown(String path) {
        return "there is no field '" + FieldCheck.beginning(path) + "'" + Nearest.hint(path, paths());
    }
}
