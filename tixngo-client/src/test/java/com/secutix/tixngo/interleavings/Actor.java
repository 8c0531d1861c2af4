package com.secutix.tixngo.interleavings;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Does its steps on a thread of its own, each when it is told to. */
final class Actor implements AutoCloseable {

    private final int number;
    private final List<Interleavings.Step> steps;
    private final Semaphore turns = new Semaphore(0);
    private final Thread thread;
    private int begun;
    private final AtomicInteger ended = new AtomicInteger();
    private volatile Throwable failure;

    Actor(int number, List<Interleavings.Step> steps) {
        this.number = number;
        this.steps = steps;
        thread = new Thread(this::act, "actor-" + number);
        thread.setDaemon(true);
        thread.start();
    }

    private void act() {
        try {
            for (Interleavings.Step step : steps) {
                turns.acquire();
                step.run();
                ended.incrementAndGet();
            }
        } catch (Throwable failed) {
            failure = failed;
            ended.set(steps.size());
        }
    }

    String nextStep() {
        return number + "." + (begun + 1);
    }

    void go() {
        begun++;
        turns.release();
    }

    /** Waits until the step under way is done, or waits for somebody else. */
    void awaitRest() {
        while (ended.get() < begun && !waits()) {
            LockSupport.parkNanos(Interleavings.GLANCE_NANOS);
        }
    }

    /** Looks at the permits first: who still waits for its turn has not taken the permit, and who has taken it runs. */
    private boolean waits() {
        if (turns.availablePermits() > 0) {
            return false;
        }
        Thread.State state = thread.getState();
        return state == Thread.State.WAITING || state == Thread.State.TIMED_WAITING;
    }

    boolean isReady() {
        return begun < steps.size() && ended.get() == begun;
    }

    boolean isDone() {
        return ended.get() >= steps.size();
    }

    void demandNoFailure() {
        if (failure != null) {
            throw new AssertionError("actor " + number + " failed with " + failure, failure);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
