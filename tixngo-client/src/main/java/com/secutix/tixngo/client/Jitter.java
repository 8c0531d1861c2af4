package com.secutix.tixngo.client;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Chooses the wait before a retry, so that clients that failed together do not come back together. Called by several threads at a time. */
@FunctionalInterface
public interface Jitter {

    /**
     * {@return the wait to take}
     *
     * @param ceiling the longest wait allowed
     */
    Duration within(Duration ceiling);

    /**
     * {@return full jitter: any wait from zero to the ceiling, all equally likely}
     *
     * @param random where chance comes from; it need not be thread-safe
     */
    static Jitter full(RandomGenerator random) {
        Object lock = new Object();
        return ceiling -> {
            synchronized (lock) {
                return Duration.ofNanos(random.nextLong(ceiling.toNanos() + 1));
            }
        };
    }

    /** {@return no jitter: always the ceiling} */
    static Jitter none() {
        return ceiling -> ceiling;
    }
}
