package com.secutix.tixngo.host.store;

import com.secutix.tixngo.mapping.s360.Contact;
import java.time.OffsetDateTime;

/**
 * A membership card or the card of a season ticket, as S-360 sold it. {@link #toString()} shows neither barcode nor person.
 *
 * @param cardId identifies the card
 * @param cardNumber the number printed on it
 * @param barcode what the gate reads
 * @param product what was sold
 * @param validFrom when it begins to be valid
 * @param validUntil when it ceases to be valid
 * @param holder whose card it is
 */
public record S360Card(
        String cardId,
        String cardNumber,
        String barcode,
        Product product,
        OffsetDateTime validFrom,
        OffsetDateTime validUntil,
        Contact holder) {

    /** What kind of card it is (documented: these two become digital privileges). */
    public enum Kind {
        /** A membership card. */
        MEMBERSHIP,
        /** The card of a season ticket. */
        SEASON
    }

    /**
     * What a card was sold as.
     *
     * @param code the product's code
     * @param kind what kind of card
     * @param name the product's name
     */
    public record Product(String code, Kind kind, String name) {}

    /** The card's id and product: enough to find it, nothing personal. */
    @Override
    public String toString() {
        return "S360Card[cardId=" + cardId + ", product=" + product.code() + "]";
    }
}
