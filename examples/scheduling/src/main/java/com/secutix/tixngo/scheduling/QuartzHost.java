package com.secutix.tixngo.scheduling;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.spi.TriggerFiredBundle;

/**
 * The functions on Quartz, for a host that has it already: a durable job per function with one trigger, which each run sets
 * anew. The jobs are kept in memory; that they keep their rhythm after a restart is the run history's merit.
 */
public final class QuartzHost implements AutoCloseable {

    private final Scheduler scheduler;
    private final Map<String, ScheduledFunction> functions;
    private final Clock clock;

    /**
     * Nothing runs before {@link #start()}.
     *
     * @param name of the scheduler, unique within the JVM
     * @param functions what to run, each on a thread of its own
     * @param runs executes them
     * @param clock tells the time
     * @throws SchedulerException if Quartz cannot be set up
     */
    public QuartzHost(String name, List<ScheduledFunction> functions, RunsUnderWay runs, Clock clock)
            throws SchedulerException {
        this.functions = functions.stream().collect(Collectors.toMap(ScheduledFunction::name, Function.identity()));
        this.clock = clock;
        scheduler = new StdSchedulerFactory(properties(name, functions.size())).getScheduler();
        scheduler.setJobFactory((fired, ignored) -> job(fired, runs));
    }

    private static Properties properties(String name, int threads) {
        Properties properties = new Properties();
        properties.setProperty("org.quartz.scheduler.instanceName", name);
        properties.setProperty("org.quartz.scheduler.interruptJobsOnShutdownWithWait", "true");
        properties.setProperty("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
        properties.setProperty("org.quartz.threadPool.threadCount", Integer.toString(threads));
        properties.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
        return properties;
    }

    private Job job(TriggerFiredBundle fired, RunsUnderWay runs) throws SchedulerException {
        ScheduledFunction function = functions.get(fired.getJobDetail().getKey().getName());
        if (function == null) {
            throw new SchedulerException(
                    "there is no function " + fired.getJobDetail().getKey());
        }
        return new SyncJob(function, runs, clock);
    }

    /**
     * Schedules every function and starts.
     *
     * @throws SchedulerException if Quartz refuses
     */
    public void start() throws SchedulerException {
        for (ScheduledFunction function : functions.values()) {
            JobDetail job = JobBuilder.newJob(SyncJob.class)
                    .withIdentity(function.name())
                    .storeDurably()
                    .build();
            scheduler.scheduleJob(
                    job,
                    TriggerBuilder.newTrigger()
                            .withIdentity(function.name())
                            .startAt(Date.from(function.firstRunAt(clock)))
                            .build());
        }
        scheduler.start();
    }

    /**
     * Stops the run of one function at its next safe point, as an operator's button would; the schedule goes on.
     *
     * @param function its name, as {@link ScheduledFunction#name()}
     * @return false if it does not run at the moment
     * @throws SchedulerException if Quartz refuses
     */
    public boolean stop(String function) throws SchedulerException {
        return scheduler.interrupt(JobKey.jobKey(function));
    }

    /** Stops: no job is fired any more, and those under way are interrupted and waited for. */
    @Override
    public void close() throws SchedulerException {
        scheduler.shutdown(true);
    }

    /**
     * Runs until Ctrl-C.
     *
     * @param arguments none; {@link NodeOptions} tells what the environment may say
     */
    public static void main(String[] arguments) {
        ExampleNode.run(node -> {
            QuartzHost host = new QuartzHost(node.name(), node.functions(), node.runs(), Clock.systemUTC());
            host.start();
            return host;
        });
    }
}
