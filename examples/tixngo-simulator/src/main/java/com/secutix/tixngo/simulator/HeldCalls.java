package com.secutix.tixngo.simulator;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Holds every call of one kind at one point until released: the slow answer of a test that waits for nobody's clock. Thread-safe.
 */
public final class HeldCalls implements AutoCloseable {
    /** Where calls are held. */
    public enum Point {
        /** Received, nothing applied yet. */
        BEFORE_APPLYING,
        /** Applied, no answer yet. */
        BEFORE_ANSWERING
    }

    private final Endpoint endpoint;
    private final Point point;
    private final CountDownLatch gate = new CountDownLatch(1);
    private final Semaphore arrivals = new Semaphore(0);
    private final AtomicInteger arrived = new AtomicInteger();

    HeldCalls(Endpoint endpoint, Point point) {
        this.endpoint = endpoint;
        this.point = point;
    }

    /**
     * Waits until calls have arrived that no earlier wait counted.
     *
     * @param calls how many
     * @param atMost how long to wait
     * @return whether they arrived in time
     * @throws InterruptedException when interrupted
     */
    public boolean awaitArrivals(int calls, Duration atMost) throws InterruptedException {
        return arrivals.tryAcquire(calls, atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Counts the calls held so far.
     *
     * @return how many arrived, released or not
     */
    public int arrived() {
        return arrived.get();
    }

    /** Lets the held calls go on, and all later ones pass. */
    public void release() {
        gate.countDown();
    }

    /** The same as {@link #release()}. */
    @Override
    public void close() {
        release();
    }

    /**
     * Waits at the gate, if this one holds such calls; the server calls it.
     *
     * @param call the kind of call
     * @param at where the call is
     * @throws InterruptedException when the server stops
     */
    public void pass(Endpoint call, Point at) throws InterruptedException {
        if (call == endpoint && at == point && gate.getCount() > 0) {
            arrived.incrementAndGet();
            arrivals.release();
            gate.await();
        }
    }
}
