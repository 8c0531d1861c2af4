package com.secutix.tixngo.host.store;

import com.secutix.tixngo.sync.settings.Partition;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Issues a new ticket in the place of an old one, in the transaction of its caller. */
final class Reissue {

    private static final Pattern SUFFIX = Pattern.compile("(.*)-R(\\d{1,6})", Pattern.DOTALL);

    private static final String COPIED = "file_number, sales_channel, shipment_mode, tariff, seat_category, contingent,"
            + " price, charges, currency, purchased_at, product_id, season_id, performance_id, valid_from, valid_until,"
            + " venue_id, gate, area, seat_row, seat_number, cultural_contact_id, beneficiary_id, variables";

    private Reissue() {}

    /**
     * The new ticket is the old one with another id, tax number and barcode: {@code …-R1}, {@code …-R2} and so on. It waits
     * for its injection, which sends it to the old one's last owner.
     */
    static Reissued of(Connection connection, String oldId) throws SQLException {
        Matcher matcher = SUFFIX.matcher(oldId);
        boolean reissued = matcher.matches();
        String base = reissued ? matcher.group(1) : oldId;
        String oldSuffix = reissued ? oldId.substring(base.length()) : "";
        int number = reissued ? Integer.parseInt(matcher.group(2)) : 0;
        String newId;
        String suffix;
        do {
            number++;
            suffix = "-R" + number;
            newId = base + suffix;
        } while (!Rows.known(connection, "ticket", List.of(newId)).isEmpty());
        Sql.of("insert into ticket (ticket_id, tax_number, barcode, status, replaces_ticket_id, partition_hash, "
                        + COPIED)
                .and(
                        ") select cast(? as varchar), " + withSuffix("tax_number") + ", " + withSuffix("barcode")
                                + ", 'NOT_PRINTED', cast(? as varchar), cast(? as bigint), " + COPIED
                                + " from ticket where ticket_id = ?",
                        newId,
                        "%" + oldSuffix,
                        oldSuffix.length(),
                        suffix,
                        "%" + oldSuffix,
                        oldSuffix.length(),
                        suffix,
                        oldId,
                        Partition.hash(newId),
                        oldId)
                .update(connection);
        return new Reissued(oldId, newId);
    }

    /** A number with the new suffix in the place of the old one, if it ends with that. */
    private static String withSuffix(String column) {
        return "case when " + column + " like cast(? as varchar) then substring(" + column + " from 1 for char_length("
                + column + ") - cast(? as integer)) else " + column + " end || cast(? as varchar)";
    }
}
