package com.secutix.tixngo.simulator.internal.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.secutix.tixngo.simulator.Spectator;
import com.secutix.tixngo.simulator.internal.Json;
import org.jspecify.annotations.Nullable;

/**
 * A ticket of an injection that passed the rules.
 *
 * @param ticketId its id
 * @param payload all of it
 * @param eventId its event
 * @param event the event's data, shared by all its tickets
 * @param taxNumber the number operators work with
 * @param spectator whom it goes to
 */
public record IncomingTicket(
        String ticketId,
        Payload payload,
        @Nullable String eventId,
        @Nullable JsonNode event,
        @Nullable String taxNumber,
        Spectator spectator) {

    /**
     * Takes what the state needs out of a payload.
     *
     * @param ticketId its id
     * @param item the payload with the contract's names
     * @return the ticket
     */
    public static IncomingTicket of(String ticketId, ObjectNode item) {
        JsonNode event = item.get("event");
        return new IncomingTicket(
                ticketId,
                Payload.of(item),
                Json.text(event, "id"),
                event,
                Json.text(item.get("purchaseDetails"), "taxNumber"),
                spectator(item.get("spectatorDetails")));
    }

    private static Spectator spectator(@Nullable JsonNode details) {
        return new Spectator(
                Json.text(details, "email"),
                Json.text(details, "firstName"),
                Json.text(details, "lastName"),
                Json.text(details, "title"),
                Json.text(details, "dateOfBirth"),
                Json.text(details, "nationality"),
                Json.text(details, "idCardNumber"),
                Json.text(details, "phoneNumber"),
                Json.text(details, "residenceCountry"),
                Json.text(details, "language"),
                null,
                null);
    }

    /** Shows the id only. */
    @Override
    public String toString() {
        return "IncomingTicket[" + ticketId + "]";
    }
}
