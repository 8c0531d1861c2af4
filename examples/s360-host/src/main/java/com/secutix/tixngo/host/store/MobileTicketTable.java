package com.secutix.tixngo.host.store;

import com.secutix.tixngo.mapping.feedback.MobileTicket;
import com.secutix.tixngo.sync.spi.TicketFeedback;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes mobile tickets, in the transaction of its caller: one statement, whatever their number. */
final class MobileTicketTable {

    private static final String TEXTS = "cast(? as varchar array)";

    private MobileTicketTable() {}

    static void write(Connection connection, List<TicketFeedback> tickets, Instant at) throws SQLException {
        List<String> ids = new ArrayList<>();
        List<String> statuses = new ArrayList<>();
        List<String> families = new ArrayList<>();
        List<@Nullable String> times = new ArrayList<>();
        List<@Nullable String> owners = new ArrayList<>();
        List<String> documents = new ArrayList<>();
        List<String> histories = new ArrayList<>();
        List<@Nullable String> distributions = new ArrayList<>();
        for (TicketFeedback feedback : tickets) {
            MobileTicket mobile = feedback.mobile();
            ids.add(mobile.ticketId());
            // a column cannot hold what the document can: PostgreSQL takes no text with a NUL
            statuses.add(mobile.status().replace("\0", ""));
            families.add(mobile.family().name());
            times.add(Column.iso(mobile.statusTime()));
            String owner = mobile.owner() == null
                    ? null
                    : ContactRow.key(mobile.owner().email());
            owners.add(owner == null ? null : owner.replace("\0", ""));
            documents.add(MobileTicketText.document(mobile));
            histories.add(MobileTicketText.history(mobile));
            distributions.add(MobileTicketText.distribution(feedback.distribution()));
        }
        Sql.of(
                        "merge into mobile_ticket m using (select * from unnest(" + TEXTS + ", " + TEXTS + ", " + TEXTS
                                + ", " + TEXTS + ", " + TEXTS + ", " + TEXTS + ", " + TEXTS + ", " + TEXTS
                                + ") as n (id,"
                                + " status, family, status_time, owner_email, document, history, distribution)) n"
                                + " on m.ticket_id = n.id",
                        Sql.strings(ids),
                        Sql.strings(statuses),
                        Sql.strings(families),
                        Sql.strings(times),
                        Sql.strings(owners),
                        Sql.strings(documents),
                        Sql.strings(histories),
                        Sql.strings(distributions))
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
}
