package com.secutix.tixngo.sync.spi;

import org.jspecify.annotations.Nullable;

/**
 * A ticket that is to be taken out of its wallet.
 *
 * @param ticketId the ticket
 * @param taxNumber its tax number
 * @param invalidationReason why it was invalidated or cancelled; null when S-360 has no reason
 * @param confirmed whether it counts as injected for certain: TIXNGO accepted it, or feedback has shown it; false when the outcome of
 *     its injection is unknown
 */
public record CancelledTicket(
        String ticketId, String taxNumber, @Nullable String invalidationReason, boolean confirmed) {}
