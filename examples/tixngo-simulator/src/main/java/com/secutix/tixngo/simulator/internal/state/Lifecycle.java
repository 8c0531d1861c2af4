package com.secutix.tixngo.simulator.internal.state;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The statuses of a mobile ticket and what may happen to it in each: the documented transitions, and the assumed details. */
public final class Lifecycle {
    /** On TIXNGO's side, not yet in a wallet. */
    public static final String INJECTED = "INJECTED";
    /** In a wallet. */
    public static final String DOWNLOADED = "DOWNLOADED";
    /** In a wallet, with a holder's name on it. */
    public static final String ASSIGNED = "ASSIGNED";
    /** On its way to another wallet. */
    public static final String PENDING_TRANSFER = "PENDING_TRANSFER";
    /** The sender cancelled, or the recipient rejected. */
    public static final String FAILURE_TRANSFER = "FAILURE_TRANSFER";
    /** The organizer cancelled the transfer. */
    public static final String FAILURE = "FAILURE";
    /** In the recipient's wallet. */
    public static final String TRANSFERRED = "TRANSFERRED";
    /** No longer active on the phone. */
    public static final String DEACTIVATED = "DEACTIVATED";
    /** Scanned at the gate. */
    public static final String CONTROLLED = "CONTROLLED";
    /** Deleted, not yet confirmed. */
    public static final String DELETION_PENDING = "DELETION_PENDING";
    /** Deleted. */
    public static final String DELETED = "DELETED";

    /** The activated statuses. */
    public static final Set<String> ACTIVE =
            Set.of("BT_ACTIVATED", "MANUAL_ACTIVATED", "OFFLINE_ACTIVATED", "ONLINE_ACTIVATED", "ACTIVATED");

    /** In a wallet and quiet: the spectator may do anything with it. */
    public static final Set<String> IN_WALLET =
            Set.of(DOWNLOADED, ASSIGNED, TRANSFERRED, FAILURE_TRANSFER, FAILURE, DEACTIVATED);

    /** May be downloaded to a phone: new, received, given back, or logged off before (the last three assumed). */
    public static final Set<String> DOWNLOADABLE =
            Set.of(INJECTED, TRANSFERRED, FAILURE_TRANSFER, FAILURE, DEACTIVATED);

    /** Deleted or being deleted. */
    public static final Set<String> GONE = Set.of(DELETION_PENDING, DELETED);

    private static final Map<String, String> LEGACY = Map.ofEntries(
            Map.entry(INJECTED, "INJECTED"),
            Map.entry(DOWNLOADED, "RECEIVED"),
            Map.entry(ASSIGNED, "RECEIVED"),
            Map.entry(FAILURE_TRANSFER, "RECEIVED"),
            Map.entry(FAILURE, "RECEIVED"),
            // assumed: a ticket no longer active is again one that was received
            Map.entry(DEACTIVATED, "RECEIVED"),
            Map.entry("BT_ACTIVATED", "ACTIVATED"),
            Map.entry("MANUAL_ACTIVATED", "ACTIVATED"),
            Map.entry("OFFLINE_ACTIVATED", "ACTIVATED"),
            Map.entry("ONLINE_ACTIVATED", "ACTIVATED"),
            Map.entry("ACTIVATED", "ACTIVATED"),
            Map.entry(PENDING_TRANSFER, "TRANSFER_PENDING"),
            Map.entry(TRANSFERRED, "TRANSFERRED"),
            Map.entry(CONTROLLED, "CONTROLLED"),
            Map.entry(DELETION_PENDING, "DELETION_PENDING"),
            Map.entry(DELETED, "DELETED"));

    private Lifecycle() {}

    /**
     * The name of a status in history mode.
     *
     * @param status the lifecycle status
     * @return the legacy status; null when none is documented
     */
    public static @Nullable String legacyStatus(String status) {
        return LEGACY.get(status);
    }
}
