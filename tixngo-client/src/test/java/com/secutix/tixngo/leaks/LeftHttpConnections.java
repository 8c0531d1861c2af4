package com.secutix.tixngo.leaks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import okhttp3.internal.concurrent.TaskQueue;
import okhttp3.internal.concurrent.TaskRunner;

/**
 * Pools of OkHttp's that still hold connections: their client was not closed, or an answer's body was not, so that its connection
 * is still in use. As OkHttp's own tests do, it looks for pools that plan to clean up.
 */
final class LeftHttpConnections implements LeakSource {

    private static final String POOL = "ConnectionPool";
    private static final long PAUSE_NANOS = 10_000_000;

    private final Set<TaskQueue> before = Collections.newSetFromMap(new IdentityHashMap<>());

    private final Duration patience;

    LeftHttpConnections(Duration patience) {
        this.patience = patience;
        before.addAll(pools());
    }

    private static List<TaskQueue> pools() {
        List<TaskQueue> pools = new ArrayList<>();
        for (TaskQueue queue : TaskRunner.INSTANCE.activeQueues()) {
            if (queue.getScheduledTasks().stream()
                    .anyMatch(task -> task.getName().contains(POOL))) {
                pools.add(queue);
            }
        }
        return pools;
    }

    @Override
    public List<String> left() {
        List<TaskQueue> left = newPools();
        long deadline = System.nanoTime() + patience.toNanos();
        // a pool that is being emptied at this moment is given time; only a test that fails uses it up
        while (!left.isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(PAUSE_NANOS);
            left = newPools();
        }
        before.addAll(left);
        return left.isEmpty()
                ? List.of()
                : List.of(left.size() + " HTTP connection pool(s) with connections: a client that was not closed, or an"
                        + " answer that was not");
    }

    private List<TaskQueue> newPools() {
        List<TaskQueue> pools = pools();
        pools.removeIf(before::contains);
        return pools;
    }
}
