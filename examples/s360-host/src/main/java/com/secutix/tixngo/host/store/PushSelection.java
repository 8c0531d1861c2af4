package com.secutix.tixngo.host.store;

import com.secutix.tixngo.sync.settings.Partition;
import com.secutix.tixngo.sync.settings.TicketFilter;
import com.secutix.tixngo.sync.settings.TicketReferences;
import com.secutix.tixngo.sync.spi.PushQuery;
import java.time.Instant;

/** Says a query in SQL: one statement for a page, which begins after the item before (keyset). */
final class PushSelection {

    private final Dialect dialect;
    private final PushKind kind;
    private final PushQuery query;
    private final PushRows<?> rows;
    private final CarriedItems carried;

    /**
     * A selection.
     *
     * @param dialect of the database
     * @param query what is wanted
     * @param rows how it is read
     * @param carried what calls carry at the moment
     */
    PushSelection(Dialect dialect, PushQuery query, PushRows<?> rows, CarriedItems carried) {
        this.dialect = dialect;
        this.kind = PushKind.of(query.function());
        this.query = query;
        this.rows = rows;
        this.carried = carried;
    }

    /**
     * Items without a recorded problem, by id.
     *
     * @param condition what must hold, or there is none; empty, or begins with {@code and}
     */
    Sql waiting(PushCursor.AfterWaiting after, int limit, Sql condition) {
        Sql page = Sql.of("select " + rows.columns() + ", cast(null as timestamp with time zone) problem_at"
                + fromItems()
                + " where not exists (select 1 from push_trouble e where e.function = '" + kind + "' and e.item_id = "
                + id() + " and e.problem_at is not null)");
        wanted(page);
        String order = dialect.order("t", kind.entity());
        if (!after.id().isEmpty()) {
            page.and(" and " + order + " > " + dialect.orderParameter(), after.id());
        }
        page.and(condition);
        // all have the same stage; H2 must be told so to read them from the index in order, and not to sort the backlog
        return page.and(" order by " + (takesDueOnly() ? "t.stage, " : "") + order + " limit ?", limit);
    }

    /** Items in error that had no turn yet in this round, the longest untried first. */
    Sql inError(PushCursor.AfterInError after, int limit) {
        Sql page = Sql.of("select " + rows.columns() + ", e.problem_at from push_trouble e join " + kind.entity()
                        + " t on " + id() + " = e.item_id" + joins() + " where e.function = ? and e.problem_at < ?")
                .values(kind.name(), query.roundStartedAt());
        wanted(page);
        String order = dialect.order("e", "item");
        Instant problemAt = after.problemAt();
        if (problemAt != null) {
            page.and(
                    " and e.problem_at >= ? and (e.problem_at > ? or " + order + " > " + dialect.orderParameter() + ")",
                    problemAt,
                    problemAt,
                    after.id());
        }
        return page.and(" order by e.function, e.problem_at, " + order + " limit ?", limit);
    }

    /** How many items there are in all pages. */
    Sql count() {
        Sql sql = Sql.of("select count(*)" + fromItems() + " left join push_trouble e on e.function = '" + kind
                + "' and e.item_id = " + id());
        sql.and(" where (e.problem_at < ?", query.roundStartedAt());
        wanted(sql.and(query.inErrorOnly() ? ")" : " or e.problem_at is null)"));
        return sql;
    }

    private String id() {
        return "t." + kind.entity() + "_id";
    }

    private String fromItems() {
        return " from " + kind.entity() + " t" + joins();
    }

    /** What the conditions need to look at; what is not asked for is not looked up. */
    private String joins() {
        if (kind == PushKind.PRIVILEGE_INJECTION) {
            return CardRow.PRODUCT_JOIN;
        }
        TicketFilter filter = query.filter();
        return (filter.products().isEmpty() && filter.productFamilies().isEmpty() ? "" : TicketRow.PRODUCT_JOIN)
                + (filter.seasons().isEmpty() ? "" : TicketRow.SEASON_JOIN)
                + (filter.activities().isEmpty() && filter.performances().isEmpty() ? "" : TicketRow.PERFORMANCE_JOIN);
    }

    private boolean takesDueOnly() {
        return !query.repeatsProcessed();
    }

    private void wanted(Sql sql) {
        // written out, not parameters: only so does the planner of PostgreSQL know how many there are
        if (takesDueOnly()) {
            sql.and(" and t.stage = '" + kind + "'");
        } else {
            sql.and(" and t.status in (" + kind.statuses() + ")");
        }
        Instant lastSuccessAt = query.asIfLastSuccessAt();
        if (!query.only().isEmpty()) {
            isOneOf(sql, query.only());
        } else {
            if (lastSuccessAt != null) {
                sql.and(" and (t.stage = '" + kind + "' or t." + kind.processedAt() + " >= ?)", lastSuccessAt);
            }
            meets(sql, query.filter());
        }
        // what this run did itself, it does not want again
        sql.and(
                " and (t." + kind.processedAt() + " is null or t." + kind.processedAt() + " < ?)",
                query.runStartedAt());
        if (kind.followsInjection()) {
            wasInjected(sql);
        }
        if (kind == PushKind.PRIVILEGE_INJECTION) {
            sql.and(" and p.mobile_delivery");
        }
        if (!carried.elsewhere().isEmpty()) {
            sql.and(" and " + id() + " not in (" + Sql.ELEMENTS + ")", Sql.strings(carried.elsewhere()));
        }
        Partition partition = query.partition();
        if (partition.count() > 1) {
            sql.and(" and t.partition_hash % ? = ?", (long) partition.count(), (long) partition.index() - 1);
        }
    }

    /** With success, or with an outcome that nobody knows; what this push processed before, it may tell again. */
    private void wasInjected(Sql sql) {
        sql.and(" and (t.injected_at is not null or t." + kind.processedAt()
                + " is not null or exists (select 1 from push_trouble i"
                + " where i.function = 'INJECTION' and i.item_id = t.ticket_id and i.unsettled)");
        if (!carried.leftOverByInjection().isEmpty()) {
            sql.and(" or t.ticket_id in (" + Sql.ELEMENTS + ")", Sql.strings(carried.leftOverByInjection()));
        }
        sql.and(")");
    }

    private void isOneOf(Sql sql, TicketReferences only) {
        String id = kind.entity() + "_id";
        String number = kind == PushKind.PRIVILEGE_INJECTION ? "card_number" : "tax_number";
        sql.and(
                " and t." + id + " in (" + Sql.ELEMENTS + " union select o." + id + " from (" + Sql.ELEMENTS
                        + ") n join " + kind.entity() + " o on o." + number + " = n.x)",
                Sql.strings(only.ticketIds()),
                Sql.strings(only.taxNumbers()));
    }

    private void meets(Sql sql, TicketFilter filter) {
        if (kind == PushKind.PRIVILEGE_INJECTION) {
            // a card was not sold in a file, nor for a season or performance: only its product can be asked for
            sql.andAnyOf("p.code", filter.products());
            return;
        }
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
