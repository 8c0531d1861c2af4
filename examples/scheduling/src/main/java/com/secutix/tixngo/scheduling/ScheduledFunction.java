package com.secutix.tixngo.scheduling;

import com.secutix.tixngo.sync.SyncRun;
import com.secutix.tixngo.sync.report.RunReport;
import com.secutix.tixngo.sync.settings.Partition;
import com.secutix.tixngo.sync.settings.RunSchedule;
import com.secutix.tixngo.sync.settings.SyncFunction;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * One line of a schedule: a function, or a share of it, with its rhythm. What every scheduler is given. Safe for concurrent
 * use.
 *
 * @param function what runs
 * @param partition the share of its tickets
 * @param rhythm how often
 * @param runs makes a new run; each is executed once
 */
public record ScheduledFunction(
        SyncFunction function, Partition partition, RunSchedule rhythm, Supplier<SyncRun> runs) {

    /**
     * The name that schedulers and people know it by.
     *
     * @return the function's name, with the share if it is one, such as {@code INJECTION 2/3}
     */
    public String name() {
        return partition.equals(Partition.WHOLE) ? function.name() : function + " " + partition;
    }

    /**
     * Prepares the next run.
     *
     * @return a run that has not begun
     */
    public SyncRun nextRun() {
        return runs.get();
    }

    /**
     * When to run after the start of the host: what the last run before the restart said, so that the rhythm is kept, or at
     * once.
     *
     * @param clock tells what "at once" is
     * @return the moment, which may have passed
     */
    public Instant firstRunAt(Clock clock) {
        return nextRun().dueAt().orElseGet(clock::instant);
    }

    /**
     * When to run after a run: what its report says, which is at once when more is waiting. But a run that got nowhere, because
     * it failed or every ticket was refused, waits for its next turn: repeated at once, it would give TIXNGO no rest. So does
     * one that found the function BUSY.
     *
     * @param report of the run
     * @return the moment, which may have passed
     */
    public Instant nextRunAt(RunReport report) {
        Instant nextTurn =
                rhythm.nextRunAt(report.startedAt(), report.startedAt().plus(report.duration()));
        return report.more() && !gotSomewhere(report)
                ? nextTurn
                : report.nextRunAt().orElse(nextTurn);
    }

    private static boolean gotSomewhere(RunReport report) {
        return switch (report.outcome()) {
            case FAILED, BUSY -> false;
            case STOPPED -> true;
            case COMPLETED, COMPLETED_WITH_ERRORS ->
                report.counts().delivered() > 0
                        || (report.function() == SyncFunction.FEEDBACK
                                && report.counts().selected() > 0);
        };
    }

    /**
     * When to run after a run that threw, which no run does unless its settings can no longer be used.
     *
     * @param clock tells when it threw
     * @return the next turn
     */
    public Instant nextRunAfterFailure(Clock clock) {
        Instant now = clock.instant();
        return rhythm.nextRunAt(now, now);
    }
}
