package com.secutix.tixngo.client.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads values of one type in the names of one profile. Immutable.
 *
 * @param <V> type of the values
 */
interface Codec<V> {

    /** Writes a field, unless its value is {@link #isEmpty}. */
    default void writeField(BodyWriter json, byte[] name, V value) {
        if (!isEmpty(value)) {
            json.name(name);
            write(json, value);
        }
    }

    /** Writes a value that is not {@link #isEmpty}. */
    void write(BodyWriter json, V value);

    /**
     * Reads the value whose first token the parser stands on, and leaves the parser on its last one. A value of another shape is told to the reading,
     * which is then of no use for the item around it, and read past.
     */
    @Nullable V read(JsonParser json, Reading reading) throws IOException;

    /** {@return whether a value holds nothing, so that its field is left out} */
    default boolean isEmpty(V value) {
        return false;
    }

    /** Hands over every text of a value that is personal as a whole. */
    default void texts(V value, Consumer<String> sink) {}

    /** {@return the shape of the objects in a value; null for a type without fields of its own} */
    default @Nullable BoundShape<?> nested() {
        return null;
    }
}
