package com.secutix.tixngo.host.store;

import com.secutix.tixngo.mapping.s360.Contact;
import com.secutix.tixngo.mapping.s360.S360Ticket;
import com.secutix.tixngo.mapping.s360.Seat;
import com.secutix.tixngo.sync.settings.Partition;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Adds tickets to the database, with the products, performances, venues and contacts they refer to. */
public final class TicketTable {

    private static final RowInsert<S360Ticket> TICKETS = new RowInsert<>(
            "ticket",
            List.of(
                    Column.text("ticket_id", S360Ticket::ticketId),
                    Column.text("tax_number", S360Ticket::taxNumber),
                    Column.text("status", ticket -> ticket.status().name()),
                    Column.text("invalidation_reason", S360Ticket::invalidationReason),
                    Column.text("barcode", S360Ticket::barcode),
                    Column.text("file_number", ticket -> ticket.sale().fileNumber()),
                    Column.text("sales_channel", ticket -> ticket.sale().salesChannel()),
                    Column.text("shipment_mode", ticket -> ticket.sale().shipmentMode()),
                    Column.text("tariff", ticket -> ticket.sale().tariff()),
                    Column.text("seat_category", ticket -> ticket.sale().seatCategory()),
                    Column.text("contingent", ticket -> ticket.sale().contingent()),
                    Column.number("price", ticket -> ticket.sale().price()),
                    Column.number("charges", ticket -> ticket.sale().charges()),
                    Column.text("currency", ticket -> ticket.sale().currency()),
                    Column.text(
                            "purchased_at", ticket -> Column.iso(ticket.sale().purchaseDate())),
                    Column.reference("product_id", ticket -> ProductRow.TABLE.id(productOf(ticket))),
                    Column.reference(
                            "season_id",
                            ticket -> ticket.season() == null ? null : SeasonRow.TABLE.id(ticket.season())),
                    Column.reference(
                            "performance_id",
                            ticket -> ticket.performance() == null
                                    ? null
                                    : PerformanceRow.TABLE.id(ticket.performance())),
                    Column.text("valid_from", ticket -> Rows.start(ticket.validity())),
                    Column.text("valid_until", ticket -> Rows.end(ticket.validity())),
                    Column.reference("venue_id", ticket -> VenueRow.TABLE.id(ticket.venue())),
                    Column.text("gate", ticket -> seat(ticket).gate()),
                    Column.text("area", ticket -> seat(ticket).area()),
                    Column.text("seat_row", ticket -> seat(ticket).row()),
                    Column.text("seat_number", ticket -> seat(ticket).number()),
                    Column.reference("cultural_contact_id", ticket -> ContactRow.TABLE.id(ticket.culturalContact())),
                    Column.reference(
                            "beneficiary_id",
                            ticket -> ticket.beneficiary() == null ? null : ContactRow.TABLE.id(ticket.beneficiary())),
                    Column.text("replaces_ticket_id", S360Ticket::replacesTicketId),
                    Column.text("variables", ticket -> JsonText.of(ticket.variables())),
                    new Column<>("partition_hash", Types.BIGINT, ticket -> Partition.hash(ticket.ticketId()))));

    private static final Seat NO_SEAT = new Seat(null, null, null, null);

    private final Database database;

    /**
     * The tickets of a database.
     *
     * @param database where they are
     */
    public TicketTable(Database database) {
        this.database = database;
    }

    /**
     * Adds tickets in one transaction. A ticket whose id is known already is left as it is.
     *
     * @param tickets a few hundred to a few thousand at a time, no id twice
     * @return how many were new
     * @throws DatabaseException if the database refuses; then none is added
     */
    public int add(List<S360Ticket> tickets) {
        return database.inTransaction(connection -> addMissing(connection, tickets));
    }

    private static int addMissing(Connection connection, List<S360Ticket> tickets) throws SQLException {
        Set<String> known = Rows.known(
                connection, "ticket", tickets.stream().map(S360Ticket::ticketId).toList());
        List<S360Ticket> fresh = tickets.stream()
                .filter(ticket -> !known.contains(ticket.ticketId()))
                .toList();
        ProductRow.TABLE.insertMissing(
                connection, fresh.stream().map(TicketTable::productOf).toList());
        SeasonRow.TABLE.insertMissing(
                connection,
                fresh.stream().map(S360Ticket::season).filter(Objects::nonNull).toList());
        PerformanceRow.TABLE.insertMissing(
                connection,
                fresh.stream()
                        .map(S360Ticket::performance)
                        .filter(Objects::nonNull)
                        .toList());
        VenueRow.TABLE.insertMissing(
                connection, fresh.stream().map(S360Ticket::venue).toList());
        ContactRow.TABLE.insertMissing(
                connection, fresh.stream().flatMap(TicketTable::people).toList());
        TICKETS.insert(connection, fresh);
        return fresh.size();
    }

    private static ProductRow productOf(S360Ticket ticket) {
        return new ProductRow(ticket.product(), ticket.comfortVariables());
    }

    private static Stream<Contact> people(S360Ticket ticket) {
        return ticket.beneficiary() == null
                ? Stream.of(ticket.culturalContact())
                : Stream.of(ticket.culturalContact(), ticket.beneficiary());
    }

    private static Seat seat(S360Ticket ticket) {
        return ticket.seat() == null ? NO_SEAT : ticket.seat();
    }
}
