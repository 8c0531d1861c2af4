package com.secutix.tixngo.host.store;

import com.secutix.tixngo.mapping.s360.S360Ticket;
import com.secutix.tixngo.sync.spi.Announcement;
import com.secutix.tixngo.sync.spi.Candidate;
import com.secutix.tixngo.sync.spi.Lease;
import com.secutix.tixngo.sync.spi.Page;
import com.secutix.tixngo.sync.spi.Settlement;
import com.secutix.tixngo.sync.spi.TicketQuery;
import com.secutix.tixngo.sync.spi.TicketStore;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tickets of S-360 in a database, as the library's pushes need them. Safe for concurrent use.
 *
 * <p>A page is one statement, or two where the tickets without a problem end within it. A settlement is one statement for
 * each kind of outcome in it, whatever the number of tickets.
 */
public final class JdbcTicketStore implements TicketStore {

    private static final String STANDARD_INTERFACE = "tixngo";

    private final Database database;
    private final String interfaceName;

    /**
     * The tickets of a database, for the interface record {@code tixngo}.
     *
     * @param database where they are
     */
    public JdbcTicketStore(Database database) {
        this(database, STANDARD_INTERFACE);
    }

    /**
     * The tickets of a database, as one interface record is to see them: without those that another one is sending now.
     *
     * @param database where they are
     * @param interfaceName the interface record
     */
    public JdbcTicketStore(Database database, String interfaceName) {
        this.database = database;
        this.interfaceName = interfaceName;
    }

    @Override
    public Page<Candidate<S360Ticket>> select(TicketQuery query, @Nullable String cursor, int limit) {
        TicketCursor after = TicketCursor.parse(cursor, query.inErrorOnly());
        return database.inTransaction(connection -> {
            TicketSelection selection = new TicketSelection(
                    database.dialect(),
                    query,
                    AnnouncedCalls.underWayElsewhere(connection, query.function(), interfaceName));
            List<Candidate<S360Ticket>> found = new ArrayList<>();
            TicketCursor last = after;
            if (last instanceof TicketCursor.AfterWaiting waiting) {
                last = read(connection, selection.waiting(waiting, limit), found, last);
                if (found.size() == limit) {
                    return new Page<>(found, last.toString());
                }
                last = TicketCursor.AfterInError.NONE_YET;
            }
            TicketCursor.AfterInError inError = (TicketCursor.AfterInError) last;
            last = read(connection, selection.inError(inError, limit - found.size()), found, last);
            return new Page<>(found, found.size() == limit ? last.toString() : null);
        });
    }

    private static TicketCursor read(
            Connection connection, Sql sql, List<Candidate<S360Ticket>> found, TicketCursor before)
            throws SQLException {
        TicketRow tickets = new TicketRow();
        TicketCursor last = before;
        try (PreparedStatement statement = sql.prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                S360Ticket ticket = tickets.read(rows);
                Instant problemAt = Rows.instantOrNull(rows, "problem_at");
                found.add(new Candidate<>(ticket, problemAt != null));
                last = problemAt == null
                        ? new TicketCursor.AfterWaiting(ticket.ticketId())
                        : new TicketCursor.AfterInError(problemAt, ticket.ticketId());
            }
        }
        return last;
    }

    @Override
    public void announce(Lease lease, Announcement announcement) {
        database.change(connection -> {
            LeaseTable.demand(connection, lease);
            AnnouncedCalls.add(connection, lease, announcement);
        });
    }

    @Override
    public void settle(Lease lease, Settlement settlement) {
        database.change(connection -> {
            LeaseTable.demand(connection, lease);
            new SettlementWriter(lease.key().function(), settlement).write(connection);
        });
    }

    @Override
    public void recover(Lease lease) {
        database.change(connection -> {
            LeaseTable.demand(connection, lease);
            AnnouncedCalls.recover(connection, lease.key());
        });
    }
}
