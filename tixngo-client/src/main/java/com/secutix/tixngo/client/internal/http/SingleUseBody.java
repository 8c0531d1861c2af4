package com.secutix.tixngo.client.internal.http;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.Buffer;
import okio.BufferedSink;
import okio.GzipSink;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/**
 * A body that is sent once. OkHttp sends a request again on its own on some answers and failures, unless its body says it can be
 * used only once; and should anything else try, it gets an error. Sending again is the retry decorator's business alone.
 */
final class SingleUseBody extends RequestBody {
    private final RequestBody body;
    private final Exchange exchange;
    private boolean used;

    SingleUseBody(RequestBody body, Exchange exchange) {
        this.body = body;
        this.exchange = exchange;
    }

    @Override
    public @Nullable MediaType contentType() {
        return body.contentType();
    }

    @Override
    public long contentLength() throws IOException {
        return exchange.gzip ? -1 : body.contentLength();
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        if (used) {
            throw new IOException(
                    "A body of this client is sent once in an attempt; an interceptor tried to send it again");
        }
        used = true;
        Buffer plain = new Buffer();
        body.writeTo(plain);
        exchange.requestBytes = plain.size();
        plain.copyTo(exchange.sent, 0, exchange.roomFor(exchange.sent, plain.size()));
        if (exchange.gzip) {
            try (BufferedSink compressed = Okio.buffer(new GzipSink(new Unclosed(sink)))) {
                compressed.writeAll(plain);
            }
        } else {
            sink.writeAll(plain);
        }
    }

    /** Ending the compression must not end the request. */
    private static final class Unclosed extends okio.ForwardingSink {
        Unclosed(BufferedSink sink) {
            super(sink);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
