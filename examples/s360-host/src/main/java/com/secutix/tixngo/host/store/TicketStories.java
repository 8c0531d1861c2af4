package com.secutix.tixngo.host.store;

import com.secutix.tixngo.mapping.feedback.DistributionEntry;
import com.secutix.tixngo.mapping.feedback.MobileTicket;
import com.secutix.tixngo.mapping.s360.S360Ticket;
import com.secutix.tixngo.mapping.s360.S360TicketStatus;
import com.secutix.tixngo.sync.settings.TicketReferences;
import com.secutix.tixngo.sync.spi.TicketProblem;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds tickets for an operator. */
public final class TicketStories {

    private static final int LIMIT = 10;

    private static final List<PushKind> KINDS =
            List.of(PushKind.INJECTION, PushKind.PUSH_CANCELLED, PushKind.PUSH_CONTROLLED);

    private static final String FACTS =
            "select t.status, t.printed_by, t.controlled_at, t.injected_at, t.injection_processed_at,"
                    + " t.cancelled_processed_at, t.controlled_processed_at, t.stage, c.temporary, m.family, m.document,"
                    + " m.history, m.distribution, x.state resale_state from ticket t"
                    + " join contact c on c.contact_id = t.cultural_contact_id"
                    + " left join mobile_ticket m on m.ticket_id = t.ticket_id"
                    + " left join resale x on x.ticket_id = t.ticket_id where t.ticket_id = ?";

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
            List<TicketStory> stories = new ArrayList<>();
            for (S360Ticket ticket : tickets(connection, wanted)) {
                try (PreparedStatement statement =
                                Sql.of(FACTS, ticket.ticketId()).prepare(connection);
                        ResultSet row = statement.executeQuery()) {
                    if (row.next()) {
                        stories.add(story(ticket, row, Troubles.of(connection, ticket)));
                    }
                }
            }
            return stories;
        });
    }

    private List<S360Ticket> tickets(Connection connection, TicketReferences wanted) throws SQLException {
        TicketRow reader = new TicketRow();
        List<Supplier<S360Ticket>> tickets = new ArrayList<>();
        try (PreparedStatement statement = Sql.of(
                                "select " + TicketRow.COLUMNS
                                        + " from ticket t where t.ticket_id = any(?) or t.tax_number = any(?) order by "
                                        + database.dialect().order("t", "ticket") + " limit " + LIMIT,
                                Sql.strings(wanted.ticketIds()),
                                Sql.strings(wanted.taxNumbers()))
                        .prepare(connection);
                ResultSet row = statement.executeQuery()) {
            Cells cells = new Cells(row);
            while (row.next()) {
                tickets.add(reader.read(cells.first()));
            }
        }
        reader.lookUp(connection);
        return tickets.stream().map(Supplier::get).toList();
    }

    private static TicketStory story(S360Ticket ticket, ResultSet row, Troubles troubles) throws SQLException {
        String document = row.getString("document");
        String distribution = row.getString("distribution");
        Instant injectedAt = Rows.instantOrNull(row, "injected_at");
        MobileTicket mobile = document == null
                ? null
                : MobileTicketText.ticket(ticket.ticketId(), document, row.getString("history"));
        List<DistributionEntry> transfers =
                distribution == null ? List.of() : MobileTicketText.distribution(distribution);
        return new TicketStory(
                ticket,
                row.getString("printed_by"),
                Rows.dateOrNull(row.getString("controlled_at")),
                injectedAt,
                processedBy(row),
                troubles.unsettled,
                row.getBoolean("temporary"),
                troubles.problem,
                troubles.problemAt,
                mobile,
                transfers,
                row.getString("resale_state"),
                StatusQueries.facts(row, injectedAt != null || troubles.possiblyInjected));
    }

    private static List<String> processedBy(ResultSet row) throws SQLException {
        List<String> functions = new ArrayList<>();
        for (PushKind kind : KINDS) {
            if (row.getObject(kind.processedAt()) != null) {
                functions.add(kind.name());
            }
        }
        return functions;
    }

    /** What functions could not finish of one ticket. */
    private static final class Troubles {
        private boolean unsettled;
        private boolean possiblyInjected;
        private @Nullable TicketProblem problem;
        private @Nullable Instant problemAt;

        static Troubles of(Connection connection, S360Ticket ticket) throws SQLException {
            Troubles troubles = new Troubles();
            PushKind concerned = kindOf(ticket.status());
            try (PreparedStatement statement = Sql.of(
                                    "select function, unsettled, problem_code, problem_field, problem_message, problem_at"
                                            + " from push_trouble where item_id = ? and function <> ?",
                                    ticket.ticketId(),
                                    PushKind.PRIVILEGE_INJECTION.name())
                            .prepare(connection);
                    ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    troubles.add(PushKind.valueOf(row.getString("function")), concerned, row);
                }
            }
            for (PushKind kind : KINDS) {
                Set<String> underWay = AnnouncedCalls.items(connection, kind);
                if (underWay.contains(ticket.ticketId())) {
                    troubles.unsettled = true;
                    troubles.possiblyInjected |= kind == PushKind.INJECTION;
                }
            }
            return troubles;
        }

        private void add(PushKind kind, @Nullable PushKind concerned, ResultSet row) throws SQLException {
            boolean open = row.getBoolean("unsettled");
            possiblyInjected |= open && kind == PushKind.INJECTION;
            if (kind != concerned) {
                return;
            }
            unsettled |= open;
            String code = row.getString("problem_code");
            String message = row.getString("problem_message");
            if (code != null && message != null) {
                problem = new TicketProblem(code, row.getString("problem_field"), message);
                problemAt = Rows.instantOrNull(row, "problem_at");
            }
        }

        /** The function that takes tickets of a status. */
        private static @Nullable PushKind kindOf(S360TicketStatus status) {
            return switch (status) {
                case NOT_PRINTED -> PushKind.INJECTION;
                case CONTROLLED -> PushKind.PUSH_CONTROLLED;
                case CANCELLED, INVALIDATED -> PushKind.PUSH_CANCELLED;
                case PRINTED -> null;
            };
        }
    }
}
