package com.secutix.tixngo.client.model;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When and how a ticket is activated. Immutable.
 *
 * @param method how; required by TIXNGO; {@code null} when absent
 * @param time from when on; sent with exactly this offset; {@code null} when absent
 * @param groupId group of beacons, at most 50 characters; {@code null} when absent
 * @param instanceId the Bluetooth beacon, at most 128 characters; {@code null} when absent
 */
public record ActivationParameters(
        @Nullable ActivationMethod method,
        @Nullable OffsetDateTime time,
        @Nullable String groupId,
        @Nullable String instanceId) {

    /**
     * {@return an activation by this method, at any time, without a group}
     *
     * @param method how
     */
    public static ActivationParameters of(ActivationMethod method) {
        return new ActivationParameters(method, null, null, null);
    }
}
