package com.secutix.tixngo.host.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.secutix.tixngo.client.model.TicketDeletion;
import com.secutix.tixngo.client.model.TicketOwner;
import com.secutix.tixngo.client.model.TicketTransfer;
import com.secutix.tixngo.mapping.feedback.DistributionEntry;
import com.secutix.tixngo.mapping.feedback.HistoryLine;
import com.secutix.tixngo.mapping.feedback.MobileActivation;
import com.secutix.tixngo.mapping.feedback.MobileTicket;
import com.secutix.tixngo.mapping.lifecycle.StatusFamily;
import com.secutix.tixngo.mapping.s360.Contact;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a mobile ticket lies in the database: a JSON document, its history apart, and its distribution history. What is read
 * back equals what was written: offsets, absent values and all.
 */
final class MobileTicketText {

    private MobileTicketText() {}

    static String document(MobileTicket ticket) {
        ObjectNode json = object();
        json.put("taxNumber", ticket.taxNumber());
        json.put("eventId", ticket.eventId());
        json.put("status", ticket.status());
        json.put("rawStatus", ticket.rawStatus());
        json.put("family", ticket.family().name());
        put(json, "statusTime", ticket.statusTime());
        json.put("sequence", ticket.sequence());
        json.set("owner", ifPresent(ticket.owner(), MobileTicketText::owner));
        json.set("holder", ifPresent(ticket.holder(), MobileTicketText::person));
        json.set("transfer", ifPresent(ticket.transfer(), MobileTicketText::transfer));
        json.set("activation", ifPresent(ticket.activation(), MobileTicketText::activation));
        json.set("deletion", ifPresent(ticket.deletion(), MobileTicketText::deletion));
        ObjectNode extraInfo = json.putObject("extraInfo");
        ticket.extraInfo().forEach((number, text) -> extraInfo.put(number.toString(), text));
        return JsonText.write(json);
    }

    static String history(MobileTicket ticket) {
        ArrayNode lines = JsonNodeFactory.instance.arrayNode();
        for (HistoryLine line : ticket.history()) {
            ObjectNode json = lines.addObject();
            putIfPresent(json, "status", line.status());
            putIfPresent(json, "action", line.action());
            putIfPresent(json, "state", line.state());
            putIfPresent(json, "time", line.time());
            if (line.sequence() != null) {
                json.put("sequence", line.sequence());
            }
            if (line.transfer() != null) {
                json.set("transfer", transfer(line.transfer()));
            }
        }
        return JsonText.write(lines);
    }

    static @Nullable String distribution(@Nullable List<DistributionEntry> entries) {
        if (entries == null) {
            return null;
        }
        ArrayNode lines = JsonNodeFactory.instance.arrayNode();
        for (DistributionEntry entry : entries) {
            ObjectNode json = lines.addObject();
            putIfPresent(json, "from", entry.from());
            json.put("to", entry.to());
            json.put("action", entry.action());
            json.put("status", entry.status());
            putIfPresent(json, "time", entry.time());
        }
        return JsonText.write(lines);
    }

    static MobileTicket ticket(String ticketId, String document, String history) {
        JsonNode json = JsonText.tree(document);
        return new MobileTicket(
                ticketId,
                text(json, "taxNumber"),
                text(json, "eventId"),
                required(json, "status"),
                required(json, "rawStatus"),
                StatusFamily.valueOf(required(json, "family")),
                time(json, "statusTime"),
                number(json, "sequence"),
                ownerOf(json),
                ofPresent(json.get("holder"), MobileTicketText::person),
                ofPresent(json.get("transfer"), MobileTicketText::transfer),
                ofPresent(
                        json.get("activation"),
                        it -> new MobileActivation(text(it, "method"), text(it, "beaconName"), time(it, "time"))),
                ofPresent(json.get("deletion"), MobileTicketText::deletion),
                extraInfo(json.path("extraInfo")),
                history(history));
    }

    /** The owner alone. */
    static @Nullable TicketOwner ownerOf(String document) {
        return ownerOf(JsonText.tree(document));
    }

    static List<DistributionEntry> distribution(String text) {
        List<DistributionEntry> entries = new ArrayList<>();
        for (JsonNode json : JsonText.tree(text)) {
            entries.add(new DistributionEntry(
                    text(json, "from"),
                    required(json, "to"),
                    required(json, "action"),
                    required(json, "status"),
                    time(json, "time")));
        }
        return entries;
    }

    private static List<HistoryLine> history(String text) {
        List<HistoryLine> lines = new ArrayList<>();
        for (JsonNode json : JsonText.tree(text)) {
            lines.add(new HistoryLine(
                    text(json, "status"),
                    text(json, "action"),
                    text(json, "state"),
                    time(json, "time"),
                    number(json, "sequence"),
                    ofPresent(json.get("transfer"), MobileTicketText::transfer)));
        }
        return lines;
    }

    private static SortedMap<Integer, String> extraInfo(JsonNode json) {
        SortedMap<Integer, String> texts = new TreeMap<>();
        json.properties()
                .forEach(it ->
                        texts.put(Integer.valueOf(it.getKey()), it.getValue().textValue()));
        return texts;
    }

    private static @Nullable TicketOwner ownerOf(JsonNode document) {
        return ofPresent(
                document.get("owner"),
                it -> new TicketOwner(text(it, "email"), text(it, "firstName"), text(it, "lastName")));
    }

    private static ObjectNode owner(TicketOwner owner) {
        ObjectNode json = object();
        putIfPresent(json, "email", owner.email());
        putIfPresent(json, "firstName", owner.firstName());
        putIfPresent(json, "lastName", owner.lastName());
        return json;
    }

    private static ObjectNode person(Contact person) {
        ObjectNode json = object();
        ContactRow.NAMED.forEach((name, value) -> putIfPresent(json, name, value.apply(person)));
        putIfPresent(json, "birthdate", person.birthdate());
        return json;
    }

    private static Contact person(JsonNode json) {
        String birthdate = text(json, "birthdate");
        return new Contact(
                text(json, "email"),
                text(json, "title"),
                text(json, "first_name"),
                text(json, "last_name"),
                text(json, "gender"),
                birthdate == null ? null : LocalDate.parse(birthdate),
                text(json, "birth_place"),
                text(json, "birth_region"),
                text(json, "nationality"),
                text(json, "country_code"),
                text(json, "id_number"),
                text(json, "passport_number"),
                text(json, "cell_phone_number"),
                text(json, "preferred_language"));
    }

    private static ObjectNode transfer(TicketTransfer transfer) {
        ObjectNode json = object();
        putIfPresent(json, "from", transfer.fromEmail());
        putIfPresent(json, "to", transfer.toEmail());
        putIfPresent(json, "initiatedAt", transfer.initiatedAt());
        return json;
    }

    private static TicketTransfer transfer(JsonNode json) {
        return new TicketTransfer(text(json, "from"), text(json, "to"), time(json, "initiatedAt"));
    }

    private static ObjectNode activation(MobileActivation activation) {
        ObjectNode json = object();
        putIfPresent(json, "method", activation.method());
        putIfPresent(json, "beaconName", activation.beaconName());
        putIfPresent(json, "time", activation.time());
        return json;
    }

    private static ObjectNode deletion(TicketDeletion deletion) {
        ObjectNode json = object();
        putIfPresent(json, "reason", deletion.reason());
        json.put("showDeletedTicket", deletion.showDeletedTicket());
        return json;
    }

    private static TicketDeletion deletion(JsonNode json) {
        JsonNode shown = json.path("showDeletedTicket");
        return new TicketDeletion(text(json, "reason"), shown.isBoolean() ? shown.booleanValue() : null);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static <T> @Nullable ObjectNode ifPresent(@Nullable T value, Function<T, ObjectNode> write) {
        return value == null ? null : write.apply(value);
    }

    private static <T> @Nullable T ofPresent(@Nullable JsonNode json, Function<JsonNode, T> read) {
        return json == null || json.isNull() ? null : read.apply(json);
    }

    private static void put(ObjectNode json, String name, @Nullable Object value) {
        json.put(name, value == null ? null : value.toString());
    }

    private static void putIfPresent(ObjectNode json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(name, value.toString());
        }
    }

    private static @Nullable String text(JsonNode json, String name) {
        return json.path(name).textValue();
    }

    private static String required(JsonNode json, String name) {
        return Objects.requireNonNull(text(json, name), name);
    }

    private static @Nullable OffsetDateTime time(JsonNode json, String name) {
        return Rows.dateOrNull(text(json, name));
    }

    private static @Nullable Long number(JsonNode json, String name) {
        JsonNode number = json.path(name);
        return number.isIntegralNumber() ? number.longValue() : null;
    }
}
