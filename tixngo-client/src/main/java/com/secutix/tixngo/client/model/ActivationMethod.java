package com.secutix.tixngo.client.model;

import java.util.Optional;

/**
 * How a ticket is to be activated, as an open value. Documented by the vendor; that {@code offline} is the
 * default is documented and applied by the mapping, not here.
 *
 * @param raw the value exactly as it was received or is to be sent; never empty
 */
public record ActivationMethod(String raw) implements OpenValue<ActivationMethod.Known> {
    /** Activated over the network. */
    public static final ActivationMethod ONLINE = of("online");

    /** Activated by the phone alone. */
    public static final ActivationMethod OFFLINE = of("offline");

    /**
     * Refuses an empty value.
     *
     * @param raw the value exactly as it was received or is to be sent
     */
    public ActivationMethod {
        OpenValue.requireText(raw, "ActivationMethod");
    }

    /**
     * {@return the value with this raw text, known or not}
     *
     * @param raw the text exactly as received; not empty
     * @throws IllegalArgumentException if it is empty
     */
    public static ActivationMethod of(String raw) {
        return new ActivationMethod(raw);
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
        /** Activated over the network. */
        ONLINE("online"),
        /** Activated by the phone alone. */
        OFFLINE("offline");

        private static final Known[] VALUES = values();

        private final String raw;

        Known(String raw) {
            this.raw = raw;
        }

        /** {@return the open value of this name} */
        public ActivationMethod value() {
            return of(raw);
        }
    }
}
