package com.secutix.tixngo.client.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One object of the contract in the names of one profile: resolved once, so that a ticket costs no more than a loop over its fields.
 * Immutable and thread-safe.
 *
 * @param <T> type of the objects
 */
public final class BoundShape<T> implements Codec<T> {
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    private final BoundField<T, ?>[] fields;
    private final FieldOrder order;
    private final int numbered;
    private final @Nullable Function<Slots, T> assembly;
    private final int id;
    private final boolean keepsUnknownFields;

    BoundShape(
            List<BoundField<T, ?>> fields, @Nullable Function<Slots, T> assembly, int id, boolean keepsUnknownFields) {
        @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type has no other way into being
        BoundField<T, ?>[] inOrder = fields.toArray(new BoundField[0]);
        this.fields = inOrder;
        this.assembly = assembly;
        this.id = id;
        this.keepsUnknownFields = keepsUnknownFields;
        @Nullable BoundField<?, ?>[] named = new BoundField<?, ?>[inOrder.length];
        int lastNumbered = -1;
        for (int i = 0; i < inOrder.length; i++) {
            if (inOrder[i].numbered()) {
                lastNumbered = i;
            } else {
                named[i] = inOrder[i];
            }
        }
        order = new FieldOrder(named);
        numbered = lastNumbered;
    }

    @Override
    public void write(BodyWriter json, T value) {
        writeFrom(0, json, value);
    }

    @Override
    public void writeField(BodyWriter json, byte[] name, T value) {
        int first = firstPresent(value);
        if (first < fields.length) {
            json.name(name);
            writeFrom(first, json, value);
        }
    }

    @Override
    public boolean isEmpty(T value) {
        return firstPresent(value) == fields.length;
    }

    private void writeFrom(int first, BodyWriter json, T value) {
        json.startObject();
        for (int i = first; i < fields.length; i++) {
            fields[i].write(json, value);
        }
        json.endObject();
    }

    private int firstPresent(T value) {
        int first = 0;
        while (first < fields.length && fields[first].isAbsent(value)) {
            first++;
        }
        return first;
    }

    @Override
    public void texts(T value, Consumer<String> sink) {
        for (BoundField<T, ?> field : fields) {
            field.personalTexts(value, sink);
        }
    }

    @Override
    public BoundShape<T> nested() {
        return this;
    }

    /** {@return the field of a name on the wire, null for one that is not in the contract} */
    @Nullable BoundField<T, ?> field(String wireName) {
        Integer index = order.placeOf(wireName);
        if (index == null && numberOf(wireName) > 0) {
            index = numbered;
        }
        return index == null ? null : fields[index];
    }

    @Override
    public @Nullable T read(JsonParser json, Reading reading) throws IOException {
        if (!json.isExpectedStartObjectToken()) {
            reading.mismatch(json, "an object");
            return null;
        }
        if (keepsUnknownFields) {
            reading.keepUnknownFields();
        }
        @Nullable Object[] slots = new Object[fields.length];
        int last = FieldOrder.START;
        for (int place = order.next(json, last); place != FieldOrder.END; place = order.next(json, last)) {
            reading.value();
            if (place == FieldOrder.OTHER) {
                String name = json.currentName();
                json.nextToken();
                readOther(json, reading, slots, name);
            } else {
                json.nextToken();
                readKnown(json, reading, slots, place);
                last = place;
            }
        }
        for (int i = 0; i < slots.length; i++) {
            if (slots[i] == null && fields[i].required()) {
                reading.problem(fields[i].name(), "missing");
            }
        }
        if (id >= 0 && slots[id] instanceof String text) {
            reading.identified(text);
        }
        if (reading.hasProblem() || assembly == null) {
            return null;
        }
        return assembly.apply(new Slots(slots, keepsUnknownFields ? reading.unknownFields() : Map.of()));
    }

    private void readKnown(JsonParser json, Reading reading, @Nullable Object[] slots, int index) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        BoundField<T, ?> field = fields[index];
        if (slots[index] != null) {
            reading.problem(field.name(), "given twice");
        }
        reading.enter(field.name());
        slots[index] = field.codec().read(json, reading);
        reading.leave();
    }

    private void readOther(JsonParser json, Reading reading, @Nullable Object[] slots, String name) throws IOException {
        int number = numberOf(name);
        if (number < 0) {
            reading.unknown(json, name);
            return;
        }
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        reading.enter(name);
        Object value = fields[numbered].codec().read(json, reading);
        reading.leave();
        if (value != null) {
            gather(reading, slots, number, value);
        }
    }

    @SuppressWarnings("unchecked") // the slot of a numbered field only ever holds such a map
    private void gather(Reading reading, @Nullable Object[] slots, int number, Object value) {
        SortedMap<Integer, Object> found = (SortedMap<Integer, Object>) slots[numbered];
        if (found == null) {
            found = new TreeMap<>();
            slots[numbered] = found;
        }
        if (found.put(number, value) != null) {
            reading.problem(fields[numbered].name(), "given twice");
        }
    }

    private int numberOf(String wireName) {
        if (numbered < 0) {
            return -1;
        }
        String pattern = fields[numbered].wireName();
        String stem = pattern.substring(0, pattern.length() - 1);
        if (!wireName.startsWith(stem)) {
            return -1;
        }
        String number = wireName.substring(stem.length());
        return NUMBER.matcher(number).matches() ? Integer.parseInt(number) : -1;
    }
}
