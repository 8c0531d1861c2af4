package com.secutix.tixngo.benchmarks.micro;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Refuses to compare what does not do the same: the first rule of an honest figure. */
final class Same {
    private static final ObjectMapper TREES = new ObjectMapper();

    private Same() {}

    /**
     * Demands that two ways gave the same.
     *
     * @throws IllegalStateException if they did not
     */
    static void value(@Nullable Object ours, @Nullable Object other) {
        if (ours == null || !ours.equals(other)) {
            throw new IllegalStateException("Not the same work: " + ours + " is not " + other);
        }
    }

    /**
     * Demands that two bodies say the same, whatever the order of their fields.
     *
     * @throws IOException if one is no JSON
     * @throws IllegalStateException if they do not
     */
    static void json(byte[] ours, byte[] other) throws IOException {
        value(TREES.readTree(ours), TREES.readTree(other));
    }
}
