package com.secutix.tixngo.client.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A type without fields: the same under every profile. */
record Scalar<V>(ValueReader<V> reader, ValueWriter<V> writer, Function<V, String> text)
        implements JsonType<V>, Codec<V> {

    @Override
    public Codec<V> bind(FieldNames names, String prefix) {
        return this;
    }

    @Override
    public void writeField(BodyWriter json, byte[] name, V value) {
        json.name(name);
        writer.write(json, value);
    }

    @Override
    public void write(BodyWriter json, V value) {
        writer.write(json, value);
    }

    @Override
    public @Nullable V read(JsonParser json, Reading reading) throws IOException {
        return reader.read(json, reading);
    }

    @Override
    public void texts(V value, Consumer<String> sink) {
        sink.accept(text.apply(value));
    }

    /** Reads a value; one of another shape is told to the reading. */
    @FunctionalInterface
    interface ValueReader<V> {
        @Nullable V read(JsonParser json, Reading reading) throws IOException;
    }

    /** Writes a value. */
    @FunctionalInterface
    interface ValueWriter<V> {
        void write(BodyWriter json, V value);
    }
}
