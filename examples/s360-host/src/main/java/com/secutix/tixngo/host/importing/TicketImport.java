package com.secutix.tixngo.host.importing;

import com.secutix.tixngo.host.store.TicketTable;
import com.secutix.tixngo.mapping.s360.S360Ticket;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;

/**
 * Imports tickets from a CSV file (RFC 4180, UTF-8, with a header row). Good rows are kept, bad ones are listed; a ticket
 * whose id is known is left as it is. Rows are read and stored in portions, so that memory does not grow with the file but
 * for a few bytes a row, which find ids that come twice. For one import; not safe for concurrent use.
 */
public final class TicketImport {

    private static final int PORTION = 1_000;

    private final TicketTable tickets;
    private final LongConsumer progress;
    private final List<S360Ticket> portion = new ArrayList<>();
    private final Set<UUID> seen = new HashSet<>();
    private final List<ImportProblem> problems = new ArrayList<>();
    private long rows;
    private long imported;
    private long known;
    private long rejected;
    private long problemsTotal;

    /**
     * An import.
     *
     * @param tickets where tickets go
     * @param progress is told now and then how many rows were read
     */
    public TicketImport(TicketTable tickets, LongConsumer progress) {
        this.tickets = tickets;
        this.progress = progress;
    }

    /**
     * Reads the file.
     *
     * @param path a regular file
     * @return what was imported
     * @throws UnusableFileException if it is no readable file, not UTF-8, empty, or its header row lacks required columns
     */
    public ImportReport read(Path path) {
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new UnusableFileException("the file to import does not exist, or cannot be read");
        }
        Utf8File file = new Utf8File(path);
        try {
            file.demandUtf8();
            try (Reader text = file.open();
                    CsvReader<CsvRecord> csv = CsvReader.builder()
                            .allowExtraFields(true)
                            .allowMissingFields(true)
                            .ofCsvRecord(text)) {
                return read(csv.iterator());
            }
        } catch (IOException unreadable) {
            throw new UnusableFileException("the file to import cannot be read");
        }
    }

    private ImportReport read(Iterator<CsvRecord> records) {
        TicketColumns columns = TicketColumns.of(header(records));
        long line = 1;
        try {
            while (records.hasNext()) {
                CsvRecord csv = records.next();
                line = csv.getStartingLineNumber();
                read(new CsvRow(columns, csv.getFields(), line), csv.getFieldCount(), columns.count());
            }
        } catch (CsvParseException broken) {
            // its message may quote the file
            rejected++;
            list(List.of(new ImportProblem(
                    line,
                    null,
                    "after the row that starts here, quotes do not match: the rest of the file could not be read")));
        }
        store();
        return new ImportReport(imported, known, rejected, columns.ignored(), problems, problemsTotal);
    }

    private static List<String> header(Iterator<CsvRecord> records) {
        try {
            if (records.hasNext()) {
                return records.next().getFields();
            }
        } catch (CsvParseException broken) {
            throw new UnusableFileException("the header row cannot be read: its quotes do not match");
        }
        throw new UnusableFileException("the file has no header row");
    }

    private void read(CsvRow row, int fields, int expected) {
        rows++;
        if (fields != expected) {
            row.problem(
                    null,
                    "the row has " + fields + " fields where the header has " + expected
                            + ": check its separators and quotes");
            reject(row);
            return;
        }
        S360Ticket ticket = new TicketRowReader(row).read();
        if (row.problems().isEmpty()
                && !seen.add(UUID.nameUUIDFromBytes(ticket.ticketId().getBytes(StandardCharsets.UTF_8)))) {
            row.problem("ticketId", "is that of an earlier row of this file");
        }
        if (!row.problems().isEmpty()) {
            reject(row);
            return;
        }
        portion.add(ticket);
        if (portion.size() == PORTION) {
            store();
        }
    }

    private void reject(CsvRow row) {
        rejected++;
        list(row.problems());
    }

    private void list(List<ImportProblem> found) {
        problemsTotal += found.size();
        found.stream().limit(ImportReport.MAX_PROBLEMS - problems.size()).forEach(problems::add);
    }

    private void store() {
        if (!portion.isEmpty()) {
            int added = tickets.add(portion);
            imported += added;
            known += portion.size() - added;
            portion.clear();
        }
        progress.accept(rows);
    }
}
