package com.secutix.tixngo.sync.spi;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A ticket that was controlled at the gate.
 *
 * @param ticketId the ticket
 * @param taxNumber its tax number
 * @param controlledAt when, with the offset of the venue; null when S-360 does not know
 * @param confirmed whether it counts as injected for certain: TIXNGO accepted it, or feedback has shown it; false when the outcome of
 *     its injection is unknown
 */
public record ControlledTicket(
        String ticketId, String taxNumber, @Nullable OffsetDateTime controlledAt, boolean confirmed) {}
