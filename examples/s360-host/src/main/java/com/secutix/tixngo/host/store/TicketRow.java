package com.secutix.tixngo.host.store;

import com.secutix.tixngo.mapping.s360.Performance;
import com.secutix.tixngo.mapping.s360.S360Ticket;
import com.secutix.tixngo.mapping.s360.S360TicketStatus;
import com.secutix.tixngo.mapping.s360.Sale;
import com.secutix.tixngo.mapping.s360.Season;
import com.secutix.tixngo.mapping.s360.Seat;
import com.secutix.tixngo.mapping.s360.Venue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads tickets, each with all it refers to, from the rows of one statement. What many tickets of a page share is read once.
 */
final class TicketRow implements PushRows.Reader<S360Ticket> {

    /** The tables that a filter may ask about. */
    static final String FILTER_JOINS = " join product p on p.product_id = t.product_id"
            + " left join season s on s.season_id = t.season_id"
            + " left join performance f on f.performance_id = t.performance_id";

    /** All that a whole ticket {@code t} refers to. */
    static final String JOINS = FILTER_JOINS + " join venue v on v.venue_id = t.venue_id"
            + " join contact c on c.contact_id = t.cultural_contact_id"
            + " left join contact b on b.contact_id = t.beneficiary_id";

    /** The columns of a whole ticket. */
    static final String COLUMNS = "t.ticket_id, t.tax_number, t.status, t.invalidation_reason, t.barcode,"
            + " t.file_number, t.sales_channel, t.shipment_mode, t.tariff, t.seat_category, t.contingent, t.price,"
            + " t.charges, t.currency, t.purchased_at, t.product_id, t.season_id, t.performance_id, t.valid_from,"
            + " t.valid_until, t.venue_id, t.gate, t.area, t.seat_row, t.seat_number, t.beneficiary_id,"
            + " t.replaces_ticket_id, t.variables, "
            + ProductRow.COLUMNS + ", " + SeasonRow.COLUMNS + ", " + PerformanceRow.COLUMNS + ", " + VenueRow.COLUMNS
            + ", " + ContactRow.columns("c") + ", " + ContactRow.columns("b");

    private final Map<Object, ProductRow> products = new HashMap<>();
    private final Map<Object, Season> seasons = new HashMap<>();
    private final Map<Object, Performance> performances = new HashMap<>();
    private final Map<Object, Venue> venues = new HashMap<>();

    @Override
    public S360Ticket read(ResultSet row) throws SQLException {
        ProductRow product = once(products, row, "product_id", ProductRow::read);
        Venue venue = once(venues, row, "venue_id", VenueRow::read);
        if (product == null || venue == null) {
            throw new IllegalStateException("a ticket refers to its product and venue");
        }
        return new S360Ticket(
                row.getString("ticket_id"),
                row.getString("tax_number"),
                S360TicketStatus.valueOf(row.getString("status")),
                row.getString("invalidation_reason"),
                row.getString("barcode"),
                sale(row),
                product.product(),
                once(seasons, row, "season_id", SeasonRow::read),
                once(performances, row, "performance_id", PerformanceRow::read),
                Rows.validity(row.getString("valid_from"), row.getString("valid_until")),
                venue,
                seat(row),
                ContactRow.read(row, "c"),
                row.getObject("beneficiary_id") == null ? null : ContactRow.read(row, "b"),
                row.getString("replaces_ticket_id"),
                product.comfortVariables(),
                JsonText.toMap(row.getString("variables")));
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static <T> @Nullable T once(Map<Object, T> known, ResultSet row, String idColumn, Reader<T> reader)
            throws SQLException {
        Object id = row.getObject(idColumn);
        if (id == null) {
            return null;
        }
        T value = known.get(id);
        if (value == null) {
            value = reader.read(row);
            known.put(id, value);
        }
        return value;
    }

    private static Sale sale(ResultSet row) throws SQLException {
        return new Sale(
                row.getString("file_number"),
                row.getString("sales_channel"),
                row.getString("shipment_mode"),
                row.getString("tariff"),
                row.getString("seat_category"),
                row.getString("contingent"),
                Rows.plain(row.getBigDecimal("price"), 2),
                Rows.plain(row.getBigDecimal("charges"), 2),
                row.getString("currency"),
                Rows.dateOrNull(row.getString("purchased_at")));
    }

    private static @Nullable Seat seat(ResultSet row) throws SQLException {
        String gate = row.getString("gate");
        String area = row.getString("area");
        String seatRow = row.getString("seat_row");
        String number = row.getString("seat_number");
        return gate == null && area == null && seatRow == null && number == null
                ? null
                : new Seat(gate, area, seatRow, number);
    }
}
