package com.secutix.tixngo.sync.internal;

import com.secutix.tixngo.client.TixngoClient;
import com.secutix.tixngo.client.model.ChangesPage;
import com.secutix.tixngo.sync.TixngoSync;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Reads one page of changes ahead, on a daemon thread of its own, and maps it, while the one before is stored. One thread asks
 * and takes what comes; never more than one page is on its way.
 */
final class PageReader implements AutoCloseable {

    /** What is known of a page is looked up anew when it was looked up longer ago (assumed). */
    static final Duration LONGEST_AHEAD = Duration.ofSeconds(10);

    private final TixngoClient client;
    private final PageMapper mapper;
    private final Supplier<Instant> now;
    private final BlockingQueue<Read> read = new LinkedBlockingQueue<>();
    private final ExecutorService thread;
    private final Object store = new Object();
    private boolean closed;

    PageReader(TixngoClient client, PageMapper mapper, Supplier<Instant> now, String runName) {
        this.client = client;
        this.mapper = mapper;
        this.now = now;
        thread = Executors.newSingleThreadExecutor(task -> {
            Thread reader = new Thread(task, "tixngo-" + runName + "-1");
            reader.setDaemon(true);
            return reader;
        });
    }

    /**
     * What came of asking for a page.
     *
     * @param page the page, unless it failed
     * @param failure what it failed with, unless there is a page
     * @param ahead what came of mapping the page ahead, as soon as something did; never an exception
     */
    record Read(@Nullable ChangesPage page, @Nullable Throwable failure, CompletableFuture<Ahead> ahead) {}

    /**
     * What came of mapping a page ahead.
     *
     * @param page the page, mapped; null if it must be mapped in its turn, or failed
     * @param failure what the mapping failed with; null if it did not
     * @param lookedUpAt no later than what is known was looked up
     */
    record Ahead(@Nullable MappedPage page, @Nullable Throwable failure, Instant lookedUpAt) {

        /** Whether what was looked up may still be taken for what is known; not after a pause, or when the page before took its time. */
        boolean isFresh(Instant now) {
            return !now.isBefore(lookedUpAt) && now.isBefore(lookedUpAt.plus(LONGEST_AHEAD));
        }
    }

    /**
     * Asks for a page.
     *
     * @param stored the page that is stored meanwhile; null for none
     */
    void ask(@Nullable String key, int limit, @Nullable MappedPage stored) {
        start(key, limit, page -> mapper.mapBeside(stored, page.changes(), page.unreadable()));
    }

    /** Asks for one change, to see whether there is any: it is not mapped. */
    void peek(@Nullable String key) {
        start(key, 1, page -> null);
    }

    private void start(@Nullable String key, int limit, Function<ChangesPage, @Nullable MappedPage> mapping) {
        Map<String, String> marks = MDC.getCopyOfContextMap();
        thread.execute(() -> {
            Read came = read(key, limit, marks);
            read.add(came);
            if (came.page() != null) {
                map(came.page(), mapping, came.ahead());
            }
        });
    }

    /** Whatever happens, something comes of it: the run waits for it. */
    private Read read(@Nullable String key, int limit, @Nullable Map<String, String> marks) {
        CompletableFuture<Ahead> ahead = new CompletableFuture<>();
        try {
            if (marks != null) {
                MDC.setContextMap(marks);
            }
            MDC.remove(TixngoSync.MDC_CALL_ID);
            return new Read(client.tickets().changes(key, limit), null, ahead);
        } catch (Throwable failure) {
            return new Read(null, failure, ahead);
        }
    }

    /** The run waits for this, too. */
    private void map(
            ChangesPage page, Function<ChangesPage, @Nullable MappedPage> mapping, CompletableFuture<Ahead> ahead) {
        Instant lookedUpAt = now.get();
        try {
            synchronized (store) {
                ahead.complete(new Ahead(closed ? null : mapping.apply(page), null, lookedUpAt));
            }
        } catch (Throwable failure) {
            ahead.complete(new Ahead(null, failure, lookedUpAt));
        }
    }

    /** What came of the page asked for, or null if nothing did in time. */
    @Nullable Read await(Duration atMost) throws InterruptedException {
        return read.poll(atMost.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Gives up what is on its way; but the host's store is never interrupted: a database may break by that. */
    @Override
    public void close() {
        synchronized (store) {
            closed = true;
            thread.shutdownNow();
        }
    }
}
