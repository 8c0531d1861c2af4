package com.secutix.tixngo.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What {@link TixngoClient#check()} found. Immutable.
 *
 * @param verdict the finding
 * @param httpStatus HTTP status; {@code null} when no answer came
 * @param host host and, if not the usual one, port
 * @param environment the environment of TIXNGO this is; {@code null} for any other host
 * @param duration how long it took
 * @param message what was found and what to do, in words for an operator
 */
public record CheckResult(
        Verdict verdict,
        @Nullable Integer httpStatus,
        String host,
        @Nullable TixngoEnvironment environment,
        Duration duration,
        String message) {

    /** {@return whether URL and key are good} */
    public boolean isOk() {
        return verdict == Verdict.OK;
    }

    /** {@return whether any HTTP answer came at all} */
    public boolean reachable() {
        return httpStatus != null;
    }

    /** The findings. */
    public enum Verdict {
        /** URL and key are good. */
        OK,
        /** The key is wrong or lacks the right. */
        KEY_REFUSED,
        /** Something answers at the URL, but not this API. */
        WRONG_URL,
        /** TIXNGO asks to wait. */
        THROTTLED,
        /** TIXNGO answers with an error of its own. */
        SERVER_TROUBLE,
        /** No connection, or no answer in time. */
        UNREACHABLE
    }
}
