package com.secutix.tixngo.mapping.feedback;

import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One transfer in a ticket's distribution history. Its status follows the transfer: {@code PENDING}, then {@code CONFIRMED}
 * or {@code CANCELLED}. {@link #toString()} shows nobody.
 *
 * @param from e-mail of the sender; {@code null} when unknown
 * @param to e-mail of the recipient
 * @param action what was done, such as {@code DISTRIBUTE}
 * @param status how it stands
 * @param time since when; {@code null} when unknown
 */
public record DistributionEntry(
        @Nullable String from,
        String to,
        String action,
        String status,
        @Nullable OffsetDateTime time) {

    /**
     * Demands what is always known.
     *
     * @param from as said for the record
     * @param to as said for the record
     * @param action as said for the record
     * @param status as said for the record
     * @param time as said for the record
     */
    public DistributionEntry {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(status, "status");
    }

    /** {@return action, status and time} */
    @Override
    public String toString() {
        return "DistributionEntry[" + action + ", " + status + (time == null ? "" : ", " + time) + "]";
    }
}
