package com.secutix.tixngo.client;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Hears what a client does, for metrics and alerts. Called by the thread that makes the call, by several at a time, so it must be
 * thread-safe and quick. One that throws changes nothing: the first time is logged at WARN, the others at DEBUG.
 */
public interface TixngoClientListener {

    /**
     * An HTTP request is about to be made.
     *
     * @param attempt which
     */
    default void attemptStarted(Attempt attempt) {}

    /**
     * An HTTP request ended, well or not.
     *
     * @param attempt which
     * @param end how it ended
     */
    default void attemptFinished(Attempt attempt, AttemptEnd end) {}

    /**
     * A call failed in a way that may pass and is tried again.
     *
     * @param failed the attempt that failed
     * @param delay the wait before the next one
     * @param reason why, without personal data
     */
    default void retryScheduled(Attempt failed, Duration delay, String reason) {}

    /**
     * TIXNGO asked to wait. All calls of this client and of those derived from it do.
     *
     * @param attempt the attempt that was answered so
     * @param delay the wait
     */
    default void throttled(Attempt attempt, Duration delay) {}

    /**
     * An answer held fields this library does not know: TIXNGO's API has grown, or a name in the profile is wrong.
     *
     * @param endpoint which call
     * @param counts how often in this answer, by dotted name
     */
    default void unknownFields(Endpoint endpoint, Map<String, Long> counts) {}

    /**
     * An answer named items that were never sent.
     *
     * @param endpoint which call
     * @param requestId id of the call
     * @param total how many
     */
    default void surplusResults(Endpoint endpoint, String requestId, int total) {}

    /**
     * One HTTP request. Immutable.
     *
     * @param endpoint which call
     * @param requestId id of the call, the same on each retry
     * @param number which attempt of it, from 1
     */
    record Attempt(Endpoint endpoint, String requestId, int number) {}

    /**
     * How an HTTP request ended. Immutable.
     *
     * @param httpStatus HTTP status; {@code null} when no answer came
     * @param failure what went wrong, without personal data; {@code null} on success
     * @param duration how long it took
     * @param requestBytes size of the body sent
     * @param responseBytes size of the body received, as far as it was read
     */
    record AttemptEnd(
            @Nullable Integer httpStatus,
            @Nullable String failure,
            Duration duration,
            long requestBytes,
            long responseBytes) {}
}
