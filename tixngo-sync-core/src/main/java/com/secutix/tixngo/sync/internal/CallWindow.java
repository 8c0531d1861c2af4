package com.secutix.tixngo.sync.internal;

import com.secutix.tixngo.sync.TixngoSync;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The calls under way. Never more travel than there are places. A call that TIXNGO has answered leaves its place to the next
 * one, while the host stores the answer; one call more may be under way than there are places, and no more answers are stored at
 * once than there are places. One thread starts calls and takes the news of them; daemon threads of the window's own make them.
 *
 * @param <P> what TIXNGO receives
 */
final class CallWindow<P> implements AutoCloseable {

    private final int places;
    private final Maker<P> maker;
    private final ExecutorService threads;
    private final Semaphore storing;
    private final BlockingQueue<News<P>> news = new LinkedBlockingQueue<>();
    private int travelling;
    private int underWay;

    CallWindow(int places, String runName, Maker<P> maker) {
        this.places = places;
        this.maker = maker;
        storing = new Semaphore(places, true);
        AtomicInteger number = new AtomicInteger();
        threads = Executors.newFixedThreadPool(places + 1, task -> {
            Thread thread = new Thread(task, "tixngo-" + runName + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * A call under way.
     *
     * @param <P> what TIXNGO receives
     * @param id identifies the announced call
     * @param parcels what it carries
     * @param repeated whether its parcels were in a call before
     */
    record Call<P>(String id, List<Parcel<P>> parcels, boolean repeated) {}

    /**
     * What a call does, on a thread of the window's.
     *
     * @param <P> what TIXNGO receives
     */
    interface Maker<P> {

        /** Sends a call; what it throws is what the call failed with. */
        CallAnswer send(Call<P> call);

        /** Has the host store the answer. */
        void store(Call<P> call, CallAnswer answer);
    }

    /**
     * What is heard of a call: that it was answered, and then that the host was told; or that it failed.
     *
     * @param <P> what TIXNGO receives
     */
    sealed interface News<P> {
        Call<P> call();
    }

    /**
     * TIXNGO has answered; the call has left its place, and the host is to store the answer.
     *
     * @param <P> what TIXNGO receives
     * @param call the call
     */
    record Answered<P>(Call<P> call) implements News<P> {}

    /**
     * The host was told what became of the tickets of a call; that was the last of the call.
     *
     * @param <P> what TIXNGO receives
     * @param call the call
     * @param answer what became of its tickets
     * @param notStored what kept the host from storing that; null if nothing did
     */
    record Stored<P>(
            Call<P> call, CallAnswer answer, @Nullable Throwable notStored) implements News<P> {}

    /**
     * A call failed; that was the last of it.
     *
     * @param <P> what TIXNGO receives
     * @param call the call
     * @param failure what it failed with
     */
    record Failed<P>(Call<P> call, Throwable failure) implements News<P> {}

    boolean hasRoom() {
        return travelling < places && underWay <= places;
    }

    boolean isIdle() {
        return underWay == 0;
    }

    void start(Call<P> call) {
        travelling++;
        underWay++;
        Map<String, String> marks = MDC.getCopyOfContextMap();
        threads.execute(() -> make(call, marks));
    }

    /** Whatever happens, the last of a call is heard: the run waits for it. */
    private void make(Call<P> call, @Nullable Map<String, String> marks) {
        CallAnswer answer;
        try {
            if (marks != null) {
                MDC.setContextMap(marks);
            }
            MDC.put(TixngoSync.MDC_CALL_ID, call.id());
            answer = maker.send(call);
            news.add(new Answered<>(call));
        } catch (Throwable failure) {
            news.add(new Failed<>(call, failure));
            return;
        }
        news.add(new Stored<>(call, answer, store(call, answer)));
    }

    /** What kept the host from storing; null if nothing did. The run's thread says what it means for the run. */
    private @Nullable Throwable store(Call<P> call, CallAnswer answer) {
        storing.acquireUninterruptibly();
        try {
            maker.store(call, answer);
            return null;
        } catch (Throwable thrown) {
            // a host in another language may throw what the interface does not declare
            return thrown;
        } finally {
            storing.release();
        }
    }

    /** The next news, or null if there is none in time. */
    @Nullable News<P> await(Duration atMost) throws InterruptedException {
        News<P> next = news.poll(atMost.toNanos(), TimeUnit.NANOSECONDS);
        if (next instanceof Answered<P> || next instanceof Failed<P>) {
            travelling--;
        }
        if (next instanceof Stored<P> || next instanceof Failed<P>) {
            underWay--;
        }
        return next;
    }

    /**
     * Lets the threads go, and waits for what is still under way, which is nothing unless the run broke down: the lease must
     * not be free before.
     */
    @Override
    public void close() {
        threads.shutdown();
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = threads.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
            } catch (InterruptedException asked) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
