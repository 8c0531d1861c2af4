package com.secutix.tixngo.mapping.document;

import com.secutix.tixngo.mapping.internal.document.BuiltInDocuments;
import com.secutix.tixngo.mapping.internal.document.DocumentDifference;
import com.secutix.tixngo.mapping.internal.document.DocumentPrinter;
import com.secutix.tixngo.mapping.internal.document.DocumentReader;
import com.secutix.tixngo.mapping.internal.document.DocumentWriter;
import com.secutix.tixngo.mapping.lifecycle.KnownStatus;
import com.secutix.tixngo.mapping.lifecycle.StatusVocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A mapping as data: the rows that are executed, the statuses of its mode, and what transfers mean for contacts. Immutable.
 * The built-in ones lie in the library as JSON; a user's own is a copy of one with changed rows ({@link #toJson()} gives it,
 * {@link #parse} reads it back).
 *
 * @param name its name, such as {@code lifecycle-2023-04-03}
 * @param mode which of TIXNGO's vocabularies it follows
 * @param date the day it was published
 * @param changes what it changed against the document before, in sentences
 * @param createsContacts whether a transfer to someone unknown creates a contact
 * @param statuses the mobile statuses of its mode
 * @param distribution what transfers mean for the cultural contact and the distribution history; empty for nothing
 * @param rows the rows, those of a later layer win
 */
public record MappingDocument(
        String name,
        MappingMode mode,
        LocalDate date,
        List<String> changes,
        boolean createsContacts,
        List<KnownStatus> statuses,
        List<DistributionRule> distribution,
        List<MappingRow> rows) {

    /**
     * Copies the lists.
     *
     * @param name as said for the record
     * @param mode as said for the record
     * @param date as said for the record
     * @param changes as said for the record
     * @param createsContacts as said for the record
     * @param statuses as said for the record
     * @param distribution as said for the record
     * @param rows as said for the record
     */
    public MappingDocument {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(date, "date");
        changes = List.copyOf(changes);
        statuses = List.copyOf(statuses);
        distribution = List.copyOf(distribution);
        rows = List.copyOf(rows);
    }

    /** {@return the documents that come with the library, the oldest first} */
    public static List<MappingDocument> builtIn() {
        return BuiltInDocuments.all();
    }

    /**
     * {@return the document of this name that comes with the library}
     *
     * @param name its name, such as {@code history}
     * @throws IllegalArgumentException if there is none; the message names those there are
     */
    public static MappingDocument named(String name) {
        return BuiltInDocuments.named(name);
    }

    /**
     * {@return the newest document of a mode that comes with the library}
     *
     * @param mode the mode
     */
    public static MappingDocument newest(MappingMode mode) {
        return BuiltInDocuments.newest(mode);
    }

    /**
     * Reads a document.
     *
     * @param json the text of the document, at most 4 million characters and 2,000 rows
     * @param origin where it comes from, such as the file's name, for messages
     * @return the document
     * @throws com.secutix.tixngo.mapping.MappingConfigurationException if it is malformed; the message lists every mistake
     *     with its row and the reason
     */
    public static MappingDocument parse(String json, String origin) {
        return DocumentReader.read(json, origin);
    }

    /** {@return the statuses as a vocabulary} */
    public StatusVocabulary vocabulary() {
        return StatusVocabulary.of(statuses);
    }

    /**
     * {@return the rows of one direction, in their order}
     *
     * @param direction the direction
     */
    public List<MappingRow> rows(Direction direction) {
        return rows.stream().filter(row -> row.direction() == direction).toList();
    }

    /**
     * {@return a copy in which a row takes the place of the one with the same direction, layer and target, or comes last}
     *
     * @param row the row
     */
    public MappingDocument withRow(MappingRow row) {
        List<MappingRow> changed = new ArrayList<>(rows);
        for (int i = 0; i < changed.size(); i++) {
            if (changed.get(i).sameTarget(row)) {
                changed.set(i, row);
                return withRows(changed);
            }
        }
        changed.add(row);
        return withRows(changed);
    }

    /**
     * {@return a copy with other rows}
     *
     * @param others the rows
     */
    public MappingDocument withRows(List<MappingRow> others) {
        return new MappingDocument(name, mode, date, changes, createsContacts, statuses, distribution, others);
    }

    /**
     * {@return what differs in a newer document: added, removed and changed rows, statuses and distribution rules, in the
     * order of the documents}
     *
     * @param newer the other document
     */
    public List<RowChange> differencesTo(MappingDocument newer) {
        return DocumentDifference.between(this, newer);
    }

    /** {@return the document as Markdown tables for people} */
    public String toMarkdown() {
        return DocumentPrinter.markdown(this);
    }

    /** {@return the rows as CSV (RFC 4180, header line, lines end with CR LF)} */
    public String toCsv() {
        return DocumentPrinter.csv(this);
    }

    /** {@return the document as JSON that {@link #parse} reads} */
    public String toJson() {
        return DocumentWriter.json(this);
    }

    /** {@return name, mode and number of rows} */
    @Override
    public String toString() {
        return "MappingDocument[" + name + ", " + mode + ", " + rows.size() + " rows]";
    }
}
