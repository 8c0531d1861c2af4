package com.secutix.tixngo.simulator.internal.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.secutix.tixngo.simulator.Fault;
import com.secutix.tixngo.simulator.FaultKind;
import com.secutix.tixngo.simulator.internal.Json;
import com.secutix.tixngo.simulator.internal.state.ItemResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the results of a call's items, with the faults that strike there. */
final class ResultFaults {
    private final Picks picks;

    ResultFaults(Picks picks) {
        this.picks = picks;
    }

    /** The positions of the items a planned fault rejects; they are not applied. */
    Set<Integer> refused(@Nullable Fault fault, int size) {
        return fault != null && fault.kind() == FaultKind.REJECT ? picks.positions(size, fault.number()) : Set.of();
    }

    /** The answer that names every item, less or more what the fault asks for. */
    Answer answer(@Nullable Fault fault, List<ItemResult> results, String idName) {
        ObjectNode json = Json.object();
        ArrayNode array = json.putArray("results");
        if (fault == null || fault.kind().stage() != FaultKind.Stage.RESULTS || fault.kind() == FaultKind.REJECT) {
            results.forEach(result -> array.add(write(result, idName)));
            return Answer.json(200, json);
        }
        Set<Integer> struck = picks.positions(results.size(), fault.number());
        List<ObjectNode> later = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            ObjectNode written = write(results.get(i), idName);
            if (!struck.contains(i)) {
                array.add(written);
                continue;
            }
            switch (fault.kind()) {
                case MISSING -> {}
                case DUPLICATE -> array.add(written).add(written.deepCopy());
                case CONTRADICTING -> {
                    array.add(written);
                    later.add(write(contrary(results.get(i)), idName));
                }
                case UNKNOWN_RESULT -> array.add(written.put("status", "QUEUED"));
                default -> array.add(written);
            }
        }
        array.addAll(later);
        if (fault.kind() == FaultKind.SURPLUS) {
            for (int i = 0; i < fault.number(); i++) {
                array.insert(picks.below(array.size() + 1), write(ItemResult.accepted("NEVER-SENT-" + i), idName));
            }
        } else if (fault.kind() == FaultKind.MALFORMED_RESULT) {
            for (int i = 0; i < fault.number(); i++) {
                malformed(array, i, idName);
            }
        }
        return Answer.json(200, json);
    }

    private void malformed(ArrayNode array, int variant, String idName) {
        int place = picks.below(array.size() + 1);
        switch (variant % 4) {
            case 0 -> array.insertObject(place).put("status", "ACCEPTED");
            case 1 -> array.insert(place, "ACCEPTED");
            case 2 -> array.insertObject(place).put(idName, 42).putArray("status");
            default -> array.insertNull(place);
        }
    }

    private static ItemResult contrary(ItemResult result) {
        return result.status().equals("ACCEPTED")
                ? ItemResult.rejected(result.id(), "INVALID_FIELD", "contradicts itself")
                : ItemResult.accepted(result.id());
    }

    private static ObjectNode write(ItemResult result, String idName) {
        ObjectNode json = Json.object();
        json.put(idName, result.id());
        json.put("status", result.status());
        if (!result.errors().isEmpty()) {
            json.set("errors", Answer.problems(result.errors()));
        }
        return json;
    }
}
