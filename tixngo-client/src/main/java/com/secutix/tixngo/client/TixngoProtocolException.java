package com.secutix.tixngo.client;

/**
 * The answer could not be read: cut off, malformed, no JSON, too large, or of another shape. Its message says where; it never shows
 * the answer's content, and so the parser's own exception is not its cause.
 */
public final class TixngoProtocolException extends TixngoException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes a failure out of an unreadable answer.
     *
     * @param message what was wrong and what to do
     * @param facts the call
     */
    public TixngoProtocolException(String message, CallFacts facts) {
        super(message, facts, null);
    }

    @Override
    public boolean retryable() {
        return true;
    }
}
