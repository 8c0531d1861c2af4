package com.secutix.tixngo.client.internal.json;

import com.secutix.tixngo.client.internal.json.Field.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One object of the contract, described once: its fields in the order they are written. Fields are added while the shape is declared;
 * afterwards it does not change.
 */
final class Shape<T> implements JsonType<T> {
    private final List<Field<T, ?>> fields = new ArrayList<>();
    private @Nullable Function<Slots, T> assembly;
    private @Nullable Field<T, String> id;
    private boolean keepsUnknownFields;

    /** A field that may be shown. */
    <V> Field<T, V> open(String name, JsonType<V> type, Function<T, @Nullable V> accessor) {
        return add(name, type, accessor, Visibility.HARMLESS, false, false);
    }

    /** A field that may be shown and is only read. */
    <V> Field<T, V> open(String name, JsonType<V> type) {
        return add(name, type, null, Visibility.HARMLESS, false, false);
    }

    /** A field that is masked. */
    <V> Field<T, V> personal(String name, JsonType<V> type, Function<T, @Nullable V> accessor) {
        return add(name, type, accessor, Visibility.PERSONAL, false, false);
    }

    /** A field that is masked and only read. */
    <V> Field<T, V> personal(String name, JsonType<V> type) {
        return add(name, type, null, Visibility.PERSONAL, false, false);
    }

    /** A field that may be shown, is only read, and must be there. */
    <V> Field<T, V> required(String name, JsonType<V> type) {
        return add(name, type, null, Visibility.HARMLESS, true, false);
    }

    /** Fields that are masked, are only read, and differ by a number at the end of their name: the N of the name given here. */
    <V> Field<T, V> numbered(String name, JsonType<V> type) {
        return add(name, type, null, Visibility.PERSONAL, false, true);
    }

    /** Names the field that says which item this is, for messages about an unreadable one. */
    Shape<T> identifiedBy(Field<T, String> field) {
        id = field;
        return this;
    }

    /** Keeps what is not in the contract, for {@link Slots#unknownFields()}. */
    Shape<T> keepingUnknownFields() {
        keepsUnknownFields = true;
        return this;
    }

    /** Ends the declaration of a shape that is read. */
    Shape<T> readAs(Function<Slots, T> assemble) {
        assembly = assemble;
        return this;
    }

    private <V> Field<T, V> add(
            String name,
            JsonType<V> type,
            @Nullable Function<T, @Nullable V> accessor,
            Visibility visibility,
            boolean required,
            boolean numbered) {
        Field<T, V> field = new Field<>(fields.size(), name, type, accessor, visibility, required, numbered);
        fields.add(field);
        return field;
    }

    @Override
    public BoundShape<T> bind(FieldNames names, String prefix) {
        List<BoundField<T, ?>> bound = new ArrayList<>();
        for (Field<T, ?> field : fields) {
            bound.add(BoundField.of(field, names, prefix));
        }
        for (int i = 0; i < bound.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (bound.get(i).wireName().equals(bound.get(j).wireName())) {
                    names.clash(
                            prefix,
                            fields.get(j).name(),
                            fields.get(i).name(),
                            bound.get(i).wireName());
                }
            }
        }
        return new BoundShape<>(bound, assembly, id == null ? -1 : id.index(), keepsUnknownFields);
    }
}
