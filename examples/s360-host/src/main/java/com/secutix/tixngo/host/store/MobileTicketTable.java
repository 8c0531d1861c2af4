package com.secutix.tixngo.host.store;

import com.secutix.tixngo.mapping.feedback.MobileTicket;
import com.secutix.tixngo.sync.spi.TicketFeedback;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes mobile tickets, in the transaction of its caller: one statement, whatever their number. */
final class MobileTicketTable {

    private static final String TEXTS = "cast(? as varchar array)";

    private MobileTicketTable() {}

    static void write(Connection connection, List<TicketFeedback> tickets, Instant at) throws SQLException {
        List<Row> rows = tickets.stream().map(Row::of).toList();
        Sql.of(
                        "merge into mobile_ticket m using (select * from unnest(" + TEXTS + ", " + TEXTS + ", " + TEXTS
                                + ", " + TEXTS + ", " + TEXTS + ", " + TEXTS + ", " + TEXTS + ", " + TEXTS
                                + ") as n (id,"
                                + " status, family, status_time, owner_email, document, history, distribution)) n"
                                + " on m.ticket_id = n.id",
                        texts(rows, Row::id),
                        texts(rows, Row::status),
                        texts(rows, Row::family),
                        texts(rows, Row::statusTime),
                        texts(rows, Row::owner),
                        texts(rows, Row::document),
                        texts(rows, Row::history),
                        texts(rows, Row::distribution))
                .and(
                        " when matched then update set status = n.status, family = n.family,"
                                + " status_time = n.status_time, owner_email = n.owner_email, document = n.document,"
                                + " history = n.history, distribution = coalesce(n.distribution, m.distribution),"
                                + " applied_at = ?",
                        at)
                .and(
                        " when not matched then insert (ticket_id, status, family, status_time, owner_email, document,"
                                + " history, distribution, applied_at) values (n.id, n.status, n.family, n.status_time,"
                                + " n.owner_email, n.document, n.history, n.distribution, ?)",
                        at)
                .update(connection);
    }

    private static Sql.Elements texts(List<Row> rows, Function<Row, @Nullable String> column) {
        return Sql.strings(rows.stream().map(column).toList());
    }

    /** A mobile ticket as its columns hold it. */
    private record Row(
            String id,
            String status,
            String family,
            @Nullable String statusTime,
            @Nullable String owner,
            String document,
            String history,
            @Nullable String distribution) {

        static Row of(TicketFeedback feedback) {
            MobileTicket mobile = feedback.mobile();
            String owner = mobile.owner() == null
                    ? null
                    : ContactRow.key(mobile.owner().email());
            return new Row(
                    mobile.ticketId(),
                    // a column cannot hold what the document can: PostgreSQL takes no text with a NUL
                    mobile.status().replace("\0", ""),
                    mobile.family().name(),
                    Column.iso(mobile.statusTime()),
                    owner == null ? null : owner.replace("\0", ""),
                    MobileTicketText.document(mobile),
                    MobileTicketText.history(mobile),
                    MobileTicketText.distribution(feedback.distribution()));
        }
    }
}
