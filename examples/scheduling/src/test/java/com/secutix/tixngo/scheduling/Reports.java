package com.secutix.tixngo.scheduling;

import com.secutix.tixngo.sync.report.RunReport;
import com.secutix.tixngo.sync.settings.SyncFunction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** The reports of the runs that a host executed, to be waited for. */
final class Reports implements BiConsumer<ScheduledFunction, RunReport> {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Lock lock = new ReentrantLock();
    private final Condition added = lock.newCondition();
    private final List<RunReport> all = new ArrayList<>();

    @Override
    public void accept(ScheduledFunction function, RunReport report) {
        lock.lock();
        try {
            all.add(report);
            added.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the reports so far are as wanted. */
    List<RunReport> await(Predicate<List<RunReport>> wanted) throws InterruptedException {
        long nanos = PATIENCE.toNanos();
        lock.lock();
        try {
            while (!wanted.test(all)) {
                if (nanos <= 0) {
                    throw new AssertionError("not in time; the runs so far: " + all);
                }
                nanos = added.awaitNanos(nanos);
            }
            return List.copyOf(all);
        } finally {
            lock.unlock();
        }
    }

    /** Waits until a function has ended so many runs. */
    List<RunReport> awaitRuns(SyncFunction function, int count) throws InterruptedException {
        return await(reports -> of(function, reports).size() >= count).stream()
                .filter(report -> report.function() == function)
                .toList();
    }

    /** Waits until each function has ended so many runs. */
    void awaitRunsOfEach(int count) throws InterruptedException {
        for (SyncFunction function : SyncFunction.values()) {
            awaitRuns(function, count);
        }
    }

    static List<RunReport> of(SyncFunction function, List<RunReport> reports) {
        return reports.stream().filter(report -> report.function() == function).toList();
    }
}
