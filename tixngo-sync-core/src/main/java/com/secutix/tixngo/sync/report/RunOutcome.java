package com.secutix.tixngo.sync.report;

/** How a run ended. */
public enum RunOutcome {
    /** Everything taken was delivered or skipped. */
    COMPLETED,
    /** The run went through, but tickets were rejected or deferred. */
    COMPLETED_WITH_ERRORS,
    /** The run could not go on; the failure says why. */
    FAILED,
    /** The run was asked to stop, or its time was up, before the end. */
    STOPPED,
    /** Another run holds the lock: nothing was done. */
    BUSY
}
