package com.secutix.tixngo.simulator.internal.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.secutix.tixngo.simulator.Fault;
import com.secutix.tixngo.simulator.FaultKind;
import com.secutix.tixngo.simulator.SimulatedTicket;
import com.secutix.tixngo.simulator.internal.Json;
import com.secutix.tixngo.simulator.internal.state.Change;
import com.secutix.tixngo.simulator.internal.state.ChangeJson;
import com.secutix.tixngo.simulator.internal.state.FeedKeys;
import com.secutix.tixngo.simulator.internal.state.Lifecycle;
import com.secutix.tixngo.simulator.internal.state.TicketBook;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The change feed: pages of the log, keys that hide a position, and the faults that strike there. */
final class FeedCall {
    private static final int DEFAULT_LIMIT = 1000;
    private static final int LOOK_BACK = 200;

    private final TicketBook book;
    private final FeedKeys keys;
    private final int pageLimit;
    private final Picks picks;

    FeedCall(TicketBook book, FeedKeys keys, int pageLimit, Picks picks) {
        this.book = book;
        this.keys = keys;
        this.pageLimit = pageLimit;
        this.picks = picks;
    }

    Answer answer(Map<String, String> query, String limitName, String keyName, @Nullable Fault fault) {
        String limitText = query.getOrDefault(limitName, Integer.toString(DEFAULT_LIMIT));
        int limit;
        try {
            limit = Integer.parseInt(limitText);
        } catch (NumberFormatException e) {
            limit = 0;
        }
        if (limit < 1) {
            return Answer.invalidRequest("'" + limitName + "' must be a whole number from 1", List.of());
        }
        String key = query.getOrDefault(keyName, "");
        OptionalInt from = key.isEmpty() ? OptionalInt.of(0) : keys.position(key, book.changeCount());
        if (from.isEmpty()) {
            return FaultAnswers.invalidKey();
        }
        return page(from.getAsInt(), key, limit, fault);
    }

    private Answer page(int from, String key, int limit, @Nullable Fault fault) {
        FaultKind kind = fault == null ? null : fault.kind();
        ObjectNode json = Json.object();
        ObjectNode pagination = json.putObject("pagination").put("pageSize", limit);
        ArrayNode result = json.putArray("result");
        if (kind == FaultKind.EMPTY_PAGE) {
            pagination.put("nextPageKey", keys.freshAt(from));
            return Answer.json(200, json);
        }
        List<Change> changes = book.changes(from, Math.min(limit, pageLimit));
        changes.forEach(change -> result.add(ChangeJson.of(change.ticket())));
        if (!changes.isEmpty()) {
            pagination.put("nextPageKey", keys.at(from + changes.size()));
        } else if (!key.isEmpty()) {
            pagination.put("nextPageKey", key);
        }
        if (fault != null && kind != null && kind.stage() == FaultKind.Stage.FEED) {
            spoil(result, fault, changes, from + changes.size());
        }
        return Answer.json(200, json);
    }

    private void spoil(ArrayNode result, Fault fault, List<Change> changes, int end) {
        switch (fault.kind()) {
            case REPEATED -> {
                for (int position : picks.positions(changes.size(), fault.number()).stream()
                        .sorted(Comparator.reverseOrder())
                        .toList()) {
                    result.insert(position + 1, result.get(position).deepCopy());
                }
            }
            case LATE -> {
                for (int i = 0; i < fault.number(); i++) {
                    late(result, end);
                }
            }
            case FOREIGN -> {
                for (int i = 0; i < fault.number(); i++) {
                    result.insert(picks.below(result.size() + 1), foreign(end, i));
                }
            }
            case UNKNOWN_STATUS -> {
                for (int position : picks.positions(result.size(), fault.number())) {
                    if (result.get(position) instanceof ObjectNode change) {
                        change.put("status", "HOLOGRAM_READY").remove("legacyStatus");
                    }
                }
            }
            case MALFORMED_CHANGE -> {
                for (int i = 0; i < fault.number(); i++) {
                    malformed(result, i);
                }
            }
            default -> {}
        }
    }

    /** Adds an older state of a ticket whose newer one was handed out already, if the log has one near. */
    private void late(ArrayNode result, int end) {
        int start = Math.max(0, end - LOOK_BACK);
        List<Change> recent = book.changes(start, end - start);
        int offset = recent.isEmpty() ? 0 : picks.below(recent.size());
        for (int i = 0; i < recent.size(); i++) {
            SimulatedTicket before = recent.get((offset + i) % recent.size()).before();
            if (before != null) {
                result.add(ChangeJson.of(before));
                return;
            }
        }
    }

    private static ObjectNode foreign(int end, int index) {
        ObjectNode json = Json.object();
        json.put("ticketId", "FOREIGN-" + end + "-" + index);
        json.put("taxNumber", "F" + end + "-" + index);
        json.put("eventId", "FOREIGN-EVENT");
        json.put("status", Lifecycle.DOWNLOADED);
        json.put("legacyStatus", "RECEIVED");
        json.putObject("owner").put("email", "somebody.else@example.org");
        return json;
    }

    private void malformed(ArrayNode result, int variant) {
        int place = picks.below(result.size() + 1);
        switch (variant % 5) {
            case 0 -> result.insertObject(place).put("status", Lifecycle.DOWNLOADED);
            case 1 ->
                result.insertObject(place)
                        .put("ticketId", "MALFORMED-1")
                        .put("status", Lifecycle.DOWNLOADED)
                        .put("statusTime", "yesterday");
            case 2 -> result.insert(place, "no change at all");
            case 3 -> result.insertObject(place).put("ticketId", 42).putObject("status");
            default -> result.insertNull(place);
        }
    }
}
