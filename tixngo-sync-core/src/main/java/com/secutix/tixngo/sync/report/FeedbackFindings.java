package com.secutix.tixngo.sync.report;

import org.jspecify.annotations.Nullable;

/**
 * What only feedback finds.
 *
 * @param keyBefore the pagination key kept before the run; null before the very first one
 * @param keyAfter the key kept after it; null when none is
 * @param unknownTickets changes of tickets that S-360 does not know, which is normal where several organizations share an
 *     organizer; they count as skipped
 * @param anomalies changes whose status cannot follow the one known before; they are applied all the same
 */
public record FeedbackFindings(
        @Nullable String keyBefore, @Nullable String keyAfter, long unknownTickets, long anomalies) {}
