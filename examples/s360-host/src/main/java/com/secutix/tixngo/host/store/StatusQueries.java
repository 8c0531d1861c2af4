package com.secutix.tixngo.host.store;

import com.secutix.tixngo.mapping.lifecycle.Alignment;
import com.secutix.tixngo.mapping.lifecycle.AlignmentTable;
import com.secutix.tixngo.mapping.lifecycle.StatusFamily;
import com.secutix.tixngo.mapping.lifecycle.StatusVocabulary;
import com.secutix.tixngo.mapping.lifecycle.TicketFacts;
import com.secutix.tixngo.mapping.s360.S360TicketStatus;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts what is in the database: a few grouped statements, whatever the number of tickets. */
public final class StatusQueries {

    private static final AlignmentTable ALIGNMENT = AlignmentTable.documented();

    /** A state does not depend on how the statuses are called. */
    private static final StatusVocabulary NO_NAMES = StatusVocabulary.of(List.of());

    /** What is open of a kind of function concerns a ticket only as long as its status is one that the function takes. */
    private static final String OPEN_TICKETS = " from push_trouble e join ticket t on t.ticket_id = e.item_id"
            + " where (e.function = 'INJECTION' and t.status = 'NOT_PRINTED'"
            + " or e.function = 'PUSH_CANCELLED' and t.status in ('CANCELLED', 'INVALIDATED')"
            + " or e.function = 'PUSH_CONTROLLED' and t.status = 'CONTROLLED')";

    private static final String OPEN_CARDS = " from push_trouble e join card t on t.card_id = e.item_id"
            + " where e.function = 'PRIVILEGE_INJECTION' and t.status = 'NOT_PRINTED'";

    private final Database database;

    /**
     * Counts of a database.
     *
     * @param database where they are
     */
    public StatusQueries(Database database) {
        this.database = database;
    }

    /**
     * Counts everything at one moment.
     *
     * @param organizer the TIXNGO organizer whose pagination key is shown
     * @return the counts
     */
    public HostStatus read(String organizer) {
        String key = new PaginationKeys(database).show(organizer).orElse(null);
        return database.inTransaction(connection -> {
            Map<String, Long> tickets = new LinkedHashMap<>();
            Map<String, Long> mobile = new TreeMap<>();
            Map<String, Long> alignment = new LinkedHashMap<>();
            for (S360TicketStatus status : S360TicketStatus.values()) {
                tickets.put(status.name(), 0L);
            }
            for (Alignment.State state : Alignment.State.values()) {
                alignment.put(state.name(), 0L);
            }
            try (PreparedStatement statement = connection.prepareStatement(
                            "select t.status, t.stage, t.injected_at is not null sent, m.family, m.status mobile_status,"
                                    + " count(*) tickets from ticket t"
                                    + " left join mobile_ticket m on m.ticket_id = t.ticket_id"
                                    + " group by t.status, t.stage, t.injected_at is not null, m.family, m.status");
                    ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    long count = row.getLong("tickets");
                    tickets.merge(row.getString("status"), count, Long::sum);
                    if (row.getString("mobile_status") != null) {
                        mobile.merge(row.getString("mobile_status"), count, Long::sum);
                    }
                    alignment.merge(state(facts(row, row.getBoolean("sent"))), count, Long::sum);
                }
            }
            countPossiblySent(connection, alignment);
            return new HostStatus(
                    tickets,
                    mobile,
                    cards(connection),
                    alignment,
                    key,
                    unsettled(connection),
                    Rows.number(connection, Sql.of("select count(*)" + OPEN_TICKETS + " and e.problem_at is not null"))
                            + Rows.number(
                                    connection,
                                    Sql.of("select count(*)" + OPEN_CARDS + " and e.problem_at is not null")));
        });
    }

    /** What may have been sent was counted as never sent: those tickets are few, and counted again. */
    private static void countPossiblySent(Connection connection, Map<String, Long> alignment) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                        "select t.status, t.stage, m.family, count(*) tickets from push_trouble e"
                                + " join ticket t on t.ticket_id = e.item_id"
                                + " left join mobile_ticket m on m.ticket_id = t.ticket_id"
                                + " where e.function = 'INJECTION' and e.unsettled and t.injected_at is null"
                                + " group by t.status, t.stage, m.family");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                long count = row.getLong("tickets");
                alignment.merge(state(facts(row, false)), -count, Long::sum);
                alignment.merge(state(facts(row, true)), count, Long::sum);
            }
        }
    }

    /**
     * What is known of the ticket, or of each of the tickets, that a row is about.
     *
     * @param row has the columns status, stage and family
     * @param sent whether an injection reached TIXNGO, or may have
     */
    static TicketFacts facts(ResultSet row, boolean sent) throws SQLException {
        String family = row.getString("family");
        String stage = row.getString("stage");
        return new TicketFacts(
                S360TicketStatus.valueOf(row.getString("status")),
                sent || family != null,
                // as long as a push waits for the ticket, it has not been pushed
                !stage.equals(PushKind.PUSH_CANCELLED.name()) && !stage.equals(PushKind.PUSH_CONTROLLED.name()),
                family == null ? null : StatusFamily.valueOf(family));
    }

    private static String state(TicketFacts facts) {
        return ALIGNMENT.of(facts, NO_NAMES).state().name();
    }

    private static Map<String, Long> cards(Connection connection) throws SQLException {
        Map<String, Long> cards = new LinkedHashMap<>();
        cards.put(S360TicketStatus.NOT_PRINTED.name(), 0L);
        cards.put(S360TicketStatus.PRINTED.name(), 0L);
        try (PreparedStatement statement =
                        connection.prepareStatement("select status, count(*) from card group by status");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                cards.put(row.getString(1), row.getLong(2));
            }
        }
        return cards;
    }

    private static long unsettled(Connection connection) throws SQLException {
        long open = Rows.number(connection, Sql.of("select count(*)" + OPEN_TICKETS + " and e.unsettled"))
                + Rows.number(connection, Sql.of("select count(*)" + OPEN_CARDS + " and e.unsettled"));
        Set<String> underWay = new HashSet<>();
        for (PushKind kind : PushKind.values()) {
            underWay.addAll(AnnouncedCalls.items(connection, kind));
        }
        if (underWay.isEmpty()) {
            return open;
        }
        return open
                + Rows.number(
                        connection,
                        Sql.of(
                                "select count(*) from (" + Sql.IDS
                                        + ") n where not exists (select 1 from push_trouble e"
                                        + " where e.item_id = n.id and e.unsettled)",
                                Sql.strings(underWay)));
    }
}
