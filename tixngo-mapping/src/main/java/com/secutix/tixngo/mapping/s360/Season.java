package com.secutix.tixngo.mapping.s360;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The season that a product belongs to; comfort variables may count from its bounds.
 *
 * @param code the season's code, which the injection can filter by
 * @param start when the season begins
 * @param end when the season ends
 */
public record Season(
        String code,
        @Nullable OffsetDateTime start,
        @Nullable OffsetDateTime end) {}
