package com.secutix.tixngo.mapping.s360;

import org.jspecify.annotations.Nullable;

/**
 * Where a ticket's holder sits or stands.
 *
 * @param gate the gate to enter by
 * @param area the stand, block or area
 * @param row the row
 * @param number the seat's number in its row
 */
public record Seat(
        @Nullable String gate,
        @Nullable String area,
        @Nullable String row,
        @Nullable String number) {}
