package com.secutix.tixngo.client;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a call that failed, whatever the failure. Immutable.
 *
 * @param endpoint which call; {@code null} when the failure belongs to none
 * @param requestId id the call travelled under, the same on each retry; {@code null} when nothing was sent
 * @param attempts HTTP requests made
 * @param writeMayHaveHappened whether TIXNGO may have carried out what was asked, in this or an earlier attempt; always false for reads
 */
public record CallFacts(
        @Nullable Endpoint endpoint, @Nullable String requestId, int attempts, boolean writeMayHaveHappened) {

    private static final CallFacts NONE = new CallFacts(null, null, 0, false);

    /** {@return the facts of a failure before anything was sent} */
    public static CallFacts nothingSent() {
        return NONE;
    }
}
