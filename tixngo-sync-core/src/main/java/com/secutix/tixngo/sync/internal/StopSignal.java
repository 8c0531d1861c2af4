package com.secutix.tixngo.sync.internal;

import com.secutix.tixngo.client.Sleeper;
import java.time.Duration;

/**
 * Asks a run to stop, to pause, or to go on. As the sleeper of the run's client it also cuts short every wait before a
 * retry, so that stopping takes no longer than the attempts that are under way.
 */
final class StopSignal implements Sleeper {

    private static final long NANOS_PER_MILLI = 1_000_000;

    private boolean stopped;
    private boolean paused;

    synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    synchronized void pause() {
        paused = true;
    }

    synchronized void goOn() {
        paused = false;
        notifyAll();
    }

    synchronized boolean isStopped() {
        return stopped;
    }

    synchronized boolean isPaused() {
        return paused;
    }

    /** Waits until the run is neither paused nor going on as before, at most for so long. */
    synchronized void awaitGoOn(Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (paused && !stopped) {
            if (!waitUntil(end)) {
                return;
            }
        }
    }

    @Override
    public synchronized void sleep(Duration duration) throws InterruptedException {
        long end = System.nanoTime() + duration.toNanos();
        while (!stopped) {
            if (!waitUntil(end)) {
                return;
            }
        }
        throw new InterruptedException("the run is stopping");
    }

    private boolean waitUntil(long end) throws InterruptedException {
        long left = end - System.nanoTime();
        if (left <= 0) {
            return false;
        }
        wait(left / NANOS_PER_MILLI, (int) (left % NANOS_PER_MILLI));
        return true;
    }
}
