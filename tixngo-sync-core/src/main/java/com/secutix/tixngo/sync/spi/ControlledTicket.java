package com.secutix.tixngo.sync.spi;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A ticket that was controlled at the gate.
 *
 * @param ticketId the ticket
 * @param taxNumber its tax number
 * @param controlledAt when, with the offset of the venue; null when S-360 does not know
 * @param confirmed whether TIXNGO accepted its injection; false when the outcome of that is unknown
 */
public record ControlledTicket(
        String ticketId, String taxNumber, @Nullable OffsetDateTime controlledAt, boolean confirmed) {}
