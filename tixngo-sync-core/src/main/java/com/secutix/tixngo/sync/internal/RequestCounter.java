package com.secutix.tixngo.sync.internal;

import com.secutix.tixngo.client.TixngoClientListener;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the HTTP requests of one run, whoever makes them. */
final class RequestCounter implements TixngoClientListener {

    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong retries = new AtomicLong();

    @Override
    public void attemptStarted(Attempt attempt) {
        requests.incrementAndGet();
        if (attempt.number() > 1) {
            retries.incrementAndGet();
        }
    }

    long requests() {
        return requests.get();
    }

    long retries() {
        return retries.get();
    }
}
