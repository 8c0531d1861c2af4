package com.secutix.tixngo.host.store;

import java.io.Serial;

/** Says that the ticket desk refused what it was asked to do with one ticket, and that nothing was changed. */
public final class DeskRefusedException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient DeskRefusal refusal;

    DeskRefusedException(DeskRefusal refusal) {
        super(refusal.ticket() + ": " + refusal.message());
        this.refusal = refusal;
    }

    /**
     * What was refused.
     *
     * @return the ticket and the message
     */
    public DeskRefusal refusal() {
        return refusal;
    }
}
