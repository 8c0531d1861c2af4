package com.secutix.tixngo.client.model;

import org.jspecify.annotations.Nullable;

/**
 * A deletion of a ticket. Immutable.
 *
 * @param reason why; {@code null} when absent
 * @param showDeletedTicket whether the deleted ticket stays visible; {@code null} when absent
 */
public record TicketDeletion(
        @Nullable String reason, @Nullable Boolean showDeletedTicket) {}
