package com.secutix.tixngo.client.model;

import java.util.List;

/**
 * The texts of a ticket, in order; the same key may come twice (documented). Immutable.
 *
 * @param main texts on the front; empty when absent
 * @param extra texts on the back; empty when absent
 * @param hidden technical texts, not shown; they win over the event's metadata of the same key; empty when
 *     absent
 */
public record TicketDetails(List<KeyValue> main, List<KeyValue> extra, List<KeyValue> hidden) {

    /**
     * Checks what must be there and copies what could be changed from outside.
     *
     * @param main texts on the front
     * @param extra texts on the back
     * @param hidden technical texts
     */
    public TicketDetails {
        main = main == null ? List.of() : List.copyOf(main);
        extra = extra == null ? List.of() : List.copyOf(extra);
        hidden = hidden == null ? List.of() : List.copyOf(hidden);
    }
}
