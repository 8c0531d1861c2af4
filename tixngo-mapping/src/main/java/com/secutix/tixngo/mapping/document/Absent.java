package com.secutix.tixngo.mapping.document;

import java.util.Objects;

/** What a row does when none of its sources has a value. */
public sealed interface Absent {

    /** The target stays as an earlier layer left it, or absent: the default. */
    record LeaveOut() implements Absent {}

    /** The item is refused with a violation that names the target. */
    record Fail() implements Absent {}

    /**
     * The row yields a fixed text.
     *
     * @param value the text
     */
    record MapTo(String value) implements Absent {
        /**
         * Demands the text.
         *
         * @param value as said for the record
         */
        public MapTo {
            Objects.requireNonNull(value, "value");
        }
    }
}
