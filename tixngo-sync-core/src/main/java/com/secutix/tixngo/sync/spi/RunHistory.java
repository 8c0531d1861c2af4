package com.secutix.tixngo.sync.spi;

import com.secutix.tixngo.sync.report.RunReport;
import java.time.Instant;
import java.util.Optional;

/**
 * The ledger of runs: what ran when, and what it did. Written at the start and at the end of each run that held its lease,
 * dry runs included; a run that was killed has a start and no end.
 *
 * <p><b>Threading.</b> Called on the thread of the run. <b>Transactions.</b> Each call is one of its own. <b>Idempotency.</b>
 * The same run may be written again.
 *
 * <p>The ledger serves people and schedulers; no ticket depends on it. So a history that throws fails no run: the exception
 * is logged by its kind, and the run goes on.
 */
public interface RunHistory {

    /** Keeps nothing. */
    RunHistory NONE = new RunHistory() {
        @Override
        public void begun(LeaseKey key, String runId, boolean dryRun, Instant startedAt) {}

        @Override
        public void ended(LeaseKey key, RunReport report) {}

        @Override
        public Optional<Instant> nextRunAt(LeaseKey key) {
            return Optional.empty();
        }
    };

    /**
     * A run begins.
     *
     * @param key what it is a run of
     * @param runId identifies it
     * @param dryRun whether it writes nothing else
     * @param startedAt when it began
     */
    void begun(LeaseKey key, String runId, boolean dryRun, Instant startedAt);

    /**
     * A run ended.
     *
     * @param key what it is a run of
     * @param report what it did
     */
    void ended(LeaseKey key, RunReport report);

    /**
     * When the last run that ended, dry runs aside, said that the next is due ({@link RunReport#nextRunAt()}), so that a
     * scheduler that starts again keeps the rhythm.
     *
     * @param key what it was a run of
     * @return the moment; empty if no run ended yet
     */
    Optional<Instant> nextRunAt(LeaseKey key);
}
