package com.secutix.tixngo.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;

/** A TIXNGO on loopback that records every request and answers the calls of all pushes; a test may answer for it. */
final class WholeTixngo implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final MockWebServer server = PromptSockets.server();
    private final List<Call> calls = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Function<Call, MockResponse>> answers = Collections.synchronizedMap(new HashMap<>());
    private final Map<String, String> refusals = Collections.synchronizedMap(new HashMap<>());

    WholeTixngo() {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                Call call = new Call(
                        request.getMethod() + " "
                                + request.getRequestUrl().encodedPath().replaceFirst("/v3/organizer", ""),
                        body(request));
                calls.add(call);
                Function<Call, MockResponse> answer = answers.get(call.name());
                return answer == null ? accept(call) : answer.apply(call);
            }
        });
        try {
            server.start();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** One request: method and path, and its body. */
    record Call(String name, JsonNode body) {

        /** The items of a push, in order. */
        List<JsonNode> items() {
            List<JsonNode> items = new ArrayList<>();
            body.path(body.has("privileges") ? "privileges" : "tickets").forEach(items::add);
            return items;
        }

        List<String> ids() {
            return items().stream().map(WholeTixngo::id).toList();
        }
    }

    private static String id(JsonNode item) {
        return item.has("privilegeId")
                ? item.get("privilegeId").asText()
                : item.path("ticketId").asText();
    }

    private static JsonNode body(RecordedRequest request) {
        try {
            String text = request.getBody().readUtf8();
            return JSON.readTree(text.isEmpty() ? "{}" : text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    String url() {
        return server.url("/v3/organizer").toString();
    }

    /** Answers every call of this name, such as {@code POST /tickets}, like this. */
    void answer(String name, Function<Call, MockResponse> answer) {
        answers.put(name, answer);
    }

    /** Refuses an item whenever it comes, until it is told to accept it. */
    void refuse(String id, String code) {
        refusals.put(id, code);
    }

    void accept(String id) {
        refusals.remove(id);
    }

    /** The calls of this name. */
    List<Call> calls(String name) {
        synchronized (calls) {
            return calls.stream().filter(call -> call.name().equals(name)).toList();
        }
    }

    /** The names of all calls, in order. */
    List<String> names() {
        synchronized (calls) {
            return calls.stream().map(Call::name).toList();
        }
    }

    void forgetCalls() {
        calls.clear();
    }

    MockResponse accept(Call call) {
        if (call.name().startsWith("PUT")) {
            return FakeTixngo.status(201);
        }
        if (call.name().startsWith("GET")) {
            return FakeTixngo.json(404, "{\"code\":\"TICKET_NOT_FOUND\"}");
        }
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode results = answer.putArray("results");
        boolean privileges = call.body().has("privileges");
        for (String id : call.ids()) {
            ObjectNode result = results.addObject().put(privileges ? "privilegeId" : "ticketId", id);
            String refusal = refusals.get(id);
            result.put("status", refusal == null ? "ACCEPTED" : "REJECTED");
            if (refusal != null) {
                result.putArray("errors").addObject().put("code", refusal).put("message", "no");
            }
        }
        return FakeTixngo.json(200, answer.toString());
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
