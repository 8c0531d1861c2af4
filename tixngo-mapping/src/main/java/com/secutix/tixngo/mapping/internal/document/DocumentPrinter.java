package com.secutix.tixngo.mapping.internal.document;

import com.secutix.tixngo.mapping.document.Direction;
import com.secutix.tixngo.mapping.document.Layer;
import com.secutix.tixngo.mapping.document.MappingDocument;
import com.secutix.tixngo.mapping.document.MappingMode;
import com.secutix.tixngo.mapping.document.MappingRow;
import com.secutix.tixngo.mapping.internal.privilege.PrivilegeFields;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Prints mapping documents for people. */
public final class DocumentPrinter {

    private static final List<String> TITLES =
            List.of("Field", "Takes", "Value", "Meaning", "How", "When absent", "Since", "Evidence", "Note");
    private static final List<String> CSV_TITLES = List.of(
            "direction",
            "mode",
            "layer",
            "target",
            "takes",
            "source",
            "meaning",
            "converter",
            "values",
            "absent",
            "since",
            "evidence",
            "note");

    private DocumentPrinter() {}

    /**
     * {@return the document as Markdown}
     *
     * @param document the document
     */
    public static String markdown(MappingDocument document) {
        StringBuilder page = new StringBuilder();
        page.append("# Mapping ").append(Markdown.cell(document.name())).append("\n\n");
        page.append("Printed from the mapping document `").append(Markdown.cell(document.name()));
        page.append("`, which is what the library executes. Do not edit this page: change the document.\n\n");
        page.append(
                "S-360 sells tickets; TIXNGO keeps them in spectators' phones. The first tables say what TIXNGO is ");
        page.append(
                "told about a ticket, the last ones what S-360 keeps of what TIXNGO reports. Each line is one field: ");
        page.append("what fills it, what that means, and how sure that is (documented by the vendor, inferred from ");
        page.append("what is documented, or assumed by this project).\n\n");
        page.append("Published ").append(document.date()).append(", mode ");
        page.append(document.mode() == MappingMode.LIFECYCLE ? "lifecycle" : "history")
                .append(".\n\n");
        document.changes()
                .forEach(change ->
                        page.append("- ").append(Markdown.cell(change)).append('\n'));
        tickets(page, document);
        privileges(page, document);
        feedback(page, document);
        statuses(page, document);
        return page.toString();
    }

    private static void tickets(StringBuilder page, MappingDocument document) {
        Predicate<MappingRow> ofTickets = row -> !PrivilegeFields.isOfPrivileges(row.target());
        section(
                page,
                "Tickets to TIXNGO: batch defaults",
                "What is sent for every ticket.",
                rows(document, row -> row.layer() == Layer.DEFAULTS && ofTickets.test(row)));
        section(
                page,
                "Tickets to TIXNGO: comfort variables",
                "What a product's comfort variables say; they win over the defaults. The lines of a ticket template win over"
                        + " both, plugins over all.",
                rows(document, row -> row.layer() == Layer.COMFORT_VARIABLES && ofTickets.test(row)));
    }

    private static void privileges(StringBuilder page, MappingDocument document) {
        section(
                page,
                "Digital privileges to TIXNGO",
                "Membership and season cards, and the definitions they refer to.",
                rows(document, row -> PrivilegeFields.isOfPrivileges(row.target())));
    }

    private static List<MappingRow> rows(MappingDocument document, Predicate<MappingRow> which) {
        return document.rows(Direction.TO_TIXNGO).stream().filter(which).toList();
    }

    private static void feedback(StringBuilder page, MappingDocument document) {
        List<MappingRow> rows = document.rows(Direction.TO_S360);
        section(
                page,
                "Changes to S-360: the mobile ticket",
                "What S-360 keeps about the ticket in TIXNGO. Its own ticket status never changes.",
                rows.stream().filter(row -> row.target().startsWith("mobile.")).toList());
        section(
                page,
                "Changes to S-360: the contact",
                "What becomes of a contact that a transfer creates or completes.",
                rows.stream().filter(row -> !row.target().startsWith("mobile.")).toList());
    }

    private static void statuses(StringBuilder page, MappingDocument document) {
        page.append("\n## Mobile statuses\n\nThe list is open: an unknown status is kept as it came.\n\n");
        page.append(Markdown.table(
                List.of("Status", "Family", "Also written"),
                document.statuses().stream()
                        .map(status ->
                                List.of(status.name(), status.family().title(), String.join(", ", status.aliases())))
                        .toList()));
        if (!document.distribution().isEmpty()) {
            page.append("\n## Transfers: cultural contact and distribution history\n\n");
            page.append(
                    document.createsContacts()
                            ? "A recipient without a contact gets one.\n\n"
                            : "No contact is created for a recipient without one.\n\n");
            page.append(Markdown.table(
                    List.of("Status", "Cultural contact", "From", "To", "Action", "Distribution status"),
                    document.distribution().stream()
                            .map(rule -> List.of(
                                    rule.status(),
                                    switch (rule.contact()) {
                                        case UNCHANGED -> "unchanged";
                                        case UNCHANGED_RECIPIENT_KNOWN -> "unchanged; the recipient becomes a contact";
                                        case RECIPIENT -> "recipient";
                                    },
                                    "sender",
                                    "recipient",
                                    rule.action(),
                                    rule.result()))
                            .toList()));
        }
    }

    private static void section(StringBuilder page, String title, String about, List<MappingRow> rows) {
        if (!rows.isEmpty()) {
            page.append("\n## ").append(title).append("\n\n").append(about).append("\n\n");
            page.append(Markdown.table(
                    TITLES, rows.stream().map(DocumentPrinter::cells).toList()));
        }
    }

    private static List<String> cells(MappingRow row) {
        String how = Stream.of(row.converter() == null ? "" : row.converter(), RowWords.values(row))
                .filter(part -> !part.isEmpty())
                .reduce((one, other) -> one + "; " + other)
                .orElse("");
        return List.of(
                row.target(),
                RowMeaning.takes(row),
                row.sourceText(),
                RowMeaning.of(row),
                how,
                RowWords.absent(row.absent()),
                row.since().toString(),
                RowWords.evidence(row.evidence()),
                row.note());
    }

    /**
     * {@return the rows as CSV}
     *
     * @param document the document
     */
    public static String csv(MappingDocument document) {
        StringBuilder csv = new StringBuilder();
        line(csv, CSV_TITLES);
        for (MappingRow row : document.rows()) {
            List<String> cells = new ArrayList<>();
            cells.add(row.direction().name());
            cells.add(document.mode().name());
            cells.add(row.layer().name());
            cells.add(row.target());
            cells.add(RowMeaning.takes(row));
            cells.add(row.sourceText());
            cells.add(RowMeaning.of(row));
            cells.add(row.converter() == null ? "" : row.converter());
            cells.add(RowWords.values(row));
            cells.add(RowWords.absent(row.absent()));
            cells.add(row.since().toString());
            cells.add(row.evidence().name());
            cells.add(row.note());
            line(csv, cells);
        }
        return csv.toString();
    }

    private static void line(StringBuilder csv, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            boolean plain =
                    cell.indexOf(',') < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0 && cell.indexOf('\r') < 0;
            csv.append(i == 0 ? "" : ",").append(plain ? cell : '"' + cell.replace("\"", "\"\"") + '"');
        }
        csv.append("\r\n");
    }
}
