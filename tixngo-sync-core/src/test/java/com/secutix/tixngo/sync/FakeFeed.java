package com.secutix.tixngo.sync;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import okhttp3.HttpUrl;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;

/** The diff of a TIXNGO on loopback: changes in the order they were added, in pages; the key counts those given. */
final class FakeFeed implements AutoCloseable {

    static final ObjectMapper JSON = new ObjectMapper();

    private final MockWebServer server = PromptSockets.server();
    private final List<ObjectNode> changes = Collections.synchronizedList(new ArrayList<>());
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final Queue<MockResponse> scripted = new ConcurrentLinkedQueue<>();
    private volatile int longestPage = Integer.MAX_VALUE;

    FakeFeed() {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                HttpUrl url = request.getRequestUrl();
                requests.add(url.query());
                MockResponse next = scripted.poll();
                return next == null ? page(url) : next;
            }
        });
        try {
            server.start();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    String url() {
        return server.url("/v3/organizer").toString();
    }

    void add(ObjectNode change) {
        changes.add(change);
    }

    /** Answers the next request like this. */
    void next(MockResponse answer) {
        scripted.add(answer);
    }

    /** Gives pages no longer than this, whatever the limit. */
    void cutShort(int changesPerPage) {
        longestPage = changesPerPage;
    }

    /** The query of each request, in order. */
    List<String> requests() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    private MockResponse page(HttpUrl url) {
        String key = url.queryParameter("paginationKey");
        int from = key == null ? 0 : Integer.parseInt(key.substring(1));
        int limit = Math.min(longestPage, Integer.parseInt(url.queryParameter("limit")));
        int to = Math.min(changes.size(), from + limit);
        return answer("k" + to, changes.subList(from, to));
    }

    static MockResponse answer(String nextKey, List<ObjectNode> changes) {
        return FakeTixngo.json(200, body(nextKey, changes));
    }

    static String body(String nextKey, List<ObjectNode> changes) {
        ObjectNode body = JSON.createObjectNode();
        body.putObject("pagination").put("nextPageKey", nextKey);
        ArrayNode result = body.putArray("result");
        changes.forEach(result::add);
        return body.toString();
    }

    /** A change with a time; the minute orders it. */
    static ObjectNode change(String ticketId, String status, int minute) {
        return JSON.createObjectNode()
                .put("ticketId", ticketId)
                .put("status", status)
                .put("statusTime", "2027-05-02T10:%02d:00Z".formatted(minute))
                .put("sequence", minute);
    }

    /** A change of a transfer to somebody. */
    static ObjectNode transfer(String ticketId, String status, int minute, String to) {
        ObjectNode change = change(ticketId, status, minute);
        change.putObject("transfer").put("fromEmail", "ana@example.org").put("toEmail", to);
        return change;
    }

    @Override
    public void close() {
        try {
            server.shutdown();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
