package com.secutix.tixngo.host.store;

import com.secutix.tixngo.sync.spi.Announcement;
import com.secutix.tixngo.sync.spi.Candidate;
import com.secutix.tixngo.sync.spi.Lease;
import com.secutix.tixngo.sync.spi.Page;
import com.secutix.tixngo.sync.spi.PushQuery;
import com.secutix.tixngo.sync.spi.PushStore;
import com.secutix.tixngo.sync.spi.Settlement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one push function takes, in a database. Safe for concurrent use.
 *
 * <p>The first page is one look at what there is, and where there is something, one statement more, or two where the items without
 * a problem end within it. A later page is one statement, unless it is the last one or others carry items, which takes a look
 * again. A settlement is a statement or two for each kind of outcome in it, whatever the number of items.
 *
 * @param <T> what is pushed
 */
final class JdbcPushStore<T> implements PushStore<T> {

    private final Database database;
    private final String interfaceName;
    private final PushKind kind;
    private final PushRows<T> rows;

    /**
     * A store.
     *
     * @param database where the items are
     * @param interfaceName the interface record whose own calls do not count as another run's
     * @param kind which function it serves
     * @param rows how its items are read
     */
    JdbcPushStore(Database database, String interfaceName, PushKind kind, PushRows<T> rows) {
        this.database = database;
        this.interfaceName = interfaceName;
        this.kind = kind;
        this.rows = rows;
    }

    @Override
    public Page<Candidate<T>> select(PushQuery query, @Nullable String cursor, int limit) {
        demandKind(PushKind.of(query.function()));
        PushCursor after = PushCursor.parse(cursor, query.inErrorOnly());
        return database.inTransaction(connection -> {
            if (cursor != null && after instanceof PushCursor.AfterWaiting waiting) {
                Page<Candidate<T>> whole = wholePage(connection, query, waiting, limit);
                if (whole != null) {
                    return whole;
                }
            }
            PageOutlook outlook = cursor == null
                    ? PageOutlook.ofFirst(connection, kind, interfaceName, query)
                    : PageOutlook.ofLater(connection, kind, interfaceName);
            PushSelection selection = new PushSelection(database.dialect(), query, rows, outlook.carried());
            List<Candidate<T>> found = new ArrayList<>();
            PushCursor last = after;
            if (last instanceof PushCursor.AfterWaiting waiting) {
                if (outlook.waiting()) {
                    last = read(connection, selection.waiting(waiting, limit, Sql.of("")), found, last);
                }
                if (found.size() == limit) {
                    return new Page<>(found, last.toString());
                }
                last = PushCursor.AfterInError.NONE_YET;
            }
            if (outlook.inError()) {
                PushCursor.AfterInError inError = (PushCursor.AfterInError) last;
                last = read(connection, selection.inError(inError, limit - found.size()), found, last);
            }
            return new Page<>(found, found.size() == limit ? last.toString() : null);
        });
    }

    /** A page within those that wait, unless it is their last one, or there are calls to look into first. */
    private @Nullable Page<Candidate<T>> wholePage(
            Connection connection, PushQuery query, PushCursor.AfterWaiting after, int limit) throws SQLException {
        List<Candidate<T>> found = new ArrayList<>();
        Sql page = new PushSelection(database.dialect(), query, rows, CarriedItems.NONE)
                .waiting(after, limit, AnnouncedCalls.none(kind, interfaceName));
        PushCursor last = read(connection, page, found, after);
        return found.size() == limit ? new Page<>(found, last.toString()) : null;
    }

    private PushCursor read(Connection connection, Sql sql, List<Candidate<T>> found, PushCursor before)
            throws SQLException {
        PushRows.Reader<T> reader = rows.readers().get();
        List<Supplier<Candidate<T>>> page = new ArrayList<>();
        PushCursor last = before;
        try (PreparedStatement statement = sql.prepare(connection);
                ResultSet row = statement.executeQuery()) {
            int problem = row.findColumn("problem_at");
            Cells cells = new Cells(row);
            while (row.next()) {
                Supplier<T> item = reader.read(cells.first());
                Instant problemAt = Rows.instantOrNull(row, problem);
                page.add(() -> new Candidate<>(item.get(), problemAt != null));
                String id = row.getString(1);
                last = problemAt == null ? new PushCursor.AfterWaiting(id) : new PushCursor.AfterInError(problemAt, id);
            }
        }
        reader.lookUp(connection);
        page.forEach(candidate -> found.add(candidate.get()));
        return last;
    }

    @Override
    public long count(PushQuery query) {
        demandKind(PushKind.of(query.function()));
        return database.inTransaction(connection -> {
            CarriedItems carried = AnnouncedCalls.carried(connection, kind, interfaceName);
            return Rows.number(connection, new PushSelection(database.dialect(), query, rows, carried).count());
        });
    }

    @Override
    public Set<String> announce(Lease lease, Announcement announcement) {
        demandKind(PushKind.of(lease.key().function()));
        return database.inTransaction(connection -> {
            AnnouncedCalls.lock(connection, kind);
            String fit = toBeCarried(announcement);
            if (AnnouncedCalls.addWhole(connection, kind, lease, announcement, fit)) {
                return Set.of();
            }
            LeaseTable.demandSoFar(connection, lease);
            // in this order: what another run settles meanwhile is in its call, or no longer fit
            Set<String> elsewhere = AnnouncedCalls.carried(
                            connection, kind, lease.key().scope())
                    .elsewhere();
            Set<String> rest = new LinkedHashSet<>(announcement.ticketIds());
            rest.retainAll(Rows.ids(connection, Sql.of(fit, Sql.strings(announcement.ticketIds()))));
            rest.removeAll(elsewhere);
            if (!rest.isEmpty()) {
                AnnouncedCalls.add(connection, lease, announcement, rest);
            }
            Set<String> leftOut = new HashSet<>(announcement.ticketIds());
            leftOut.removeAll(rest);
            return leftOut;
        });
    }

    /** Selects those that still have the status, and were not processed since they were selected: as a rule all. */
    private String toBeCarried(Announcement announcement) {
        return database.dialect()
                .idsThat(
                        kind.entity(),
                        announcement.repeatsProcessed()
                                ? "t.status in (" + kind.statuses() + ")"
                                : "t.stage = '" + kind + "'");
    }

    @Override
    public void settle(Lease lease, Settlement settlement) {
        demandKind(PushKind.of(lease.key().function()));
        database.change(connection -> {
            OpenMatters open = OpenMatters.with(database.dialect(), connection, lease, kind);
            new SettlementWriter(database.dialect(), lease.key(), settlement, open).write(connection);
        });
    }

    @Override
    public void recover(Lease lease) {
        demandKind(PushKind.of(lease.key().function()));
        database.change(connection -> {
            LeaseTable.demand(database.dialect(), connection, lease);
            AnnouncedCalls.recover(connection, lease.key());
        });
    }

    private void demandKind(PushKind asked) {
        if (asked != kind) {
            throw new IllegalArgumentException("the store of " + kind + " was asked for " + asked);
        }
    }
}
