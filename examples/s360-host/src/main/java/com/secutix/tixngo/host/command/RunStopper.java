package com.secutix.tixngo.host.command;

import com.secutix.tixngo.sync.SyncRun;
import org.jspecify.annotations.Nullable;

/** Knows the run that is going on, so that another thread can stop it. Safe for concurrent use. */
public final class RunStopper {

    private @Nullable SyncRun current;
    private boolean stopped;

    /** A stopper that knows no run yet. */
    public RunStopper() {}

    /** A run begins; one that begins after the stop is stopped at once. */
    synchronized void watch(SyncRun run) {
        current = run;
        if (stopped) {
            run.stop();
        }
    }

    /**
     * Whether there is a run that must bring home what is under way, and report it. Everything else may end at any moment:
     * what it committed stays.
     *
     * @return whether a run began
     */
    public synchronized boolean watchesARun() {
        return current != null;
    }

    /** Asks the run that is going on to stop at the next safe point, and every later one at once. */
    public synchronized void stop() {
        stopped = true;
        if (current != null) {
            current.stop();
        }
    }
}
