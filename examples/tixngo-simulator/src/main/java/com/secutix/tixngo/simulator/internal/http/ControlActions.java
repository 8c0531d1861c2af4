package com.secutix.tixngo.simulator.internal.http;

import com.secutix.tixngo.simulator.ActivationMethod;
import com.secutix.tixngo.simulator.SimulatedTicket;
import com.secutix.tixngo.simulator.Spectator;
import com.secutix.tixngo.simulator.Spectators;
import com.secutix.tixngo.simulator.internal.Json;
import com.secutix.tixngo.simulator.internal.state.ChangeJson;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** The actions of spectators, by name, for another process. */
final class ControlActions {
    private final SimulatorParts parts;
    private final Spectators spectators;
    private final Map<String, BiFunction<String, ControlQuery, SimulatedTicket>> byName = new TreeMap<>();

    ControlActions(SimulatorParts parts, Spectators spectators) {
        this.parts = parts;
        this.spectators = spectators;
        byName.put("download", (ticket, query) -> spectators.download(ticket));
        byName.put("assign", (ticket, query) -> spectators.assign(ticket, holder(query)));
        byName.put("transfer", (ticket, query) -> spectators.transfer(ticket, query.required("email")));
        byName.put("accept", (ticket, query) -> spectators.accept(ticket));
        byName.put("reject", (ticket, query) -> spectators.reject(ticket));
        byName.put("cancel-transfer", (ticket, query) -> spectators.cancelTransfer(ticket));
        byName.put("cancel-transfer-by-organizer", (ticket, query) -> spectators.cancelTransferByOrganizer(ticket));
        byName.put(
                "activate",
                (ticket, query) -> spectators.activate(
                        ticket,
                        query.oneOf("method", ActivationMethod.class, ActivationMethod.ONLINE),
                        query.optional("beacon")));
        byName.put("log-off", (ticket, query) -> spectators.logOff(ticket));
        byName.put(
                "extra-info",
                (ticket, query) -> spectators.extraInfo(ticket, query.number("number", 1), query.required("text")));
        byName.put("force", (ticket, query) -> spectators.force(ticket, query.required("status")));
    }

    Answer answer(String action, ControlQuery query) {
        if (action.equals("plan")) {
            int done = spectators.plan(query.longNumber("seed", parts.seed())).act(query.number("actions", 1));
            return Answer.json(200, Json.object().put("actions", done));
        }
        BiFunction<String, ControlQuery, SimulatedTicket> act = byName.get(action);
        if (act == null) {
            return Answer.error(404, "NOT_FOUND", "no such action; known are plan and " + byName.keySet());
        }
        return Answer.json(200, ChangeJson.of(act.apply(query.required("ticket"), query)));
    }

    private static Spectator holder(ControlQuery query) {
        return Spectator.named(query.required("firstName"), query.required("lastName"))
                .withEmail(query.optional("email"));
    }
}
