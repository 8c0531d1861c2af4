package com.secutix.tixngo.host.store;

import com.secutix.tixngo.mapping.s360.Contact;
import com.secutix.tixngo.mapping.s360.Performance;
import com.secutix.tixngo.mapping.s360.S360Ticket;
import com.secutix.tixngo.mapping.s360.S360TicketStatus;
import com.secutix.tixngo.mapping.s360.Sale;
import com.secutix.tixngo.mapping.s360.Season;
import com.secutix.tixngo.mapping.s360.Seat;
import com.secutix.tixngo.mapping.s360.Validity;
import com.secutix.tixngo.mapping.s360.Venue;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads whole tickets. */
final class TicketRow implements PushRows.Reader<S360Ticket> {

    static final String PRODUCT_JOIN = " join product p on p.product_id = t.product_id";

    static final String SEASON_JOIN = " left join season s on s.season_id = t.season_id";

    static final String PERFORMANCE_JOIN = " left join performance f on f.performance_id = t.performance_id";

    /** The columns of a ticket, in the order in which it is read: the first of their statement. */
    static final String COLUMNS = "t.ticket_id, t.tax_number, t.status, t.invalidation_reason, t.barcode,"
            + " t.file_number, t.sales_channel, t.shipment_mode, t.tariff, t.seat_category, t.contingent, t.price,"
            + " t.charges, t.currency, t.purchased_at, t.product_id, t.season_id, t.performance_id, t.valid_from,"
            + " t.valid_until, t.venue_id, t.gate, t.area, t.seat_row, t.seat_number, t.cultural_contact_id,"
            + " t.beneficiary_id, t.replaces_ticket_id, t.variables";

    private final Lookup<UUID, ProductRow> products = ProductRow.TABLE.lookup();
    private final Lookup<UUID, Season> seasons = SeasonRow.TABLE.lookup();
    private final Lookup<UUID, Performance> performances = PerformanceRow.TABLE.lookup();
    private final Lookup<UUID, Venue> venues = VenueRow.TABLE.lookup();
    private final Lookup<UUID, Contact> contacts = ContactRow.TABLE.lookup();

    @Override
    public Supplier<S360Ticket> read(Cells cells) throws SQLException {
        String id = cells.required();
        String taxNumber = cells.required();
        S360TicketStatus status = S360TicketStatus.valueOf(cells.required());
        String invalidationReason = cells.text();
        String barcode = cells.required();
        Sale sale = sale(cells);
        UUID product = products.want(cells.requiredReference());
        UUID season = seasons.wantIfAny(cells.reference());
        UUID performance = performances.wantIfAny(cells.reference());
        Validity validity = Rows.validity(cells.text(), cells.text());
        UUID venue = venues.want(cells.requiredReference());
        Seat seat = seat(cells);
        UUID culturalContact = contacts.want(cells.requiredReference());
        UUID beneficiary = contacts.wantIfAny(cells.reference());
        String replaces = cells.text();
        Map<String, String> variables = JsonText.toMap(cells.text());
        return () -> new S360Ticket(
                id,
                taxNumber,
                status,
                invalidationReason,
                barcode,
                sale,
                products.demand(product).product(),
                seasons.get(season),
                performances.get(performance),
                validity,
                venues.demand(venue),
                seat,
                contacts.demand(culturalContact),
                contacts.get(beneficiary),
                replaces,
                products.demand(product).comfortVariables(),
                variables);
    }

    @Override
    public void lookUp(Connection connection) throws SQLException {
        products.find(connection);
        seasons.find(connection);
        performances.find(connection);
        venues.find(connection);
        contacts.find(connection);
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
