package com.secutix.tixngo.mapping.s360;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A membership or season card as S-360 knows it. An immutable value; {@link #toString()} shows neither number nor person.
 *
 * @param cardId the card's id
 * @param status the status in S-360
 * @param product what it was sold for
 * @param cardNumber the number on the card
 * @param barcode what the gate reads
 * @param validity when this card is valid; {@code null} when the product says so
 * @param culturalContact the contact the card belongs to
 * @param beneficiary who will use the card, when that is known
 * @param linkedTicketIds ids of the tickets that belong to the card
 * @param variables further S-360 variables by name, for mapping plugins
 */
public record S360Card(
        String cardId,
        S360TicketStatus status,
        CardProduct product,
        @Nullable String cardNumber,
        @Nullable String barcode,
        @Nullable Validity validity,
        Contact culturalContact,
        @Nullable Contact beneficiary,
        List<String> linkedTicketIds,
        Map<String, String> variables) {

    /**
     * Copies the collections.
     *
     * @param cardId as said for the record
     * @param status as said for the record
     * @param product as said for the record
     * @param cardNumber as said for the record
     * @param barcode as said for the record
     * @param validity as said for the record
     * @param culturalContact as said for the record
     * @param beneficiary as said for the record
     * @param linkedTicketIds as said for the record
     * @param variables as said for the record
     */
    public S360Card {
        linkedTicketIds = List.copyOf(linkedTicketIds);
        variables = Map.copyOf(variables);
    }

    /** {@return id, status and product} */
    @Override
    public String toString() {
        return "S360Card[cardId=" + cardId + ", status=" + status + ", product=" + product.code() + "]";
    }
}
