package com.secutix.tixngo.host.store;

import com.secutix.tixngo.mapping.feedback.ContactCandidate;
import com.secutix.tixngo.mapping.feedback.DistributionEntry;
import com.secutix.tixngo.mapping.s360.Contact;
import com.secutix.tixngo.mapping.s360.S360Card;
import com.secutix.tixngo.mapping.s360.S360Ticket;
import com.secutix.tixngo.mapping.s360.S360TicketStatus;
import com.secutix.tixngo.sync.settings.SyncFunction;
import com.secutix.tixngo.sync.spi.TicketProblem;
import com.secutix.tixngo.sync.tck.BreakableHost;
import com.secutix.tixngo.sync.tck.HostStores;
import com.secutix.tixngo.sync.tck.TicketState;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The example's database, as the library's kit prepares it and looks at it. */
public final class JdbcHostUnderTest implements BreakableHost {

    private static final List<PushKind> OF_TICKETS =
            List.of(PushKind.INJECTION, PushKind.PUSH_CANCELLED, PushKind.PUSH_CONTROLLED);

    private final KeptDatabases.Kept kept;
    private final Database database;

    /** A host without any data; the class of its test has the extension {@link KeptDatabases}. */
    public JdbcHostUnderTest(TestDatabase kind) {
        kept = KeptDatabases.take(kind);
        database = kept.database();
    }

    @Override
    public void failNextCommit() {
        kept.pool().failNextCommit();
    }

    @Override
    public HostStores stores(String interfaceName) {
        JdbcStores stores = new JdbcStores(database, interfaceName);
        return new HostStores(
                stores.tickets(),
                stores.cancelledTickets(),
                stores.controlledTickets(),
                stores.cards(),
                stores.feedback(),
                stores.lock(),
                stores.history());
    }

    @Override
    public void add(S360Ticket ticket) {
        new TicketTable(database).add(List.of(ticket));
    }

    @Override
    public void add(S360Card card) {
        new CardTable(database).add(List.of(card));
    }

    @Override
    public String addContact(String email, ContactCandidate.Kind kind, boolean internetAccount, boolean temporary) {
        UUID id = UUID.randomUUID();
        database.change(connection -> Sql.of(
                        "insert into contact (contact_id, email, email_key, kind, internet_account, temporary)"
                                + " values (?, ?, ?, ?, ?, ?)",
                        id,
                        email,
                        ContactRow.key(email),
                        kind.name(),
                        internetAccount,
                        temporary)
                .update(connection));
        return id.toString();
    }

    @Override
    public void changeStatus(
            String ticketId,
            S360TicketStatus status,
            @Nullable String invalidationReason,
            @Nullable OffsetDateTime controlledAt) {
        database.change(connection -> Sql.of(
                        "update ticket set status = ?, invalidation_reason = ?, controlled_at = ? where ticket_id = ?",
                        status.name(),
                        invalidationReason,
                        Column.iso(controlledAt),
                        ticketId)
                .update(connection));
    }

    @Override
    public void changeCardStatus(String cardId, S360TicketStatus status) {
        database.change(connection -> Sql.of("update card set status = ? where card_id = ?", status.name(), cardId)
                .update(connection));
    }

    @Override
    public TicketState ticket(String ticketId) {
        return state(
                OF_TICKETS,
                "select t.*, m.distribution from ticket t left join mobile_ticket m on m.ticket_id = t.ticket_id"
                        + " where t.ticket_id = ?",
                ticketId);
    }

    @Override
    public TicketState card(String cardId) {
        return state(
                List.of(PushKind.PRIVILEGE_INJECTION),
                "select t.*, cast(null as varchar) distribution from card t where t.card_id = ?",
                cardId);
    }

    private TicketState state(List<PushKind> kinds, String select, String id) {
        return database.inTransaction(connection -> {
            Set<SyncFunction> unsettled = EnumSet.noneOf(SyncFunction.class);
            Map<SyncFunction, TicketProblem> problems = problems(connection, id, unsettled);
            for (PushKind kind : kinds) {
                if (AnnouncedCalls.items(connection, kind).contains(id)) {
                    unsettled.add(SyncFunction.valueOf(kind.name()));
                }
            }
            try (PreparedStatement statement = Sql.of(select, id).prepare(connection);
                    ResultSet row = statement.executeQuery()) {
                row.next();
                Set<SyncFunction> processedBy = EnumSet.noneOf(SyncFunction.class);
                for (PushKind kind : kinds) {
                    if (row.getObject(kind.processedAt()) != null) {
                        processedBy.add(SyncFunction.valueOf(kind.name()));
                    }
                }
                String distribution = row.getString("distribution");
                List<DistributionEntry> entries =
                        distribution == null ? List.of() : MobileTicketText.distribution(distribution);
                return new TicketState(
                        S360TicketStatus.valueOf(row.getString("status")),
                        row.getString("printed_by"),
                        processedBy,
                        problems,
                        unsettled,
                        row.getString("cultural_contact_id"),
                        entries);
            }
        });
    }

    private static Map<SyncFunction, TicketProblem> problems(
            Connection connection, String id, Set<SyncFunction> unsettled) throws SQLException {
        Map<SyncFunction, TicketProblem> problems = new EnumMap<>(SyncFunction.class);
        try (PreparedStatement statement = Sql.of(
                                "select function, unsettled, problem_code code, problem_field field,"
                                        + " problem_message message from push_trouble where item_id = ?"
                                        + " union all select 'FEEDBACK', false, code, field, message"
                                        + " from passed_over_change where ticket_id = ?",
                                id,
                                id)
                        .prepare(connection);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                SyncFunction function = SyncFunction.valueOf(row.getString("function"));
                if (row.getBoolean("unsettled")) {
                    unsettled.add(function);
                }
                if (row.getString("code") != null) {
                    problems.put(
                            function,
                            new TicketProblem(row.getString("code"), row.getString("field"), row.getString("message")));
                }
            }
        }
        return problems;
    }

    @Override
    public Contact contact(String contactId) {
        return database.inTransaction(connection -> {
            try (PreparedStatement statement = Sql.of(
                                    "select " + String.join(", ", ContactRow.columns())
                                            + " from contact where contact_id = ?",
                                    UUID.fromString(contactId))
                            .prepare(connection);
                    ResultSet row = statement.executeQuery()) {
                row.next();
                return ContactRow.read(new Cells(row));
            }
        });
    }

    @Override
    public void expireLeases() {
        database.change(connection -> Sql.of("update lease set expires_at = current_timestamp - interval '1' second")
                .update(connection));
    }

    @Override
    public void close() {
        KeptDatabases.giveBack(kept);
    }
}
