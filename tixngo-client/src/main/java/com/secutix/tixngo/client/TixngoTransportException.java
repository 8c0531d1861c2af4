package com.secutix.tixngo.client;

import org.jspecify.annotations.Nullable;

/** No answer came: the connection was refused, reset or timed out, or the host is unknown. */
public final class TixngoTransportException extends TixngoException {
    private static final long serialVersionUID = 1L;

    /** Whether no connection ever stood. */
    private final boolean neverConnected;

    /**
     * Makes a failure out of a broken connection.
     *
     * @param message what was wrong and what to do
     * @param neverConnected whether no connection ever stood, in any attempt
     * @param facts the call
     * @param cause the cause; {@code null} when there is none
     */
    public TixngoTransportException(
            String message, boolean neverConnected, CallFacts facts, @Nullable Throwable cause) {
        super(message, facts, cause);
        this.neverConnected = neverConnected;
    }

    /** {@return whether no connection ever stood, in any attempt: then nothing was written} */
    public boolean neverConnected() {
        return neverConnected;
    }

    @Override
    public boolean retryable() {
        return true;
    }
}
