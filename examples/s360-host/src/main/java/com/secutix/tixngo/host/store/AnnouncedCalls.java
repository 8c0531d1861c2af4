package com.secutix.tixngo.host.store;

import com.secutix.tixngo.sync.settings.SyncFunction;
import com.secutix.tixngo.sync.spi.Announcement;
import com.secutix.tixngo.sync.spi.Lease;
import com.secutix.tixngo.sync.spi.LeaseKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The calls that are under way: one row for each, with the ids of its tickets, so that announcing a call costs one insert
 * and settling it one delete, however many tickets it carries.
 */
final class AnnouncedCalls {

    /** Calls of runs that hold no lease any more: nobody will settle them. */
    private static final String LEFT_OVER = " from announced_call a where a.function = ? and a.scope = ?"
            + " and a.token not in (select l.token from lease l where l.function = a.function and l.scope = a.scope)";

    private AnnouncedCalls() {}

    static void add(Connection connection, Lease lease, Announcement announcement) throws SQLException {
        Sql.of(
                        "insert into announced_call (call_id, function, scope, token, announced_at, ticket_ids)"
                                + " values (?, ?, ?, ?, ?, ?) on conflict do nothing",
                        announcement.callId(),
                        lease.key().function().name(),
                        lease.key().scope(),
                        lease.token(),
                        announcement.at(),
                        Sql.strings(announcement.ticketIds()))
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

    /** Turns the calls left over into unsettled tickets. */
    static void recover(Connection connection, LeaseKey key) throws SQLException {
        Map<String, List<String>> leftOver = new LinkedHashMap<>();
        try (PreparedStatement statement = Sql.of(
                                "select a.call_id, a.ticket_ids" + LEFT_OVER,
                                key.function().name(),
                                key.scope())
                        .prepare(connection);
                ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                leftOver.put(found.getString(1), ids(found));
            }
        }
        for (Map.Entry<String, List<String>> call : leftOver.entrySet()) {
            // a ticket that another run processed since is settled by that
            String processedAt = ProcessedMark.of(key.function()).column();
            Sql.of(
                            "update ticket set unsettled = true where ticket_id = any(?) and (" + processedAt
                                    + " is null or " + processedAt + " < "
                                    + "(select announced_at from announced_call where call_id = ?))",
                            Sql.strings(call.getValue()),
                            call.getKey())
                    .update(connection);
            remove(connection, call.getKey());
        }
    }

    /** The tickets that other interfaces are sending now, by runs whose lease has not expired. */
    static List<String> underWayElsewhere(Connection connection, SyncFunction function, String scope)
            throws SQLException {
        List<String> tickets = new ArrayList<>();
        try (PreparedStatement statement = Sql.of(
                                "select a.call_id, a.ticket_ids from announced_call a where a.function = ?"
                                        + " and a.scope <> ? and exists (select 1 from lease l"
                                        + " where l.function = a.function and l.scope = a.scope and l.token = a.token"
                                        + " and l.expires_at > current_timestamp)",
                                function.name(),
                                scope)
                        .prepare(connection);
                ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                tickets.addAll(ids(found));
            }
        }
        return tickets;
    }

    /** The tickets of all calls under way or left over, of every function. */
    static List<String> tickets(Connection connection) throws SQLException {
        List<String> tickets = new ArrayList<>();
        try (PreparedStatement statement =
                        connection.prepareStatement("select call_id, ticket_ids from announced_call");
                ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                tickets.addAll(ids(found));
            }
        }
        return tickets;
    }

    private static List<String> ids(ResultSet found) throws SQLException {
        Object[] ids = (Object[]) found.getArray(2).getArray();
        return Arrays.stream(ids).map(String::valueOf).toList();
    }
}
