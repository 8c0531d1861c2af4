package com.secutix.tixngo.benchmarks.endtoend;

import com.secutix.tixngo.sync.settings.SyncFunction;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The injection written by hand: NOT_PRINTED tickets become PRINTED. */
final class FloorInjection implements FloorPush.Work {

    private static final String SET = "update ticket t set injection_processed_at = n.at, injected_at = n.at,"
            + " printed_by = 'WEB;MAIN', status = 'PRINTED'";

    private final FloorInjectionRow rows = new FloorInjectionRow();

    @Override
    public SyncFunction function() {
        return SyncFunction.INJECTION;
    }

    @Override
    public String path() {
        return "/tickets";
    }

    @Override
    public String select() {
        return FloorInjectionRow.SELECT;
    }

    @Override
    public Object payload(ResultSet row) throws SQLException {
        return rows.read(row);
    }

    @Override
    public String settleMany() {
        return SET + " from (select cast(? as timestamp with time zone), unnest(?)) as n (at, id)"
                + " where t.ticket_id = n.id and t.status = 'NOT_PRINTED'";
    }

    @Override
    public String settleOne() {
        return "update ticket set (injection_processed_at, injected_at, printed_by, status) ="
                + " (select n.at, n.at, 'WEB;MAIN', 'PRINTED' from (select cast(? as timestamp with time zone) as at) n)"
                + " where ticket_id = ? and status = 'NOT_PRINTED'";
    }
}
