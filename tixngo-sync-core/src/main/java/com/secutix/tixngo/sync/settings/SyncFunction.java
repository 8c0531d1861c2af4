package com.secutix.tixngo.sync.settings;

import java.time.Duration;

/** The functions of the interface (documented), each run by a schedule of S-360. */
public enum SyncFunction {
    /** Tickets external printing: injects NOT_PRINTED tickets, which become PRINTED. */
    INJECTION(1_000),
    /** Retrieve ticket status from TIXNGO. */
    FEEDBACK(1_000),
    /** Push cancelled and invalidated tickets. */
    PUSH_CANCELLED(1_000),
    /** Push controlled tickets. */
    PUSH_CONTROLLED(10_000),
    /** Inject digital privileges. */
    PRIVILEGE_INJECTION(1_000);

    private final int defaultBatchSize;

    SyncFunction(int defaultBatchSize) {
        this.defaultBatchSize = defaultBatchSize;
    }

    /**
     * How much one run takes unless a setting says otherwise (documented).
     *
     * @return tickets, changes or cards
     */
    public int defaultBatchSize() {
        return defaultBatchSize;
    }

    /**
     * How often the function should run (documented).
     *
     * @return the time from the start of one run to the start of the next: five minutes
     */
    public Duration recommendedFrequency() {
        return Duration.ofMinutes(5);
    }
}
