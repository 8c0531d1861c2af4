package com.secutix.tixngo.host.store;

import com.secutix.tixngo.mapping.feedback.MobileTicket;
import com.secutix.tixngo.mapping.lifecycle.StatusFamily;
import com.secutix.tixngo.sync.spi.FeedbackPage;
import com.secutix.tixngo.sync.spi.TicketFeedback;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/**
 * Tickets whose injection nobody had confirmed. When they turn out to be there after all, they count as injected; and when their
 * deletion or control ended well because TIXNGO did not know them, TIXNGO has carried out the injection since: the push is due once
 * more.
 */
final class LateInjections {

    /** Looks once more whether nobody has confirmed the injection: somebody may have since. */
    private static final String KNOW = "merge into ticket t using (select * from unnest(cast(? as varchar array),"
            + " cast(? as varchar array)) as n (id, family)) n on t.ticket_id = n.id"
            + " when matched and t.injected_at is null then update set injected_at = ?, "
            + pushesDueAgain("", "n.family = '" + StatusFamily.CONTROL + "' or ");

    private LateInjections() {}

    /**
     * Assignments that take back what a push took for done because TIXNGO did not know the ticket.
     *
     * @param unless when they change nothing; empty or ending in "or"
     * @param unlessControlled when they change nothing of a control, in addition
     */
    static String pushesDueAgain(String unless, String unlessControlled) {
        return "cancelled_processed_at = case when " + unless + "t.status not in (" + PushKind.PUSH_CANCELLED.statuses()
                + ") then t.cancelled_processed_at end, controlled_processed_at = case when " + unless
                + unlessControlled
                + "t.status <> " + PushKind.PUSH_CONTROLLED.statuses() + " then t.controlled_processed_at end";
    }

    static void know(Dialect dialect, Connection connection, FeedbackPage page) throws SQLException {
        List<MobileTicket> there = page.tickets().stream()
                .map(TicketFeedback::mobile)
                .filter(mobile -> mobile.family() != StatusFamily.DELETION)
                .toList();
        Set<String> unconfirmed = there.isEmpty() ? Set.of() : unconfirmed(dialect, connection, there);
        if (unconfirmed.isEmpty()) {
            return;
        }
        List<MobileTicket> late = there.stream()
                .filter(mobile -> unconfirmed.contains(mobile.ticketId()))
                .toList();
        Sql.of(
                        KNOW,
                        Sql.strings(late.stream().map(MobileTicket::ticketId).toList()),
                        Sql.strings(late.stream()
                                .map(mobile -> mobile.family().name())
                                .toList()),
                        page.at())
                .update(connection);
    }

    /** As a rule none, which costs less to find out than to update none. */
    private static Set<String> unconfirmed(Dialect dialect, Connection connection, List<MobileTicket> there)
            throws SQLException {
        return Rows.ids(
                connection,
                Sql.of(
                        dialect.idsThat("ticket", "t.injected_at is null"),
                        Sql.strings(there.stream().map(MobileTicket::ticketId).toList())));
    }
}
