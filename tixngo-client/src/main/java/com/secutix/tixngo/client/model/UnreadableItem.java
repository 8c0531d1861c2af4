package com.secutix.tixngo.client.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One item of a list in an answer that could not be read. Immutable.
 *
 * @param index place in the list, from 0
 * @param ticketId id of the ticket, if that much was readable; {@code null} when absent
 * @param reason field and mistake, without any value of the item
 */
public record UnreadableItem(int index, @Nullable String ticketId, String reason) {

    /**
     * Checks what must be there and copies what could be changed from outside.
     *
     * @param index place in the list
     * @param ticketId id of the ticket
     * @param reason field and mistake
     */
    public UnreadableItem {
        Objects.requireNonNull(reason, "reason");
    }
}
