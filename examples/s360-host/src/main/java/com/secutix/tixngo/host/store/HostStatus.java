package com.secutix.tixngo.host.store;

import java.util.Map;

/**
 * How things stand, in numbers.
 *
 * @param tickets tickets by S-360 status, every status named
 * @param mobile tickets by mobile status
 * @param cards membership and season cards by status
 * @param alignment tickets by state of alignment, every state named
 * @param unsettled tickets of which nobody knows yet whether TIXNGO has them
 * @param inError tickets with a problem that a person may have to look at
 */
public record HostStatus(
        Map<String, Long> tickets,
        Map<String, Long> mobile,
        Map<String, Long> cards,
        Map<String, Long> alignment,
        long unsettled,
        long inError) {}
