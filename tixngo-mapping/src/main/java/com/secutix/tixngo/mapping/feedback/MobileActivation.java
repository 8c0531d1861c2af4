package com.secutix.tixngo.mapping.feedback;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How and when a mobile ticket was activated.
 *
 * @param method how, such as {@code BLUETOOTH}
 * @param beaconName the beacon that did it
 * @param time when
 */
public record MobileActivation(
        @Nullable String method,
        @Nullable String beaconName,
        @Nullable OffsetDateTime time) {}
