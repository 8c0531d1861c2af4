package com.secutix.tixngo.host.store;

import com.secutix.tixngo.mapping.s360.S360TicketStatus;
import com.secutix.tixngo.sync.settings.TicketReferences;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The tickets that somebody at the desk named, held until the transaction ends. */
final class DeskTickets {

    private final Map<String, DeskTicket> found = new LinkedHashMap<>();
    private final List<DeskRefusal> refused = new ArrayList<>();

    private DeskTickets() {}

    /**
     * A ticket at the desk.
     *
     * @param ticketId the ticket
     * @param taxNumber its tax number
     * @param status its status
     * @param reason why it was invalidated
     * @param named how it was named
     */
    record DeskTicket(
            String ticketId,
            String taxNumber,
            S360TicketStatus status,
            @Nullable String reason,
            String named) {

        boolean isWithdrawn() {
            return status == S360TicketStatus.CANCELLED || status == S360TicketStatus.INVALIDATED;
        }
    }

    /** Finds the tickets and locks their rows, in the order of their ids. */
    static DeskTickets lock(Connection connection, TicketReferences which) throws SQLException {
        DeskTickets desk = new DeskTickets();
        Map<String, List<DeskTicket>> byTaxNumber = new HashMap<>();
        Map<String, DeskTicket> byId = new LinkedHashMap<>();
        try (PreparedStatement statement = Sql.of(
                                "select ticket_id, tax_number, status, invalidation_reason from ticket where ticket_id in ("
                                        + Sql.ELEMENTS + " union select o.ticket_id from (" + Sql.ELEMENTS
                                        + ") n join ticket o on o.tax_number = n.x) order by ticket_id for update",
                                Sql.strings(which.ticketIds()),
                                Sql.strings(which.taxNumbers()))
                        .prepare(connection);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                DeskTicket ticket = new DeskTicket(
                        row.getString(1),
                        row.getString(2),
                        S360TicketStatus.valueOf(row.getString(3)),
                        row.getString(4),
                        "id:" + row.getString(1));
                byId.put(ticket.ticketId(), ticket);
                byTaxNumber
                        .computeIfAbsent(ticket.taxNumber(), number -> new ArrayList<>())
                        .add(ticket);
            }
        }
        for (String id : sorted(which.ticketIds())) {
            DeskTicket ticket = byId.get(id);
            if (ticket == null) {
                desk.refused.add(new DeskRefusal("id:" + id, "S-360 has no ticket with this id"));
            } else {
                desk.found.put(id, ticket);
            }
        }
        for (String number : sorted(which.taxNumbers())) {
            desk.byTaxNumber(number, byTaxNumber.getOrDefault(number, List.of()));
        }
        return desk;
    }

    private void byTaxNumber(String number, List<DeskTicket> tickets) {
        if (tickets.isEmpty()) {
            refused.add(new DeskRefusal(number, "S-360 has no ticket with this tax number"));
        } else if (tickets.size() > 1) {
            refused.add(new DeskRefusal(
                    number,
                    "several tickets have this tax number: name one by its id: "
                            + String.join(
                                    ", ",
                                    tickets.stream().map(DeskTicket::named).toList())));
        } else {
            DeskTicket ticket = tickets.get(0);
            found.putIfAbsent(
                    ticket.ticketId(),
                    new DeskTicket(ticket.ticketId(), ticket.taxNumber(), ticket.status(), ticket.reason(), number));
        }
    }

    private static SortedSet<String> sorted(Set<String> names) {
        return new TreeSet<>(names);
    }

    /** Leaves one out. */
    void refuse(DeskTicket ticket, String reason) {
        found.remove(ticket.ticketId());
        refused.add(new DeskRefusal(ticket.named(), reason));
    }

    /** Those that nothing speaks against so far. */
    List<DeskTicket> tickets() {
        return List.copyOf(found.values());
    }

    List<String> ids() {
        return List.copyOf(found.keySet());
    }

    DeskResult result() {
        return new DeskResult(ids(), refused);
    }

    /** The one ticket that was named. */
    DeskTicket one() {
        if (!refused.isEmpty()) {
            throw new DeskRefusedException(refused.get(0));
        }
        if (found.size() != 1) {
            throw new DeskRefusedException(
                    new DeskRefusal(String.join(", ", found.keySet()), "this is done to one ticket at a time"));
        }
        return found.values().iterator().next();
    }
}
