package com.secutix.tixngo.simulator.internal.state;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.secutix.tixngo.simulator.SimulatedTicket;
import com.secutix.tixngo.simulator.Spectator;
import com.secutix.tixngo.simulator.internal.Json;
import org.jspecify.annotations.Nullable;

/** A ticket's state as the change feed and the look-up write it: what is not known is left out, never null. */
public final class ChangeJson {
    private ChangeJson() {}

    /**
     * Writes a state.
     *
     * @param ticket the state
     * @return the object with the contract's names
     */
    public static ObjectNode of(SimulatedTicket ticket) {
        ObjectNode json = Json.object();
        json.put("ticketId", ticket.ticketId());
        put(json, "taxNumber", ticket.taxNumber());
        put(json, "eventId", ticket.eventId());
        json.put("status", ticket.status());
        put(json, "legacyStatus", ticket.legacyStatus());
        json.put("statusTime", ticket.statusTime().toString());
        json.put("sequence", ticket.sequence());
        owner(json, ticket.owner());
        spectator(json, ticket.holder());
        if (ticket.transfer() != null) {
            ObjectNode transfer = json.putObject("transfer");
            put(transfer, "fromEmail", ticket.transfer().fromEmail());
            transfer.put("toEmail", ticket.transfer().toEmail());
            transfer.put("initiatedAt", ticket.transfer().initiatedAt().toString());
        }
        if (ticket.activation() != null) {
            ObjectNode activation = json.putObject("activation");
            activation.put("method", ticket.activation().method());
            put(activation, "beaconName", ticket.activation().beaconName());
            activation.put("time", ticket.activation().time().toString());
        }
        if (ticket.deletion() != null) {
            ObjectNode deletion = json.putObject("deletion");
            put(deletion, "reason", ticket.deletion().reason());
            deletion.put("showDeletedTicket", ticket.deletion().showDeletedTicket());
        }
        ticket.extraInfo().forEach((number, text) -> json.put("extraInfo" + number, text));
        ArrayNode history = json.putArray("history");
        ticket.history()
                .forEach(line -> history.addObject()
                        .put("action", line.action())
                        .put("state", line.state())
                        .put("time", line.time().toString()));
        return json;
    }

    private static void owner(ObjectNode json, Spectator owner) {
        ObjectNode node = Json.object();
        put(node, "email", owner.email());
        put(node, "firstName", owner.firstName());
        put(node, "lastName", owner.lastName());
        if (!node.isEmpty()) {
            json.set("owner", node);
        }
    }

    private static void spectator(ObjectNode json, Spectator holder) {
        ObjectNode node = Json.object();
        put(node, "email", holder.email());
        put(node, "firstName", holder.firstName());
        put(node, "lastName", holder.lastName());
        put(node, "title", holder.title());
        put(node, "dateOfBirth", holder.dateOfBirth());
        put(node, "nationality", holder.nationality());
        put(node, "idCardNumber", holder.idCardNumber());
        put(node, "phoneNumber", holder.phoneNumber());
        put(node, "residenceCountry", holder.residenceCountry());
        put(node, "language", holder.language());
        ObjectNode preference = Json.object();
        if (holder.allowPromoEmail() != null) {
            preference.put("allowPromoEmail", holder.allowPromoEmail());
        }
        if (holder.allowThirdPartyEmail() != null) {
            preference.put("allowThirdPartyEmail", holder.allowThirdPartyEmail());
        }
        if (!preference.isEmpty()) {
            node.set("organizerSpectatorPreference", preference);
        }
        if (!node.isEmpty()) {
            json.set("spectatorDetails", node);
        }
    }

    private static void put(ObjectNode json, String name, @Nullable String value) {
        if (value != null) {
            json.put(name, value);
        }
    }
}
