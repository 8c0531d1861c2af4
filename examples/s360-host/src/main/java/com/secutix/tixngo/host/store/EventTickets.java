package com.secutix.tixngo.host.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;

/** Lists tickets with the event that TIXNGO knows them by: the performance, or the product of one without. */
public final class EventTickets {

    private final Database database;

    /**
     * The tickets of a database.
     *
     * @param database where they are
     */
    public EventTickets(Database database) {
        this.database = database;
    }

    /**
     * A ticket with its event.
     *
     * @param ticketId the ticket
     * @param eventId its event
     * @param status its status in S-360
     */
    public record EventTicket(String ticketId, String eventId, String status) {}

    /**
     * Lists the first tickets by id. Meant for as many as a person can compare, not for a whole inventory.
     *
     * @param limit how many at most
     * @return the tickets
     */
    public List<EventTicket> first(int limit) {
        return database.inTransaction(connection -> {
            List<EventTicket> tickets = new ArrayList<>();
            try (PreparedStatement statement = Sql.of(
                                    "select t.ticket_id, coalesce(f.code, p.code), t.status from ticket t"
                                            + " join product p on p.product_id = t.product_id"
                                            + " left join performance f on f.performance_id = t.performance_id"
                                            + " order by " + database.dialect().order("t", "ticket") + " limit ?",
                                    limit)
                            .prepare(connection);
                    ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    tickets.add(new EventTicket(row.getString(1), row.getString(2), row.getString(3)));
                }
            }
            return tickets;
        });
    }
}
