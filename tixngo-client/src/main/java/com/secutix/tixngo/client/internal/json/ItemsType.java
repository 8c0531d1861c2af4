package com.secutix.tixngo.client.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.secutix.tixngo.client.model.UnreadableItem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The items of an answer: one that cannot be read costs the others nothing. Only read. */
record ItemsType<V>(Shape<V> item, boolean startsAnew) implements JsonType<ItemsType.Items<V>> {

    /** Items whose dotted names start anew. */
    static <V> ItemsType<V> of(Shape<V> item) {
        return new ItemsType<>(item, true);
    }

    /** Items whose dotted names continue that of the list. */
    static <V> ItemsType<V> within(Shape<V> item) {
        return new ItemsType<>(item, false);
    }

    @Override
    public Codec<Items<V>> bind(FieldNames names, String prefix) {
        return new ItemsCodec<>(item.bind(names, startsAnew ? "" : prefix), startsAnew);
    }

    /** What was read. */
    record Items<V>(List<V> readable, List<UnreadableItem> unreadable) {

        static <V> Items<V> none() {
            return new Items<>(List.of(), List.of());
        }
    }

    /** The same in the names of one profile. */
    private record ItemsCodec<V>(BoundShape<V> item, boolean anew) implements Codec<Items<V>> {

        @Override
        public void write(BodyWriter json, Items<V> values) {
            throw new UnsupportedOperationException("Items are only read");
        }

        @Override
        public @Nullable Items<V> read(JsonParser json, Reading reading) throws IOException {
            if (!json.isExpectedStartArrayToken()) {
                reading.mismatch(json, "a list");
                return null;
            }
            Items<V> items = new Items<>(new ArrayList<>(), new ArrayList<>());
            for (int index = 0; json.nextToken() != JsonToken.END_ARRAY; index++) {
                reading.item(index, anew, json, item, items.readable(), items.unreadable());
            }
            return items;
        }

        @Override
        public BoundShape<?> nested() {
            return item;
        }
    }
}
