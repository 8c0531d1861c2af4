package com.secutix.tixngo.client.model;

import java.util.Optional;

/**
 * The status of a mobile ticket in history mode, as an open value. Documented by the vendor; the list is
 * open.
 *
 * @param raw the value exactly as it was received or is to be sent; never empty
 */
public record LegacyStatus(String raw) implements OpenValue<LegacyStatus.Known> {
    /** Accepted by TIXNGO. */
    public static final LegacyStatus INJECTED = of("INJECTED");

    /** In a wallet, assigned or not; also after a transfer that came to nothing. */
    public static final LegacyStatus RECEIVED = of("RECEIVED");

    /** Activated, however it was. */
    public static final LegacyStatus ACTIVATED = of("ACTIVATED");

    /** Offered to another spectator. */
    public static final LegacyStatus TRANSFER_PENDING = of("TRANSFER_PENDING");

    /** The transfer was accepted. */
    public static final LegacyStatus TRANSFERRED = of("TRANSFERRED");

    /** Used at the gate. */
    public static final LegacyStatus CONTROLLED = of("CONTROLLED");

    /** Deletion asked for, not yet confirmed. */
    public static final LegacyStatus DELETION_PENDING = of("DELETION_PENDING");

    /** Deletion confirmed. */
    public static final LegacyStatus DELETED = of("DELETED");

    /**
     * Refuses an empty value.
     *
     * @param raw the value exactly as it was received or is to be sent
     */
    public LegacyStatus {
        OpenValue.requireText(raw, "LegacyStatus");
    }

    /**
     * {@return the value with this raw text, known or not}
     *
     * @param raw the text exactly as received; not empty
     * @throws IllegalArgumentException if it is empty
     */
    public static LegacyStatus of(String raw) {
        return new LegacyStatus(raw);
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
        /** Accepted by TIXNGO. */
        INJECTED("INJECTED"),
        /** In a wallet, assigned or not; also after a transfer that came to nothing. */
        RECEIVED("RECEIVED"),
        /** Activated, however it was. */
        ACTIVATED("ACTIVATED"),
        /** Offered to another spectator. */
        TRANSFER_PENDING("TRANSFER_PENDING"),
        /** The transfer was accepted. */
        TRANSFERRED("TRANSFERRED"),
        /** Used at the gate. */
        CONTROLLED("CONTROLLED"),
        /** Deletion asked for, not yet confirmed. */
        DELETION_PENDING("DELETION_PENDING"),
        /** Deletion confirmed. */
        DELETED("DELETED");

        private static final Known[] VALUES = values();

        private final String raw;

        Known(String raw) {
            this.raw = raw;
        }

        /** {@return the open value of this name} */
        public LegacyStatus value() {
            return of(raw);
        }
    }
}
