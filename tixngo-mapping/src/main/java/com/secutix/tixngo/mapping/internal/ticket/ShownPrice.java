package com.secutix.tixngo.mapping.internal.ticket;

import com.secutix.tixngo.mapping.internal.engine.Decimals;
import com.secutix.tixngo.mapping.s360.Sale;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The price that the spectator sees. */
final class ShownPrice {

    private ShownPrice() {}

    static @Nullable BigDecimal of(Sale sale, boolean withCharges) {
        BigDecimal price = sale.price();
        BigDecimal charges = sale.charges();
        return price == null || charges == null || !withCharges
                ? price
                : Decimals.usual(price).add(Decimals.usual(charges));
    }
}
