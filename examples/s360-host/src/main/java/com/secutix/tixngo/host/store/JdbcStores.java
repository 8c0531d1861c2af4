package com.secutix.tixngo.host.store;

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
 * Everything that the library's functions need of S-360, over one database, as one interface record sees it. Safe for
 * concurrent use.
 */
public final class JdbcStores {

    private final Database database;
    private final String interfaceName;

    /**
     * The stores of a database.
     *
     * @param database where everything is
     * @param interfaceName the interface record: what the runs of others carry at the moment, it does not take
     */
    public JdbcStores(Database database, String interfaceName) {
        this.database = database;
        this.interfaceName = interfaceName;
    }

    /**
     * The tickets that wait for their injection.
     *
     * @return the store
     */
    public PushStore<InjectableTicket> tickets() {
        return new JdbcPushStore<>(database, interfaceName, PushKind.INJECTION, TicketPushRows.INJECTABLE);
    }

    /**
     * The cancelled and invalidated tickets.
     *
     * @return the store
     */
    public PushStore<CancelledTicket> cancelledTickets() {
        return new JdbcPushStore<>(database, interfaceName, PushKind.PUSH_CANCELLED, TicketPushRows.CANCELLED);
    }

    /**
     * The controlled tickets.
     *
     * @return the store
     */
    public PushStore<ControlledTicket> controlledTickets() {
        return new JdbcPushStore<>(database, interfaceName, PushKind.PUSH_CONTROLLED, TicketPushRows.CONTROLLED);
    }

    /**
     * The membership and season cards.
     *
     * @return the store
     */
    public CardStore cards() {
        return new JdbcCardStore(database, interfaceName);
    }

    /**
     * What feedback reads and writes.
     *
     * @return the store
     */
    public FeedbackStore feedback() {
        return new JdbcFeedbackStore(database);
    }

    /**
     * Keeps runs apart, in several processes too on PostgreSQL.
     *
     * @return the lock
     */
    public RunLock lock() {
        return new JdbcRunLock(database);
    }

    /**
     * The ledger of runs.
     *
     * @return the history
     */
    public RunHistory history() {
        return new RunTable(database);
    }

    /**
     * Gives all of them to the library, and the interface's name.
     *
     * @param builder of the sync functions
     * @return the same builder
     */
    public TixngoSync.Builder addTo(TixngoSync.Builder builder) {
        return builder.interfaceName(interfaceName)
                .ticketStore(tickets())
                .cancelledTicketStore(cancelledTickets())
                .controlledTicketStore(controlledTickets())
                .cardStore(cards())
                .feedbackStore(feedback())
                .runLock(lock())
                .history(history());
    }
}
