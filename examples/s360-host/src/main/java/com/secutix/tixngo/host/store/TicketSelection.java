package com.secutix.tixngo.host.store;

import com.secutix.tixngo.sync.settings.Partition;
import com.secutix.tixngo.sync.settings.SyncFunction;
import com.secutix.tixngo.sync.settings.TicketFilter;
import com.secutix.tixngo.sync.settings.TicketReferences;
import com.secutix.tixngo.sync.spi.TicketQuery;
import java.util.List;

/** Says a ticket query in SQL: one statement for a page, which begins after the ticket before (keyset). */
final class TicketSelection {

    private final Dialect dialect;
    private final TicketQuery query;
    private final List<String> underWayElsewhere;

    /**
     * A selection.
     *
     * @param dialect of the database
     * @param query what is wanted
     * @param underWayElsewhere tickets that others are sending, which are left out
     */
    TicketSelection(Dialect dialect, TicketQuery query, List<String> underWayElsewhere) {
        if (query.function() != SyncFunction.INJECTION) {
            throw new IllegalArgumentException("tickets are not selected for " + query.function());
        }
        this.dialect = dialect;
        this.query = query;
        this.underWayElsewhere = underWayElsewhere;
    }

    /** Tickets without a recorded problem, by ticket id. */
    Sql waiting(TicketCursor.AfterWaiting after, int limit) {
        Sql sql = selected().and(" and t.problem_at is null");
        if (!after.ticketId().isEmpty()) {
            sql.and(" and " + dialect.ticketOrder() + " > " + dialect.ticketOrderParameter(), after.ticketId());
        }
        return sql.and(" order by " + dialect.waitingOrder() + " limit ?", limit);
    }

    /** Tickets in error that had no turn yet in this run, the longest untried first. */
    Sql inError(TicketCursor.AfterInError after, int limit) {
        Sql sql = selected().and(" and t.problem_at < ?", query.startedAt());
        if (after.problemAt() != null) {
            sql.and(
                    " and (t.problem_at > ? or (t.problem_at = ? and " + dialect.ticketOrder() + " > "
                            + dialect.ticketOrderParameter() + "))",
                    after.problemAt(),
                    after.problemAt(),
                    after.ticketId());
        }
        return sql.and(" order by " + dialect.inErrorOrder() + " limit ?", limit);
    }

    private Sql selected() {
        // the status is written out, not a parameter: only so do partial indexes apply
        Sql sql = Sql.of(TicketRow.SELECT + " where t.status = 'NOT_PRINTED'");
        if (query.only().isEmpty()) {
            meets(sql.and(" and t.injection_processed_at is null"), query.filter());
        } else {
            isOneOf(sql, query.only());
        }
        if (!underWayElsewhere.isEmpty()) {
            sql.and(" and t.ticket_id <> all(?)", Sql.strings(underWayElsewhere));
        }
        Partition partition = query.partition();
        if (partition.count() > 1) {
            sql.and(" and t.partition_hash % ? = ?", (long) partition.count(), (long) partition.index() - 1);
        }
        return sql;
    }

    private static void isOneOf(Sql sql, TicketReferences only) {
        sql.and(
                " and (t.ticket_id = any(?) or t.tax_number = any(?))",
                Sql.strings(only.ticketIds()),
                Sql.strings(only.taxNumbers()));
    }

    private static void meets(Sql sql, TicketFilter filter) {
        filter.fileNumber().ifPresent(number -> sql.and(" and t.file_number = ?", number));
        sql.andAnyOf("t.sales_channel", filter.salesChannels())
                .andAnyOf("s.code", filter.seasons())
                .andAnyOf("p.family", filter.productFamilies())
                .andAnyOf("p.code", filter.products())
                .andAnyOf("f.activity", filter.activities())
                .andAnyOf("f.code", filter.performances())
                .andAnyOf("t.tariff", filter.tariffs())
                .andAnyOf("t.seat_category", filter.seatCategories())
                .andAnyOf("t.shipment_mode", filter.shipmentModes());
    }
}
