package com.secutix.tixngo.client.model;

import java.util.Optional;

/**
 * The status of a mobile ticket in lifecycle mode, as an open value: a status this library does not know is
 * kept as it came.
 *
 * Documented by the vendor; the list is open. {@code PENDING} (legacy name of {@code PENDING_TRANSFER}) and
 * the misspelling {@code PENDING_TRANFER} are not mended here: translating them is the business of a mapping.
 *
 * @param raw the value exactly as it was received or is to be sent; never empty
 */
public record TicketStatus(String raw) implements OpenValue<TicketStatus.Known> {
    /** Accepted by TIXNGO, not yet on a phone. */
    public static final TicketStatus INJECTED = of("INJECTED");

    /** In a wallet. */
    public static final TicketStatus DOWNLOADED = of("DOWNLOADED");

    /** In a wallet, with a holder. */
    public static final TicketStatus ASSIGNED = of("ASSIGNED");

    /** Used at the gate. */
    public static final TicketStatus CONTROLLED = of("CONTROLLED");

    /** Offered to another spectator. */
    public static final TicketStatus PENDING_TRANSFER = of("PENDING_TRANSFER");

    /** The transfer was cancelled by its sender or rejected by its recipient. */
    public static final TicketStatus FAILURE_TRANSFER = of("FAILURE_TRANSFER");

    /** The transfer was accepted. */
    public static final TicketStatus TRANSFERRED = of("TRANSFERRED");

    /** Activated by a Bluetooth beacon. */
    public static final TicketStatus BT_ACTIVATED = of("BT_ACTIVATED");

    /** Activated by hand. */
    public static final TicketStatus MANUAL_ACTIVATED = of("MANUAL_ACTIVATED");

    /** Activated by time, without a network. */
    public static final TicketStatus OFFLINE_ACTIVATED = of("OFFLINE_ACTIVATED");

    /** Activated by time, over the network. */
    public static final TicketStatus ONLINE_ACTIVATED = of("ONLINE_ACTIVATED");

    /** Deletion asked for, not yet confirmed. */
    public static final TicketStatus DELETION_PENDING = of("DELETION_PENDING");

    /** Deletion confirmed. */
    public static final TicketStatus DELETED = of("DELETED");

    /** Activated, without saying how. */
    public static final TicketStatus ACTIVATED = of("ACTIVATED");

    /** No longer activated. */
    public static final TicketStatus DEACTIVATED = of("DEACTIVATED");

    /** Documented without a meaning. */
    public static final TicketStatus DEFAULT = of("DEFAULT");

    /** Documented without a meaning. */
    public static final TicketStatus INVALID = of("INVALID");

    /** Legacy name of a pending transfer. */
    public static final TicketStatus PENDING = of("PENDING");

    /** The transfer was cancelled by the organizer. */
    public static final TicketStatus FAILURE = of("FAILURE");

    /**
     * Refuses an empty value.
     *
     * @param raw the value exactly as it was received or is to be sent
     */
    public TicketStatus {
        OpenValue.requireText(raw, "TicketStatus");
    }

    /**
     * {@return the value with this raw text, known or not}
     *
     * @param raw the text exactly as received; not empty
     * @throws IllegalArgumentException if it is empty
     */
    public static TicketStatus of(String raw) {
        return new TicketStatus(raw);
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
        /** Accepted by TIXNGO, not yet on a phone. */
        INJECTED("INJECTED"),
        /** In a wallet. */
        DOWNLOADED("DOWNLOADED"),
        /** In a wallet, with a holder. */
        ASSIGNED("ASSIGNED"),
        /** Used at the gate. */
        CONTROLLED("CONTROLLED"),
        /** Offered to another spectator. */
        PENDING_TRANSFER("PENDING_TRANSFER"),
        /** The transfer was cancelled by its sender or rejected by its recipient. */
        FAILURE_TRANSFER("FAILURE_TRANSFER"),
        /** The transfer was accepted. */
        TRANSFERRED("TRANSFERRED"),
        /** Activated by a Bluetooth beacon. */
        BT_ACTIVATED("BT_ACTIVATED"),
        /** Activated by hand. */
        MANUAL_ACTIVATED("MANUAL_ACTIVATED"),
        /** Activated by time, without a network. */
        OFFLINE_ACTIVATED("OFFLINE_ACTIVATED"),
        /** Activated by time, over the network. */
        ONLINE_ACTIVATED("ONLINE_ACTIVATED"),
        /** Deletion asked for, not yet confirmed. */
        DELETION_PENDING("DELETION_PENDING"),
        /** Deletion confirmed. */
        DELETED("DELETED"),
        /** Activated, without saying how. */
        ACTIVATED("ACTIVATED"),
        /** No longer activated. */
        DEACTIVATED("DEACTIVATED"),
        /** Documented without a meaning. */
        DEFAULT("DEFAULT"),
        /** Documented without a meaning. */
        INVALID("INVALID"),
        /** Legacy name of a pending transfer. */
        PENDING("PENDING"),
        /** The transfer was cancelled by the organizer. */
        FAILURE("FAILURE");

        private static final Known[] VALUES = values();

        private final String raw;

        Known(String raw) {
            this.raw = raw;
        }

        /** {@return the open value of this name} */
        public TicketStatus value() {
            return of(raw);
        }
    }
}
