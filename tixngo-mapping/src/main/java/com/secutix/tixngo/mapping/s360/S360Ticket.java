package com.secutix.tixngo.mapping.s360;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as S-360 knows it: everything the mapping reads to write what TIXNGO receives. An immutable value, safe to
 * share between threads. {@link #toString()} shows neither barcode nor person.
 *
 * @param ticketId the ticket id; tickets are sent in the order of their ids, by code point
 * @param taxNumber the number that operators work with
 * @param status the status in S-360
 * @param invalidationReason why the ticket was invalidated, when it was
 * @param barcode what the gate reads, without the interface's prefix and postfix
 * @param sale how the ticket was sold
 * @param product what it was sold for
 * @param season the season of the product
 * @param performance the performance or match; absent for passes and for services without one
 * @param validity the period of validity of a ticket without a performance
 * @param venue where it takes place
 * @param seat where the holder sits or stands
 * @param culturalContact the contact that the ticket belongs to, and whose wallet it goes to
 * @param beneficiary who will use the ticket, when that is known
 * @param replacesTicketId the id of the ticket that this one reprints, when it is a reprint
 * @param comfortVariables the product's comfort variables by name ({@code TIXAct}, {@code TIXStart}, {@code TIXExp},
 *     {@code TIXRGrp})
 * @param variables further S-360 variables by name, for ticket templates and mapping plugins
 */
public record S360Ticket(
        String ticketId,
        String taxNumber,
        S360TicketStatus status,
        @Nullable String invalidationReason,
        String barcode,
        Sale sale,
        Product product,
        @Nullable Season season,
        @Nullable Performance performance,
        @Nullable Validity validity,
        Venue venue,
        @Nullable Seat seat,
        Contact culturalContact,
        @Nullable Contact beneficiary,
        @Nullable String replacesTicketId,
        Map<String, String> comfortVariables,
        Map<String, String> variables) {

    /**
     * Copies the maps.
     *
     * @param ticketId as said for the record
     * @param taxNumber as said for the record
     * @param status as said for the record
     * @param invalidationReason as said for the record
     * @param barcode as said for the record
     * @param sale as said for the record
     * @param product as said for the record
     * @param season as said for the record
     * @param performance as said for the record
     * @param validity as said for the record
     * @param venue as said for the record
     * @param seat as said for the record
     * @param culturalContact as said for the record
     * @param beneficiary as said for the record
     * @param replacesTicketId as said for the record
     * @param comfortVariables as said for the record
     * @param variables as said for the record
     */
    public S360Ticket {
        comfortVariables = Map.copyOf(comfortVariables);
        variables = Map.copyOf(variables);
    }

    /** The ticket's ids, status and product: enough to find it, nothing personal. */
    @Override
    public String toString() {
        return "S360Ticket[ticketId=" + ticketId + ", taxNumber=" + taxNumber + ", status=" + status + ", product="
                + product.code() + "]";
    }
}
