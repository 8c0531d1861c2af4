package com.secutix.tixngo.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Ticket payloads that obey every rule. */
final class Tickets {
    private Tickets() {}

    /** The smallest payload: required fields only, and a tax number. */
    static ObjectNode ticket(String id) {
        ObjectNode ticket = Caller.JSON.createObjectNode();
        ticket.put("ticketId", id);
        ObjectNode event = ticket.putObject("event").put("id", "EVT-1").put("name", "Final");
        event.putObject("address")
                .put("site", "Stade")
                .put("city", "Genève")
                .put("countryCode", "CH")
                .put("zip", "1200");
        event.put("startTime", "2027-06-01T20:45:00+02:00").put("expirationDate", "2027-06-02T02:45:00+02:00");
        ticket.putObject("activationParameters").put("method", "offline");
        ticket.putObject("purchaseDetails")
                .put("price", 120.5)
                .put("currency", "CHF")
                .put("taxNumber", "T-" + id);
        ticket.putObject("security").put("barcode", "0123456789");
        ticket.putObject("spectatorDetails")
                .put("email", "ana@example.org")
                .put("firstName", "Ana")
                .put("lastName", "Li");
        return ticket;
    }

    /** A payload with every field of the contract. */
    static ObjectNode full(String id) {
        ObjectNode ticket = ticket(id);
        ObjectNode event = (ObjectNode) ticket.get("event");
        event.putObject("name").put("en", "Final").put("fr", "Finale");
        event.putObject("group").put("name", "Cup").put("image", "https://example.org/cup.png");
        ((ObjectNode) event.get("address"))
                .put("line1", "Route 1")
                .put("line2", "Gate")
                .put("line3", "Left")
                .put("region", "GE")
                .put("longitude", 6.14)
                .put("latitude", 46.2);
        event.put("website", "https://example.org");
        event.putArray("metadata")
                .add(pair("RESALE_TICKETSHOP_URL", "https://example.org/resale"))
                .add(pair("EVENT_SCHEDULE", "[{\"label\":\"e_gateOpening\",\"time\":\"18:30\"}]"));
        ((ObjectNode) ticket.get("activationParameters"))
                .put("time", "2027-06-01T16:45:00+02:00")
                .put("groupId", "G1")
                .put("instanceId", "beacon-1");
        ((ObjectNode) ticket.get("purchaseDetails"))
                .put("category", "ADULT")
                .put("fileId", "F-77")
                .put("purchaseDate", "2027-01-05T10:00:00+01:00");
        ((ObjectNode) ticket.get("spectatorDetails"))
                .put("gender", "F")
                .put("title", "MS")
                .put("dateOfBirth", "1990-02-28")
                .put("nationality", "CH")
                .put("passportNumber", "P1")
                .put("idCardNumber", "X1")
                .put("phoneNumber", "+41790000000")
                .put("residenceCountry", "CH")
                .put("language", "fr")
                .put("mainApplicant", true);
        ObjectNode details = ticket.putObject("ticketDetails");
        details.putArray("main").add(pair("Gate", "A")).add(pair("Gate", "B"));
        details.putArray("extra")
                .addObject()
                .put("key", "Door")
                .putObject("value")
                .put("en", "North")
                .put("fr", "Nord");
        details.putArray("hidden").add(pair("EXCHANGE_TICKETSHOP_URL", "https://example.org/exchange"));
        ObjectNode rules = ticket.putObject("transferRules").put("groupId", "EVT-1");
        List.of(
                        "maxNumberOfTicketPerPhoneInGroupId",
                        "maxNumberOfTransferPerPhoneInGroupId",
                        "maxNumberOfTransferPerTicketInGroupId",
                        "assignTransferLimit")
                .forEach(name -> rules.put(name, -1));
        List.of(
                        "allowTransfer",
                        "allowTransferMainApplicant",
                        "allowTransferAfterActivation",
                        "allowTransferAfterActivationByBT",
                        "allowTransferAfterControl",
                        "keepOneAtInjectInGroupId",
                        "allowReturnToOrganizer",
                        "allowReturnToOrganizerForInitialSpectator",
                        "s360ExchangeForAnySpectator",
                        "s360ExchangeForInitialSpectator")
                .forEach(name -> rules.put(name, true));
        ticket.putObject("design").put("id", "D1");
        ticket.put("sortingKey", "A-12").put("ticketImageUrl", "https://example.org/ticket.png");
        return ticket;
    }

    static List<String> ids(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> String.format(Locale.ROOT, "S360-%09d", i))
                .toList();
    }

    private static ObjectNode pair(String key, String value) {
        return Caller.JSON.createObjectNode().put("key", key).put("value", value);
    }
}
