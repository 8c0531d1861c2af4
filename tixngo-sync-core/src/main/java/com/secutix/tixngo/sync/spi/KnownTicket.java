package com.secutix.tixngo.sync.spi;

import com.secutix.tixngo.mapping.feedback.MobileTicket;
import org.jspecify.annotations.Nullable;

/**
 * A ticket of S-360's, as feedback finds it.
 *
 * @param ticketId the ticket
 * @param taxNumber its tax number
 * @param mobile what feedback stored about it; null before the first feedback
 */
public record KnownTicket(
        String ticketId, String taxNumber, @Nullable MobileTicket mobile) {}
