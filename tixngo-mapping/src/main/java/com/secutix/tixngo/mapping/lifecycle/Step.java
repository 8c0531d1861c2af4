package com.secutix.tixngo.mapping.lifecycle;

/** How a new status relates to the one before it. */
public enum Step {
    /** The status is the same as before. */
    SAME,
    /** One step of a ticket's normal life. */
    DIRECT,
    /** Several such steps; TIXNGO reports the latest state only, so those between were not seen. */
    SKIPPING,
    /** No such steps lead there: worth a note, and applied all the same, since TIXNGO is the master of mobile statuses. */
    ANOMALY,
    /** One of the two statuses is not known, so nothing can be said. */
    UNKNOWN
}
