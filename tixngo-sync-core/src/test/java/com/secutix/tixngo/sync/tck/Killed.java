package com.secutix.tixngo.sync.tck;

import java.io.Serial;

/** The end of a process: nothing of the run's goes on, not even its tidying up. */
final class Killed extends Error {
    @Serial
    private static final long serialVersionUID = 1L;

    Killed() {
        super("the process was killed", null, false, false);
    }
}
