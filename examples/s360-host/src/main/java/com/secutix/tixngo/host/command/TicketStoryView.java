package com.secutix.tixngo.host.command;

import com.secutix.tixngo.client.model.TicketOwner;
import com.secutix.tixngo.host.output.TextTable;
import com.secutix.tixngo.host.store.TicketStory;
import com.secutix.tixngo.mapping.feedback.DistributionEntry;
import com.secutix.tixngo.mapping.feedback.HistoryLine;
import com.secutix.tixngo.mapping.feedback.MobileTicket;
import com.secutix.tixngo.mapping.lifecycle.Alignment;
import com.secutix.tixngo.mapping.s360.S360Ticket;
import com.secutix.tixngo.sync.spi.TicketProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows a ticket's story, as JSON or as a table. */
final class TicketStoryView {

    private final TicketStory story;
    private final S360Ticket ticket;
    private final Alignment alignment;

    TicketStoryView(TicketStory story, Alignment alignment) {
        this.story = story;
        this.ticket = story.ticket();
        this.alignment = alignment;
    }

    Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("ticketId", ticket.ticketId());
        json.put("taxNumber", ticket.taxNumber());
        json.put("status", ticket.status().name());
        json.put("printedBy", story.printedBy());
        json.put("injectedAt", text(story.injectedAt()));
        json.put("controlledAt", text(story.controlledAt()));
        json.put("processedBy", story.processedBy());
        json.put("unsettled", story.unsettled());
        json.put("invalidationReason", ticket.invalidationReason());
        json.put("replaces", ticket.replacesTicketId());
        json.put("resale", story.resale());
        json.put("mobile", story.mobile() == null ? null : mobile(story.mobile()));
        Map<String, @Nullable Object> contact = new LinkedHashMap<>();
        contact.put("email", ticket.culturalContact().email());
        contact.put("temporary", story.temporaryContact());
        json.put("contact", contact);
        json.put(
                "distribution",
                story.distribution().stream().map(TicketStoryView::entry).toList());
        json.put(
                "history",
                story.mobile() == null
                        ? List.of()
                        : story.mobile().history().stream()
                                .map(TicketStoryView::line)
                                .toList());
        json.put("alignment", alignmentJson());
        json.put("problem", problem());
        return json;
    }

    private static Map<String, Object> mobile(MobileTicket mobile) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("status", mobile.status());
        json.put("rawStatus", mobile.rawStatus());
        json.put("family", mobile.family().name());
        put(json, "statusTime", mobile.statusTime());
        TicketOwner owner = mobile.owner();
        if (owner != null) {
            Map<String, Object> person = new LinkedHashMap<>();
            put(person, "email", owner.email());
            put(person, "firstName", owner.firstName());
            put(person, "lastName", owner.lastName());
            json.put("owner", person);
        }
        if (mobile.holder() != null) {
            Map<String, Object> person = new LinkedHashMap<>();
            put(person, "email", mobile.holder().email());
            put(person, "firstName", mobile.holder().firstName());
            put(person, "lastName", mobile.holder().lastName());
            json.put("holder", person);
        }
        if (mobile.activation() != null) {
            put(json, "beaconName", mobile.activation().beaconName());
        }
        if (!mobile.extraInfo().isEmpty()) {
            Map<String, Object> texts = new LinkedHashMap<>();
            mobile.extraInfo().forEach((number, text) -> put(texts, number.toString(), text));
            json.put("extraInfo", texts);
        }
        return json;
    }

    private static Map<String, Object> entry(DistributionEntry entry) {
        Map<String, Object> json = new LinkedHashMap<>();
        put(json, "from", entry.from());
        json.put("to", entry.to());
        json.put("action", entry.action());
        json.put("status", entry.status());
        put(json, "time", entry.time());
        return json;
    }

    private static Map<String, Object> line(HistoryLine line) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("status", line.label());
        put(json, "time", line.time());
        return json;
    }

    private Map<String, Object> alignmentJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("state", alignment.state().name());
        json.put("expected", alignment.expected());
        alignment.repair().ifPresent(repair -> json.put("repair", repair.name()));
        return json;
    }

    private @Nullable Map<String, Object> problem() {
        TicketProblem problem = story.problem();
        if (problem == null) {
            return null;
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", problem.code());
        put(json, "field", problem.field());
        json.put("message", problem.message());
        put(json, "at", story.problemAt());
        return json;
    }

    String text() {
        TextTable table = new TextTable("ticket", ticket.ticketId());
        table.row("tax number", ticket.taxNumber());
        table.row("file", ticket.sale().fileNumber());
        table.row(
                "product",
                ticket.product().code() + " " + ticket.product().name().first());
        table.row("status", ticket.status());
        row(table, "invalidation reason", ticket.invalidationReason());
        row(table, "replaces", ticket.replacesTicketId());
        row(table, "resale", story.resale());
        row(table, "printed by", story.printedBy());
        row(table, "controlled", story.controlledAt());
        row(table, "known to TIXNGO", story.injectedAt());
        row(table, "processed by", story.processedBy().isEmpty() ? null : String.join(", ", story.processedBy()));
        row(table, "outcome", story.unsettled() ? "unknown: TIXNGO may have it" : null);
        row(
                table,
                "contact",
                ticket.culturalContact().email() == null
                        ? null
                        : ticket.culturalContact().email() + (story.temporaryContact() ? " (temporary)" : ""));
        if (story.mobile() != null) {
            rows(table, story.mobile());
        }
        for (DistributionEntry entry : story.distribution()) {
            table.row(
                    "distribution",
                    entry.action() + " " + entry.status() + " from " + entry.from() + " to " + entry.to()
                            + at(entry.time()));
        }
        table.row(
                "alignment",
                alignment.state()
                        + alignment
                                .repair()
                                .map(repair -> ", waits for " + repair)
                                .orElse(""));
        TicketProblem problem = story.problem();
        if (problem != null) {
            table.row(
                    "problem",
                    problem.code() + (problem.field() == null ? "" : " in " + problem.field()) + ": "
                            + problem.message());
        }
        return table.toString();
    }

    private static void rows(TextTable table, MobileTicket mobile) {
        table.row("mobile status", mobile.status() + at(mobile.statusTime()));
        row(table, "owner", mobile.owner() == null ? null : mobile.owner().email());
        if (mobile.holder() != null) {
            row(
                    table,
                    "holder",
                    (text(mobile.holder().firstName(), "") + " "
                                    + text(mobile.holder().lastName(), ""))
                            .strip());
        }
        row(
                table,
                "beacon",
                mobile.activation() == null ? null : mobile.activation().beaconName());
        for (HistoryLine line : mobile.history()) {
            table.row("history", line.label() + at(line.time()));
        }
    }

    private static String at(@Nullable Object time) {
        return time == null ? "" : " at " + time;
    }

    private static String text(@Nullable String value, String otherwise) {
        return value == null ? otherwise : value;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static void put(Map<String, Object> json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(name, value.toString());
        }
    }

    private static void row(TextTable table, String name, @Nullable Object value) {
        if (value != null) {
            table.row(name, value);
        }
    }
}
