package com.secutix.tixngo.client.internal.http;

import com.secutix.tixngo.client.TixngoClientListener.Attempt;
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * What the layers below note of one attempt; it travels as a tag of the request. For one attempt, which one thread makes.
 */
final class Exchange {
    final Attempt attempt;
    final boolean gzip;
    final long maxResponseBytes;
    final int keep;

    boolean connected;

    @Nullable Integer status;

    @Nullable String retryAfter;

    @Nullable String location;

    @Nullable String contentType;

    long requestBytes;
    long responseBytes;
    byte[] errorBody = new byte[0];
    final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    final ByteArrayOutputStream received = new ByteArrayOutputStream();

    /**
     * Begins an attempt.
     *
     * @param gzip whether the body is compressed
     * @param maxResponseBytes most bytes of an answer
     * @param keep most bytes of each body to keep for a dump; 0 for none
     */
    Exchange(Attempt attempt, boolean gzip, long maxResponseBytes, int keep) {
        this.attempt = attempt;
        this.gzip = gzip;
        this.maxResponseBytes = maxResponseBytes;
        this.keep = keep;
    }

    /** {@return how many of so many bytes are still to be kept} */
    int roomFor(ByteArrayOutputStream kept, long bytes) {
        return (int) Math.min(bytes, keep - kept.size());
    }
}
