package com.secutix.tixngo.client.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.secutix.tixngo.client.model.UnreadableItem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What goes along with the reading of one answer: where it is, what was wrong with the item under way, and what is not in the
 * contract. For one answer and one thread.
 */
final class Reading {
    private static final String UNUSUAL_NAME = "(unusual name)";
    private static final int MAX_NAMES = 100;
    private static final int MAX_ITEMS = 100_000;
    private static final int MAX_VALUES = 5_000_000;
    private static final Pattern USUAL_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_$-]{0,63}");

    // names of fields, and indexes of list elements
    private final List<Object> path = new ArrayList<>();
    // where in it the dotted names of the item under way begin
    private int start;
    private final Map<String, Long> unknownCounts = new LinkedHashMap<>();
    private boolean keepsUnknownFields;
    private @Nullable Map<String, Object> unknownFields;
    private @Nullable String problem;
    private @Nullable String id;
    private int items;
    private int values;

    /**
     * Counts a value that takes room. A short answer may hold so many small ones that they need a hundred times its size.
     *
     * @throws WrongShapeException if the answer holds more of them than any answer of the contract
     */
    void value() throws WrongShapeException {
        if (++values > MAX_VALUES) {
            throw new WrongShapeException("more than 5,000,000 values");
        }
    }

    void enter(String name) {
        path.add(name);
    }

    void enter(int index) {
        path.add(index);
    }

    void leave() {
        path.remove(path.size() - 1);
    }

    /** Reads past a value that is not what it should be. */
    void mismatch(JsonParser json, String expected) throws IOException {
        problem(null, "expected " + expected + ", found " + describe(json));
        json.skipChildren();
    }

    /** Notes what is wrong; the first mistake of an item is the one told. */
    void problem(@Nullable String field, String what) {
        if (problem != null) {
            return;
        }
        String where = dotted(true, field == null ? List.of() : List.of(field));
        problem = where.isEmpty() ? what : where + ": " + what;
    }

    boolean hasProblem() {
        return problem != null;
    }

    @Nullable String problem() {
        return problem;
    }

    void identified(String itemId) {
        id = itemId;
    }

    /** From here on, what is not in the contract is kept. */
    void keepUnknownFields() {
        keepsUnknownFields = true;
        unknownFields = null;
    }

    Map<String, Object> unknownFields() {
        return unknownFields == null ? Map.of() : unknownFields;
    }

    /** Counts a field that is not in the contract, and keeps its value where that is wanted. */
    void unknown(JsonParser json, String name) throws IOException {
        String counted = dotted(false, List.of(usualName(name)));
        if (unknownCounts.size() < MAX_NAMES || unknownCounts.containsKey(counted)) {
            unknownCounts.merge(counted, 1L, Long::sum);
        }
        if (!keepsUnknownFields) {
            json.skipChildren();
            return;
        }
        Object value = PlainValues.read(json, this);
        if (value != null) {
            if (unknownFields == null) {
                unknownFields = new LinkedHashMap<>();
            }
            unknownFields.put(dotted(true, List.of(Types.storable(name))), value);
        }
    }

    /** {@return a name from outside, if it looks like a name: a server may use anything as one, an e-mail too} */
    static String usualName(String name) {
        return USUAL_NAME.matcher(name).matches() ? name : UNUSUAL_NAME;
    }

    Map<String, Long> unknownCounts() {
        return unknownCounts;
    }

    /**
     * Reads one item of a list so that its mistakes stay its own. All lists of an answer together are bounded.
     *
     * @param anew whether the dotted names in it start anew
     */
    <T> void item(
            int index, boolean anew, JsonParser json, Codec<T> codec, List<T> readable, List<UnreadableItem> unreadable)
            throws IOException {
        value();
        if (++items > MAX_ITEMS) {
            throw new WrongShapeException("more than 100,000 items");
        }
        int outerStart = start;
        boolean outerKeeps = keepsUnknownFields;
        String outerProblem = problem;
        String outerId = id;
        Map<String, Object> outerUnknownFields = unknownFields;
        problem = null;
        id = null;
        keepsUnknownFields = false;
        unknownFields = null;
        if (anew) {
            start = path.size();
        }
        T value = codec.read(json, this);
        if (value != null && problem == null) {
            readable.add(value);
        } else {
            unreadable.add(new UnreadableItem(index, id, problem == null ? "null" : problem));
        }
        problem = outerProblem;
        id = outerId;
        keepsUnknownFields = outerKeeps;
        unknownFields = outerUnknownFields;
        start = outerStart;
    }

    private String dotted(boolean withIndexes, List<?> more) {
        StringBuilder dotted = new StringBuilder();
        for (List<?> parts : List.of(path.subList(start, path.size()), more)) {
            for (Object part : parts) {
                if (withIndexes || part instanceof String) {
                    dotted.append(dotted.isEmpty() ? "" : ".").append(part);
                }
            }
        }
        return dotted.toString();
    }

    private static String describe(JsonParser json) throws IOException {
        JsonToken token = json.currentToken();
        if (token == null) {
            return "nothing";
        }
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING -> "a text of " + json.getTextLength() + " characters";
            case VALUE_NUMBER_INT -> "a whole number";
            case VALUE_NUMBER_FLOAT -> "a decimal number";
            case VALUE_TRUE, VALUE_FALSE -> "a truth value";
            case VALUE_NULL -> "null";
            default -> "something else";
        };
    }
}
