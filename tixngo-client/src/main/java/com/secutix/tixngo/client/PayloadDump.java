package com.secutix.tixngo.client;

import org.jspecify.annotations.Nullable;

/**
 * Takes what was exchanged, for troubleshooting. Every value is masked unless its field is known to be harmless; what is no JSON
 * is described, never shown. Called by the thread that makes the call, by several at a time; a dump that throws changes nothing.
 */
@FunctionalInterface
public interface PayloadDump {

    /**
     * Takes one attempt.
     *
     * @param exchange what was exchanged
     */
    void write(Exchange exchange);

    /**
     * One attempt. Immutable.
     *
     * @param endpoint which call
     * @param requestId id of the call, the same on each retry
     * @param attempt which attempt of it, from 1
     * @param method HTTP method
     * @param path path of the URL, without its query
     * @param request masked body that was sent; {@code null} when there was none
     * @param httpStatus HTTP status; {@code null} when no answer came
     * @param response masked body that was received; {@code null} when there was none
     */
    record Exchange(
            Endpoint endpoint,
            String requestId,
            int attempt,
            String method,
            String path,
            @Nullable String request,
            @Nullable Integer httpStatus,
            @Nullable String response) {}
}
