package com.secutix.tixngo.host.store;

import com.secutix.tixngo.mapping.s360.S360TicketStatus;
import com.secutix.tixngo.sync.settings.TicketReferences;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the people of S-360 do with tickets, apart from the functions: each thing in one transaction, so that a crash leaves
 * it done or not begun. Safe for concurrent use, beside running functions, too.
 *
 * <p>Tickets are named by id or tax number. Where several may be named, those that are unknown, ambiguous or of the wrong
 * status are listed, and the others done.
 */
public final class TicketDesk {

    private static final String REPRINT = "REPRINT";

    private final Database database;
    private final Resales resales;

    /**
     * The desk of a database.
     *
     * @param database where the tickets are
     */
    public TicketDesk(Database database) {
        this.database = database;
        this.resales = new Resales(database);
    }

    /**
     * Cancels tickets, whatever their status. One that is cancelled or invalidated already becomes cancelled with the new
     * reason, which the push of cancelled tickets then tells TIXNGO, too. A resale of it ends.
     *
     * @param which the tickets
     * @param reason why; null for no reason, which leaves the one that a ticket has
     * @return what was done
     */
    public DeskResult cancel(TicketReferences which, @Nullable String reason) {
        return withdraw(which, S360TicketStatus.CANCELLED, reason);
    }

    /**
     * Invalidates tickets, whatever their status: as {@link #cancel}, but they become INVALIDATED.
     *
     * @param which the tickets
     * @param reason why; null for no reason, which leaves the one that a ticket has
     * @return what was done
     */
    public DeskResult invalidate(TicketReferences which, @Nullable String reason) {
        return withdraw(which, S360TicketStatus.INVALIDATED, reason);
    }

    private DeskResult withdraw(TicketReferences which, S360TicketStatus status, @Nullable String reason) {
        return database.inTransaction(connection -> {
            DeskTickets desk = DeskTickets.lock(connection, which);
            Sql.of(
                            "update ticket set status = ?, invalidation_reason = coalesce(cast(? as varchar),"
                                    + " invalidation_reason) where ticket_id in (" + Sql.ELEMENTS + ")",
                            status.name(),
                            reason,
                            Sql.strings(desk.ids()))
                    .update(connection);
            Resales.end(connection, desk.ids());
            return desk.result();
        });
    }

    /**
     * Notes that tickets were presented at the gate. One that was before keeps its time; a cancelled or invalidated one is
     * refused.
     *
     * @param which the tickets
     * @param at when, with the offset of the venue
     * @return what was done
     */
    public DeskResult control(TicketReferences which, OffsetDateTime at) {
        return database.inTransaction(connection -> {
            DeskTickets desk = DeskTickets.lock(connection, which);
            for (DeskTickets.DeskTicket ticket : desk.tickets()) {
                if (ticket.isWithdrawn()) {
                    desk.refuse(ticket, "it is " + ticket.status() + " and lets nobody in");
                }
            }
            Sql.of(
                            "update ticket set status = 'CONTROLLED', controlled_at = coalesce(controlled_at,"
                                    + " cast(? as varchar)) where ticket_id in (" + Sql.ELEMENTS + ")",
                            at.toString(),
                            Sql.strings(desk.ids()))
                    .update(connection);
            return desk.result();
        });
    }

    /**
     * Reprints a ticket that is PRINTED or CONTROLLED: it becomes INVALIDATED with reason REPRINT, so that it is deleted in
     * TIXNGO, and a new ticket with an id, tax number and barcode of its own waits for its injection, which sends it to the
     * last owner (documented).
     *
     * @param one the ticket
     * @return both ids
     * @throws DeskRefusedException if it is unknown, ambiguous, or of another status
     */
    public Reissued reprint(TicketReferences one) {
        return database.inTransaction(connection -> {
            DeskTickets.DeskTicket ticket = DeskTickets.lock(connection, one).one();
            if (ticket.status() != S360TicketStatus.PRINTED && ticket.status() != S360TicketStatus.CONTROLLED) {
                throw refusal(
                        ticket, "only a PRINTED or CONTROLLED ticket can be reprinted, this one is " + state(ticket));
            }
            return reissue(connection, ticket.ticketId(), REPRINT);
        });
    }

    private static Reissued reissue(Connection connection, String ticketId, String reason) throws SQLException {
        Sql.of(
                        "update ticket set status = 'INVALIDATED', invalidation_reason = ? where ticket_id = ?",
                        reason,
                        ticketId)
                .update(connection);
        return Reissue.of(connection, ticketId);
    }

    /**
     * Posts a PRINTED ticket on resale: it becomes INVALIDATED with reason RESALE_PENDING, and is held until feedback says
     * that TIXNGO takes it back (documented); see {@link #settleResales()}.
     *
     * @param one the ticket
     * @return the ticket
     * @throws DeskRefusedException if it is unknown, ambiguous, or of another status
     */
    public DeskResult resalePost(TicketReferences one) {
        return resales.post(one);
    }

    /**
     * Takes a ticket off resale. As long as its deletion was not pushed to TIXNGO, it is PRINTED again. Otherwise a new
     * ticket takes its place, which goes to the last owner.
     *
     * @param one the ticket
     * @return both ids; the same twice for a ticket that is as before
     * @throws DeskRefusedException if it is unknown, ambiguous, or not on resale
     */
    public Reissued resaleWithdraw(TicketReferences one) {
        return resales.withdraw(one);
    }

    /**
     * Goes on with the resales of which feedback has said that TIXNGO takes the ticket back: if its owner is the same as
     * when it was posted, it is on sale. If it had moved to another owner, the resale is cancelled, and a new ticket takes its
     * place, which goes to its last owner (documented). To be called after each feedback.
     *
     * @return the tickets that were replaced
     */
    public List<Reissued> settleResales() {
        return resales.settle();
    }

    static DeskRefusedException refusal(DeskTickets.DeskTicket ticket, String reason) {
        return new DeskRefusedException(new DeskRefusal(ticket.named(), reason));
    }

    static String state(DeskTickets.DeskTicket ticket) {
        return ticket.status() + (ticket.reason() == null ? "" : " (" + ticket.reason() + ")");
    }
}
