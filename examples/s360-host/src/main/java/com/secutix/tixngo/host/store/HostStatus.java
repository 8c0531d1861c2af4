package com.secutix.tixngo.host.store;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How things stand, in numbers.
 *
 * @param tickets tickets by S-360 status, every status named
 * @param mobile tickets by mobile status
 * @param cards membership and season cards by status
 * @param alignment tickets by state of alignment, every state named
 * @param paginationKey where feedback goes on; null before the first run
 * @param unsettled tickets and cards of which nobody knows yet whether TIXNGO has done what was asked
 * @param inError tickets and cards with a problem that a person may have to look at
 */
public record HostStatus(
        Map<String, Long> tickets,
        Map<String, Long> mobile,
        Map<String, Long> cards,
        Map<String, Long> alignment,
        @Nullable String paginationKey,
        long unsettled,
        long inError) {}
