package com.secutix.tixngo.benchmarks.endtoend;

import com.secutix.tixngo.sync.settings.SyncFunction;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The push of controlled tickets, written by hand. */
final class FloorControl implements FloorPush.Work {

    @Override
    public SyncFunction function() {
        return SyncFunction.PUSH_CONTROLLED;
    }

    @Override
    public String path() {
        return "/tickets/control";
    }

    @Override
    public String select() {
        return "select t.ticket_id, t.controlled_at from ticket t where t.stage = 'PUSH_CONTROLLED'"
                + " and t.injected_at is not null and ";
    }

    @Override
    public Object payload(ResultSet row) throws SQLException {
        return new FloorPayload.Control(row.getString(1), row.getString(2));
    }

    @Override
    public String settleMany() {
        return "update ticket t set controlled_processed_at = n.at"
                + " from (select cast(? as timestamp with time zone), unnest(?)) as n (at, id)"
                + " where t.ticket_id = n.id";
    }

    @Override
    public String settleOne() {
        return "update ticket set controlled_processed_at = ? where ticket_id = ?";
    }
}
