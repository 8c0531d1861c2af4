package com.secutix.tixngo.host.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.secutix.tixngo.client.model.TicketDeletion;
import com.secutix.tixngo.client.model.TicketOwner;
import com.secutix.tixngo.client.model.TicketTransfer;
import com.secutix.tixngo.mapping.feedback.DistributionEntry;
import com.secutix.tixngo.mapping.feedback.HistoryLine;
import com.secutix.tixngo.mapping.feedback.MobileActivation;
import com.secutix.tixngo.mapping.feedback.MobileTicket;
import com.secutix.tixngo.mapping.lifecycle.StatusFamily;
import com.secutix.tixngo.mapping.s360.Contact;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        return JsonText.write(json -> {
            json.writeStartObject();
            json.writeStringField("taxNumber", ticket.taxNumber());
            json.writeStringField("eventId", ticket.eventId());
            json.writeStringField("status", ticket.status());
            json.writeStringField("rawStatus", ticket.rawStatus());
            json.writeStringField("family", ticket.family().name());
            json.writeStringField("statusTime", Column.iso(ticket.statusTime()));
            json.writeObjectField("sequence", ticket.sequence());
            put(json, "owner", ticket.owner(), MobileTicketText::owner);
            put(json, "holder", ticket.holder(), MobileTicketText::person);
            put(json, "transfer", ticket.transfer(), MobileTicketText::transfer);
            put(json, "activation", ticket.activation(), MobileTicketText::activation);
            put(json, "deletion", ticket.deletion(), MobileTicketText::deletion);
            json.writeObjectFieldStart("extraInfo");
            for (Map.Entry<Integer, String> text : ticket.extraInfo().entrySet()) {
                json.writeStringField(text.getKey().toString(), text.getValue());
            }
            json.writeEndObject();
            json.writeEndObject();
        });
    }

    static String history(MobileTicket ticket) {
        return lines(ticket.history(), (json, line) -> {
            putIfPresent(json, "status", line.status());
            putIfPresent(json, "action", line.action());
            putIfPresent(json, "state", line.state());
            putIfPresent(json, "time", line.time());
            if (line.sequence() != null) {
                json.writeNumberField("sequence", line.sequence());
            }
            if (line.transfer() != null) {
                put(json, "transfer", line.transfer(), MobileTicketText::transfer);
            }
        });
    }

    static @Nullable String distribution(@Nullable List<DistributionEntry> entries) {
        return entries == null
                ? null
                : lines(entries, (json, entry) -> {
                    putIfPresent(json, "from", entry.from());
                    json.writeStringField("to", entry.to());
                    json.writeStringField("action", entry.action());
                    json.writeStringField("status", entry.status());
                    putIfPresent(json, "time", entry.time());
                });
    }

    private static <T> String lines(List<T> lines, Fields<T> fields) {
        return JsonText.write(json -> {
            json.writeStartArray();
            for (T line : lines) {
                json.writeStartObject();
                fields.write(json, line);
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    /** Writes what is within an object. */
    @FunctionalInterface
    private interface Fields<T> {
        void write(JsonGenerator json, T value) throws IOException;
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

    private static void owner(JsonGenerator json, TicketOwner owner) throws IOException {
        putIfPresent(json, "email", owner.email());
        putIfPresent(json, "firstName", owner.firstName());
        putIfPresent(json, "lastName", owner.lastName());
    }

    private static void person(JsonGenerator json, Contact person) throws IOException {
        for (Map.Entry<String, Function<Contact, @Nullable Object>> name : ContactRow.NAMED.entrySet()) {
            putIfPresent(json, name.getKey(), name.getValue().apply(person));
        }
        putIfPresent(json, "birthdate", person.birthdate());
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

    private static void transfer(JsonGenerator json, TicketTransfer transfer) throws IOException {
        putIfPresent(json, "from", transfer.fromEmail());
        putIfPresent(json, "to", transfer.toEmail());
        putIfPresent(json, "initiatedAt", transfer.initiatedAt());
    }

    private static TicketTransfer transfer(JsonNode json) {
        return new TicketTransfer(text(json, "from"), text(json, "to"), time(json, "initiatedAt"));
    }

    private static void activation(JsonGenerator json, MobileActivation activation) throws IOException {
        putIfPresent(json, "method", activation.method());
        putIfPresent(json, "beaconName", activation.beaconName());
        putIfPresent(json, "time", activation.time());
    }

    private static void deletion(JsonGenerator json, TicketDeletion deletion) throws IOException {
        putIfPresent(json, "reason", deletion.reason());
        json.writeObjectField("showDeletedTicket", deletion.showDeletedTicket());
    }

    private static TicketDeletion deletion(JsonNode json) {
        JsonNode shown = json.path("showDeletedTicket");
        return new TicketDeletion(text(json, "reason"), shown.isBoolean() ? shown.booleanValue() : null);
    }

    private static <T> void put(JsonGenerator json, String name, @Nullable T value, Fields<T> fields)
            throws IOException {
        json.writeFieldName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeStartObject();
            fields.write(json, value);
            json.writeEndObject();
        }
    }

    private static <T> @Nullable T ofPresent(@Nullable JsonNode json, Function<JsonNode, T> read) {
        return json == null || json.isNull() ? null : read.apply(json);
    }

    private static void putIfPresent(JsonGenerator json, String name, @Nullable Object value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value.toString());
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
