package com.secutix.tixngo.client.model;

import java.util.Optional;

/**
 * What kind of card a digital privilege is, as an open value. Assumed.
 *
 * @param raw the value exactly as it was received or is to be sent; never empty
 */
public record PrivilegeType(String raw) implements OpenValue<PrivilegeType.Known> {
    /** A membership card. */
    public static final PrivilegeType MEMBERSHIP = of("MEMBERSHIP");

    /** The card of a season ticket. */
    public static final PrivilegeType SEASON = of("SEASON");

    /**
     * Refuses an empty value.
     *
     * @param raw the value exactly as it was received or is to be sent
     */
    public PrivilegeType {
        OpenValue.requireText(raw, "PrivilegeType");
    }

    /**
     * {@return the value with this raw text, known or not}
     *
     * @param raw the text exactly as received; not empty
     * @throws IllegalArgumentException if it is empty
     */
    public static PrivilegeType of(String raw) {
        return new PrivilegeType(raw);
    }

    @Override
    public Optional<Known> known() {
        for (Known candidate : Known.VALUES) {
            if (candidate.raw.equals(raw)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /** {@return the raw value} */
    @Override
    public String toString() {
        return raw;
    }

    /** The values this version of the library knows; later versions may know more. */
    public enum Known {
        /** A membership card. */
        MEMBERSHIP("MEMBERSHIP"),
        /** The card of a season ticket. */
        SEASON("SEASON");

        private static final Known[] VALUES = values();

        private final String raw;

        Known(String raw) {
            this.raw = raw;
        }

        /** {@return the open value of this name} */
        public PrivilegeType value() {
            return of(raw);
        }
    }
}
