package com.secutix.tixngo.client.model;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An activation of a ticket. Immutable.
 *
 * @param method what activated it; {@code null} when absent
 * @param beaconName name of the beacon; {@code null} when absent
 * @param time when; {@code null} when absent
 */
public record TicketActivation(
        @Nullable ActivationTrigger method,
        @Nullable String beaconName,
        @Nullable OffsetDateTime time) {}
