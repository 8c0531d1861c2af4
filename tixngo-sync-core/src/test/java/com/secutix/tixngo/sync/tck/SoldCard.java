package com.secutix.tixngo.sync.tck;

import com.secutix.tixngo.client.model.Text;
import com.secutix.tixngo.mapping.s360.CardKind;
import com.secutix.tixngo.mapping.s360.CardProduct;
import com.secutix.tixngo.mapping.s360.Contact;
import com.secutix.tixngo.mapping.s360.S360Card;
import com.secutix.tixngo.mapping.s360.S360TicketStatus;
import com.secutix.tixngo.mapping.s360.Validity;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** A card of which a test says only what matters to it; everything else is the same for all. Not safe for concurrent use. */
public final class SoldCard {

    private static final OffsetDateTime START = OffsetDateTime.parse("2027-01-01T00:00:00+01:00");

    private final String cardId;
    private S360TicketStatus status = S360TicketStatus.NOT_PRINTED;
    private String product = "CLUB";
    private boolean mobileDelivery = true;

    private SoldCard(String cardId) {
        this.cardId = cardId;
    }

    /**
     * Begins a card.
     *
     * @param cardId its id
     * @return what the rest is said to
     */
    public static SoldCard card(String cardId) {
        return new SoldCard(cardId);
    }

    /**
     * Sets its status, NOT_PRINTED by default.
     *
     * @param value the new one
     * @return this
     */
    public SoldCard status(S360TicketStatus value) {
        status = value;
        return this;
    }

    /**
     * Sets the code of its product.
     *
     * @param value the new one
     * @return this
     */
    public SoldCard product(String value) {
        product = value;
        return this;
    }

    /**
     * Makes it one of a product that is not for phones.
     *
     * @return this
     */
    public SoldCard withoutMobileDelivery() {
        mobileDelivery = false;
        return this;
    }

    /**
     * Ends the sale.
     *
     * @return what was sold
     */
    public S360Card build() {
        Validity validity = new Validity(START, START.plusYears(1));
        return new S360Card(
                cardId,
                status,
                new CardProduct(
                        CardKind.MEMBERSHIP,
                        product,
                        Text.of("The club"),
                        Text.of("Members only"),
                        null,
                        null,
                        validity,
                        mobileDelivery),
                SoldTicket.taxNumber(cardId),
                "8" + cardId,
                validity,
                Contact.of(SoldTicket.BUYER, "Ana", "Li"),
                null,
                List.of(),
                Map.of());
    }
}
