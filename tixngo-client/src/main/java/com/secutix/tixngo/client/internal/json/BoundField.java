package com.secutix.tixngo.client.internal.json;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One field in the name of one profile. Immutable. */
class BoundField<T, V> {
    private final Field<T, V> field;
    private final Codec<V> codec;
    private final SerializableString wireName;
    private final byte[] quotedName;

    private BoundField(Field<T, V> field, Codec<V> codec, String wireName) {
        this.field = field;
        this.codec = codec;
        this.wireName = new SerializedString(wireName);
        quotedName = BodyWriter.quoted(wireName);
    }

    static <T, V> BoundField<T, V> of(Field<T, V> field, FieldNames names, String prefix) {
        Codec<V> codec = field.type().bind(names, prefix + field.name() + ".");
        String wireName = names.wireName(prefix, field.name());
        return codec == Types.TEXT ? new OfText<>(field, codec, wireName) : new BoundField<>(field, codec, wireName);
    }

    final String name() {
        return field.name();
    }

    String wireName() {
        return wireName.getValue();
    }

    SerializableString serializedName() {
        return wireName;
    }

    byte[] quotedName() {
        return quotedName;
    }

    boolean required() {
        return field.required();
    }

    boolean numbered() {
        return field.numbered();
    }

    boolean harmless() {
        return field.visibility() == Field.Visibility.HARMLESS;
    }

    Codec<V> codec() {
        return codec;
    }

    boolean isAbsent(T owner) {
        return present(owner) == null;
    }

    void write(BodyWriter json, T owner) {
        V value = field.accessor() == null ? null : field.accessor().apply(owner);
        if (value != null) {
            codec.writeField(json, quotedName, value);
        }
    }

    void personalTexts(T owner, Consumer<String> sink) {
        V value = present(owner);
        if (value != null && (!harmless() || codec.nested() != null)) {
            codec.texts(value, sink);
        }
    }

    private @Nullable V present(T owner) {
        V value = field.accessor() == null ? null : field.accessor().apply(owner);
        return value == null || codec.isEmpty(value) ? null : value;
    }

    /** Most fields of a ticket are texts: these are written with one call less on their way. */
    private static final class OfText<T, V> extends BoundField<T, V> {
        private final byte[] name;
        private final @Nullable Function<T, @Nullable V> accessor;

        OfText(Field<T, V> field, Codec<V> codec, String wireName) {
            super(field, codec, wireName);
            name = quotedName();
            accessor = field.accessor();
        }

        @Override
        void write(BodyWriter json, T owner) {
            V text = accessor == null ? null : accessor.apply(owner);
            if (text != null) {
                json.name(name);
                json.text((String) text);
            }
        }
    }
}
