package com.secutix.tixngo.simulator.internal.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Digital privileges and their definitions. Thread-safe. */
public final class PrivilegeBook {
    private final Map<String, Payload> definitions = new LinkedHashMap<>();
    private final Map<String, Payload> privileges = new LinkedHashMap<>();

    /**
     * Creates or replaces a definition.
     *
     * @param definitionId its id
     * @param definition its data
     * @return whether it is new
     */
    public synchronized boolean define(String definitionId, ObjectNode definition) {
        return definitions.put(definitionId, Payload.of(definition)) == null;
    }

    /**
     * Injects privileges in the order given; a known one is replaced.
     *
     * @param privilegeIds their ids
     * @param items their data, by position
     * @return one result a privilege, in the same order
     */
    public synchronized List<ItemResult> inject(List<String> privilegeIds, List<ObjectNode> items) {
        List<ItemResult> results = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            String id = privilegeIds.get(i);
            if (definitions.containsKey(items.get(i).path("definitionId").asText())) {
                privileges.put(id, Payload.of(items.get(i)));
                results.add(ItemResult.accepted(id));
            } else {
                results.add(
                        ItemResult.rejected(id, "DEFINITION_NOT_FOUND", "no such privilege definition; put it first"));
            }
        }
        return results;
    }

    /**
     * Looks a definition up.
     *
     * @param definitionId which
     * @return its data; null when unknown
     */
    public synchronized @Nullable ObjectNode definition(String definitionId) {
        Payload found = definitions.get(definitionId);
        return found == null ? null : found.tree();
    }

    /**
     * Looks a privilege up.
     *
     * @param privilegeId which
     * @return its data as received; null when unknown
     */
    public synchronized @Nullable ObjectNode privilege(String privilegeId) {
        Payload found = privileges.get(privilegeId);
        return found == null ? null : found.tree();
    }

    /**
     * Counts privileges.
     *
     * @return how many were injected
     */
    public synchronized int size() {
        return privileges.size();
    }

    /**
     * Counts definitions.
     *
     * @return how many there are
     */
    public synchronized int definitionCount() {
        return definitions.size();
    }
}
