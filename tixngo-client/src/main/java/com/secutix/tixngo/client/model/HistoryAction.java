package com.secutix.tixngo.client.model;

import java.util.Optional;

/**
 * What was done to a ticket, in one line of its history, as an open value. Documented by the vendor; the list
 * is open.
 *
 * @param raw the value exactly as it was received or is to be sent; never empty
 */
public record HistoryAction(String raw) implements OpenValue<HistoryAction.Known> {
    /** The ticket was injected. */
    public static final HistoryAction INJECT = of("INJECT");

    /** The ticket was transferred. */
    public static final HistoryAction TRANSFER = of("TRANSFER");

    /** The ticket was deleted. */
    public static final HistoryAction DELETE = of("DELETE");

    /** The ticket was used up. */
    public static final HistoryAction BURN = of("BURN");

    /**
     * Refuses an empty value.
     *
     * @param raw the value exactly as it was received or is to be sent
     */
    public HistoryAction {
        OpenValue.requireText(raw, "HistoryAction");
    }

    /**
     * {@return the value with this raw text, known or not}
     *
     * @param raw the text exactly as received; not empty
     * @throws IllegalArgumentException if it is empty
     */
    public static HistoryAction of(String raw) {
        return new HistoryAction(raw);
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
        /** The ticket was injected. */
        INJECT("INJECT"),
        /** The ticket was transferred. */
        TRANSFER("TRANSFER"),
        /** The ticket was deleted. */
        DELETE("DELETE"),
        /** The ticket was used up. */
        BURN("BURN");

        private static final Known[] VALUES = values();

        private final String raw;

        Known(String raw) {
            this.raw = raw;
        }

        /** {@return the open value of this name} */
        public HistoryAction value() {
            return of(raw);
        }
    }
}
