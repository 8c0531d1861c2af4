package com.secutix.tixngo.client.internal.json;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** A body to send: a value together with its shape. For one call, which forgets it when it ends. */
public final class Payload {
    private @Nullable Content<?> content;

    private Payload(Content<?> content) {
        this.content = content;
    }

    /** {@return the body that holds a value} */
    public static <T> Payload of(BoundShape<T> shape, T value) {
        return new Payload(new Content<>(shape, value));
    }

    /**
     * Lets go of the value. What an HTTP library still holds of a request that is over, such as a watchdog that has not looked since, then
     * holds no ticket.
     */
    public void forget() {
        content = null;
    }

    private Content<?> content() {
        return Objects.requireNonNull(content, "a body is used after its call has ended");
    }

    /** {@return every text in it that is personal, or a barcode} */
    public Set<String> personalTexts() {
        return content().personalTexts();
    }

    BoundShape<?> shape() {
        return content().shape();
    }

    /** {@return it as JSON, in UTF-8} */
    public Buffer json() {
        BodyWriter json = new BodyWriter();
        content().write(json);
        return json.finish();
    }

    /** {@return a text that says nothing} */
    @Override
    public String toString() {
        return "Payload";
    }

    /** Keeps shape and value of one type together. */
    private record Content<T>(BoundShape<T> shape, T value) {

        void write(BodyWriter json) {
            shape.write(json, value);
        }

        Set<String> personalTexts() {
            Set<String> texts = new HashSet<>();
            shape.texts(value, texts::add);
            return texts;
        }
    }
}
