package com.secutix.tixngo.client;

import java.time.Duration;

/** Waits. Called by the thread that makes the call, by several at a time. */
@FunctionalInterface
public interface Sleeper {

    /**
     * Waits for a time.
     *
     * @param duration how long, more than zero
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    void sleep(Duration duration) throws InterruptedException;

    /** {@return the sleeper that puts the thread to sleep} */
    static Sleeper system() {
        return duration -> Thread.sleep(duration.toMillis(), duration.toNanosPart() % 1_000_000);
    }
}
