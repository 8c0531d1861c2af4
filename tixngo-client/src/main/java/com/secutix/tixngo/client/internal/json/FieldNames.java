package com.secutix.tixngo.client.internal.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The names of one profile, asked while shapes are bound to them. It remembers what was asked and what clashed. Not thread-safe. */
public final class FieldNames {
    private final Map<String, String> renamed;
    private final Set<String> known = new TreeSet<>();
    private final List<Clash> clashes = new ArrayList<>();

    /**
     * Takes the names that differ from the contract's.
     *
     * @param renamed dotted name in the contract to last part on the wire
     */
    public FieldNames(Map<String, String> renamed) {
        this.renamed = renamed;
    }

    String wireName(String prefix, String name) {
        String dotted = prefix + name;
        known.add(dotted);
        return renamed.getOrDefault(dotted, name);
    }

    void clash(String prefix, String one, String other, String wireName) {
        Clash clash = new Clash(prefix + one, prefix + other, wireName);
        if (!clashes.contains(clash)) {
            clashes.add(clash);
        }
    }

    /** {@return every dotted name of the contract, sorted} */
    public Set<String> known() {
        return known;
    }

    /** {@return fields that would travel under one name though they stand side by side} */
    public List<Clash> clashes() {
        return clashes;
    }

    /**
     * Two fields that would travel under one name.
     *
     * @param one dotted name of the first
     * @param other dotted name of the second
     * @param wireName the name
     */
    public record Clash(String one, String other, String wireName) {}
}
