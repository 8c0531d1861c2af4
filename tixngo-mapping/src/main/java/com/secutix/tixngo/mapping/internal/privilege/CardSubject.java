package com.secutix.tixngo.mapping.internal.privilege;

import com.secutix.tixngo.mapping.s360.CardProduct;
import com.secutix.tixngo.mapping.s360.Contact;
import com.secutix.tixngo.mapping.s360.S360Card;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a privilege or of its definition read.
 *
 * @param product the product
 * @param card the card; {@code null} for a definition
 */
public record CardSubject(CardProduct product, @Nullable S360Card card) {

    @Nullable Contact person() {
        if (card == null) {
            return null;
        }
        return card.beneficiary() == null ? card.culturalContact() : card.beneficiary();
    }

    @Nullable String language() {
        return card == null ? null : card.culturalContact().preferredLanguage();
    }
}
