package com.secutix.tixngo.host.store;

import com.secutix.tixngo.mapping.injection.ReplacedTicket;
import com.secutix.tixngo.mapping.s360.S360Ticket;
import com.secutix.tixngo.sync.spi.CancelledTicket;
import com.secutix.tixngo.sync.spi.ControlledTicket;
import com.secutix.tixngo.sync.spi.InjectableTicket;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;

/** How the three pushes of tickets read what they take. */
final class TicketPushRows {

    /** Whole tickets, each with what is known of the one it replaces. */
    static final PushRows<InjectableTicket> INJECTABLE =
            new PushRows<>(TicketRow.COLUMNS + ", t.replaces_ticket_id", InjectableTickets::new);

    /** Tickets to be taken out of their wallets. */
    static final PushRows<CancelledTicket> CANCELLED = pushed(
            "t.invalidation_reason",
            cells -> new CancelledTicket(cells.required(), cells.required(), cells.text(), cells.flag()));

    /** Tickets that were at the gate. */
    static final PushRows<ControlledTicket> CONTROLLED = pushed(
            "t.controlled_at",
            cells -> new ControlledTicket(cells.required(), cells.required(), cells.date(), cells.flag()));

    private TicketPushRows() {}

    /** What the pushes after the injection read: two names, one column of their own, and whether the injection was confirmed. */
    private static <T> PushRows<T> pushed(String column, Lookup.Reader<T> reader) {
        return new PushRows<>("t.ticket_id, t.tax_number, " + column + ", t.injected_at is not null", () -> cells -> {
            T ticket = reader.read(cells);
            return () -> ticket;
        });
    }

    private static final class InjectableTickets implements PushRows.Reader<InjectableTicket> {

        private final TicketRow tickets = new TicketRow();
        private final Lookup<String, ReplacedTicket> replaced = new Lookup<>(
                "select n.id, r.invalidation_reason, m.document from (" + Sql.IDS + ") n"
                        + " join ticket r on r.ticket_id = n.id left join mobile_ticket m on m.ticket_id = r.ticket_id",
                Sql::strings,
                InjectableTickets::replaced);

        @Override
        public Supplier<InjectableTicket> read(Cells cells) throws SQLException {
            Supplier<S360Ticket> ticket = tickets.read(cells);
            String replaces = replaced.wantIfAny(cells.text());
            return () -> new InjectableTicket(ticket.get(), replaced.get(replaces));
        }

        @Override
        public void lookUp(Connection connection) throws SQLException {
            tickets.lookUp(connection);
            replaced.find(connection);
        }

        private static ReplacedTicket replaced(Cells cells) throws SQLException {
            String reason = cells.text();
            String document = cells.text();
            return new ReplacedTicket(reason, document == null ? null : MobileTicketText.ownerOf(document));
        }
    }
}
