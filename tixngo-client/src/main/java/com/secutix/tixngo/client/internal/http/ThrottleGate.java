package com.secutix.tixngo.client.internal.http;

import java.time.Duration;
import java.time.Instant;

/**
 * Where all calls of a client and of those derived from it wait when TIXNGO says 429: one server, one gate. Thread-safe.
 */
public final class ThrottleGate {
    private volatile Instant opensAt = Instant.MIN;

    /** Closes the gate until a time; it never opens earlier for that. */
    synchronized void closeUntil(Instant time) {
        if (time.isAfter(opensAt)) {
            opensAt = time;
        }
    }

    /** {@return when it opens; a time in the past when it is open} */
    Instant opensAt() {
        return opensAt;
    }

    /** {@return how long it stays closed; zero when it is open} */
    Duration remaining(Instant now) {
        Instant time = opensAt;
        return time.isAfter(now) ? Duration.between(now, time) : Duration.ZERO;
    }
}
