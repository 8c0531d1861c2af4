package com.secutix.tixngo.scheduling;

import java.time.Duration;

/**
 * How nodes watch each other. A node whose executions miss four heartbeats counts as dead, and another one revives them; that
 * takes at most six intervals. A revived run still needs the lease, which the killed run frees 20 seconds after its last
 * renewal: reviving sooner only finds the function BUSY.
 *
 * @param pollingInterval how often a node looks for what is due, longer than zero
 * @param interval how often a node says that its executions are alive, longer than zero
 */
public record Heartbeats(Duration pollingInterval, Duration interval) {

    /** Looks each second; a dead node's executions are revived 21 to 42 seconds after its death, when their leases are free. */
    public static final Heartbeats STANDARD = new Heartbeats(Duration.ofSeconds(1), Duration.ofSeconds(7));

    static final int MISSED_BEFORE_DEAD = 4;

    /** Refuses intervals that are not longer than zero. */
    public Heartbeats {
        if (pollingInterval.isZero() || pollingInterval.isNegative() || interval.isZero() || interval.isNegative()) {
            throw new IllegalArgumentException("polling and heartbeats need intervals longer than zero");
        }
    }
}
