package com.secutix.tixngo.sync.spi;

import java.io.Serial;

/** Says that the stored pagination key is not the one a page was read at, and that nothing of the page was written. */
public final class PaginationKeyMovedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * The key has moved.
     *
     * @param organizer whose key it is
     */
    public PaginationKeyMovedException(String organizer) {
        super("the pagination key of organizer " + organizer
                + " is not the one that the page was read at: another run or an operator has moved it");
    }
}
