package com.secutix.tixngo.client.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A list, left out when it is empty. One wrong element makes it unreadable. */
record ListType<V>(JsonType<V> element, boolean ofItems) implements JsonType<List<V>> {

    /** A list whose elements belong to the object around it: their names continue its dotted name. */
    static <V> ListType<V> of(JsonType<V> element) {
        return new ListType<>(element, false);
    }

    /** A list of items in an envelope: their dotted names start anew. */
    static <V> ListType<V> ofItems(JsonType<V> element) {
        return new ListType<>(element, true);
    }

    @Override
    public Codec<List<V>> bind(FieldNames names, String prefix) {
        return new ListCodec<>(element.bind(names, ofItems ? "" : prefix));
    }

    /** The same in the names of one profile. */
    private record ListCodec<V>(Codec<V> element) implements Codec<List<V>> {

        @Override
        public void write(BodyWriter json, List<V> values) {
            json.startArray();
            for (V value : values) {
                json.element();
                element.write(json, value);
            }
            json.endArray();
        }

        @Override
        public boolean isEmpty(List<V> values) {
            return values.isEmpty();
        }

        @Override
        public @Nullable List<V> read(JsonParser json, Reading reading) throws IOException {
            if (!json.isExpectedStartArrayToken()) {
                reading.mismatch(json, "a list");
                return null;
            }
            List<V> values = new ArrayList<>();
            for (int index = 0; json.nextToken() != JsonToken.END_ARRAY; index++) {
                reading.value();
                reading.enter(index);
                V value = element.read(json, reading);
                reading.leave();
                if (value != null) {
                    values.add(value);
                }
            }
            return values;
        }

        @Override
        public void texts(List<V> values, Consumer<String> sink) {
            values.forEach(value -> element.texts(value, sink));
        }

        @Override
        public @Nullable BoundShape<?> nested() {
            return element.nested();
        }
    }
}
