package com.secutix.tixngo.sync;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import okhttp3.HttpUrl;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.SocketPolicy;

/** Changes in the order of their times, given in pages as a trick says; a key says how many were given. */
final class ChaosFeed {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant FIRST = Instant.parse("2027-05-02T10:00:00Z");
    private static final List<String> STATUSES =
            List.of("INJECTED", "DOWNLOADED", "ASSIGNED", "BT_ACTIVATED", "CONTROLLED", "NEW_ONE", "PENDING_TRANSFER");

    private final List<ObjectNode> changes = new ArrayList<>();
    private final List<String> ids = new ArrayList<>();
    private int keysGiven;
    private int answers;

    /** Changes of some of these tickets, and of others. */
    void begin(List<String> tickets, int number, Random random) {
        changes.clear();
        ids.clear();
        keysGiven = 0;
        answers = 0;
        for (int i = 0; i < number; i++) {
            String id = random.nextInt(5) == 0 ? "UNKNOWN" : tickets.get(random.nextInt(tickets.size()));
            ObjectNode change = JSON.createObjectNode()
                    .put("ticketId", id)
                    .put("status", STATUSES.get(random.nextInt(STATUSES.size())))
                    .put("statusTime", timeOf(i).toString())
                    .put("sequence", i);
            if (random.nextBoolean()) {
                change.putObject("spectatorDetails")
                        .put("email", "holder" + random.nextInt(4) + "@example.org")
                        .put("firstName", "Ana")
                        .put("lastName", "Li");
            }
            if (change.path("status").asText().contains("TRANSFER")) {
                change.putObject("transfer")
                        .put("fromEmail", "ana@example.org")
                        .put("toEmail", "holder" + random.nextInt(4) + "@example.org");
            }
            changes.add(change);
            ids.add(id);
        }
    }

    private static Instant timeOf(int change) {
        return FIRST.plusSeconds(change);
    }

    int answers() {
        return answers;
    }

    /** How many changes were given when this key was. */
    static int position(String key) {
        return key == null ? 0 : Integer.parseInt(key.substring(1, key.indexOf('-')));
    }

    /** The time of each ticket's last change, among those given up to a key. */
    Map<String, Instant> lastChanges(String key) {
        Map<String, Instant> last = new HashMap<>();
        for (int i = 0; i < position(key); i++) {
            last.put(ids.get(i), timeOf(i));
        }
        return last;
    }

    MockResponse answer(HttpUrl url, ChaosTixngo.Trick trick) {
        if (++answers > 3_000) {
            throw new AssertionError("feedback asks and asks");
        }
        String key = url.queryParameter("paginationKey");
        int from = position(key);
        int to = Math.min(changes.size(), from + Integer.parseInt(url.queryParameter("limit")));
        return switch (trick) {
            case LEAVE_OUT_EVERY_SECOND -> page(from, from + (to - from + 1) / 2, null);
            case NO_RESULTS -> page(from, from, null);
            case NAME_OTHERS_TOO -> page(from, to, JSON.createObjectNode().put("status", "INJECTED"));
            case SAY_IT_TWICE -> page(from, to, from < to ? changes.get(from) : null);
            case NAME_OTHERS_ONLY -> FakeFeed.answer(key == null ? "" : key, List.of());
            case BACKWARDS -> backwards(from, to);
            case NULL_RESULTS -> FakeTixngo.json(200, "{\"pagination\":null,\"result\":null}");
            case REFUSE_NAMELESS -> FakeTixngo.json(400, "{\"code\":\"INVALID_PAGINATION_KEY\"}");
            case REFUSE_NAMING_ONE, TOO_MANY -> FakeTixngo.json(400, "{\"code\":\"INVALID_REQUEST\"}");
            case THROTTLED -> FakeTixngo.status(429);
            case SERVER_ERROR -> FakeTixngo.status(500);
            case NO_JSON -> FakeTixngo.json(200, "<html>");
            case EMPTY -> FakeTixngo.json(200, "");
            case NOT_FOUND -> FakeTixngo.json(404, "{\"code\":\"NOT_FOUND\"}");
            case UNAUTHORIZED -> FakeTixngo.json(401, "{\"code\":\"UNAUTHORIZED\"}");
            case TAKE_AND_DROP, DROP -> new MockResponse().setSocketPolicy(SocketPolicy.DISCONNECT_AFTER_REQUEST);
            case CUT_IN_HALF -> page(from, to, null).setSocketPolicy(SocketPolicy.DISCONNECT_DURING_RESPONSE_BODY);
            default -> page(from, to, null);
        };
    }

    private MockResponse page(int from, int to, ObjectNode more) {
        List<ObjectNode> page = new ArrayList<>(changes.subList(from, to));
        if (more != null) {
            page.add(more);
        }
        return FakeFeed.answer("k" + to + "-" + ++keysGiven, page);
    }

    private MockResponse backwards(int from, int to) {
        List<ObjectNode> page = new ArrayList<>(changes.subList(from, to));
        Collections.reverse(page);
        return FakeFeed.answer("k" + to + "-" + ++keysGiven, page);
    }
}
