package com.secutix.tixngo.mapping.s360;

import java.time.OffsetDateTime;

/**
 * The period in which a ticket without a performance is valid.
 *
 * @param start when it begins to be valid
 * @param end when it ceases to be valid
 */
public record Validity(OffsetDateTime start, OffsetDateTime end) {}
