package com.secutix.tixngo.mapping.s360;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How a ticket was sold.
 *
 * @param fileNumber the order that the ticket belongs to
 * @param salesChannel the sales channel of origin, which the injection can filter by
 * @param shipmentMode how the ticket is delivered, which the pushes can filter by
 * @param tariff the tariff, such as {@code ADULT}, which the injection can filter by
 * @param seatCategory the seat category, which the injection can filter by
 * @param contingent the contingent that the seat was taken from
 * @param price the price without charges
 * @param charges what was charged on top of the price
 * @param currency ISO 4217 code of price and charges
 * @param purchaseDate when the ticket was bought
 */
public record Sale(
        String fileNumber,
        @Nullable String salesChannel,
        @Nullable String shipmentMode,
        @Nullable String tariff,
        @Nullable String seatCategory,
        @Nullable String contingent,
        @Nullable BigDecimal price,
        @Nullable BigDecimal charges,
        @Nullable String currency,
        @Nullable OffsetDateTime purchaseDate) {}
