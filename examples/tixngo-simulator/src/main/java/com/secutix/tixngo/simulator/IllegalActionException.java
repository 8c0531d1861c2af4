package com.secutix.tixngo.simulator;

import java.io.Serial;

/** A spectator tried what the ticket's state does not allow; the message names the ticket, its status, and what would be possible. */
public final class IllegalActionException extends IllegalStateException {
    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * Refuses an action.
     *
     * @param message what was tried, why not, and when it would be possible
     */
    public IllegalActionException(String message) {
        super(message);
    }
}
