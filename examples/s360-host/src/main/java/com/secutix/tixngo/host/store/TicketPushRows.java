package com.secutix.tixngo.host.store;

import com.secutix.tixngo.mapping.injection.ReplacedTicket;
import com.secutix.tixngo.sync.spi.CancelledTicket;
import com.secutix.tixngo.sync.spi.ControlledTicket;
import com.secutix.tixngo.sync.spi.InjectableTicket;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** How the three pushes of tickets read what they take. */
final class TicketPushRows {

    private static final String IDS = "t.ticket_id, t.tax_number, t.injected_at is not null confirmed";

    /** Whole tickets, each with what is known of the one it replaces. */
    static final PushRows<InjectableTicket> INJECTABLE = new ItemRows<>(
            TicketRow.COLUMNS + ", r.ticket_id r_ticket_id, r.invalidation_reason r_reason, m.document m_document",
            TicketRow.JOINS + " left join ticket r on r.ticket_id = t.replaces_ticket_id"
                    + " left join mobile_ticket m on m.ticket_id = r.ticket_id",
            () -> {
                TicketRow tickets = new TicketRow();
                return row -> new InjectableTicket(tickets.read(row), replaced(row));
            });

    /** Tickets to be taken out of their wallets. */
    static final PushRows<CancelledTicket> CANCELLED = new ItemRows<>(
            IDS + ", t.invalidation_reason",
            TicketRow.FILTER_JOINS,
            () -> row -> new CancelledTicket(
                    row.getString("ticket_id"),
                    row.getString("tax_number"),
                    row.getString("invalidation_reason"),
                    row.getBoolean("confirmed")));

    /** Tickets that were at the gate. */
    static final PushRows<ControlledTicket> CONTROLLED = new ItemRows<>(
            IDS + ", t.controlled_at",
            TicketRow.FILTER_JOINS,
            () -> row -> new ControlledTicket(
                    row.getString("ticket_id"),
                    row.getString("tax_number"),
                    Rows.dateOrNull(row.getString("controlled_at")),
                    row.getBoolean("confirmed")));

    private TicketPushRows() {}

    private static @Nullable ReplacedTicket replaced(ResultSet row) throws SQLException {
        if (row.getString("r_ticket_id") == null) {
            return null;
        }
        String document = row.getString("m_document");
        return new ReplacedTicket(
                row.getString("r_reason"), document == null ? null : MobileTicketText.ownerOf(document));
    }
}
