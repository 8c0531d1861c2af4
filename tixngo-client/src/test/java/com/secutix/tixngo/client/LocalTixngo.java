package com.secutix.tixngo.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;

/** A server on the loopback that answers as told, with a clock that only moves when the client waits, and waits that take no time. */
final class LocalTixngo implements AutoCloseable {
    static final String KEY = "key-4711-secret";
    static final Instant START = Instant.parse("2027-05-02T10:00:00Z");

    // held here, or its level would be forgotten with it
    private static final Logger SERVER_LOG = Logger.getLogger(MockWebServer.class.getName());

    final MockWebServer server = new MockWebServer();
    final TickingClock clock = new TickingClock();
    final List<Duration> waits = Collections.synchronizedList(new ArrayList<>());

    LocalTixngo() {
        SERVER_LOG.setLevel(Level.OFF);
        try {
            server.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String baseUrl() {
        return server.url("/v3/organizer").toString();
    }

    /** A client without jitter, with the clock and the waits of this object. */
    TixngoClientBuilder builder() {
        return TixngoClient.builder()
                .url(baseUrl())
                .apiKey(KEY)
                .jitter(Jitter.none())
                .clock(clock)
                .sleeper(this::sleep);
    }

    TixngoClient client() {
        return builder().build();
    }

    private void sleep(Duration duration) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        waits.add(duration);
        clock.now = clock.now.plus(duration);
    }

    void answer(MockResponse... responses) {
        for (MockResponse response : responses) {
            server.enqueue(response);
        }
    }

    void answer(int status, String body) {
        answer(json(status, body));
    }

    static MockResponse json(int status, String body) {
        return new MockResponse()
                .setResponseCode(status)
                .setHeader("Content-Type", "application/json")
                .setBody(body);
    }

    static MockResponse accepted(String... ids) {
        List<String> results = new ArrayList<>();
        for (String id : ids) {
            results.add("{\"ticketId\":\"" + id + "\",\"status\":\"ACCEPTED\"}");
        }
        return json(200, "{\"results\":[" + String.join(",", results) + "]}");
    }

    static MockResponse page(String... changes) {
        return json(200, "{\"result\":[" + String.join(",", changes) + "]}");
    }

    /** The next request received; there must be one. */
    RecordedRequest received() {
        try {
            RecordedRequest request = server.takeRequest(5, TimeUnit.SECONDS);
            if (request == null) {
                throw new AssertionError("No request came");
            }
            return request;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    int requests() {
        return server.getRequestCount();
    }

    @Override
    public void close() {
        try {
            server.shutdown();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Stands still unless told. */
    static final class TickingClock extends Clock {
        volatile Instant now = START;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
