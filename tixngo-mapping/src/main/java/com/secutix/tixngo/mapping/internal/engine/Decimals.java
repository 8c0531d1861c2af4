package com.secutix.tixngo.mapping.internal.engine;

import java.math.BigDecimal;

/** How large a number may be: {@code 1e-999999999} is short as it stands, and a gigabyte once it is written out. */
public final class Decimals {
    /** Most digits before and behind the point. */
    public static final int MOST_DIGITS = 40;

    private Decimals() {}

    /**
     * {@return whether a number can be added to others and written out}
     *
     * @param number the number
     */
    public static boolean areUsual(BigDecimal number) {
        return number.precision() <= MOST_DIGITS && Math.abs((long) number.scale()) <= MOST_DIGITS;
    }

    /**
     * {@return the number}
     *
     * @param number the number
     * @throws RowFailure if it is too large to be written out
     */
    public static BigDecimal usual(BigDecimal number) {
        if (areUsual(number)) {
            return number;
        }
        throw new RowFailure("OUT_OF_RANGE", "has more than " + MOST_DIGITS + " digits before or behind the point");
    }
}
