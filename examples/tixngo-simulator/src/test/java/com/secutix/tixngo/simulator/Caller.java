package com.secutix.tixngo.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Calls a simulator as any HTTP client would. */
final class Caller {
    static final ObjectMapper JSON = new ObjectMapper();

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final URI base;
    private final String key;

    Caller(TixngoSimulator simulator) {
        this(simulator.baseUrl(), simulator.apiKey());
    }

    Caller(URI base, String key) {
        this.base = base;
        this.key = key;
    }

    /** An answer with its body as JSON, or missing when it is none. */
    record Reply(int status, HttpResponse<String> raw) {
        JsonNode json() {
            try {
                return JSON.readTree(raw.body());
            } catch (IOException e) {
                throw new AssertionError("no JSON: " + raw.body(), e);
            }
        }

        String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }

        List<String> texts(String list, String field) {
            List<String> texts = new ArrayList<>();
            json().path(list).forEach(item -> texts.add(item.path(field).asText()));
            return texts;
        }
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(30))
                .header("x-tixngo-key", key)
                .header("x-request-id", "11111111-2222-3333-4444-555555555555");
    }

    Reply send(HttpRequest request) throws IOException {
        try {
            HttpResponse<String> response = HTTP.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Reply(response.statusCode(), response);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    Reply get(String path) throws IOException {
        return send(request(path).GET().build());
    }

    Reply post(String path, String body) throws IOException {
        return send(request(path)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    Reply put(String path, String body) throws IOException {
        return send(request(path).PUT(BodyPublishers.ofString(body)).build());
    }

    Reply inject(ObjectNode... tickets) throws IOException {
        return post("/tickets", envelope("tickets", tickets));
    }

    Reply inject(List<String> ids) throws IOException {
        return inject(ids.stream().map(Tickets::ticket).toArray(ObjectNode[]::new));
    }

    Reply invalidate(String... ids) throws IOException {
        List<ObjectNode> items = new ArrayList<>();
        for (String id : ids) {
            items.add(JSON.createObjectNode()
                    .put("ticketId", id)
                    .put("showDeletedTicket", false)
                    .put("deletionReason", "CANCELLED"));
        }
        return post("/tickets/invalidate", envelope("tickets", items.toArray(ObjectNode[]::new)));
    }

    Reply control(String... ids) throws IOException {
        List<ObjectNode> items = new ArrayList<>();
        for (String id : ids) {
            items.add(JSON.createObjectNode().put("ticketId", id).put("controlledAt", "2027-06-01T20:10:00+02:00"));
        }
        return post("/tickets/control", envelope("tickets", items.toArray(ObjectNode[]::new)));
    }

    Reply changes(String key) throws IOException {
        return get("/tickets/diff?limit=1000" + (key.isEmpty() ? "" : "&paginationKey=" + key));
    }

    static String envelope(String list, ObjectNode... items) {
        ObjectNode envelope = JSON.createObjectNode();
        envelope.putArray(list).addAll(List.of(items));
        return envelope.toString();
    }
}
