package com.secutix.tixngo.scheduling;

import com.secutix.tixngo.sync.report.RunReport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The functions on Java's own scheduler, for a host on one node: a task per function, which arms itself again with what the
 * report of its run says. After a restart each function keeps its rhythm, because the run history knows when it is due.
 *
 * <p>Not a fixed rate: a run that leaves more behind is followed at once, and one that lasts longer than its frequency by the
 * next mark of the clock, as S-360's schedules do.
 */
public final class ScheduledExecutorHost implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ScheduledExecutorHost.class);

    /** Longer than an attempt of a call may take: what a stopped run waits for at most. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final List<ScheduledFunction> functions;
    private final RunsUnderWay runs;
    private final Clock clock;
    private final ScheduledThreadPoolExecutor executor;

    /**
     * Nothing runs before {@link #start()}.
     *
     * @param functions what to run, each on a thread of its own
     * @param runs executes them
     * @param clock tells the time
     */
    public ScheduledExecutorHost(List<ScheduledFunction> functions, RunsUnderWay runs, Clock clock) {
        this.functions = List.copyOf(functions);
        this.runs = runs;
        this.clock = clock;
        executor = new ScheduledThreadPoolExecutor(functions.size(), new ThreadPoolExecutor.DiscardPolicy());
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Arms every function. */
    public void start() {
        functions.forEach(function -> arm(function, function.firstRunAt(clock)));
    }

    private void arm(ScheduledFunction function, Instant at) {
        long delay = Math.max(0, Duration.between(clock.instant(), at).toNanos());
        // what it returns would only tell that the task ended, and the task tells itself
        var unused = executor.schedule(() -> run(function), delay, TimeUnit.NANOSECONDS);
    }

    private void run(ScheduledFunction function) {
        Instant next = function.nextRunAfterFailure(clock);
        try {
            RunReport report = runs.execute(function, function.nextRun());
            next = function.nextRunAt(report);
        } catch (RuntimeException failed) {
            LOG.error("{} could not run and waits for its next turn", function.name(), failed);
        } finally {
            arm(function, next);
        }
    }

    /** Stops: no run begins any more, and those under way come home first. */
    @Override
    public void close() {
        executor.shutdown();
        runs.stop();
        try {
            if (!executor.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Runs until Ctrl-C.
     *
     * @param arguments none; {@link NodeOptions} tells what the environment may say
     */
    public static void main(String[] arguments) {
        ExampleNode.run(node -> {
            ScheduledExecutorHost host = new ScheduledExecutorHost(node.functions(), node.runs(), Clock.systemUTC());
            host.start();
            return host;
        });
    }
}
