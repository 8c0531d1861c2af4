package com.secutix.tixngo.sync.internal;

import com.secutix.tixngo.client.TixngoClient;
import com.secutix.tixngo.client.model.ChangesPage;
import com.secutix.tixngo.sync.TixngoSync;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Reads one page of changes ahead, on a daemon thread of its own, and maps it, while the one before is stored. One thread asks
 * and takes what comes; never more than one page is on its way.
 */
final class PageReader implements AutoCloseable {

    private final TixngoClient client;
    private final PageMapper mapper;
    private final BlockingQueue<Read> read = new LinkedBlockingQueue<>();
    private final ExecutorService thread;
    private final Object store = new Object();
    private boolean closed;

    PageReader(TixngoClient client, PageMapper mapper, String runName) {
        this.client = client;
        this.mapper = mapper;
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
     * @param ahead the page as it is mapped ahead, as soon as it is
     */
    record Read(
            @Nullable ChangesPage page, @Nullable Throwable failure, CompletableFuture<@Nullable MappedPage> ahead) {

        /**
         * {@return the page, mapped ahead; null if it must be mapped in its turn} Waits for it, and throws what the mapping threw.
         */
        @Nullable MappedPage mappedAhead() {
            try {
                return ahead.join();
            } catch (CompletionException failed) {
                if (failed.getCause() instanceof Error broken) {
                    throw broken;
                }
                throw failed.getCause() instanceof RuntimeException thrown ? thrown : failed;
            }
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
        CompletableFuture<@Nullable MappedPage> ahead = new CompletableFuture<>();
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
            ChangesPage page,
            Function<ChangesPage, @Nullable MappedPage> mapping,
            CompletableFuture<@Nullable MappedPage> ahead) {
        try {
            synchronized (store) {
                ahead.complete(closed ? null : mapping.apply(page));
            }
        } catch (Throwable failure) {
            ahead.completeExceptionally(failure);
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
