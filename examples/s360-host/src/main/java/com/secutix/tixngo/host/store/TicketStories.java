package com.secutix.tixngo.host.store;

import com.secutix.tixngo.mapping.s360.S360Ticket;
import com.secutix.tixngo.sync.settings.TicketReferences;
import com.secutix.tixngo.sync.spi.TicketProblem;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds tickets for an operator. */
public final class TicketStories {

    private static final int LIMIT = 10;

    private static final String SELECT = TicketRow.SELECT.replace(
            " from ticket t ",
            ", t.printed_by, t.injected_at, t.injection_processed_at, t.cancelled_processed_at, t.controlled_processed_at,"
                    + " t.unsettled, t.problem_code, t.problem_field, t.problem_message, c.temporary c_temporary"
                    + " from ticket t ");

    private final Database database;

    /**
     * The tickets of a database.
     *
     * @param database where they are
     */
    public TicketStories(Database database) {
        this.database = database;
    }

    /**
     * Finds what a reference names.
     *
     * @param wanted a ticket id or a tax number
     * @return the tickets, several if they share a tax number; at most {@value #LIMIT}
     */
    public List<TicketStory> find(TicketReferences wanted) {
        return database.inTransaction(connection -> {
            TicketRow tickets = new TicketRow();
            List<TicketStory> stories = new ArrayList<>();
            try (PreparedStatement statement = Sql.of(
                                    SELECT + " where t.ticket_id = any(?) or t.tax_number = any(?) order by "
                                            + database.dialect().ticketOrder() + " limit " + LIMIT,
                                    Sql.strings(wanted.ticketIds()),
                                    Sql.strings(wanted.taxNumbers()))
                            .prepare(connection);
                    ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    stories.add(read(tickets, row));
                }
            }
            List<String> underWay = AnnouncedCalls.tickets(connection);
            return stories.stream()
                    .map(story -> underWay.contains(story.ticket().ticketId()) ? unsettled(story) : story)
                    .toList();
        });
    }

    private static TicketStory read(TicketRow tickets, ResultSet row) throws SQLException {
        S360Ticket ticket = tickets.read(row);
        boolean unsettled = row.getBoolean("unsettled");
        boolean sent = row.getObject("injected_at") != null || unsettled;
        return new TicketStory(
                ticket,
                row.getString("printed_by"),
                Rows.instantOrNull(row, "injected_at"),
                processedBy(row),
                unsettled,
                row.getBoolean("c_temporary"),
                problem(row),
                Rows.instantOrNull(row, "problem_at"),
                Alignment.of(ticket.status(), sent));
    }

    private static List<String> processedBy(ResultSet row) throws SQLException {
        List<String> functions = new ArrayList<>();
        for (ProcessedMark mark : ProcessedMark.values()) {
            if (row.getObject(mark.column()) != null) {
                functions.add(mark.name());
            }
        }
        return functions;
    }

    private static @Nullable TicketProblem problem(ResultSet row) throws SQLException {
        String code = row.getString("problem_code");
        String message = row.getString("problem_message");
        return code == null || message == null
                ? null
                : new TicketProblem(code, row.getString("problem_field"), message);
    }

    private static TicketStory unsettled(TicketStory story) {
        return new TicketStory(
                story.ticket(),
                story.printedBy(),
                story.injectedAt(),
                story.processedBy(),
                true,
                story.temporaryContact(),
                story.problem(),
                story.problemAt(),
                Alignment.of(story.ticket().status(), true));
    }
}
