package com.secutix.tixngo.host.command;

import com.secutix.tixngo.sync.SyncRun;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Knows the run that is going on, so that another thread can stop it. Safe for concurrent use. */
public final class RunStopper {

    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable SyncRun current;
    private boolean reports;

    /** A stopper that knows no run yet. */
    public RunStopper() {}

    /** A run begins; one that begins after the stop is stopped at once. */
    synchronized void watch(SyncRun run) {
        current = run;
        reports = true;
        if (isStopped()) {
            run.stop();
        }
    }

    /** The command has something to say after a stop, whether or not a run is going on. */
    synchronized void reportsAfterStop() {
        reports = true;
    }

    /**
     * Whether there is a run that must bring home what is under way, or a command that has something to report. Everything
     * else may end at any moment: what it committed stays.
     *
     * @return whether the end of the command is worth waiting for
     */
    public synchronized boolean isWorthWaitingFor() {
        return reports;
    }

    /** Asks the run that is going on to stop at the next safe point, and every later one at once. */
    public synchronized void stop() {
        stopped.countDown();
        if (current != null) {
            current.stop();
        }
    }

    boolean isStopped() {
        return stopped.getCount() == 0;
    }

    /**
     * Waits, unless there is a stop.
     *
     * @return whether there was a stop
     */
    boolean awaitStop(Duration longest) {
        try {
            return stopped.await(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException giveUp) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
