package com.secutix.tixngo.host.importing;

import com.secutix.tixngo.host.store.TicketTable;
import com.secutix.tixngo.mapping.s360.S360Ticket;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;

/**
 * Imports tickets from a CSV file (RFC 4180, UTF-8, with a header row). Good rows are kept, bad ones are listed; a ticket
 * whose id is known is left as it is. Rows are read and stored in portions, so that memory does not grow with the file: an id
 * that comes again within a portion is a bad row, one that comes again later is known by then. For one import; not safe for
 * concurrent use.
 */
public final class TicketImport {

    /** Each portion is a commit, which an embedded database writes to the disk. */
    private static final int PORTION = 5_000;

    private final TicketTable tickets;
    private final LongConsumer progress;
    private final List<S360Ticket> portion = new ArrayList<>();
    private final Set<String> idsOfPortion = new HashSet<>();
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
            try (Reader text = file.open()) {
                return read(new RawRows(text));
            }
        } catch (IOException unreadable) {
            throw new UnusableFileException("the file to import cannot be read");
        }
    }

    private ImportReport read(RawRows raw) throws IOException {
        TicketColumns columns = TicketColumns.of(header(raw));
        for (RawRow row = raw.next(); row != null; row = raw.next()) {
            rows++;
            read(columns, row);
        }
        store();
        return new ImportReport(imported, known, rejected, columns.ignored(), problems, problemsTotal);
    }

    private static List<String> header(RawRows raw) throws IOException {
        RawRow header = raw.next();
        if (header == null) {
            throw new UnusableFileException("the file has no header row");
        }
        if (header.mistake() != null) {
            throw new UnusableFileException("the header row cannot be read: " + header.mistake());
        }
        return header.fields();
    }

    private void read(TicketColumns columns, RawRow raw) {
        CsvRow row = new CsvRow(columns, raw.fields(), raw.line());
        int fields = raw.fields().size();
        if (raw.mistake() != null) {
            row.problem(null, raw.mistake());
            reject(row);
            return;
        }
        if (!columns.fits(fields)) {
            row.problem(
                    null,
                    "the row has " + fields + " fields where the header has " + columns.needed()
                            + ": check its separators and quotes");
            reject(row);
            return;
        }
        S360Ticket ticket = new TicketRowReader(row).read();
        if (row.problems().isEmpty() && !idsOfPortion.add(ticket.ticketId())) {
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
            idsOfPortion.clear();
        }
        progress.accept(rows);
    }
}
