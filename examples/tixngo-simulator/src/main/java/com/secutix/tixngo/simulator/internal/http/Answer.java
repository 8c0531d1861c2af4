package com.secutix.tixngo.simulator.internal.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.secutix.tixngo.simulator.internal.Json;
import com.secutix.tixngo.simulator.internal.state.ItemResult.Problem;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What goes back for a call, and how its delivery goes wrong, if it does. Immutable. */
final class Answer {
    /** How the answer travels. */
    enum Delivery {
        /** As it should. */
        WHOLE,
        /** The connection is reset, nothing is sent. */
        RESET,
        /** It ends before its Content-Length. */
        CUT,
        /** It ends before its last chunk. */
        CUT_CHUNKED
    }

    static final String JSON = "application/json";
    static final String HTML = "text/html; charset=utf-8";

    private final int status;
    private final Map<String, String> headers;
    private final String contentType;
    private final byte[] body;
    private final @Nullable JsonNode json;
    private final Delivery delivery;

    private Answer(
            int status,
            Map<String, String> headers,
            String contentType,
            byte[] body,
            @Nullable JsonNode json,
            Delivery delivery) {
        this.status = status;
        this.headers = headers;
        this.contentType = contentType;
        this.body = body;
        this.json = json;
        this.delivery = delivery;
    }

    static Answer json(int status, JsonNode json) {
        return new Answer(status, Map.of(), JSON, new byte[0], json, Delivery.WHOLE);
    }

    static Answer bytes(int status, String contentType, byte[] body) {
        return new Answer(status, Map.of(), contentType, body, null, Delivery.WHOLE);
    }

    static Answer reset() {
        return new Answer(0, Map.of(), "", new byte[0], null, Delivery.RESET);
    }

    static Answer error(int status, String code, String message) {
        ObjectNode json = Json.object();
        json.put("code", code);
        json.put("message", message);
        return json(status, json);
    }

    static Answer invalidRequest(String message, List<ObjectNode> errors) {
        ObjectNode json = Json.object();
        json.put("code", "INVALID_REQUEST");
        json.put("message", message);
        if (!errors.isEmpty()) {
            json.putArray("errors").addAll(errors);
        }
        return json(400, json);
    }

    static ObjectNode problem(Problem problem) {
        ObjectNode json = Json.object();
        json.put("code", problem.code());
        if (problem.field() != null) {
            json.put("field", problem.field());
        }
        json.put("message", problem.message());
        return json;
    }

    static ArrayNode problems(List<Problem> problems) {
        ArrayNode array = Json.MAPPER.createArrayNode();
        problems.forEach(problem -> array.add(problem(problem)));
        return array;
    }

    Answer with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, contentType, body, json, delivery);
    }

    Answer delivered(Delivery how) {
        return new Answer(how == Delivery.RESET ? 0 : status, headers, contentType, body, json, how);
    }

    Answer labelled(String type) {
        return new Answer(status, headers, type, body, json, delivery);
    }

    /** The same answer with its JSON written out in the names of the wire. */
    Answer written(FieldNames names) {
        if (json == null) {
            return this;
        }
        try {
            byte[] bytes = Json.MAPPER.writeValueAsBytes(names.toWire(json));
            return new Answer(status, headers, contentType, bytes, null, delivery);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    Answer replaced(byte[] other) {
        return new Answer(status, headers, contentType, other, null, delivery);
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    String contentType() {
        return contentType;
    }

    byte[] body() {
        return body;
    }

    @Nullable JsonNode json() {
        return json;
    }

    Delivery delivery() {
        return delivery;
    }
}
