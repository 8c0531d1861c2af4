package com.secutix.tixngo.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.mockwebserver.SocketPolicy;

/** A TIXNGO on loopback that answers pushes as a list of tricks says, one for a request, and accepts everything after them. */
final class ChaosTixngo implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SOMEBODY_ELSES = "SOMEBODY-ELSES";

    private final MockWebServer server = PromptSockets.server();
    private final Deque<Trick> tricks = new ArrayDeque<>();
    private final Set<String> accepted = new HashSet<>();
    private final List<String> acceptedTwice = new ArrayList<>();
    private final List<List<String>> calls = new ArrayList<>();
    private final ChaosFeed feed = new ChaosFeed();

    ChaosTixngo() {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer(request);
            }
        });
        try {
            server.start();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** How a request is answered. */
    enum Trick {
        ACCEPT,
        REJECT_EVERY_SECOND,
        LEAVE_OUT_EVERY_SECOND,
        NAME_OTHERS_TOO,
        NAME_OTHERS_ONLY,
        SAY_IT_TWICE,
        CONTRADICT,
        BACKWARDS,
        STATUS_UNKNOWN,
        NO_RESULTS,
        NULL_RESULTS,
        REFUSE_NAMING_ONE,
        REFUSE_NAMING_ALL,
        REFUSE_NAMING_OTHERS,
        REFUSE_NAMELESS,
        TOO_MANY_LIMIT_0,
        TOO_MANY_LIMIT_1,
        TOO_MANY_LIMIT_HUGE,
        TOO_MANY,
        THROTTLED,
        SERVER_ERROR,
        CUT_IN_HALF,
        NO_JSON,
        EMPTY,
        TAKE_AND_DROP,
        DROP,
        NOT_FOUND,
        UNAUTHORIZED
    }

    String url() {
        return server.url("/v3/organizer").toString();
    }

    synchronized void begin(List<Trick> script) {
        tricks.clear();
        tricks.addAll(script);
        accepted.clear();
        acceptedTwice.clear();
        calls.clear();
    }

    ChaosFeed feed() {
        return feed;
    }

    /** The items of which a whole answer said that they are accepted, and nothing else. */
    synchronized Set<String> accepted() {
        return Set.copyOf(accepted);
    }

    /** The items that came again after such an answer. */
    synchronized List<String> sentAgain() {
        return List.copyOf(acceptedTwice);
    }

    /** The ids of each push, in the order of arrival. */
    synchronized List<List<String>> calls() {
        return List.copyOf(calls);
    }

    private synchronized MockResponse answer(RecordedRequest request) {
        Trick trick = tricks.isEmpty() ? Trick.ACCEPT : tricks.remove();
        if ("GET".equals(request.getMethod())) {
            return feed.answer(request.getRequestUrl(), trick);
        }
        JsonNode body = body(request);
        if ("PUT".equals(request.getMethod())) {
            return whole(trick, "id", List.of()).setResponseCode(trick == Trick.ACCEPT ? 201 : 500);
        }
        String idField = body.has("privileges") ? "privilegeId" : "ticketId";
        List<String> ids = new ArrayList<>();
        body.path(body.has("privileges") ? "privileges" : "tickets")
                .forEach(item -> ids.add(item.path(idField).asText()));
        calls.add(ids);
        ids.stream().filter(accepted::contains).forEach(acceptedTwice::add);
        return whole(trick, idField, ids);
    }

    private MockResponse whole(Trick trick, String idField, List<String> ids) {
        return switch (trick) {
            case ACCEPT, REJECT_EVERY_SECOND, LEAVE_OUT_EVERY_SECOND, NAME_OTHERS_TOO, NAME_OTHERS_ONLY ->
                some(trick, idField, ids);
            case SAY_IT_TWICE, CONTRADICT, BACKWARDS, STATUS_UNKNOWN -> some(trick, idField, ids);
            case NO_RESULTS -> FakeTixngo.json(200, "{}");
            case NULL_RESULTS -> FakeTixngo.json(200, "{\"results\":null}");
            case REFUSE_NAMING_ONE -> refusal(idField, ids.subList(0, Math.min(1, ids.size())));
            case REFUSE_NAMING_ALL -> refusal(idField, ids);
            case REFUSE_NAMING_OTHERS -> refusal(idField, List.of(SOMEBODY_ELSES));
            case REFUSE_NAMELESS -> refusal(idField, List.of());
            case TOO_MANY_LIMIT_0 -> tooMany(",\"limit\":0");
            case TOO_MANY_LIMIT_1 -> tooMany(",\"limit\":1");
            case TOO_MANY_LIMIT_HUGE -> tooMany(",\"limit\":99999999999999");
            case TOO_MANY -> tooMany("");
            case THROTTLED -> FakeTixngo.status(429);
            case SERVER_ERROR -> FakeTixngo.status(500);
            case CUT_IN_HALF -> results(ids, idField).setSocketPolicy(SocketPolicy.DISCONNECT_DURING_RESPONSE_BODY);
            case NO_JSON -> FakeTixngo.json(200, "<html>all is well</html>");
            case EMPTY -> FakeTixngo.json(200, "");
            case TAKE_AND_DROP, DROP -> new MockResponse().setSocketPolicy(SocketPolicy.DISCONNECT_AFTER_REQUEST);
            case NOT_FOUND -> FakeTixngo.json(404, "{\"code\":\"NOT_FOUND\"}");
            case UNAUTHORIZED -> FakeTixngo.json(401, "{\"code\":\"UNAUTHORIZED\"}");
        };
    }

    private MockResponse results(List<String> ids, String idField) {
        ArrayNode results = JSON.createArrayNode();
        ids.forEach(id -> results.addObject().put(idField, id).put("status", "ACCEPTED"));
        return FakeTixngo.json(
                200, JSON.createObjectNode().set("results", results).toString());
    }

    private MockResponse some(Trick trick, String idField, List<String> ids) {
        List<String> said = new ArrayList<>(ids);
        if (trick == Trick.BACKWARDS) {
            Collections.reverse(said);
        }
        ArrayNode results = JSON.createArrayNode();
        for (int i = 0; i < said.size(); i++) {
            String id = said.get(i);
            boolean second = i % 2 == 1;
            if (trick == Trick.NAME_OTHERS_ONLY || (trick == Trick.LEAVE_OUT_EVERY_SECOND && second)) {
                continue;
            }
            if (trick == Trick.REJECT_EVERY_SECOND && second) {
                say(results, idField, id, "REJECTED");
            } else if (trick == Trick.STATUS_UNKNOWN && second) {
                say(results, idField, id, "MAYBE");
            } else {
                say(results, idField, id, "ACCEPTED");
                if (trick == Trick.CONTRADICT && second) {
                    say(results, idField, id, "REJECTED");
                } else {
                    accepted.add(id);
                }
                if (trick == Trick.SAY_IT_TWICE) {
                    say(results, idField, id, "ACCEPTED");
                }
            }
        }
        if (trick == Trick.NAME_OTHERS_TOO || trick == Trick.NAME_OTHERS_ONLY) {
            say(results, idField, SOMEBODY_ELSES, "ACCEPTED");
        }
        return FakeTixngo.json(
                200, JSON.createObjectNode().set("results", results).toString());
    }

    private static void say(ArrayNode results, String idField, String id, String status) {
        results.addObject().put(idField, id).put("status", status);
    }

    private static MockResponse refusal(String idField, List<String> named) {
        ObjectNode body = JSON.createObjectNode().put("code", "INVALID_REQUEST").put("message", "no");
        ArrayNode errors = body.putArray("errors");
        named.forEach(id -> errors.addObject().put(idField, id).put("code", "INVALID_FIELD"));
        return FakeTixngo.json(400, body.toString());
    }

    private static MockResponse tooMany(String limit) {
        return FakeTixngo.json(413, "{\"code\":\"TOO_MANY_TICKETS\"" + limit + "}");
    }

    private static JsonNode body(RecordedRequest request) {
        try {
            String text = request.getBody().readUtf8();
            return JSON.readTree(text.isEmpty() ? "{}" : text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
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
