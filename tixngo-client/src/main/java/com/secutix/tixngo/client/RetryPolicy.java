package com.secutix.tixngo.client;

import java.time.Duration;
import java.util.Objects;

/**
 * How often and how patiently a call is retried after a failure that may pass. Waiting because of a 429 does not count as an attempt;
 * the call's total budget bounds everything. Immutable.
 *
 * @param maxAttempts most HTTP requests for a call, 1 to 100; 1 means no retry
 * @param firstDelay longest wait before the first retry, more than zero
 * @param factor how much longer each further wait may be, 1 to 10
 * @param maxDelay longest wait of all, at least the first one, at most an hour
 */
public record RetryPolicy(int maxAttempts, Duration firstDelay, double factor, Duration maxDelay) {
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final RetryPolicy DEFAULT = new RetryPolicy(5, Duration.ofMillis(200), 2, Duration.ofSeconds(10));

    /**
     * Checks the bounds.
     *
     * @param maxAttempts most HTTP requests for a call
     * @param firstDelay longest wait before the first retry
     * @param factor how much longer each further wait may be
     * @param maxDelay longest wait of all
     */
    public RetryPolicy {
        Objects.requireNonNull(firstDelay, "firstDelay");
        Objects.requireNonNull(maxDelay, "maxDelay");
        require(maxAttempts >= 1 && maxAttempts <= 100, "maxAttempts must be 1 to 100, not " + maxAttempts);
        require(
                !firstDelay.isNegative() && !firstDelay.isZero(),
                "firstDelay must be more than zero, not " + firstDelay);
        require(factor >= 1 && factor <= 10, "factor must be 1 to 10, not " + factor);
        require(maxDelay.compareTo(firstDelay) >= 0, "maxDelay must not be less than firstDelay, not " + maxDelay);
        require(maxDelay.compareTo(LONGEST) <= 0, "maxDelay must be at most an hour, not " + maxDelay);
    }

    /** {@return the default: 5 attempts, waits of at most 200 ms, 400 ms, 800 ms, … up to 10 s} */
    public static RetryPolicy standard() {
        return DEFAULT;
    }

    /** {@return a policy of one attempt and no retry} */
    public static RetryPolicy never() {
        return DEFAULT.withMaxAttempts(1);
    }

    /**
     * {@return this policy with another number of attempts}
     *
     * @param attempts most HTTP requests for a call, 1 to 100
     */
    public RetryPolicy withMaxAttempts(int attempts) {
        return new RetryPolicy(attempts, firstDelay, factor, maxDelay);
    }

    /**
     * {@return the longest wait before a retry}
     *
     * @param retry which retry, from 1
     */
    public Duration ceiling(int retry) {
        double nanos = firstDelay.toNanos() * Math.pow(factor, Math.max(0, retry - 1));
        return nanos >= maxDelay.toNanos() ? maxDelay : Duration.ofNanos((long) nanos);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
