package com.secutix.tixngo.simulator;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call that was received, and what was answered. Immutable. The API key is in none of it.
 *
 * @param number counts calls from 1
 * @param endpoint the kind of call; null when the path is none of the contract
 * @param method the HTTP method
 * @param path path and query as received
 * @param headers header names in lower case → values, without the API key
 * @param ids the ids of the items, in the order sent
 * @param gzip whether the request body was compressed
 * @param requestSize bytes of the request body on the wire
 * @param status the HTTP status; 0 when the connection was reset instead
 * @param fault the fault that struck, in its form on the command line
 * @param keptRequest the request body, when there was one small enough to keep
 * @param keptResponse the response body, when there was one small enough to keep
 */
public record RecordedCall(
        long number,
        @Nullable Endpoint endpoint,
        String method,
        String path,
        Map<String, List<String>> headers,
        List<String> ids,
        boolean gzip,
        long requestSize,
        int status,
        @Nullable String fault,
        @Nullable RecordedBody keptRequest,
        @Nullable RecordedBody keptResponse) {

    /**
     * The first value of a header.
     *
     * @param name its name, in any case
     * @return the value; empty when the header was not sent
     */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }

    /**
     * The id that is the same on every retry of a call.
     *
     * @return {@code x-request-id}; empty when not sent
     */
    public Optional<String> requestId() {
        return header("x-request-id");
    }

    /**
     * The request body.
     *
     * @return the body as text; empty when there was none, or none small enough to keep
     */
    public Optional<String> requestBody() {
        return Optional.ofNullable(keptRequest).map(RecordedBody::text);
    }

    /**
     * The response body.
     *
     * @return the body as text; empty when there was none, or none small enough to keep
     */
    public Optional<String> responseBody() {
        return Optional.ofNullable(keptResponse).map(RecordedBody::text);
    }

    /** Shows what was called and answered, no ids and no bodies. */
    @Override
    public String toString() {
        return "#" + number + " " + (endpoint == null ? method : endpoint) + " -> " + status + ", " + ids.size()
                + " items" + (fault == null ? "" : ", " + fault);
    }
}
