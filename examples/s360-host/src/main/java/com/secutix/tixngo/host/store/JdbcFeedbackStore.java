package com.secutix.tixngo.host.store;

import com.secutix.tixngo.mapping.feedback.ContactCandidate;
import com.secutix.tixngo.sync.spi.FeedbackPage;
import com.secutix.tixngo.sync.spi.FeedbackStore;
import com.secutix.tixngo.sync.spi.KnownTicket;
import com.secutix.tixngo.sync.spi.Lease;
import com.secutix.tixngo.sync.spi.TicketFeedback;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What feedback reads and writes, in a database. Safe for concurrent use.
 *
 * <p>A page is one transaction of a handful of statements, whatever the number of its changes.
 */
final class JdbcFeedbackStore implements FeedbackStore {

    private final Database database;

    JdbcFeedbackStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<String> paginationKey(String organizer) {
        return new PaginationKeys(database).show(organizer);
    }

    @Override
    public Map<String, KnownTicket> find(Collection<String> ticketIds) {
        return database.inTransaction(connection -> {
            Map<String, KnownTicket> found = new LinkedHashMap<>();
            try (PreparedStatement statement = Sql.of(
                                    "select t.ticket_id, t.tax_number, m.document, m.history from "
                                            + database.dialect().named("ticket")
                                            + " left join mobile_ticket m on m.ticket_id = t.ticket_id",
                                    Sql.strings(ticketIds))
                            .prepare(connection);
                    ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    String id = row.getString(1);
                    String document = row.getString(3);
                    found.put(
                            id,
                            new KnownTicket(
                                    id,
                                    row.getString(2),
                                    document == null ? null : MobileTicketText.ticket(id, document, row.getString(4))));
                }
            }
            return found;
        });
    }

    @Override
    public Map<String, List<ContactCandidate>> contacts(Collection<String> emails) {
        return database.inTransaction(connection -> FeedbackContacts.find(connection, emails));
    }

    @Override
    public void apply(Lease lease, FeedbackPage page) {
        database.change(connection -> {
            boolean anyPassedOver = LeaseTable.demand(
                    database.dialect(),
                    connection,
                    lease,
                    Sql.of(", " + PassedOverChanges.ANY),
                    it -> it.getBoolean(2));
            PaginationKeys.move(connection, page);
            Map<String, UUID> contacts = FeedbackContacts.apply(connection, page.contacts());
            if (!page.tickets().isEmpty()) {
                MobileTicketTable.write(connection, page.tickets(), page.at());
                giveToContacts(connection, page.tickets(), contacts);
                LateInjections.know(database.dialect(), connection, page);
                if (anyPassedOver) {
                    PassedOverChanges.over(connection, page.tickets());
                }
            }
            PassedOverChanges.add(connection, page);
        });
    }

    /** Writes the cultural contacts of the tickets that get another one. */
    private static void giveToContacts(Connection connection, List<TicketFeedback> tickets, Map<String, UUID> contacts)
            throws SQLException {
        Map<String, UUID> given = new LinkedHashMap<>();
        for (TicketFeedback ticket : tickets) {
            UUID contact = ticket.culturalContactEmail() == null ? null : contacts.get(ticket.culturalContactEmail());
            if (contact != null) {
                given.put(ticket.mobile().ticketId(), contact);
            }
        }
        if (!given.isEmpty()) {
            Sql.of(
                            "merge into ticket t using (select * from unnest(cast(? as varchar array),"
                                    + " cast(? as varchar array)) as n (id, contact)) n on t.ticket_id = n.id"
                                    + " when matched then update set cultural_contact_id = cast(n.contact as uuid)",
                            Sql.strings(given.keySet()),
                            Sql.strings(
                                    given.values().stream().map(UUID::toString).toList()))
                    .update(connection);
        }
    }
}
