package com.secutix.tixngo.client.model;

import java.util.Objects;

/**
 * A text under a key. Immutable; {@code toString()} masks the text, which may name a person.
 *
 * @param key key
 * @param value text
 */
public record KeyValue(String key, Text value) {

    /**
     * Checks what must be there and copies what could be changed from outside.
     *
     * @param key key
     * @param value text
     */
    public KeyValue {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, "value");
    }

    /**
     * {@return a plain text under a key}
     *
     * @param key key
     * @param value text, the same in every language
     */
    public static KeyValue of(String key, String value) {
        return new KeyValue(key, Text.of(value));
    }

    /** {@return what is set, with personal data and barcodes masked} */
    @Override
    public String toString() {
        return new Description("KeyValue")
                .shown("key", key)
                .masked("value", value)
                .toString();
    }
}
