package com.secutix.tixngo.simulator.internal.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.secutix.tixngo.simulator.FaultKind;
import com.secutix.tixngo.simulator.IllegalActionException;
import com.secutix.tixngo.simulator.Poison;
import com.secutix.tixngo.simulator.RecordedCall;
import com.secutix.tixngo.simulator.SimulatedTicket;
import com.secutix.tixngo.simulator.Spectators;
import com.secutix.tixngo.simulator.internal.Json;
import com.secutix.tixngo.simulator.internal.state.ChangeJson;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The control endpoints: what a test in the same process does by method calls, another process does here. They need no key, which is why
 * the simulator listens on the loopback interface unless told otherwise. Changes take GET as well as POST, so that a browser or a bare
 * {@code curl} will do.
 */
public final class ControlPanel {
    static final String PREFIX = "/simulator";
    private static final FieldNames PLAIN = new FieldNames(Map.of());

    private final SimulatorParts parts;
    private final ControlActions actions;

    /**
     * Joins the panel to the state.
     *
     * @param parts the state
     * @param spectators who acts
     */
    public ControlPanel(SimulatorParts parts, Spectators spectators) {
        this.parts = parts;
        this.actions = new ControlActions(parts, spectators);
    }

    Answer answer(String method, String path, Map<String, String> query) {
        if (!Set.of("GET", "POST").contains(method)) {
            return Answer.error(405, "METHOD_NOT_ALLOWED", "GET or POST")
                    .with("Allow", "GET, POST")
                    .written(PLAIN);
        }
        Answer answer;
        try {
            answer = route(path.substring(PREFIX.length()), new ControlQuery(query));
        } catch (IllegalActionException e) {
            answer = Answer.error(409, "ILLEGAL_ACTION", String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            answer = Answer.error(400, "INVALID_REQUEST", String.valueOf(e.getMessage()));
        }
        return answer.written(PLAIN);
    }

    private Answer route(String path, ControlQuery query) {
        return switch (path) {
            case "", "/" -> overview();
            case "/tickets" -> tickets(query);
            case "/ticket" -> ticket(query.required("ticket"));
            case "/calls" -> calls(query);
            case "/faults" -> faults();
            case "/faults/plan" -> {
                parts.faults().plan(query.required("plan"), query.longNumber("seed", parts.seed()));
                yield faults();
            }
            case "/faults/clear" -> {
                parts.faults().clear();
                yield faults();
            }
            case "/faults/poison" -> {
                Poison effect = query.oneOf("effect", Poison.class, Poison.NAMED);
                parts.faults().poison(effect, query.list("tickets"));
                yield faults();
            }
            case "/faults/heal" -> {
                parts.faults().heal(query.list("tickets"));
                yield faults();
            }
            case "/deletions/confirm" ->
                Answer.json(200, Json.object().put("confirmed", parts.tickets().confirmDeletions()));
            default ->
                path.startsWith("/spectators/")
                        ? actions.answer(path.substring("/spectators/".length()), query)
                        : Answer.error(404, "NOT_FOUND", "no such control endpoint; docs/simulator.md lists them");
        };
    }

    private Answer overview() {
        ObjectNode json = Json.object();
        json.put("tickets", parts.tickets().size());
        ObjectNode statuses = json.putObject("statuses");
        parts.tickets().countsByStatus().forEach(statuses::put);
        json.put("changes", parts.tickets().changeCount());
        json.put("privileges", parts.privileges().size());
        json.put("privilegeDefinitions", parts.privileges().definitionCount());
        json.put("calls", parts.recorder().received());
        return Answer.json(200, json);
    }

    private Answer tickets(ControlQuery query) {
        int offset = query.number("offset", 0);
        int limit = query.number("limit", 100);
        String status = query.text("status");
        List<SimulatedTicket> matching = parts.tickets().all().stream()
                .filter(ticket -> status.isEmpty() || ticket.status().equals(status))
                .toList();
        ObjectNode json = Json.object();
        json.put("total", matching.size());
        ArrayNode list = json.putArray("tickets");
        matching.stream().skip(offset).limit(limit).forEach(ticket -> list.add(summary(ticket)));
        return Answer.json(200, json);
    }

    private ObjectNode summary(SimulatedTicket ticket) {
        ObjectNode json = ChangeJson.of(ticket);
        json.put("injections", ticket.injections());
        json.put("timesReceived", parts.recorder().injectionsReceived(ticket.ticketId()));
        return json;
    }

    private Answer ticket(String ticketId) {
        SimulatedTicket found = parts.tickets().find(ticketId);
        if (found == null) {
            return Answer.error(404, "TICKET_NOT_FOUND", "no such ticket");
        }
        ObjectNode json = summary(found);
        json.set("payload", found.payload());
        return Answer.json(200, json);
    }

    private Answer calls(ControlQuery query) {
        List<RecordedCall> calls = parts.recorder().calls();
        int limit = query.number("limit", 100);
        ObjectNode json = Json.object();
        json.put("received", parts.recorder().received());
        ArrayNode list = json.putArray("calls");
        calls.stream().skip(Math.max(0, calls.size() - limit)).forEach(call -> {
            ObjectNode line = list.addObject();
            line.put("number", call.number());
            if (call.endpoint() != null) {
                line.put("endpoint", call.endpoint().name().toLowerCase(Locale.ROOT));
            }
            line.put("method", call.method());
            line.put("path", call.path());
            call.requestId().ifPresent(id -> line.put("requestId", id));
            line.put("items", call.ids().size());
            line.put("gzip", call.gzip());
            line.put("requestSize", call.requestSize());
            line.put("status", call.status());
            if (call.fault() != null) {
                line.put("fault", call.fault());
            }
        });
        return Answer.json(200, json);
    }

    private Answer faults() {
        ObjectNode json = Json.object();
        ArrayNode planned = json.putArray("planned");
        parts.faults().planned().forEach(fault -> planned.add(fault.toString()));
        ObjectNode struck = json.putObject("struck");
        parts.faults().counts().forEach(struck::put);
        ObjectNode kinds = json.putObject("kinds");
        for (FaultKind kind : FaultKind.values()) {
            kinds.put(kind.text(), kind.description());
        }
        return Answer.json(200, json);
    }
}
