package com.secutix.tixngo.simulator.internal.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.secutix.tixngo.simulator.internal.Json;
import com.secutix.tixngo.simulator.internal.state.ItemResult;
import com.secutix.tixngo.simulator.internal.state.ItemResult.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The items of one call, read one after another so that a large call never stands in memory as one tree. Items beyond the limit are only
 * counted and named.
 *
 * @param <T> what applying an item needs
 */
final class ItemBatch<T> {
    private final ItemCalls.Kind<T> kind;
    private final FieldNames names;
    private final int limit;
    private final boolean allowUnknown;
    private final List<String> ids = new ArrayList<>();
    private final List<List<Problem>> problems = new ArrayList<>();
    private final List<@Nullable T> prepared = new ArrayList<>();
    private final List<ObjectNode> callErrors = new ArrayList<>();
    private @Nullable String refusal;

    private ItemBatch(ItemCalls.Kind<T> kind, FieldNames names, int limit, boolean allowUnknown) {
        this.kind = kind;
        this.names = names;
        this.limit = limit;
        this.allowUnknown = allowUnknown;
    }

    static <T> ItemBatch<T> read(
            byte[] body, ItemCalls.Kind<T> kind, FieldNames names, int limit, boolean allowUnknown) {
        ItemBatch<T> batch = new ItemBatch<>(kind, names, limit, allowUnknown);
        try (JsonParser parser = Json.MAPPER.getFactory().createParser(body)) {
            batch.readEnvelope(parser);
        } catch (JsonProcessingException e) {
            batch.refuse("the body is no well-formed JSON, at line "
                    + e.getLocation().getLineNr() + ", column "
                    + e.getLocation().getColumnNr());
        } catch (IOException e) {
            batch.refuse("the body cannot be read");
        }
        return batch;
    }

    /** The ids of the items that have one, in the order sent. */
    List<String> ids() {
        return ids;
    }

    boolean isTooLarge() {
        return ids.size() > limit;
    }

    /** The answer that refuses the whole call; null when it can be applied. */
    @Nullable Answer refusal() {
        return refusal == null ? null : Answer.invalidRequest(refusal, callErrors);
    }

    /**
     * Changes the state.
     *
     * @param refused positions of items that a planned fault rejects
     * @return one result an item, in the order sent
     */
    List<ItemResult> apply(Set<Integer> refused) {
        List<String> goodIds = new ArrayList<>(ids.size());
        List<T> good = new ArrayList<>(ids.size());
        for (int i = 0; i < ids.size(); i++) {
            T item = prepared.get(i);
            if (item != null && !refused.contains(i)) {
                goodIds.add(ids.get(i));
                good.add(item);
            }
        }
        List<ItemResult> applied = kind.apply().apply(goodIds, good);
        List<ItemResult> results = new ArrayList<>(ids.size());
        int next = 0;
        for (int i = 0; i < ids.size(); i++) {
            if (prepared.get(i) == null) {
                results.add(ItemResult.rejected(ids.get(i), problems.get(i)));
            } else if (refused.contains(i)) {
                results.add(ItemResult.rejected(ids.get(i), "INVALID_FIELD", "refused by a planned fault"));
            } else {
                results.add(applied.get(next++));
            }
        }
        return results;
    }

    private void readEnvelope(JsonParser parser) throws IOException {
        String listName = names.wireName(kind.listName());
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            refuse("the body must be an object with '" + listName + "'");
            return;
        }
        boolean found = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (!name.equals(listName)) {
                parser.skipChildren();
                if (!allowUnknown) {
                    refuse("the envelope has a field the contract does not have", name, "UNKNOWN_FIELD");
                }
            } else if (parser.currentToken() == JsonToken.START_ARRAY) {
                found = true;
                readItems(parser, listName);
            } else {
                refuse("'" + listName + "' must be a list", listName, "INVALID_FIELD");
                parser.skipChildren();
                found = true;
            }
        }
        if (!found) {
            refuse("'" + listName + "' is required", listName, "INVALID_FIELD");
        }
        if (parser.nextToken() != null) {
            refuse("there is something after the end of the JSON");
        }
    }

    private void readItems(JsonParser parser, String listName) throws IOException {
        int position = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonNode item = Json.WITHIN.readTree(parser);
            JsonNode canonical = names.fromWire(item);
            String id = Json.text(canonical, kind.idName());
            if (id == null || !(canonical instanceof ObjectNode object)) {
                String field = listName + "." + position + (item.isObject() ? "." + names.wireName(kind.idName()) : "");
                refuse("an item cannot be told from others", field, "INVALID_FIELD");
            } else {
                add(id, object);
            }
            position++;
        }
    }

    private void add(String id, ObjectNode item) {
        ids.add(id);
        if (ids.size() > limit) {
            return;
        }
        List<Problem> found = kind.rule().problems(item, allowUnknown);
        problems.add(found.stream().map(this::onTheWire).toList());
        prepared.add(found.isEmpty() ? kind.prepare().apply(id, item) : null);
    }

    private Problem onTheWire(Problem problem) {
        String field = problem.field();
        return field == null ? problem : new Problem(problem.code(), names.wirePath(field), problem.message());
    }

    private void refuse(String message) {
        refusal = refusal == null ? message : refusal;
    }

    private void refuse(String message, String field, String code) {
        refuse(message);
        if (callErrors.size() < 100) {
            callErrors.add(Answer.problem(new Problem(code, field, message)));
        }
    }
}
