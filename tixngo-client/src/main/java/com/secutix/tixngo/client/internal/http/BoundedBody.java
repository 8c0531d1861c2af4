package com.secutix.tixngo.client.internal.http;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/** An answer that is counted while it is read, and given up when it grows too large. */
final class BoundedBody extends ResponseBody {
    private final ResponseBody body;
    private final BufferedSource source;

    BoundedBody(ResponseBody body, Exchange exchange) {
        this.body = body;
        source = Okio.buffer(new Counting(body.source(), exchange));
    }

    @Override
    public @Nullable MediaType contentType() {
        return body.contentType();
    }

    @Override
    public long contentLength() {
        return body.contentLength();
    }

    @Override
    public BufferedSource source() {
        return source;
    }

    /** The answer is larger than the profile allows. */
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;

        TooLargeException(long most) {
            super("the answer is larger than " + most + " bytes");
        }
    }

    private static final class Counting extends ForwardingSource {
        private final Exchange exchange;

        Counting(BufferedSource source, Exchange exchange) {
            super(source);
            this.exchange = exchange;
        }

        @Override
        public long read(Buffer sink, long byteCount) throws IOException {
            long read = super.read(sink, byteCount);
            if (read > 0) {
                exchange.responseBytes += read;
                if (exchange.responseBytes > exchange.maxResponseBytes) {
                    throw new TooLargeException(exchange.maxResponseBytes);
                }
                int kept = exchange.roomFor(exchange.received, read);
                sink.copyTo(exchange.received, sink.size() - read, kept);
            }
            return read;
        }
    }
}
