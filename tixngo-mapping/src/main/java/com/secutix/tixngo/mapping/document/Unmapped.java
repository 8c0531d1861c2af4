package com.secutix.tixngo.mapping.document;

import java.util.Objects;

/** What a row with a table of values does with a value that is not in the table. */
public sealed interface Unmapped {

    /** The value is passed on as it came: the default. */
    record Keep() implements Unmapped {}

    /** The row yields nothing, as if the source had no value. */
    record Skip() implements Unmapped {}

    /** The item is refused with a violation that names the target. */
    record Fail() implements Unmapped {}

    /**
     * The row yields a fixed text.
     *
     * @param value the text
     */
    record MapTo(String value) implements Unmapped {
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
