package com.secutix.tixngo.client.model;

import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * A value out of a list that TIXNGO may extend at any time. It keeps the raw text exactly as it was received, so that an
 * unknown value is never lost and never fails; two are equal when their raw texts are. Implementations are immutable.
 *
 * @param <K> the enum of the values this version of the library knows
 */
public interface OpenValue<K extends Enum<K>> {

    /** {@return the text exactly as received or to be sent} */
    String raw();

    /** {@return the known value of this name, or empty for one this version does not know} */
    Optional<K> known();

    /** {@return whether this version of the library knows the value} */
    default boolean isKnown() {
        return known().isPresent();
    }

    /**
     * {@return the known value of this name}
     *
     * @throws NoSuchElementException if this version does not know it; use {@link #known()} where that may happen
     */
    default K orThrow() {
        return known().orElseThrow(() -> new NoSuchElementException(
                "This version does not know the " + getClass().getSimpleName() + " '" + raw() + "'"));
    }

    /**
     * Refuses an empty raw value.
     *
     * @param raw the raw value
     * @param kind what it is, for the message
     * @throws IllegalArgumentException if it is empty
     */
    static void requireText(String raw, String kind) {
        if (raw.isEmpty()) {
            throw new IllegalArgumentException("A " + kind + " is never empty; leave it out instead");
        }
    }
}
