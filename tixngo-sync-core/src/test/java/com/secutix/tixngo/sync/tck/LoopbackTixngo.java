package com.secutix.tixngo.sync.tck;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.secutix.tixngo.client.Jitter;
import com.secutix.tixngo.client.RetryPolicy;
import com.secutix.tixngo.client.TixngoClient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import okhttp3.OkHttpClient;

/**
 * As much of TIXNGO as the runs of the kit need, on loopback: it remembers what it was sent, refuses whatever begins with
 * {@code bad}, and gives out the changes that it was told. Safe for concurrent use.
 */
final class LoopbackTixngo implements AutoCloseable {

    /** What TIXNGO refuses begins like this. */
    static final String REFUSED = "bad";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BASE = "/v3/organizer";
    private static final String FEED = "/tickets/diff";

    private final LoopbackServer server = new LoopbackServer(this::serve);
    private final Map<String, String> items = new TreeMap<>();
    private final Map<String, Integer> timesSent = new TreeMap<>();
    private final Map<String, ObjectNode> owned = new TreeMap<>();
    private final List<ObjectNode> feed = new ArrayList<>();
    private final ConcurrentLinkedQueue<Runnable> duringNextCalls = new ConcurrentLinkedQueue<>();

    /** A client that never repeats a call on its own. */
    TixngoClient client() {
        return Shared.ROOT
                .newBuilder()
                .url("http://127.0.0.1:" + server.port() + BASE)
                .build();
    }

    /** A client like {@link #client}, whose requests a run counts. */
    TixngoClient client(CrashingRun run) {
        return TixngoClient.builder()
                .url("http://127.0.0.1:" + server.port() + BASE)
                .apiKey("key")
                .retryPolicy(RetryPolicy.never())
                .jitter(Jitter.none())
                .okHttpClient(run.http(Shared.CONNECTIONS))
                .build();
    }

    /** What all clients share: a client of its own for each run would cost more than the run. */
    private static final class Shared {
        private static final OkHttpClient CONNECTIONS = new OkHttpClient();

        private static final TixngoClient ROOT = TixngoClient.builder()
                .url("http://127.0.0.1:1" + BASE)
                .apiKey("key")
                .retryPolicy(RetryPolicy.never())
                .jitter(Jitter.none())
                .okHttpClient(CONNECTIONS)
                .build();
    }

    /** Does something while the next write travels: TIXNGO has the items by then, and has not answered. */
    void duringNextCall(Runnable action) {
        duringNextCalls.add(action);
    }

    /** Lets TIXNGO know a ticket without a call. */
    synchronized void know(String ticketId) {
        items.put(ticketId, "INJECTED");
    }

    /** Says who owns a ticket, to whoever asks for it. */
    synchronized void owned(String ticketId, String email) {
        ObjectNode ticket = JSON.createObjectNode().put("ticketId", ticketId).put("status", "DOWNLOADED");
        ticket.putObject("owner").put("email", email);
        owned.put(ticketId, ticket);
    }

    /** Adds a change to the feed. */
    synchronized ObjectNode change(String ticketId, String status, String time) {
        ObjectNode change = JSON.createObjectNode().put("ticketId", ticketId).put("status", status);
        change.put("statusTime", time);
        feed.add(change);
        return change;
    }

    /** What TIXNGO has, by id, in words. */
    synchronized Map<String, String> items() {
        return new TreeMap<>(items);
    }

    /** How often an item was sent. */
    synchronized Map<String, Integer> timesSent() {
        return new TreeMap<>(timesSent);
    }

    private byte[] serve(String method, String target, byte[] body) throws IOException {
        int query = target.indexOf('?');
        String path = target.substring(BASE.length(), query < 0 ? target.length() : query);
        if (method.equals("GET")) {
            return JSON.writeValueAsBytes(
                    path.equals(FEED) ? changes(query < 0 ? "" : target.substring(query + 1)) : ticket(path));
        }
        byte[] answer = JSON.writeValueAsBytes(write(path, JSON.readTree(body)));
        Runnable during = duringNextCalls.poll();
        if (during != null) {
            during.run();
        }
        return answer;
    }

    private synchronized ObjectNode ticket(String path) {
        return owned.getOrDefault(path.substring("/tickets/".length()), JSON.createObjectNode());
    }

    private synchronized ObjectNode write(String path, JsonNode request) {
        return switch (path) {
            case "/tickets" -> results(request.path("tickets"), "ticketId", "INJECTED", false);
            case "/tickets/invalidate" -> results(request.path("tickets"), "ticketId", "DELETION_PENDING", true);
            case "/tickets/control" -> results(request.path("tickets"), "ticketId", "CONTROLLED", true);
            case "/privileges" -> results(request.path("privileges"), "privilegeId", "PRIVILEGE", false);
            default -> {
                items.put(path, "DEFINED " + request.path("name"));
                timesSent.merge(path, 1, Integer::sum);
                yield JSON.createObjectNode();
            }
        };
    }

    private ObjectNode results(JsonNode sent, String idName, String becomes, boolean mustBeKnown) {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode results = answer.putArray("results");
        for (JsonNode item : sent) {
            String id = item.path(idName).asText();
            timesSent.merge(id, 1, Integer::sum);
            ObjectNode result = results.addObject().put(idName, id);
            String refusal = id.startsWith(REFUSED)
                    ? "INVALID_FIELD"
                    : mustBeKnown && !items.containsKey(id) ? "TICKET_NOT_FOUND" : null;
            if (refusal == null) {
                result.put("status", "ACCEPTED");
                items.put(
                        id,
                        becomes
                                + item.path("deletionReason").asText("")
                                + (item.path("showDeletedTicket").asBoolean() ? " shown" : "")
                                + item.path("controlledAt").asText("")
                                + item.path("spectatorDetails").path("email").asText(""));
            } else {
                result.put("status", "REJECTED");
                result.putArray("errors").addObject().put("code", refusal).put("message", "is refused");
            }
        }
        return answer;
    }

    /** The key says how many changes its holder has seen. */
    private synchronized ObjectNode changes(String query) {
        int limit = 1_000;
        int seen = 0;
        for (String parameter : query.split("&", -1)) {
            String value = parameter.substring(parameter.indexOf('=') + 1);
            if (parameter.startsWith("limit=")) {
                limit = Integer.parseInt(value);
            } else if (parameter.startsWith("paginationKey=")) {
                seen = Integer.parseInt(value.substring("seen-".length()));
            }
        }
        int next = Math.min(feed.size(), seen + limit);
        ObjectNode page = JSON.createObjectNode();
        page.putObject("pagination").put("nextPageKey", "seen-" + next);
        page.putArray("result").addAll(feed.subList(seen, next));
        return page;
    }

    @Override
    public void close() {
        server.close();
        Shared.CONNECTIONS.connectionPool().evictAll();
    }
}
