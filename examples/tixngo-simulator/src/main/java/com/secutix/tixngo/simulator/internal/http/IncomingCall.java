package com.secutix.tixngo.simulator.internal.http;

import com.secutix.tixngo.simulator.Endpoint;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call as it came in, whole.
 *
 * @param number counts calls from 1
 * @param route what it asks for
 * @param method the HTTP method
 * @param path path and query as received
 * @param headers header names in lower case → values, with the API key
 * @param query query parameters, decoded, the first of each
 * @param body the body, decompressed
 */
record IncomingCall(
        long number,
        Route route,
        String method,
        String path,
        Map<String, List<String>> headers,
        Map<String, String> query,
        Body body) {

    /**
     * What a path asks for.
     *
     * @param endpoint the call
     * @param variables the variables of its path, decoded
     */
    record Route(Endpoint endpoint, Map<String, String> variables) {}

    /** A body, however it came. */
    static final class Body {
        private final byte[] bytes;
        private final long wireSize;
        private final boolean gzip;

        Body(byte[] bytes, long wireSize, boolean gzip) {
            this.bytes = bytes;
            this.wireSize = wireSize;
            this.gzip = gzip;
        }

        byte[] bytes() {
            return bytes;
        }

        long wireSize() {
            return wireSize;
        }

        boolean gzip() {
            return gzip;
        }
    }

    @Nullable String header(String name) {
        List<String> values = headers.get(name);
        return values == null || values.isEmpty() ? null : values.get(0);
    }

    /** Shows what is called, nothing of its content. */
    @Override
    public String toString() {
        return "#" + number + " " + route.endpoint();
    }
}
