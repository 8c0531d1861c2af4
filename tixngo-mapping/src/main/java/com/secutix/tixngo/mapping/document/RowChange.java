package com.secutix.tixngo.mapping.document;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One difference between two mapping documents.
 *
 * @param kind what happened to the row
 * @param what which row: its direction, layer and target, or which status or distribution rule
 * @param before the row before, in one line; {@code null} for an added one
 * @param after the row after, in one line; {@code null} for a removed one
 */
public record RowChange(
        Kind kind,
        String what,
        @Nullable String before,
        @Nullable String after) {

    /** What happened to a row. */
    public enum Kind {
        /** Only the newer document has it. */
        ADDED,
        /** Only the older document has it. */
        REMOVED,
        /** Both have it, and it differs. */
        CHANGED
    }

    /**
     * Demands what the change is and about.
     *
     * @param kind as said for the record
     * @param what as said for the record
     * @param before as said for the record
     * @param after as said for the record
     */
    public RowChange {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(what, "what");
    }

    /** {@return the change in one line} */
    @Override
    public String toString() {
        return switch (kind) {
            case ADDED -> "added " + what + ": " + after;
            case REMOVED -> "removed " + what + ": " + before;
            case CHANGED -> "changed " + what + ": " + before + " -> " + after;
        };
    }
}
