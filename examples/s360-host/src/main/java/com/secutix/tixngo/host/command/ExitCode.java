package com.secutix.tixngo.host.command;

import com.secutix.tixngo.sync.report.RunOutcome;

/** What the program tells its caller by its exit code. */
public final class ExitCode {

    /** Done. */
    public static final int DONE = 0;

    /** Done, but some tickets are in error. */
    public static final int WITH_ERRORS = 1;

    /** Failed. */
    public static final int FAILED = 2;

    /** Another run holds the lock. */
    public static final int BUSY = 3;

    /** Stopped before the end. */
    public static final int STOPPED = 4;

    /** Wrong usage or settings. */
    public static final int USAGE = 64;

    private ExitCode() {}

    static int of(RunOutcome outcome) {
        return switch (outcome) {
            case COMPLETED -> DONE;
            case COMPLETED_WITH_ERRORS -> WITH_ERRORS;
            case FAILED -> FAILED;
            case BUSY -> BUSY;
            case STOPPED -> STOPPED;
        };
    }
}
