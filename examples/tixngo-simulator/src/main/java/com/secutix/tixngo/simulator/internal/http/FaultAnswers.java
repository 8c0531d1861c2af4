package com.secutix.tixngo.simulator.internal.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.secutix.tixngo.simulator.Fault;
import com.secutix.tixngo.simulator.FaultKind;
import com.secutix.tixngo.simulator.Poison;
import com.secutix.tixngo.simulator.internal.Json;
import com.secutix.tixngo.simulator.internal.http.Answer.Delivery;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The answers of faults that strike instead of the call, or on the way back. */
final class FaultAnswers {
    private static final byte[] HTML_PAGE =
            "<!DOCTYPE html><html><head><title>Service unavailable</title></head><body><h1>Please come back later</h1></body></html>"
                    .getBytes(StandardCharsets.UTF_8);

    private final Clock clock;
    private final Picks picks;

    FaultAnswers(Clock clock, Picks picks) {
        this.clock = clock;
        this.picks = picks;
    }

    /** The answer in place of applying the call. */
    Answer instead(Fault fault, List<String> ids, String idName) {
        return switch (fault.kind()) {
            case BAD_REQUEST_NAMING -> naming(picks.some(ids, fault.number()), idName);
            case UNAUTHORIZED -> Answer.error(401, "UNAUTHORIZED", "the API key is not accepted");
            case FORBIDDEN -> Answer.error(403, "UNAUTHORIZED", "the API key lacks the right");
            case NOT_FOUND -> Answer.error(404, "NOT_FOUND", "there is nothing here");
            case TOO_MANY_TICKETS -> tooMany(fault.number());
            case TOO_LARGE -> Answer.error(413, "TOO_MANY_TICKETS", "too many tickets in one call");
            case THROTTLED -> throttled().with("Retry-After", Integer.toString(fault.number()));
            case THROTTLED_UNTIL ->
                throttled()
                        .with(
                                "Retry-After",
                                DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.ofInstant(
                                        clock.instant().plusSeconds(fault.number()), ZoneOffset.UTC)));
            case THROTTLED_SILENT -> throttled();
            case SERVER_ERROR -> serverError(fault);
            case UNAVAILABLE ->
                Answer.error(503, "UNAVAILABLE", "the service is not available")
                        .with("Retry-After", Integer.toString(fault.number()));
            case INVALID_PAGINATION_KEY -> invalidKey();
            case RESET -> Answer.reset();
            default -> Answer.invalidRequest("the request is refused", List.of());
        };
    }

    /** The answer to a call with poisoned items. */
    Answer poisoned(Poison effect, Collection<String> ids, String idName) {
        return switch (effect) {
            case NAMED -> naming(ids, idName);
            case UNNAMED -> Answer.invalidRequest("the request is refused", List.of());
            case SERVER_ERROR -> Answer.error(500, "INTERNAL_ERROR", "something went wrong");
            case DROP -> Answer.reset();
        };
    }

    /** The answer after the call was applied, spoiled. */
    Answer spoiled(Fault fault, Answer good, FieldNames names) {
        Answer written = good.written(names);
        return switch (fault.kind()) {
            case COMMIT_THEN_DROP -> written.delivered(Delivery.RESET);
            case TRUNCATED -> written.delivered(Delivery.CUT);
            case TRUNCATED_CHUNKED -> written.delivered(Delivery.CUT_CHUNKED);
            case MALFORMED_JSON -> written.replaced(broken(written.body()));
            case HTML_OK -> Answer.bytes(200, Answer.HTML, HTML_PAGE);
            case WRONG_CONTENT_TYPE -> written.labelled(Answer.HTML);
            default -> good;
        };
    }

    static Answer tooMany(int limit) {
        ObjectNode json = Json.object();
        json.put("code", "TOO_MANY_TICKETS");
        json.put("limit", limit);
        return Answer.json(413, json);
    }

    static Answer invalidKey() {
        return Answer.error(400, "INVALID_PAGINATION_KEY", "this pagination key was never given");
    }

    private static Answer throttled() {
        return Answer.error(429, "TOO_MANY_REQUESTS", "too many requests");
    }

    private static Answer serverError(Fault fault) {
        return switch (fault.detail()) {
            case "html" -> Answer.bytes(fault.number(), Answer.HTML, HTML_PAGE);
            case "empty" -> Answer.bytes(fault.number(), "", new byte[0]);
            default -> Answer.error(fault.number(), "INTERNAL_ERROR", "something went wrong");
        };
    }

    private static Answer naming(Collection<String> ids, String idName) {
        List<ObjectNode> errors = new ArrayList<>();
        for (String id : ids) {
            errors.add(Json.object()
                    .put(idName, id)
                    .put("field", "security.barcode")
                    .put("code", "INVALID_FIELD")
                    .put("message", "is refused"));
        }
        return Answer.invalidRequest("some items make the whole request invalid", errors);
    }

    private static byte[] broken(byte[] json) {
        String text = new String(json, StandardCharsets.UTF_8);
        String start = text.isEmpty() ? "{" : text.substring(0, text.length() - 1);
        return (start + ",,]").getBytes(StandardCharsets.UTF_8);
    }

    /** Adds what no contract names, or says null where nothing was said. */
    static Answer withFields(Fault fault, Answer good) {
        if (!(good.json() instanceof ObjectNode whole)) {
            return good;
        }
        ObjectNode copy = whole.deepCopy();
        boolean nulls = fault.kind() == FaultKind.NULL_FIELDS;
        for (String list : List.of("results", "result")) {
            for (JsonNode item : copy.path(list)) {
                if (item instanceof ObjectNode object) {
                    touch(object, nulls);
                }
            }
        }
        touch(copy, nulls);
        return Answer.json(good.status(), copy);
    }

    private static void touch(ObjectNode object, boolean nulls) {
        if (nulls) {
            for (String name :
                    List.of("taxNumber", "transfer", "activation", "deletion", "extraInfo1", "errors", "message")) {
                if (!object.has(name)) {
                    object.putNull(name);
                }
            }
            return;
        }
        object.put("futureText", "unheard of");
        object.putObject("futureObject").put("depth", 1).putArray("list").add(1).add("two");
        if (object.get("owner") instanceof ObjectNode owner) {
            owner.put("futureOwnerField", true);
        }
        if (object.path("history").path(0) instanceof ObjectNode line) {
            line.put("futureHistoryField", 7);
        }
    }
}
