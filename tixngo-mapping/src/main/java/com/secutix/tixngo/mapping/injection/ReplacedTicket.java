package com.secutix.tixngo.mapping.injection;

import com.secutix.tixngo.client.model.TicketOwner;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the ticket that a reprinted one replaces.
 *
 * @param invalidationReason why it was invalidated
 * @param lastOwner its last owner in TIXNGO: the one feedback stored, else the one TIXNGO answers with
 */
public record ReplacedTicket(
        @Nullable String invalidationReason, @Nullable TicketOwner lastOwner) {}
