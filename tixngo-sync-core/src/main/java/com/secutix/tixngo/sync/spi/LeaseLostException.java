package com.secutix.tixngo.sync.spi;

import java.io.Serial;

/** Says that a run no longer holds its lease, and that what it tried to write was not written. */
public final class LeaseLostException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * The lease is lost.
     *
     * @param key what was leased
     */
    public LeaseLostException(LeaseKey key) {
        super("the lease " + key + " is lost: it expired and may be held by another run");
    }
}
