package com.secutix.tixngo.client.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the field that comes next in an object. A server writes its fields in the same order again and again: the field that followed the
 * last time is compared byte by byte first, and only another one is looked up by its name. Thread-safe: what it remembers is a guess, which
 * a second thread may spoil but never make wrong.
 */
final class FieldOrder {
    /** The object has ended. */
    static final int END = -1;

    /** A field of another name. */
    static final int OTHER = -2;

    /** Before the first field. */
    static final int START = -1;

    private final @Nullable BoundField<?, ?>[] fields;
    private final Map<String, Integer> byWireName = new HashMap<>();
    // of each field, and of the start, the one that came after it
    private final int[] followers;

    /** Takes the fields that have one name, by their place; null where there is none. */
    FieldOrder(@Nullable BoundField<?, ?>[] fields) {
        this.fields = fields;
        followers = new int[fields.length + 1];
        for (int i = 0; i < fields.length; i++) {
            BoundField<?, ?> field = fields[i];
            if (field != null) {
                byWireName.put(field.wireName(), i);
            }
            followers[i] = i;
        }
    }

    /** {@return the place of the field of a name, null if there is none} */
    @Nullable Integer placeOf(String wireName) {
        return byWireName.get(wireName);
    }

    /**
     * Moves on to the next field.
     *
     * @param last place of the field before, or {@link #START}
     * @return its place, {@link #END} or {@link #OTHER}
     */
    int next(JsonParser json, int last) throws IOException {
        int guess = followers[last + 1];
        BoundField<?, ?> guessed = guess < fields.length ? fields[guess] : null;
        if (guessed == null) {
            json.nextToken();
        } else if (json.nextFieldName(guessed.serializedName())) {
            return guess;
        }
        if (json.currentToken() != JsonToken.FIELD_NAME) {
            return END;
        }
        Integer place = byWireName.get(json.currentName());
        if (place == null) {
            return OTHER;
        }
        followers[last + 1] = place;
        return place;
    }
}
