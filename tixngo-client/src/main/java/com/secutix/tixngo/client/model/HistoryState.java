package com.secutix.tixngo.client.model;

import java.util.Optional;

/**
 * How far an action of a ticket's history has come, as an open value. Documented by the vendor; the list is
 * open.
 *
 * @param raw the value exactly as it was received or is to be sent; never empty
 */
public record HistoryState(String raw) implements OpenValue<HistoryState.Known> {
    /** Under way. */
    public static final HistoryState PENDING = of("PENDING");

    /** Done. */
    public static final HistoryState CONFIRMED = of("CONFIRMED");

    /** Refused. */
    public static final HistoryState KO = of("KO");

    /** Deletion under way. */
    public static final HistoryState DELETION_PENDING = of("DELETION_PENDING");

    /** Deletion done. */
    public static final HistoryState DELETED = of("DELETED");

    /** Waiting for a registration. */
    public static final HistoryState REGISTRATION_PENDING = of("REGISTRATION_PENDING");

    /** Called off. */
    public static final HistoryState CANCELLED = of("CANCELLED");

    /** Came to nothing. */
    public static final HistoryState FAILED = of("FAILED");

    /**
     * Refuses an empty value.
     *
     * @param raw the value exactly as it was received or is to be sent
     */
    public HistoryState {
        OpenValue.requireText(raw, "HistoryState");
    }

    /**
     * {@return the value with this raw text, known or not}
     *
     * @param raw the text exactly as received; not empty
     * @throws IllegalArgumentException if it is empty
     */
    public static HistoryState of(String raw) {
        return new HistoryState(raw);
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
        /** Under way. */
        PENDING("PENDING"),
        /** Done. */
        CONFIRMED("CONFIRMED"),
        /** Refused. */
        KO("KO"),
        /** Deletion under way. */
        DELETION_PENDING("DELETION_PENDING"),
        /** Deletion done. */
        DELETED("DELETED"),
        /** Waiting for a registration. */
        REGISTRATION_PENDING("REGISTRATION_PENDING"),
        /** Called off. */
        CANCELLED("CANCELLED"),
        /** Came to nothing. */
        FAILED("FAILED");

        private static final Known[] VALUES = values();

        private final String raw;

        Known(String raw) {
            this.raw = raw;
        }

        /** {@return the open value of this name} */
        public HistoryState value() {
            return of(raw);
        }
    }
}
