package com.secutix.tixngo.client.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers that travel are written out, and {@code 1e-999999999} would be a gigabyte: they are bounded where they are made. */
final class Decimal {
    private static final int MOST_DIGITS = 100;

    private Decimal() {}

    static void requireUsual(String field, @Nullable BigDecimal number) {
        if (number != null && (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS)) {
            throw new IllegalArgumentException(
                    "The " + field + " must have at most " + MOST_DIGITS + " digits before and behind the point");
        }
    }
}
