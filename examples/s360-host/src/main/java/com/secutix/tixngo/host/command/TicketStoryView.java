package com.secutix.tixngo.host.command;

import com.secutix.tixngo.host.output.TextTable;
import com.secutix.tixngo.host.store.TicketStory;
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

    TicketStoryView(TicketStory story) {
        this.story = story;
        this.ticket = story.ticket();
    }

    Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("ticketId", ticket.ticketId());
        json.put("taxNumber", ticket.taxNumber());
        json.put("status", ticket.status().name());
        json.put("printedBy", story.printedBy());
        json.put(
                "injectedAt",
                story.injectedAt() == null ? null : story.injectedAt().toString());
        json.put("processedBy", story.processedBy());
        json.put("unsettled", story.unsettled());
        json.put("invalidationReason", ticket.invalidationReason());
        json.put("mobile", null);
        Map<String, @Nullable Object> contact = new LinkedHashMap<>();
        contact.put("email", ticket.culturalContact().email());
        contact.put("temporary", story.temporaryContact());
        json.put("contact", contact);
        json.put("distribution", List.of());
        json.put("history", List.of());
        json.put("alignment", alignment());
        json.put("problem", problem());
        return json;
    }

    private Map<String, Object> alignment() {
        Map<String, Object> alignment = new LinkedHashMap<>();
        alignment.put("state", story.alignment().state().name());
        alignment.put("expected", story.alignment().expected());
        String repair = story.alignment().repair();
        if (repair != null) {
            alignment.put("repair", repair);
        }
        return alignment;
    }

    private @Nullable Map<String, Object> problem() {
        TicketProblem problem = story.problem();
        if (problem == null) {
            return null;
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", problem.code());
        if (problem.field() != null) {
            json.put("field", problem.field());
        }
        json.put("message", problem.message());
        if (story.problemAt() != null) {
            json.put("at", story.problemAt().toString());
        }
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
        row(table, "printed by", story.printedBy());
        row(table, "accepted by TIXNGO", story.injectedAt());
        row(table, "processed by", story.processedBy().isEmpty() ? null : String.join(", ", story.processedBy()));
        row(table, "outcome", story.unsettled() ? "unknown: the next run settles it" : null);
        row(table, "contact", ticket.culturalContact().email());
        table.row(
                "alignment",
                story.alignment().state()
                        + (story.alignment().repair() == null
                                ? ""
                                : ", waits for " + story.alignment().repair()));
        TicketProblem problem = story.problem();
        if (problem != null) {
            table.row(
                    "problem",
                    problem.code() + (problem.field() == null ? "" : " in " + problem.field()) + ": "
                            + problem.message());
        }
        return table.toString();
    }

    private static void row(TextTable table, String name, @Nullable Object value) {
        if (value != null) {
            table.row(name, value);
        }
    }
}
