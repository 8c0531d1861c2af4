package com.secutix.tixngo.client.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** A body to send: a value together with its shape. */
public final class Payload extends JsonSerializable.Base {
    private final Content<?> content;

    private Payload(Content<?> content) {
        this.content = content;
    }

    /** {@return the body that holds a value} */
    public static <T> Payload of(BoundShape<T> shape, T value) {
        return new Payload(new Content<>(shape, value));
    }

    /** {@return every text in it that is personal, or a barcode} */
    public Set<String> personalTexts() {
        return content.personalTexts();
    }

    BoundShape<?> shape() {
        return content.shape();
    }

    @Override
    public void serialize(JsonGenerator json, SerializerProvider provider) throws IOException {
        content.write(json);
    }

    @Override
    public void serializeWithType(
            JsonGenerator json,
            SerializerProvider provider,
            com.fasterxml.jackson.databind.jsontype.TypeSerializer typeSerializer)
            throws IOException {
        content.write(json);
    }

    /** {@return a text that says nothing} */
    @Override
    public String toString() {
        return "Payload";
    }

    /** Keeps shape and value of one type together. */
    private record Content<T>(BoundShape<T> shape, T value) {

        void write(JsonGenerator json) throws IOException {
            shape.write(json, value);
        }

        Set<String> personalTexts() {
            Set<String> texts = new HashSet<>();
            shape.texts(value, texts::add);
            return texts;
        }
    }
}
