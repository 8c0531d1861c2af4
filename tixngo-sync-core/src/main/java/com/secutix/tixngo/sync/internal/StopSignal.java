package com.secutix.tixngo.sync.internal;

import com.secutix.tixngo.client.Sleeper;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Asks a run to stop, to pause, or to go on. As the sleeper of the run's client it also cuts short every wait before a
 * retry, so that stopping takes no longer than the attempts that are under way. Safe for any number of threads.
 */
final class StopSignal implements Sleeper {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile boolean stopped;
    private volatile boolean paused;

    void stop() {
        stopped = true;
        tellWaiting();
    }

    void pause() {
        paused = true;
    }

    void goOn() {
        paused = false;
        tellWaiting();
    }

    private void tellWaiting() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean isStopped() {
        return stopped;
    }

    boolean isPaused() {
        return paused;
    }

    /** Waits until the pause is over or the run is to stop, at most for so long. */
    void awaitGoOn(Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (paused && !stopped && left > 0) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        lock.lock();
        try {
            long left = duration.toNanos();
            while (!stopped && left > 0) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
        if (stopped) {
            throw new InterruptedException("the run is stopping");
        }
    }
}
