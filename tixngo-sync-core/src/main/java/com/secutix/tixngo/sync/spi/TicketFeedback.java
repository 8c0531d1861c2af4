package com.secutix.tixngo.sync.spi;

import com.secutix.tixngo.mapping.feedback.DistributionEntry;
import com.secutix.tixngo.mapping.feedback.MobileTicket;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to store about one ticket: in place of what was stored before, history and distribution included. The status of the
 * ticket in S-360 never changes by it. {@link #toString()} shows nobody.
 *
 * @param mobile the mobile ticket
 * @param distribution the whole distribution history, the oldest transfer first; null when the interface does not keep it:
 *     what is stored stays
 * @param culturalContactEmail the contact that becomes the ticket's cultural contact, by the e-mail of a
 *     {@link ContactChange} of the page; null when the cultural contact stays
 */
public record TicketFeedback(
        MobileTicket mobile,
        @Nullable List<DistributionEntry> distribution,
        @Nullable String culturalContactEmail) {

    /** Copies the list. */
    public TicketFeedback {
        distribution = distribution == null ? null : List.copyOf(distribution);
    }

    /** The ticket and its status. */
    @Override
    public String toString() {
        return "TicketFeedback[" + mobile.ticketId() + ", " + mobile.status() + "]";
    }
}
