package com.secutix.tixngo.host.store;

import com.secutix.tixngo.sync.spi.Announcement;
import com.secutix.tixngo.sync.spi.Lease;
import com.secutix.tixngo.sync.spi.LeaseKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

    private AnnouncedCalls() {}

    /**
     * Lets nobody else announce calls of a kind until the transaction ends, so that two runs do not take the same item at
     * the same moment.
     */
    static void lock(Connection connection, PushKind kind) throws SQLException {
        try (PreparedStatement statement = Sql.of(
                                "select function from announcing where function = ? for update", kind.name())
                        .prepare(connection);
                ResultSet found = statement.executeQuery()) {
            if (!found.next()) {
                throw new IllegalStateException("the schema knows no announcements of " + kind);
            }
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

    /** Turns the calls left over into unsettled items, but for those that another run processed since: it settled them. */
    static void recover(Connection connection, LeaseKey key) throws SQLException {
        PushKind kind = PushKind.of(key.function());
        Set<String> calls = new LinkedHashSet<>();
        try (PreparedStatement statement = Sql.of(
                                "select a.call_id, a.announced_at, a.ticket_ids" + LEFT_OVER,
                                key.function().name(),
                                key.scope())
                        .prepare(connection);
                ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                calls.add(found.getString("call_id"));
                TroubleTable.unsettled(
                        connection, kind, ids(found), Rows.instantOrNull(found, "announced_at"));
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
        Set<String> elsewhere = new HashSet<>();
        Set<String> leftOver = new HashSet<>();
        try (PreparedStatement statement = Sql.of("select a.call_id, a.function, " + LIVES + " lives, a.ticket_ids"
                                + " from announced_call a where (a.function = ? and a.scope <> ?)")
                        .values(kind.name(), scope)
                        .and(kind.followsInjection() ? " or a.function = 'INJECTION'" : "")
                        .prepare(connection);
                ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                if (found.getBoolean("lives")) {
                    elsewhere.addAll(ids(found));
                } else if (kind.followsInjection() && found.getString("function").equals(PushKind.INJECTION.name())) {
                    leftOver.addAll(ids(found));
                }
            }
        }
        return new CarriedItems(elsewhere, leftOver);
    }

    /** The items of all calls of a kind under way or left over, but for those that another run processed since. */
    static Set<String> items(Connection connection, PushKind kind) throws SQLException {
        Set<String> items = new HashSet<>();
        try (PreparedStatement statement = Sql.of(
                                "select a.call_id, a.announced_at, a.ticket_ids from announced_call a"
                                        + " where a.function = ?",
                                kind.name())
                        .prepare(connection);
                ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                addOpen(connection, kind, ids(found), Rows.instantOrNull(found, "announced_at"), items);
            }
        }
        return items;
    }

    private static void addOpen(
            Connection connection, PushKind kind, List<String> ids, @Nullable Instant announcedAt, Set<String> items)
            throws SQLException {
        items.addAll(ids);
        String entity = kind.entity();
        try (PreparedStatement statement = Sql.of(
                                "select n.id from (" + Sql.IDS + ") n join " + entity + " t on t." + entity
                                        + "_id = n.id where t." + kind.processedAt() + " >= ?",
                                Sql.strings(ids),
                                announcedAt)
                        .prepare(connection);
                ResultSet processed = statement.executeQuery()) {
            while (processed.next()) {
                items.remove(processed.getString(1));
            }
        }
    }

    private static List<String> ids(ResultSet found) throws SQLException {
        return Rows.strings(found, "ticket_ids");
    }
}
