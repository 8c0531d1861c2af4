package com.secutix.tixngo.sync.internal;

import com.secutix.tixngo.client.TixngoClient;
import com.secutix.tixngo.client.model.ChangesPage;
import com.secutix.tixngo.sync.TixngoSync;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Reads one page of changes ahead, on a daemon thread of its own, while the one before is applied. One thread asks and takes
 * what comes; never more than one page is on its way.
 */
final class PageReader implements AutoCloseable {

    private final TixngoClient client;
    private final BlockingQueue<Read> read = new LinkedBlockingQueue<>();
    private final ExecutorService thread;

    PageReader(TixngoClient client, String runName) {
        this.client = client;
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
     */
    record Read(@Nullable ChangesPage page, @Nullable Throwable failure) {}

    void ask(@Nullable String key, int limit) {
        Map<String, String> marks = MDC.getCopyOfContextMap();
        thread.execute(() -> read.add(read(key, limit, marks)));
    }

    /** Whatever happens, something comes of it: the run waits for it. */
    private Read read(@Nullable String key, int limit, @Nullable Map<String, String> marks) {
        try {
            if (marks != null) {
                MDC.setContextMap(marks);
            }
            MDC.remove(TixngoSync.MDC_CALL_ID);
            return new Read(client.tickets().changes(key, limit), null);
        } catch (Throwable failure) {
            return new Read(null, failure);
        }
    }

    /** What came of the page asked for, or null if nothing did in time. */
    @Nullable Read await(Duration atMost) throws InterruptedException {
        return read.poll(atMost.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Gives up what is on its way. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
