package com.secutix.tixngo.host.store;

import com.secutix.tixngo.mapping.s360.Performance;
import com.secutix.tixngo.mapping.s360.S360Ticket;
import com.secutix.tixngo.mapping.s360.S360TicketStatus;
import com.secutix.tixngo.mapping.s360.Sale;
import com.secutix.tixngo.mapping.s360.Season;
import com.secutix.tixngo.mapping.s360.Seat;
import com.secutix.tixngo.mapping.s360.Validity;
import com.secutix.tixngo.mapping.s360.Venue;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads tickets, each with all it refers to, from the rows of one statement. What many tickets of a page share is read once.
 */
final class TicketRow implements PushRows.Reader<S360Ticket> {

    static final String PRODUCT_JOIN = " join product p on p.product_id = t.product_id";

    static final String SEASON_JOIN = " left join season s on s.season_id = t.season_id";

    static final String PERFORMANCE_JOIN = " left join performance f on f.performance_id = t.performance_id";

    /** All that a whole ticket {@code t} refers to. */
    static final String JOINS = PRODUCT_JOIN + SEASON_JOIN + PERFORMANCE_JOIN
            + " join venue v on v.venue_id = t.venue_id" + PeopleOfRow.JOINS;

    /** The columns of a whole ticket, in the order in which it is read: the first of their statement. */
    static final String COLUMNS = "t.ticket_id, t.tax_number, t.status, t.invalidation_reason, t.barcode,"
            + " t.file_number, t.sales_channel, t.shipment_mode, t.tariff, t.seat_category, t.contingent, t.price,"
            + " t.charges, t.currency, t.purchased_at, t.product_id, " + ProductRow.COLUMNS + ", t.season_id, "
            + SeasonRow.COLUMNS + ", t.performance_id, " + PerformanceRow.COLUMNS + ", t.valid_from, t.valid_until,"
            + " t.venue_id, " + VenueRow.COLUMNS + ", t.gate, t.area, t.seat_row, t.seat_number, "
            + PeopleOfRow.COLUMNS + ", t.replaces_ticket_id, t.variables";

    private final Map<Object, ProductRow> products = new HashMap<>();
    private final Map<Object, Season> seasons = new HashMap<>();
    private final Map<Object, Performance> performances = new HashMap<>();
    private final Map<Object, Venue> venues = new HashMap<>();

    @Override
    public S360Ticket read(Cells cells) throws SQLException {
        String id = cells.required();
        String taxNumber = cells.required();
        S360TicketStatus status = S360TicketStatus.valueOf(cells.required());
        String invalidationReason = cells.text();
        String barcode = cells.required();
        Sale sale = sale(cells);
        ProductRow product = once(products, cells, ProductRow.CELLS, ProductRow::read);
        Season season = once(seasons, cells, SeasonRow.CELLS, SeasonRow::read);
        Performance performance = once(performances, cells, PerformanceRow.CELLS, PerformanceRow::read);
        Validity validity = Rows.validity(cells.text(), cells.text());
        Venue venue = once(venues, cells, VenueRow.CELLS, VenueRow::read);
        if (product == null || venue == null) {
            throw new IllegalStateException("a ticket refers to its product and venue");
        }
        Seat seat = seat(cells);
        PeopleOfRow people = PeopleOfRow.read(cells);
        return new S360Ticket(
                id,
                taxNumber,
                status,
                invalidationReason,
                barcode,
                sale,
                product.product(),
                season,
                performance,
                validity,
                venue,
                seat,
                people.culturalContact(),
                people.beneficiary(),
                cells.text(),
                product.comfortVariables(),
                JsonText.toMap(cells.text()));
    }

    private interface Reader<T> {
        T read(Cells cells) throws SQLException;
    }

    /** What the next cells refer to: an id, and after it the row with that id. */
    private static <T> @Nullable T once(Map<Object, T> known, Cells cells, int width, Reader<T> reader)
            throws SQLException {
        Object id = cells.reference();
        T value = id == null ? null : known.get(id);
        if (id == null || value != null) {
            cells.skip(width);
            return value;
        }
        T read = reader.read(cells);
        known.put(id, read);
        return read;
    }

    private static Sale sale(Cells cells) throws SQLException {
        return new Sale(
                cells.required(),
                cells.text(),
                cells.text(),
                cells.text(),
                cells.text(),
                cells.text(),
                cells.number(2),
                cells.number(2),
                cells.text(),
                cells.date());
    }

    private static @Nullable Seat seat(Cells cells) throws SQLException {
        String gate = cells.text();
        String area = cells.text();
        String seatRow = cells.text();
        String number = cells.text();
        return gate == null && area == null && seatRow == null && number == null
                ? null
                : new Seat(gate, area, seatRow, number);
    }
}
