package com.secutix.tixngo.host.store;

import com.secutix.tixngo.mapping.s360.S360TicketStatus;
import com.secutix.tixngo.sync.settings.TicketReferences;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The tickets on resale: posted, on sale, withdrawn, or cancelled because they had moved to another owner. */
final class Resales {

    private static final String REASON = "RESALE_PENDING";

    /** Whose wallet holds the ticket: as feedback said last, else whom it was sent to. */
    private static final String OWNER = "select coalesce(m.owner_email, c.email_key) from ticket t"
            + " join contact c on c.contact_id = t.cultural_contact_id"
            + " left join mobile_ticket m on m.ticket_id = t.ticket_id where t.ticket_id = ?";

    private final Database database;

    Resales(Database database) {
        this.database = database;
    }

    DeskResult post(TicketReferences one) {
        return database.inTransaction(connection -> {
            DeskTickets desk = DeskTickets.lock(connection, one);
            DeskTickets.DeskTicket ticket = desk.one();
            if (ticket.status() != S360TicketStatus.PRINTED) {
                throw TicketDesk.refusal(
                        ticket,
                        "only a PRINTED ticket can be posted on resale, this one is " + TicketDesk.state(ticket));
            }
            Sql.of("delete from resale where ticket_id = ?", ticket.ticketId()).update(connection);
            Sql.of(
                            "insert into resale (ticket_id, state, owner_email) values (?, 'POSTED', (" + OWNER + "))",
                            ticket.ticketId(),
                            ticket.ticketId())
                    .update(connection);
            Sql.of(
                            "update ticket set status = 'INVALIDATED', invalidation_reason = ? where ticket_id = ?",
                            REASON,
                            ticket.ticketId())
                    .update(connection);
            return desk.result();
        });
    }

    Reissued withdraw(TicketReferences one) {
        return database.inTransaction(connection -> {
            // nobody may announce the deletion while it is found out whether somebody has
            AnnouncedCalls.lock(connection, PushKind.PUSH_CANCELLED);
            DeskTickets.DeskTicket ticket = DeskTickets.lock(connection, one).one();
            String id = ticket.ticketId();
            if (Sql.of(
                                    "update resale set state = 'WITHDRAWN' where ticket_id = ?"
                                            + " and state in ('POSTED', 'ON_SALE')",
                                    id)
                            .update(connection)
                    == 0) {
                throw TicketDesk.refusal(ticket, "it is not on resale, it is " + TicketDesk.state(ticket));
            }
            if (deletionMayHaveBeenPushed(connection, id)) {
                Reissued reissued = Reissue.of(connection, id);
                Sql.of("update resale set replaced_by = ? where ticket_id = ?", reissued.newId(), id)
                        .update(connection);
                return reissued;
            }
            Sql.of("update ticket set status = 'PRINTED', invalidation_reason = null where ticket_id = ?", id)
                    .update(connection);
            return new Reissued(id, id);
        });
    }

    private static boolean deletionMayHaveBeenPushed(Connection connection, String id) throws SQLException {
        return AnnouncedCalls.items(connection, PushKind.PUSH_CANCELLED).contains(id)
                || Rows.number(
                                connection,
                                Sql.of(
                                        "select count(*) from ticket t where t.ticket_id = ?"
                                                + " and (t.stage <> 'PUSH_CANCELLED' or exists (select 1 from push_trouble e"
                                                + " where e.function = 'PUSH_CANCELLED' and e.item_id = t.ticket_id"
                                                + " and e.unsettled) or exists (select 1 from mobile_ticket m"
                                                + " where m.ticket_id = t.ticket_id and m.family = 'DELETION'))",
                                        id))
                        > 0;
    }

    List<Reissued> settle() {
        List<String> takenBack = database.inTransaction(connection -> {
            List<String> ids = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(
                            "select x.ticket_id from resale x join mobile_ticket m on m.ticket_id = x.ticket_id"
                                    + " where x.state = 'POSTED' and m.family = 'DELETION' order by x.ticket_id");
                    ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getString(1));
                }
            }
            return ids;
        });
        List<Reissued> moved = new ArrayList<>();
        for (String id : takenBack) {
            moved.addAll(database.inTransaction(connection -> settle(connection, id)));
        }
        return moved;
    }

    /** The ticket that takes the place of one that had moved, or none. */
    private static List<Reissued> settle(Connection connection, String id) throws SQLException {
        String postedBy;
        try (PreparedStatement statement = Sql.of(
                                "select owner_email from resale where ticket_id = ? and state = 'POSTED' for update",
                                id)
                        .prepare(connection);
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                // somebody else settled or withdrew it meanwhile
                return List.of();
            }
            postedBy = row.getString(1);
        }
        if (Objects.equals(postedBy, owner(connection, id))) {
            Sql.of("update resale set state = 'ON_SALE' where ticket_id = ?", id)
                    .update(connection);
            return List.of();
        }
        Reissued reissued = Reissue.of(connection, id);
        Sql.of("update resale set state = 'CANCELLED', replaced_by = ? where ticket_id = ?", reissued.newId(), id)
                .update(connection);
        return List.of(reissued);
    }

    private static @Nullable String owner(Connection connection, String id) throws SQLException {
        try (PreparedStatement statement = Sql.of(OWNER, id).prepare(connection);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getString(1) : null;
        }
    }

    /** Somebody withdrew the tickets for another reason. */
    static void end(Connection connection, Collection<String> ids) throws SQLException {
        Sql.of(
                        "update resale set state = 'WITHDRAWN' where state in ('POSTED', 'ON_SALE')"
                                + " and ticket_id in (" + Sql.ELEMENTS + ")",
                        Sql.strings(ids))
                .update(connection);
    }
}
