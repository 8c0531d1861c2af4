package com.secutix.tixngo.host.secrets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;

/** A TIXNGO that repeats whatever it was told wherever an answer has room for it, the key too. */
final class EchoingTixngo extends Dispatcher implements AutoCloseable {

    /** Where it repeats it. */
    enum Way {
        MESSAGE,
        CODE,
        FIELD,
        STATUS,
        TICKET_ID,
        UNKNOWN_FIELDS,
        BAD_REQUEST,
        BAD_REQUEST_NAMING,
        HTML,
        CUT_OFF
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int REFUSED = 400;
    private static final int BROKEN = 500;

    private final MockWebServer server = new MockWebServer();
    private final AtomicReference<Way> way = new AtomicReference<>(Way.MESSAGE);
    private final Map<String, String> marks;

    EchoingTixngo(Map<String, String> marks) throws IOException {
        this.marks = marks;
        server.setDispatcher(this);
        server.start();
    }

    String url() {
        return server.url("/").toString();
    }

    void answers(Way next) {
        way.set(next);
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
        try {
            if ("GET".equals(request.getMethod())) {
                return json(200, page());
            }
            JsonNode body = JSON.readTree(request.getBody().readUtf8());
            return answer(body, request.getHeader("x-tixngo-key"));
        } catch (IOException noJson) {
            return new MockResponse().setResponseCode(REFUSED);
        }
    }

    private MockResponse answer(JsonNode body, String key) {
        List<String> values = new ArrayList<>(List.of(String.valueOf(key)));
        texts(body, values);
        String all = String.join(" ", values);
        ObjectNode answer = JSON.createObjectNode();
        return switch (way.get()) {
            case HTML -> new MockResponse().setResponseCode(BROKEN).setBody("<html>" + all + "</html>");
            case CUT_OFF -> new MockResponse().setBody("{\"results\":[{\"ticketId\":\"" + all.replace("\"", ""));
            case BAD_REQUEST -> json(REFUSED, answer.put("code", all).put("message", all));
            case BAD_REQUEST_NAMING -> {
                ArrayNode errors = answer.put("code", "INVALID_REQUEST").putArray("errors");
                ids(body).forEach(id -> error(errors.addObject().put("ticketId", id), all, "BAD", all));
                yield json(REFUSED, answer);
            }
            default -> {
                ArrayNode results = answer.putArray("results");
                ids(body).forEach(id -> result(results.addObject(), id, values, all));
                yield json(200, answer);
            }
        };
    }

    private void result(ObjectNode result, String id, List<String> values, String all) {
        Way now = way.get();
        boolean card = id.startsWith("C-");
        result.put(card ? "privilegeId" : "ticketId", now == Way.TICKET_ID ? all : id);
        result.put("status", now == Way.STATUS ? all : "REJECTED");
        if (now == Way.UNKNOWN_FIELDS) {
            values.forEach(value -> result.put(value, value));
        }
        ObjectNode error = result.putArray("errors").addObject();
        error(
                error,
                now == Way.FIELD ? all : "event.name",
                now == Way.CODE ? all : "BAD",
                now == Way.MESSAGE ? all : "refused");
    }

    private static void error(ObjectNode error, String field, String code, String message) {
        error.put("field", field).put("code", code).put("message", message);
    }

    /** A change for each mark, with the mark where none of its kind can be. */
    private ObjectNode page() {
        ObjectNode page = JSON.createObjectNode();
        ArrayNode changes = page.putArray("result");
        marks.values().forEach(mark -> {
            change(changes).put("statusTime", mark);
            change(changes).put("sequence", mark);
            change(changes).putObject("spectatorDetails").put("dateOfBirth", mark);
            change(changes).putObject("spectatorDetails").putArray("firstName").add(mark);
            change(changes).putObject("transfer").put("initiatedAt", mark);
            change(changes).putObject("owner").putObject("email").put("x", mark);
            if (!mark.matches("\\w+")) {
                // what could be the name of a field is shown as one, so that new fields are noticed
                change(changes).put(mark, mark).putObject("owner").put(mark, mark);
            }
            changes.add(mark);
        });
        return page;
    }

    private static ObjectNode change(ArrayNode changes) {
        return changes.addObject().put("ticketId", MarkedPeople.id(1)).put("status", "DOWNLOADED");
    }

    private static List<String> ids(JsonNode body) {
        List<String> ids = new ArrayList<>(body.findValuesAsText("privilegeId"));
        return ids.isEmpty() ? body.findValuesAsText("ticketId") : ids;
    }

    private static void texts(JsonNode node, List<String> texts) {
        if (node.isTextual()) {
            texts.add(node.asText());
        }
        node.forEach(child -> texts(child, texts));
    }

    private static MockResponse json(int status, ObjectNode body) {
        return new MockResponse()
                .setResponseCode(status)
                .setHeader("Content-Type", "application/json")
                .setBody(body.toString());
    }

    @Override
    public void close() throws IOException {
        server.shutdown();
    }
}
