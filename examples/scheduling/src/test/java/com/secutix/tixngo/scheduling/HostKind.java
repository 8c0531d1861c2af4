package com.secutix.tixngo.scheduling;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.quartz.SchedulerException;

/** The three schedulers, so that one test tries them all. */
enum HostKind {
    SCHEDULED_EXECUTOR {
        @Override
        RunningHost start(ExampleNode node, List<ScheduledFunction> functions) {
            ScheduledExecutorHost host = new ScheduledExecutorHost(functions, node.runs(), Clock.systemUTC());
            host.start();
            return new RunningHost(host::close, () -> node.runs().stop());
        }
    },
    QUARTZ {
        @Override
        RunningHost start(ExampleNode node, List<ScheduledFunction> functions) throws Exception {
            String name = "test-" + NUMBER.incrementAndGet();
            QuartzHost host = new QuartzHost(name, functions, node.runs(), Clock.systemUTC());
            host.start();
            return new RunningHost(host::close, () -> {
                for (ScheduledFunction function : functions) {
                    host.stop(function.name());
                }
            });
        }
    },
    DB_SCHEDULER {
        @Override
        RunningHost start(ExampleNode node, List<ScheduledFunction> functions) {
            DbSchedulerHost host = new DbSchedulerHost(
                    node.dataSource(),
                    node.name(),
                    functions,
                    node.runs(),
                    functions.size(),
                    Heartbeats.STANDARD,
                    Clock.systemUTC());
            host.start();
            return new RunningHost(host::close, () -> node.runs().stop());
        }
    };

    private static final AtomicInteger NUMBER = new AtomicInteger();

    abstract RunningHost start(ExampleNode node, List<ScheduledFunction> functions) throws Exception;

    /** Runs the host of this kind while something happens. */
    void during(ExampleNode node, List<ScheduledFunction> functions, Scene scene) throws Exception {
        try (RunningHost host = start(node, functions)) {
            scene.play(host);
        }
    }

    /** What happens while a host runs. */
    @FunctionalInterface
    interface Scene {
        void play(RunningHost host) throws Exception;
    }

    /** What may be asked of Quartz. */
    @FunctionalInterface
    interface Request {
        void make() throws SchedulerException;
    }

    /** A host that runs: how to end it, and how to ask the runs under way to stop without waiting for them. */
    record RunningHost(Request end, Request stop) implements AutoCloseable {

        void stopRuns() throws SchedulerException {
            stop.make();
        }

        @Override
        public void close() throws SchedulerException {
            end.make();
        }
    }
}
