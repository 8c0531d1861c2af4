package com.secutix.tixngo.simulator;

/** The ways a ticket becomes active on a phone. */
public enum ActivationMethod {
    /** A Bluetooth beacon saw the phone. */
    BT("BT_ACTIVATED", "BLUETOOTH"),
    /** The organizer's staff did it. */
    MANUAL("MANUAL_ACTIVATED", "MANUAL"),
    /** The phone did it by its own clock. */
    OFFLINE("OFFLINE_ACTIVATED", "OFFLINE"),
    /** The phone asked TIXNGO. */
    ONLINE("ONLINE_ACTIVATED", "ONLINE");

    private final String status;
    private final String wireName;

    ActivationMethod(String status, String wireName) {
        this.status = status;
        this.wireName = wireName;
    }

    /**
     * The status it leads to.
     *
     * @return the TIXNGO status
     */
    public String status() {
        return status;
    }

    /**
     * Its name in the change feed.
     *
     * @return the name; all but {@code BLUETOOTH} are assumed
     */
    public String wireName() {
        return wireName;
    }
}
