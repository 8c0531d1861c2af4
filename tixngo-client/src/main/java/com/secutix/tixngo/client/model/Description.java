package com.secutix.tixngo.client.model;

import java.util.Collection;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Writes the {@code toString()} of a record that holds personal data: what is absent is left out, what is personal is masked. */
final class Description {
    private static final String MASK = "***";

    private final StringJoiner parts;

    Description(String name) {
        parts = new StringJoiner(", ", name + "[", "]");
    }

    Description shown(String field, @Nullable Object value) {
        if (isPresent(value)) {
            parts.add(field + "=" + value);
        }
        return this;
    }

    Description masked(String field, @Nullable Object value) {
        if (isPresent(value)) {
            parts.add(field + "=" + MASK);
        }
        return this;
    }

    /** Says only how many there are: even their names come from outside. */
    Description counted(String field, int count) {
        if (count > 0) {
            parts.add(field + "=" + count);
        }
        return this;
    }

    private static boolean isPresent(@Nullable Object value) {
        return value != null
                && !(value instanceof Collection<?> items && items.isEmpty())
                && !(value instanceof Map<?, ?> entries && entries.isEmpty());
    }

    @Override
    public String toString() {
        return parts.toString();
    }
}
