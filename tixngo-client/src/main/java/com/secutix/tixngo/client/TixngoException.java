package com.secutix.tixngo.client;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The root of all failures of this client. Unchecked. Messages say what was wrong and what to do; they never hold a key or
 * personal data.
 */
public abstract sealed class TixngoException extends RuntimeException
        permits TixngoServiceException,
                TixngoTransportException,
                TixngoProtocolException,
                TixngoConfigurationException,
                TixngoInterruptedException {
    private static final long serialVersionUID = 1L;

    /** Which call; null for none. */
    private final @Nullable Endpoint endpoint;

    /** Id the call travelled under; null if nothing was sent. */
    private final @Nullable String requestId;

    /** HTTP requests made. */
    private final int attempts;

    /** Whether the write may have been carried out. */
    private final boolean writeMayHaveHappened;

    TixngoException(String message, CallFacts facts, @Nullable Throwable cause) {
        super(message, cause);
        endpoint = facts.endpoint();
        requestId = facts.requestId();
        attempts = facts.attempts();
        writeMayHaveHappened = facts.writeMayHaveHappened();
    }

    /** {@return whether the same call may succeed later without anybody mending anything} It was retried already, within the budget. */
    public abstract boolean retryable();

    /** {@return how many HTTP requests were made} */
    public int attempts() {
        return attempts;
    }

    /** {@return the id the call travelled under, for a question to TIXNGO; empty if nothing was sent} */
    public Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }

    /** {@return which call failed; empty if the failure belongs to none} */
    public Optional<Endpoint> endpoint() {
        return Optional.ofNullable(endpoint);
    }

    /**
     * {@return whether TIXNGO may have carried out the write all the same, in this or an earlier attempt} False means certainly not.
     * Always false for reads.
     */
    public boolean writeMayHaveHappened() {
        return writeMayHaveHappened;
    }
}
