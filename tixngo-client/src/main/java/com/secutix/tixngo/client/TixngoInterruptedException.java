package com.secutix.tixngo.client;

/** The thread was interrupted while it waited for an answer or for a retry. Its interrupt flag is set again. */
public final class TixngoInterruptedException extends TixngoException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes a failure out of an interruption.
     *
     * @param message what was under way
     * @param facts the call
     */
    public TixngoInterruptedException(String message, CallFacts facts) {
        super(message, facts, null);
    }

    @Override
    public boolean retryable() {
        return true;
    }
}
