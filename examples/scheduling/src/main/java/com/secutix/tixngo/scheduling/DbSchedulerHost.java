package com.secutix.tixngo.scheduling;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.secutix.tixngo.sync.report.RunReport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * The functions on db-scheduler, for a host on several nodes: a row per function and partition in the host's database, which
 * any node takes when it is due, and whose completion writes the next time that the report says. The executions of a node that
 * died are revived on another one.
 *
 * <p>The scheduler spreads the work; it is the library's own lease that keeps runs single. Were a node only slow and taken for
 * dead, the revived run would find the function BUSY, and the slow one's late writes would be refused.
 *
 * <p>All nodes are started with the same plan. A row of a partition that the plan does not have is dropped.
 */
public final class DbSchedulerHost implements AutoCloseable {

    /** Longer than an attempt of a call may take: what a stopped run waits for at most. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Map<String, ScheduledFunction> functions;
    private final List<ScheduledFunction> plan;
    private final RunsUnderWay runs;
    private final Clock clock;
    private final Scheduler scheduler;

    /**
     * Creates the scheduler's table if it is missing. Nothing runs before {@link #start()}.
     *
     * @param database the host's database, with auto-commit
     * @param node the name of this node, unique among all
     * @param plan what to run, the same on every node
     * @param runs executes them
     * @param threads how many runs go on at once on this node
     * @param heartbeats how nodes watch each other
     * @param clock tells the time
     */
    public DbSchedulerHost(
            DataSource database,
            String node,
            List<ScheduledFunction> plan,
            RunsUnderWay runs,
            int threads,
            Heartbeats heartbeats,
            Clock clock) {
        this.plan = List.copyOf(plan);
        this.functions = plan.stream().collect(Collectors.toMap(ScheduledFunction::name, Function.identity()));
        this.runs = runs;
        this.clock = clock;
        SchedulerTable.create(database);
        List<Task<?>> tasks = plan.stream()
                .map(ScheduledFunction::function)
                .distinct()
                .<Task<?>>map(function -> task(function.name()))
                .toList();
        scheduler = Scheduler.create(database, tasks)
                .schedulerName(new SchedulerName.Fixed(node))
                .threads(threads)
                .pollingInterval(heartbeats.pollingInterval())
                .heartbeatInterval(heartbeats.interval())
                .missedHeartbeatsLimit(Heartbeats.MISSED_BEFORE_DEAD)
                .shutdownMaxWait(PATIENCE)
                .build();
    }

    /** One task per function; its instances are the partitions. */
    private Task<Void> task(String function) {
        return Tasks.custom(function, Void.class)
                .onDeadExecutionRevive()
                .onFailure((failed, operations) -> operations.reschedule(
                        failed, nextTurn(failed.getExecution().taskInstance.getId())))
                .execute((instance, context) -> run(instance.getId()));
    }

    private CompletionHandler<Void> run(String name) {
        ScheduledFunction function = functions.get(name);
        if (function == null) {
            return (done, operations) -> operations.remove();
        }
        RunReport report = runs.execute(function, function.nextRun());
        return (done, operations) -> operations.reschedule(done, function.nextRunAt(report));
    }

    private Instant nextTurn(String name) {
        ScheduledFunction function = functions.get(name);
        return function == null ? clock.instant() : function.nextRunAfterFailure(clock);
    }

    /** Makes sure that every function has its row, and starts to take what is due. */
    public void start() {
        for (ScheduledFunction function : plan) {
            scheduler.scheduleIfNotExists(
                    new TaskInstance<Void>(function.function().name(), function.name()), function.firstRunAt(clock));
        }
        scheduler.start();
    }

    /** Stops: nothing is taken any more, and the runs under way come home first. What they left is due at once elsewhere. */
    @Override
    public void close() {
        runs.stop();
        scheduler.stop();
    }

    /**
     * Runs until Ctrl-C.
     *
     * @param arguments none; {@link NodeOptions} tells what the environment may say
     */
    public static void main(String[] arguments) {
        ExampleNode.run(node -> {
            DbSchedulerHost host = new DbSchedulerHost(
                    node.dataSource(),
                    node.name(),
                    node.functions(),
                    node.runs(),
                    node.options().threads(),
                    node.options().heartbeats(),
                    Clock.systemUTC());
            host.start();
            return host;
        });
    }
}
