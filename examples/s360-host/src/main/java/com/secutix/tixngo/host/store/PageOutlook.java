package com.secutix.tixngo.host.store;

import com.secutix.tixngo.sync.spi.PushQuery;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;

/**
 * What one look tells before a page is read: whether there can be anything in it, and what calls carry at the moment. A run
 * with nothing to do asks no more than this. Later pages find out by reading: the question whether anything waits at all would
 * lead the database past all that was processed since it was last cleaned up.
 *
 * @param waiting whether items may wait that have no recorded problem
 * @param inError whether there are items in error that had no turn yet
 * @param carried what calls carry
 */
record PageOutlook(boolean waiting, boolean inError, CarriedItems carried) {

    static PageOutlook ofLater(Connection connection, PushKind kind, String scope) throws SQLException {
        return new PageOutlook(true, true, AnnouncedCalls.carried(connection, kind, scope));
    }

    static PageOutlook ofFirst(Connection connection, PushKind kind, String scope, PushQuery query)
            throws SQLException {
        CarriedItems carried = new CarriedItems(new HashSet<>(), new HashSet<>());
        boolean waiting = false;
        boolean inError = false;
        try (PreparedStatement statement = Sql.of("select o.waiting, o.in_error, " + AnnouncedCalls.SHOWN
                                + " from (select exists (select 1 from " + kind.entity() + " t where t.stage = '" + kind
                                + "') waiting, exists (select 1 from push_trouble e where e.function = '" + kind
                                + "' and e.problem_at < ?) in_error) o left join announced_call a on "
                                + AnnouncedCalls.concerns(kind))
                        .values(query.roundStartedAt(), kind.name(), scope)
                        .prepare(connection);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                // a forced or dated run takes more than what waits
                waiting = row.getBoolean("waiting") || query.repeatsProcessed();
                inError = row.getBoolean("in_error");
                if (row.getString("call_id") != null) {
                    AnnouncedCalls.addTo(carried, row, kind);
                }
            }
        }
        return new PageOutlook(waiting, inError, carried);
    }
}
