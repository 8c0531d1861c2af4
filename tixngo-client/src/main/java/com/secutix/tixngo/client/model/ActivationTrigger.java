package com.secutix.tixngo.client.model;

import java.util.Optional;

/**
 * What activated a ticket, as told by a change, as an open value. Assumed: the public pages show no list.
 *
 * @param raw the value exactly as it was received or is to be sent; never empty
 */
public record ActivationTrigger(String raw) implements OpenValue<ActivationTrigger.Known> {
    /** A beacon. */
    public static final ActivationTrigger BLUETOOTH = of("BLUETOOTH");

    /** A person. */
    public static final ActivationTrigger MANUAL = of("MANUAL");

    /** The time, without a network. */
    public static final ActivationTrigger OFFLINE = of("OFFLINE");

    /** The time, over the network. */
    public static final ActivationTrigger ONLINE = of("ONLINE");

    /**
     * Refuses an empty value.
     *
     * @param raw the value exactly as it was received or is to be sent
     */
    public ActivationTrigger {
        OpenValue.requireText(raw, "ActivationTrigger");
    }

    /**
     * {@return the value with this raw text, known or not}
     *
     * @param raw the text exactly as received; not empty
     * @throws IllegalArgumentException if it is empty
     */
    public static ActivationTrigger of(String raw) {
        return new ActivationTrigger(raw);
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
        /** A beacon. */
        BLUETOOTH("BLUETOOTH"),
        /** A person. */
        MANUAL("MANUAL"),
        /** The time, without a network. */
        OFFLINE("OFFLINE"),
        /** The time, over the network. */
        ONLINE("ONLINE");

        private static final Known[] VALUES = values();

        private final String raw;

        Known(String raw) {
            this.raw = raw;
        }

        /** {@return the open value of this name} */
        public ActivationTrigger value() {
            return of(raw);
        }
    }
}
