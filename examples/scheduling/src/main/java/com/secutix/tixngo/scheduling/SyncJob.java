package com.secutix.tixngo.scheduling;

import com.secutix.tixngo.sync.SyncRun;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.InterruptableJob;
import org.quartz.JobExecutionContext;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A run of a function as a Quartz job: interrupting it stops the run at the next safe point, and its end sets its trigger to
 * what the report says. One instance is one execution.
 */
@DisallowConcurrentExecution
public final class SyncJob implements InterruptableJob {

    private static final Logger LOG = LoggerFactory.getLogger(SyncJob.class);

    private final ScheduledFunction function;
    private final RunsUnderWay runs;
    private final Clock clock;
    private volatile @Nullable SyncRun run;
    private volatile boolean interrupted;

    SyncJob(ScheduledFunction function, RunsUnderWay runs, Clock clock) {
        this.function = function;
        this.runs = runs;
        this.clock = clock;
    }

    @Override
    public void execute(JobExecutionContext context) {
        Instant next = function.nextRunAfterFailure(clock);
        try {
            next = function.nextRunAt(runs.execute(function, begin()));
        } catch (RuntimeException failed) {
            LOG.error("{} could not run and waits for its next turn", function.name(), failed);
        } finally {
            rearm(context, next);
        }
    }

    /** Shown first, asked second: an interruption in this moment is seen by one of the two. */
    private SyncRun begin() {
        SyncRun begun = function.nextRun();
        run = begun;
        if (interrupted) {
            begun.stop();
        }
        return begun;
    }

    private void rearm(JobExecutionContext context, Instant next) {
        Trigger trigger = TriggerBuilder.newTrigger()
                .withIdentity(context.getTrigger().getKey())
                .forJob(context.getJobDetail())
                .startAt(Date.from(next))
                .build();
        try {
            context.getScheduler().rescheduleJob(context.getTrigger().getKey(), trigger);
        } catch (SchedulerException failed) {
            LOG.error("{} could not be scheduled again", function.name(), failed);
        }
    }

    @Override
    public void interrupt() {
        interrupted = true;
        SyncRun begun = run;
        if (begun != null) {
            begun.stop();
        }
    }
}
