package com.secutix.tixngo.client.internal.json;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** The values read for one object, by field. Lives only while that object is put together. */
final class Slots {
    private final @Nullable Object[] values;
    private final Map<String, Object> unknownFields;

    Slots(@Nullable Object[] values, Map<String, Object> unknownFields) {
        this.values = values;
        this.unknownFields = unknownFields;
    }

    /** {@return the value of a field, null when it was absent} */
    @SuppressWarnings("unchecked") // a slot is only ever filled by the codec of the field's own type
    <V> @Nullable V get(Field<?, V> field) {
        return (V) values[field.index()];
    }

    /** {@return the value of a required field} */
    <V> V require(Field<?, V> field) {
        return Objects.requireNonNull(get(field), field.name());
    }

    /** {@return the list of a field, empty when it was absent} */
    <V> List<V> list(Field<?, List<V>> field) {
        List<V> list = get(field);
        return list == null ? List.of() : list;
    }

    /** {@return what fields of a number were read, by that number} */
    @SuppressWarnings("unchecked") // as above: BoundShape gathers numbered values in such a map
    <V> SortedMap<Integer, V> numbered(Field<?, V> field) {
        Object found = values[field.index()];
        return found == null ? Collections.emptySortedMap() : (SortedMap<Integer, V>) found;
    }

    /** {@return what is not in the contract, of a shape that keeps it} */
    Map<String, Object> unknownFields() {
        return unknownFields;
    }
}
