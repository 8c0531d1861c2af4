package com.secutix.tixngo.host.store;

import com.secutix.tixngo.mapping.s360.S360TicketStatus;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what is in the database. */
public final class StatusQueries {

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
     * @return the counts
     */
    public HostStatus read() {
        return database.inTransaction(connection -> {
            Map<String, Long> tickets = new LinkedHashMap<>();
            Map<String, Long> alignment = new LinkedHashMap<>();
            for (S360TicketStatus status : S360TicketStatus.values()) {
                tickets.put(status.name(), 0L);
            }
            for (Alignment.State state : Alignment.State.values()) {
                alignment.put(state.name(), 0L);
            }
            try (PreparedStatement statement = connection.prepareStatement(
                            "select status, injected_at is not null sent, count(*) from ticket group by 1, 2");
                    ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    S360TicketStatus status = S360TicketStatus.valueOf(row.getString(1));
                    long count = row.getLong(3);
                    tickets.merge(status.name(), count, Long::sum);
                    alignment.merge(
                            Alignment.of(status, row.getBoolean(2)).state().name(), count, Long::sum);
                }
            }
            Map<String, Long> cards = new LinkedHashMap<>(Map.of("NOT_PRINTED", 0L));
            cards.put("PRINTED", 0L);
            try (PreparedStatement statement =
                            connection.prepareStatement("select status, count(*) from card group by 1");
                    ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    cards.put(row.getString(1), row.getLong(2));
                }
            }
            return new HostStatus(
                    tickets,
                    Map.of(),
                    cards,
                    alignment,
                    unsettled(connection),
                    count(connection, Sql.of("select count(*) from ticket where problem_at is not null")));
        });
    }

    private static long unsettled(Connection connection) throws SQLException {
        long flagged = count(connection, Sql.of("select count(*) from ticket where unsettled"));
        List<String> underWay = AnnouncedCalls.tickets(connection);
        return underWay.isEmpty()
                ? flagged
                : flagged
                        + count(
                                connection,
                                Sql.of(
                                        "select count(*) from ticket where not unsettled and ticket_id = any(?)",
                                        Sql.strings(underWay)));
    }

    private static long count(Connection connection, Sql sql) throws SQLException {
        try (PreparedStatement statement = sql.prepare(connection);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
