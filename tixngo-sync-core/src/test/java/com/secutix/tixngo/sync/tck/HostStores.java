package com.secutix.tixngo.sync.tck;

import com.secutix.tixngo.sync.TixngoSync;
import com.secutix.tixngo.sync.spi.CancelledTicket;
import com.secutix.tixngo.sync.spi.CardStore;
import com.secutix.tixngo.sync.spi.ControlledTicket;
import com.secutix.tixngo.sync.spi.FeedbackStore;
import com.secutix.tixngo.sync.spi.InjectableTicket;
import com.secutix.tixngo.sync.spi.PushStore;
import com.secutix.tixngo.sync.spi.RunHistory;
import com.secutix.tixngo.sync.spi.RunLock;

/**
 * All that a host implements, for one interface record.
 *
 * @param tickets for the injection
 * @param cancelledTickets for push cancelled
 * @param controlledTickets for push controlled
 * @param cards for the injection of digital privileges
 * @param feedback for feedback
 * @param lock for every function
 * @param history the ledger; {@link RunHistory#NONE} if the host keeps none: its rules are not tried then
 */
public record HostStores(
        PushStore<InjectableTicket> tickets,
        PushStore<CancelledTicket> cancelledTickets,
        PushStore<ControlledTicket> controlledTickets,
        CardStore cards,
        FeedbackStore feedback,
        RunLock lock,
        RunHistory history) {

    /**
     * Hands the stores to the functions.
     *
     * @param builder what collects them
     * @return the builder
     */
    public TixngoSync.Builder addTo(TixngoSync.Builder builder) {
        return builder.ticketStore(tickets)
                .cancelledTicketStore(cancelledTickets)
                .controlledTicketStore(controlledTickets)
                .cardStore(cards)
                .feedbackStore(feedback)
                .runLock(lock)
                .history(history);
    }
}
