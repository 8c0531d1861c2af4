package com.secutix.tixngo.host.store;

import java.util.List;

/**
 * What the ticket desk did.
 *
 * @param done the ids of the tickets it was done to
 * @param refused what it was not done to, each with the reason
 */
public record DeskResult(List<String> done, List<DeskRefusal> refused) {
    /** Copies the lists. */
    public DeskResult {
        done = List.copyOf(done);
        refused = List.copyOf(refused);
    }
}
