package com.secutix.tixngo.simulator.internal.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.secutix.tixngo.simulator.SimulatedTicket;
import com.secutix.tixngo.simulator.SimulatorProfile;
import com.secutix.tixngo.simulator.Spectator;
import com.secutix.tixngo.simulator.internal.Json;
import com.secutix.tixngo.simulator.internal.state.Change;
import com.secutix.tixngo.simulator.internal.state.FeedKeys;
import com.secutix.tixngo.simulator.internal.state.Lifecycle;
import com.secutix.tixngo.simulator.internal.state.TicketBook;
import java.io.Serial;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The reports. They walk over everything, as nobody calls them often. */
final class ReportCalls {
    private static final int MOST = 10_000;
    private static final int SCAN = 5_000;
    private static final Pattern COMMA = Pattern.compile(",");

    private final TicketBook book;
    private final FeedKeys keys;
    private final SimulatorProfile profile;

    ReportCalls(TicketBook book, FeedKeys keys, SimulatorProfile profile) {
        this.book = book;
        this.keys = keys;
        this.profile = profile;
    }

    /** A parameter that cannot be read. */
    private static final class BadParameter extends IllegalArgumentException {
        @Serial
        private static final long serialVersionUID = 1L;

        private BadParameter(String message) {
            super(message);
        }
    }

    Answer tickets(Map<String, String> query, @Nullable String eventId, boolean light) {
        try {
            return tickets(new Parameters(query), eventId, light);
        } catch (BadParameter e) {
            return Answer.invalidRequest(String.valueOf(e.getMessage()), List.of());
        }
    }

    Answer statusLogs(Map<String, String> query) {
        try {
            return statusLogs(new Parameters(query));
        } catch (BadParameter e) {
            return Answer.invalidRequest(String.valueOf(e.getMessage()), List.of());
        }
    }

    private Answer tickets(Parameters query, @Nullable String eventId, boolean light) {
        Instant since = query.time("lastUpdatedSince");
        Instant before = query.time("lastUpdatedBefore");
        boolean excludeDeleted = Boolean.parseBoolean(query.text("excludeDeleted"));
        int limit = query.number("limit", 1000, 1, MOST);
        int offset = query.number("offset", 0, 0, Integer.MAX_VALUE);
        List<SimulatedTicket> matching = book.all().stream()
                .filter(ticket -> eventId == null || eventId.equals(ticket.eventId()))
                .filter(ticket -> !excludeDeleted || !ticket.status().equals(Lifecycle.DELETED))
                .filter(ticket -> since == null || !ticket.statusTime().isBefore(since))
                .filter(ticket -> before == null || ticket.statusTime().isBefore(before))
                .toList();
        ObjectNode json = Json.object();
        json.put("total", matching.size());
        ArrayNode result = json.putArray("result");
        matching.stream().skip(offset).limit(limit).forEach(ticket -> result.add(row(ticket, light)));
        return Answer.json(200, json);
    }

    private ObjectNode row(SimulatedTicket ticket, boolean light) {
        ObjectNode row = Json.object();
        row.put("ticketId", ticket.ticketId());
        put(row, "eventId", ticket.eventId());
        row.put("organizerId", "simulated");
        JsonNode event = ticket.eventId() == null ? null : book.event(ticket.eventId());
        JsonNode name = event == null ? null : event.get("name");
        if (name != null) {
            put(
                    row,
                    "eventName",
                    name.isObject() && !name.isEmpty() ? name.elements().next().asText() : name.asText());
        }
        put(row, "eventCode", ticket.eventId());
        put(row, "eventStartDate", Json.text(event, "startTime"));
        if (!light) {
            Spectator owner = ticket.owner();
            put(row, "ownerEmail", owner.email());
            put(row, "ownerFirstName", owner.firstName());
            put(row, "ownerLastName", owner.lastName());
            put(row, "ownerPhone", owner.phoneNumber());
            put(row, "ownerBirthDate", owner.dateOfBirth());
            put(row, "ownerIdNumber", owner.idCardNumber());
            put(row, "ownerResidenceCountry", owner.residenceCountry());
        }
        return row;
    }

    private Answer statusLogs(Parameters query) {
        query.required("mobileAppId");
        Instant from = query.requiredTime("from");
        Instant to = query.requiredTime("to");
        int limit = query.number("limit", 1000, 1, MOST);
        String key = query.text("paginationKey");
        OptionalInt start = key.isEmpty() ? OptionalInt.of(0) : keys.position(key, book.changeCount());
        if (start.isEmpty()) {
            return FaultAnswers.invalidKey();
        }
        Predicate<ObjectNode> wanted = query.among("actionNames", "actionName")
                .and(query.among("fromStatuses", "fromStatus"))
                .and(query.among("toStatuses", "toStatus"))
                .and(query.among("fromOwnerId", "fromOwnerId"))
                .and(query.among("toOwnerId", "toOwnerId"))
                .and(query.among("actor", "actor"));
        ObjectNode json = Json.object();
        ObjectNode pagination = json.putObject("pagination");
        ArrayNode result = json.putArray("result");
        int position = start.getAsInt();
        List<Change> scanned = book.changes(position, SCAN);
        while (!scanned.isEmpty()) {
            for (Change change : scanned) {
                if (result.size() == limit) {
                    pagination.put("nextPageKey", keys.at(position));
                    return Answer.json(200, json);
                }
                position++;
                ObjectNode line = line(change);
                if (!change.time().isBefore(from) && change.time().isBefore(to) && wanted.test(line)) {
                    result.add(line);
                }
            }
            scanned = book.changes(position, SCAN);
        }
        return Answer.json(200, json);
    }

    private static ObjectNode line(Change change) {
        ObjectNode line = Json.object();
        line.put("ticketId", change.ticket().ticketId());
        put(line, "eventId", change.ticket().eventId());
        line.put("actionName", change.action());
        SimulatedTicket before = change.before();
        if (before != null) {
            line.put("fromStatus", before.status());
            put(line, "fromOwnerId", ownerId(before.owner()));
        }
        line.put("toStatus", change.ticket().status());
        put(line, "toOwnerId", ownerId(change.ticket().owner()));
        line.put("actor", change.actor().name());
        line.put("time", change.time().toString());
        return line;
    }

    private static @Nullable String ownerId(Spectator owner) {
        return owner.email() == null
                ? null
                : "owner-"
                        + Integer.toHexString(
                                owner.email().toLowerCase(Locale.ROOT).hashCode());
    }

    private static void put(ObjectNode json, String name, @Nullable String value) {
        if (value != null) {
            json.put(name, value);
        }
    }

    /** Query parameters under the profile's names. */
    private final class Parameters {
        private final Map<String, String> query;

        private Parameters(Map<String, String> query) {
            this.query = query;
        }

        private String text(String name) {
            return query.getOrDefault(profile.parameter(name), "");
        }

        private void required(String name) {
            if (text(name).isBlank()) {
                throw new BadParameter("'" + profile.parameter(name) + "' is required");
            }
        }

        private @Nullable Instant time(String name) {
            return text(name).isEmpty() ? null : requiredTime(name);
        }

        private Instant requiredTime(String name) {
            required(name);
            try {
                return OffsetDateTime.parse(text(name)).toInstant();
            } catch (DateTimeParseException e) {
                throw new BadParameter("'" + profile.parameter(name) + "' must be an RFC 3339 date and time");
            }
        }

        private int number(String name, int absent, int least, int most) {
            try {
                int number = text(name).isEmpty() ? absent : Integer.parseInt(text(name));
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // told below, with the bounds
            }
            throw new BadParameter(
                    "'" + profile.parameter(name) + "' must be a whole number from " + least + " to " + most);
        }

        private Predicate<ObjectNode> among(String parameter, String field) {
            List<String> values = Stream.of(COMMA.split(text(parameter), -1))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .toList();
            return line -> values.isEmpty() || values.contains(line.path(field).asText());
        }
    }
}
