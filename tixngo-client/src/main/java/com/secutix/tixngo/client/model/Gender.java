package com.secutix.tixngo.client.model;

import java.util.Optional;

/**
 * The gender of a spectator, as an open value. Inferred from the vendor's pages. It is personal data: records
 * that hold one mask it.
 *
 * @param raw the value exactly as it was received or is to be sent; never empty
 */
public record Gender(String raw) implements OpenValue<Gender.Known> {
    /** {@code M}. */
    public static final Gender MALE = of("M");

    /** {@code F}. */
    public static final Gender FEMALE = of("F");

    /** {@code U}. */
    public static final Gender UNKNOWN = of("U");

    /** {@code X}. */
    public static final Gender OTHER = of("X");

    /**
     * Refuses an empty value.
     *
     * @param raw the value exactly as it was received or is to be sent
     */
    public Gender {
        OpenValue.requireText(raw, "Gender");
    }

    /**
     * {@return the value with this raw text, known or not}
     *
     * @param raw the text exactly as received; not empty
     * @throws IllegalArgumentException if it is empty
     */
    public static Gender of(String raw) {
        return new Gender(raw);
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
        /** {@code M}. */
        MALE("M"),
        /** {@code F}. */
        FEMALE("F"),
        /** {@code U}. */
        UNKNOWN("U"),
        /** {@code X}. */
        OTHER("X");

        private static final Known[] VALUES = values();

        private final String raw;

        Known(String raw) {
            this.raw = raw;
        }

        /** {@return the open value of this name} */
        public Gender value() {
            return of(raw);
        }
    }
}
