package com.secutix.tixngo.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.mockwebserver.SocketPolicy;

/** A TIXNGO on loopback that accepts every ticket, unless a test says otherwise; it remembers the ids of each call. */
final class FakeTixngo implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final MockWebServer server = PromptSockets.server();
    private final List<List<String>> calls = Collections.synchronizedList(new ArrayList<>());
    private final Set<String> accepted = Collections.synchronizedSet(new HashSet<>());
    private final Queue<Function<List<String>, MockResponse>> scripted = new ConcurrentLinkedQueue<>();
    private volatile Function<List<String>, MockResponse> otherwise = this::acceptAll;

    FakeTixngo() {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                List<String> ids = idsIn(request);
                calls.add(ids);
                Function<List<String>, MockResponse> next = scripted.poll();
                return (next == null ? otherwise : next).apply(ids);
            }
        });
        try {
            server.start();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static List<String> idsIn(RecordedRequest request) {
        try {
            JsonNode body = JSON.readTree(request.getBody().inputStream());
            List<String> ids = new ArrayList<>();
            body.path("tickets")
                    .forEach(ticket -> ids.add(ticket.path("ticketId").asText()));
            return ids;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    String url() {
        return server.url("/v3/organizer").toString();
    }

    /** Answers the next call, after those scripted before, like this. */
    void next(Function<List<String>, MockResponse> answer) {
        scripted.add(answer);
    }

    /** Answers every call that is not scripted like this. */
    void always(Function<List<String>, MockResponse> answer) {
        otherwise = answer;
    }

    /** The ids of each call, in the order of their arrival. */
    List<List<String>> calls() {
        synchronized (calls) {
            return List.copyOf(calls);
        }
    }

    Set<String> accepted() {
        synchronized (accepted) {
            return Set.copyOf(accepted);
        }
    }

    MockResponse acceptAll(List<String> ids) {
        return results(ids, Set.of(), Set.of());
    }

    /** Accepts all but some, which are refused, or are missing from the answer. */
    MockResponse results(List<String> ids, Set<String> refused, Set<String> missing) {
        ObjectNode body = JSON.createObjectNode();
        ArrayNode results = body.putArray("results");
        for (String id : ids) {
            if (missing.contains(id)) {
                continue;
            }
            ObjectNode result = results.addObject().put("ticketId", id);
            if (refused.contains(id)) {
                result.put("status", "REJECTED");
                result.putArray("errors")
                        .addObject()
                        .put("code", "INVALID_FIELD")
                        .put("field", "event.address.zip")
                        .put("message", "must not be blank");
            } else {
                accepted.add(id);
                result.put("status", "ACCEPTED");
            }
        }
        return json(200, body.toString());
    }

    /** Refuses the whole call, naming those of its tickets that are bad. */
    MockResponse refuseNaming(List<String> ids, Set<String> bad) {
        List<String> named = ids.stream().filter(bad::contains).toList();
        if (named.isEmpty()) {
            return acceptAll(ids);
        }
        ObjectNode body = JSON.createObjectNode().put("code", "INVALID_REQUEST").put("message", "no");
        ArrayNode errors = body.putArray("errors");
        named.forEach(id -> errors.addObject()
                .put("ticketId", id)
                .put("field", "security.barcode")
                .put("code", "INVALID_FIELD"));
        return json(400, body.toString());
    }

    /** Refuses the whole call without a reason, if it holds a bad ticket. */
    MockResponse refuseNameless(List<String> ids, Set<String> bad) {
        return Collections.disjoint(ids, bad) ? acceptAll(ids) : json(400, "{\"code\":\"INVALID_REQUEST\"}");
    }

    /** Fails on the whole call, if it holds a bad ticket. */
    MockResponse failOn(List<String> ids, Set<String> bad) {
        return Collections.disjoint(ids, bad) ? acceptAll(ids) : status(500);
    }

    /** Takes no more than so many tickets in a call. */
    MockResponse atMost(List<String> ids, int limit, boolean sayLimit) {
        return ids.size() <= limit
                ? acceptAll(ids)
                : json(413, "{\"code\":\"TOO_MANY_TICKETS\"" + (sayLimit ? ",\"limit\":" + limit : "") + "}");
    }

    /** Takes the tickets, and drops the connection before it says so. */
    MockResponse takeAndDrop(List<String> ids) {
        accepted.addAll(ids);
        return new MockResponse().setSocketPolicy(SocketPolicy.DISCONNECT_AFTER_REQUEST);
    }

    static MockResponse status(int code) {
        return new MockResponse().setResponseCode(code);
    }

    static MockResponse json(int code, String body) {
        return new MockResponse()
                .setResponseCode(code)
                .setHeader("Content-Type", "application/json")
                .setBody(body);
    }

    /** Takes no connection any more. */
    void shutDown() {
        close();
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
