package com.secutix.tixngo.host.store;

import com.secutix.tixngo.mapping.injection.ReplacedTicket;
import com.secutix.tixngo.sync.spi.CancelledTicket;
import com.secutix.tixngo.sync.spi.ControlledTicket;
import com.secutix.tixngo.sync.spi.InjectableTicket;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** How the three pushes of tickets read what they take. */
final class TicketPushRows {

    private static final String IDS = "t.ticket_id, t.tax_number, t.injected_at is not null";

    /** Whole tickets, each with what is known of the one it replaces. */
    static final PushRows<InjectableTicket> INJECTABLE = new ItemRows<>(
            TicketRow.COLUMNS + ", r.ticket_id, r.invalidation_reason, m.document",
            TicketRow.JOINS + " left join ticket r on r.ticket_id = t.replaces_ticket_id"
                    + " left join mobile_ticket m on m.ticket_id = r.ticket_id",
            () -> {
                TicketRow tickets = new TicketRow();
                return cells -> new InjectableTicket(tickets.read(cells), replaced(cells));
            });

    /** Tickets to be taken out of their wallets. */
    static final PushRows<CancelledTicket> CANCELLED =
            new ItemRows<>(IDS + ", t.invalidation_reason", "", () -> cells -> {
                String id = cells.required();
                String taxNumber = cells.required();
                boolean confirmed = cells.flag();
                return new CancelledTicket(id, taxNumber, cells.text(), confirmed);
            });

    /** Tickets that were at the gate. */
    static final PushRows<ControlledTicket> CONTROLLED = new ItemRows<>(IDS + ", t.controlled_at", "", () -> cells -> {
        String id = cells.required();
        String taxNumber = cells.required();
        boolean confirmed = cells.flag();
        return new ControlledTicket(id, taxNumber, cells.date(), confirmed);
    });

    private TicketPushRows() {}

    private static @Nullable ReplacedTicket replaced(Cells cells) throws SQLException {
        String id = cells.text();
        String reason = cells.text();
        String document = cells.text();
        return id == null
                ? null
                : new ReplacedTicket(reason, document == null ? null : MobileTicketText.ownerOf(document));
    }
}
