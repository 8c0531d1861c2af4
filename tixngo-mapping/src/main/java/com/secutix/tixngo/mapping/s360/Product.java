package com.secutix.tixngo.mapping.s360;

import com.secutix.tixngo.client.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * The product that a ticket was sold for.
 *
 * @param kind what kind of product it is
 * @param code the product's code, unique in the organization
 * @param name the product's name, in one or several languages
 * @param family the product family, which the injection can filter by
 * @param website the product's page, in one or several languages
 * @param imageUrl where the product's image lies
 */
public record Product(
        ProductKind kind,
        String code,
        Text name,
        @Nullable String family,
        @Nullable Text website,
        @Nullable String imageUrl) {}
