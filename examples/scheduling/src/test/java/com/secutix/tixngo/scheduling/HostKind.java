package com.secutix.tixngo.scheduling;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The three schedulers, so that one test tries them all. */
enum HostKind {
    SCHEDULED_EXECUTOR {
        @Override
        RunningHost start(ExampleNode node, List<ScheduledFunction> functions) {
            ScheduledExecutorHost host = new ScheduledExecutorHost(functions, node.runs(), Clock.systemUTC());
            host.start();
            return new RunningHost(host, () -> node.runs().stop());
        }
    },
    QUARTZ {
        @Override
        RunningHost start(ExampleNode node, List<ScheduledFunction> functions) throws Exception {
            String name = "test-" + NUMBER.incrementAndGet();
            QuartzHost host = new QuartzHost(name, functions, node.runs(), Clock.systemUTC());
            host.start();
            return new RunningHost(host, () -> {
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
            return new RunningHost(host, () -> node.runs().stop());
        }
    };

    private static final AtomicInteger NUMBER = new AtomicInteger();

    abstract RunningHost start(ExampleNode node, List<ScheduledFunction> functions) throws Exception;

    /** Asks the runs under way to stop, and does not wait. */
    @FunctionalInterface
    interface StopRuns {
        void ask() throws Exception;
    }

    /** A host that runs. */
    record RunningHost(AutoCloseable host, StopRuns runs) implements AutoCloseable {

        void stopRuns() throws Exception {
            runs.ask();
        }

        @Override
        public void close() throws Exception {
            host.close();
        }
    }
}
