package com.secutix.tixngo.host.store;

import com.secutix.tixngo.sync.spi.Lease;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Whether a settlement may find anything to close but its own call. As a rule there is nothing, and one look, with the one at the
 * lease, tells it. What comes after that look came after the settlement; but a call that it saw may be troubles when they are looked for.
 *
 * @param calls whether there are calls that may carry the same items
 * @param troubles whether problems or unknown outcomes are recorded, or such calls may become them meanwhile
 */
record OpenMatters(boolean calls, boolean troubles) {

    /** Demands that a lease is still the current one, and looks. */
    static OpenMatters with(Dialect dialect, Connection connection, Lease lease, PushKind kind) throws SQLException {
        Sql columns = Sql.of(", ")
                .and(AnnouncedCalls.any(kind, lease.key().scope()))
                .and(", ")
                .and(TroubleTable.any(kind));
        return LeaseTable.demand(dialect, connection, lease, columns, row -> {
            boolean calls = row.getBoolean(2);
            return new OpenMatters(calls, calls || row.getBoolean(3));
        });
    }
}
