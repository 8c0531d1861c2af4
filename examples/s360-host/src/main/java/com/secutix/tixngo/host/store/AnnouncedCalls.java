package com.secutix.tixngo.host.store;

import com.secutix.tixngo.sync.settings.SyncFunction;
import com.secutix.tixngo.sync.spi.Announcement;
import com.secutix.tixngo.sync.spi.Lease;
import com.secutix.tixngo.sync.spi.LeaseKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The calls that are under way: one row for each, with the ids of its items, so that remembering a call costs one insert and
 * settling it one delete, however many items it carries.
 */
final class AnnouncedCalls {

    /** Calls of runs that hold no lease any more: nobody will settle them. */
    private static final String LEFT_OVER = " from announced_call a where a.function = ? and a.scope = ?"
            + " and a.token not in (select l.token from lease l where l.function = a.function and l.scope = a.scope)";

    private static final String LIVES = "exists (select 1 from lease l where l.function = a.function"
            + " and l.scope = a.scope and l.token = a.token and l.expires_at > current_timestamp)";

    /** The columns of a call that {@link #addTo} reads. */
    static final String SHOWN = "a.call_id, a.function, " + LIVES + " lives, a.ticket_ids";

    private static final String ANY = "exists (select 1 from announced_call a where ";

    private AnnouncedCalls() {}

    /**
     * Lets nobody else announce calls of a kind until the transaction ends, so that two runs do not take the same item at
     * the same moment; for a push that follows the injection, neither of that one, so that no ticket travels there and back at once.
     * Neither can another run of that kind begin meanwhile.
     */
    static void lock(Connection connection, PushKind kind) throws SQLException {
        if (!lock(connection, kind.firstOfTicket().name(), kind.name())) {
            throw new IllegalStateException("the schema knows no announcements of " + kind);
        }
    }

    /**
     * Lets no run of a function announce calls until the transaction ends: an announcement is there before another run begins, or is
     * refused if that one took the lease over. Unlike a lock of the lease, this one does not make announcements wait for settlements.
     */
    static void lock(Connection connection, SyncFunction function) throws SQLException {
        lock(connection, function.name(), function.name());
    }

    private static boolean lock(Connection connection, String first, String second) throws SQLException {
        try (PreparedStatement statement = Sql.of(
                                "select function from announcing where function in (?, ?) order by function for update",
                                first,
                                second)
                        .prepare(connection);
                ResultSet found = statement.executeQuery()) {
            return found.next();
        }
    }

    static void add(Connection connection, Lease lease, Announcement announcement, Collection<String> ids)
            throws SQLException {
        Sql.of(
                        "insert into announced_call (call_id, function, scope, token, announced_at, ticket_ids)"
                                + " values (?, ?, ?, ?, ?, ?) on conflict do nothing",
                        announcement.callId(),
                        lease.key().function().name(),
                        lease.key().scope(),
                        lease.token(),
                        announcement.at(),
                        Sql.strings(ids))
                .update(connection);
    }

    /**
     * Adds a call as it is, in one statement, unless there is anything to look into first.
     *
     * @param fit selects those of its items that it may carry; takes their ids
     * @return false, and nothing is added, if the lease was taken over, it must not carry some of its items, or others carry any
     */
    static boolean addWhole(Connection connection, PushKind kind, Lease lease, Announcement announcement, String fit)
            throws SQLException {
        Sql.Elements ids = Sql.strings(announcement.ticketIds());
        return Sql.of(
                                "insert into announced_call (call_id, function, scope, token, announced_at, ticket_ids)"
                                        + " select ?, ?, ?, ?, cast(? as timestamp with time zone), cast(? as varchar array)"
                                        + " where (select count(*) from (" + fit + ") f) = ? and ",
                                announcement.callId(),
                                lease.key().function().name(),
                                lease.key().scope(),
                                lease.token(),
                                announcement.at(),
                                ids,
                                ids,
                                announcement.ticketIds().size())
                        .and(LeaseTable.isCurrent(lease))
                        .and(none(kind, lease.key().scope()))
                        .and(" on conflict do nothing")
                        .update(connection)
                == 1;
    }

    /** Whether there is any call that a run must know about. */
    static Sql any(PushKind kind, String scope) {
        return Sql.of(ANY + concerns(kind) + ")", kind.name(), scope);
    }

    /** The condition that there is none. */
    static Sql none(PushKind kind, String scope) {
        return Sql.of(" and not ").and(any(kind, scope));
    }

    static void remove(Connection connection, String callId) throws SQLException {
        Sql.of("delete from announced_call where call_id = ?", callId).update(connection);
    }

    static boolean leftOver(Connection connection, LeaseKey key) throws SQLException {
        try (PreparedStatement statement = Sql.of(
                                "select count(*)" + LEFT_OVER, key.function().name(), key.scope())
                        .prepare(connection);
                ResultSet found = statement.executeQuery()) {
            return found.next() && found.getLong(1) > 0;
        }
    }

    /** Turns the calls left over into unsettled items. What another interface delivered since is no longer in them. */
    static void recover(Connection connection, LeaseKey key) throws SQLException {
        PushKind kind = PushKind.of(key.function());
        Set<String> calls = new LinkedHashSet<>();
        try (PreparedStatement statement = Sql.of(
                                "select a.call_id, a.ticket_ids" + LEFT_OVER + " order by a.call_id for update",
                                key.function().name(),
                                key.scope())
                        .prepare(connection);
                ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                calls.add(found.getString("call_id"));
                TroubleTable.unsettled(connection, kind, ids(found));
            }
        }
        for (String call : calls) {
            remove(connection, call);
        }
    }

    /**
     * What is carried that a run must know about.
     *
     * @param kind what runs
     * @param scope its interface, whose own calls do not count
     */
    static CarriedItems carried(Connection connection, PushKind kind, String scope) throws SQLException {
        CarriedItems carried = new CarriedItems(new HashSet<>(), new HashSet<>());
        try (PreparedStatement statement = Sql.of("select " + SHOWN + " from announced_call a where " + concerns(kind))
                        .values(kind.name(), scope)
                        .prepare(connection);
                ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                addTo(carried, found, kind);
            }
        }
        return carried;
    }

    /** The calls {@code a} that a run must know about; takes the function and the run's own scope. */
    static String concerns(PushKind kind) {
        return "((a.function = ? and a.scope <> ?)" + (kind.followsInjection() ? " or a.function = 'INJECTION'" : "")
                + ")";
    }

    /** Sorts in what the call carries that a row shows. */
    static void addTo(CarriedItems carried, ResultSet call, PushKind kind) throws SQLException {
        if (call.getBoolean("lives")) {
            carried.elsewhere().addAll(ids(call));
        } else if (kind.followsInjection() && call.getString("function").equals(PushKind.INJECTION.name())) {
            carried.leftOverByInjection().addAll(ids(call));
        }
    }

    /** The items of all calls of a kind under way or left over. */
    static Set<String> items(Connection connection, PushKind kind) throws SQLException {
        Set<String> items = new HashSet<>();
        try (PreparedStatement statement = Sql.of(
                                "select a.call_id, a.ticket_ids from announced_call a where a.function = ?",
                                kind.name())
                        .prepare(connection);
                ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                items.addAll(ids(found));
            }
        }
        return items;
    }

    /**
     * Takes items that were delivered out of the calls that other interfaces left over, and, once their deletion or control is
     * told, out of those of injections: whatever became of those calls, the items are settled now.
     *
     * @param kind what the calls were for
     * @param scope the interface whose own calls of this kind are not touched
     */
    static void delivered(Connection connection, PushKind kind, String scope, Collection<String> delivered)
            throws SQLException {
        Set<String> gone = new HashSet<>(delivered);
        Set<String> others = new TreeSet<>();
        try (PreparedStatement statement = Sql.of(
                                "select a.call_id, a.ticket_ids from announced_call a where " + concerns(kind),
                                kind.name(),
                                scope)
                        .prepare(connection);
                ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                if (!Collections.disjoint(ids(found), gone)) {
                    others.add(found.getString("call_id"));
                }
            }
        }
        for (String call : others) {
            takeOut(connection, call, gone);
        }
    }

    /** Looked at once more under a lock: another settlement may take other items out of it at the same moment. */
    private static void takeOut(Connection connection, String callId, Set<String> gone) throws SQLException {
        try (PreparedStatement statement = Sql.of(
                                "select ticket_ids from announced_call where call_id = ? for update", callId)
                        .prepare(connection);
                ResultSet found = statement.executeQuery()) {
            if (found.next()) {
                Set<String> rest = new LinkedHashSet<>(ids(found));
                rest.removeAll(gone);
                Sql.of("update announced_call set ticket_ids = ? where call_id = ?", Sql.strings(rest), callId)
                        .update(connection);
            }
        }
    }

    private static List<String> ids(ResultSet found) throws SQLException {
        return Rows.strings(found, found.findColumn("ticket_ids"));
    }
}
