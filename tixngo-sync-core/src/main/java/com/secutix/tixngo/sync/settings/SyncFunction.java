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

    /**
     * How often the function should run on the day of an event (documented), so that a controlled ticket is soon shown as
     * such: the push of controlled tickets each minute in a high-performance set-up, that is one whose calls and database
     * bring a batch home within the minute. A smaller set-up stays at {@link #recommendedFrequency()}.
     *
     * @return one minute for {@link #PUSH_CONTROLLED}, five for the others
     */
    public Duration eventDayFrequency() {
        return this == PUSH_CONTROLLED ? Duration.ofMinutes(1) : recommendedFrequency();
    }
}
