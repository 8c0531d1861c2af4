package com.secutix.tixngo.mapping;

import java.util.List;

/**
 * What became of one item: a payload that keeps every rule of the contract, or the list of rules it breaks.
 *
 * @param <T> what TIXNGO receives
 */
public sealed interface MappingResult<T> {

    /**
     * The item can be sent.
     *
     * @param <T> what TIXNGO receives
     * @param payload what to send
     */
    record Mapped<T>(T payload) implements MappingResult<T> {}

    /**
     * The item must not be sent; no call is made for it.
     *
     * @param <T> what TIXNGO would have received
     * @param violations every rule it breaks, at least one
     */
    record Refused<T>(List<Violation> violations) implements MappingResult<T> {

        /**
         * Copies the list, which must not be empty.
         *
         * @param violations as said for the record
         */
        public Refused {
            violations = List.copyOf(violations);
            if (violations.isEmpty()) {
                throw new IllegalArgumentException("a refusal names at least one violation");
            }
        }
    }
}
