package com.secutix.tixngo.mapping.s360;

import com.secutix.tixngo.client.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * The product that a card was sold for.
 *
 * @param kind what kind of card it is
 * @param code the product's code, unique in the organization; it becomes the id of the privilege's definition (assumed)
 * @param name the product's name, in one or several languages
 * @param description what the card gives a right to, in one or several languages
 * @param imageUrl where its image lies
 * @param website its page, in one or several languages
 * @param validity when it is valid
 * @param mobileDelivery whether its ticket model is marked for mobile delivery; only such products are injected
 */
public record CardProduct(
        CardKind kind,
        String code,
        Text name,
        @Nullable Text description,
        @Nullable String imageUrl,
        @Nullable Text website,
        @Nullable Validity validity,
        boolean mobileDelivery) {}
