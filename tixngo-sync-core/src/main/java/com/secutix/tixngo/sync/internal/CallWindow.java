package com.secutix.tixngo.sync.internal;

import com.secutix.tixngo.sync.TixngoSync;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The calls that travel at once, never more than there are places. One thread starts calls and takes what comes back; daemon
 * threads of the window's own make them.
 *
 * @param <P> what TIXNGO receives
 */
final class CallWindow<P> implements AutoCloseable {

    private final int places;
    private final Function<Call<P>, Returned<P>> maker;
    private final ExecutorService senders;
    private final BlockingQueue<Returned<P>> returned = new LinkedBlockingQueue<>();
    private int inFlight;

    /**
     * A window with nothing in it.
     *
     * @param maker makes a call; what it throws is what the call failed with
     */
    CallWindow(int places, String runName, Function<Call<P>, Returned<P>> maker) {
        this.places = places;
        this.maker = maker;
        AtomicInteger number = new AtomicInteger();
        senders = Executors.newFixedThreadPool(places, task -> {
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
     * A call that came back.
     *
     * @param <P> what TIXNGO receives
     */
    sealed interface Returned<P> {
        Call<P> call();
    }

    /**
     * A call that was answered.
     *
     * @param <P> what TIXNGO receives
     * @param call the call
     * @param answer what became of its tickets
     * @param notStored what kept the host from storing that; null if nothing did
     */
    record Answered<P>(
            Call<P> call, CallAnswer answer, @Nullable Throwable notStored) implements Returned<P> {}

    /**
     * A call that failed.
     *
     * @param <P> what TIXNGO receives
     * @param call the call
     * @param failure what it failed with
     */
    record Failed<P>(Call<P> call, Throwable failure) implements Returned<P> {}

    boolean hasRoom() {
        return inFlight < places;
    }

    boolean isIdle() {
        return inFlight == 0;
    }

    void start(Call<P> call) {
        inFlight++;
        Map<String, String> marks = MDC.getCopyOfContextMap();
        senders.execute(() -> returned.add(make(call, marks)));
    }

    /** Whatever happens, a call comes back: the run waits for it. */
    private Returned<P> make(Call<P> call, @Nullable Map<String, String> marks) {
        try {
            if (marks != null) {
                MDC.setContextMap(marks);
            }
            MDC.put(TixngoSync.MDC_CALL_ID, call.id());
            return maker.apply(call);
        } catch (Throwable failure) {
            return new Failed<>(call, failure);
        }
    }

    /** The next call to come back, or null if none does in time. */
    @Nullable Returned<P> await(Duration atMost) throws InterruptedException {
        Returned<P> next = returned.poll(atMost.toNanos(), TimeUnit.NANOSECONDS);
        if (next != null) {
            inFlight--;
        }
        return next;
    }

    /**
     * Lets the threads go, and waits for what is still under way, which is nothing unless the run broke down: the lease must
     * not be free before.
     */
    @Override
    public void close() {
        senders.shutdown();
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = senders.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
            } catch (InterruptedException asked) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
