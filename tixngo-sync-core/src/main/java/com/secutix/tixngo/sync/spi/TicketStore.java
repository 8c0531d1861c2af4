package com.secutix.tixngo.sync.spi;

import com.secutix.tixngo.mapping.s360.S360Ticket;
import org.jspecify.annotations.Nullable;

/**
 * The host's tickets, as a push needs them. The algorithm is the library's; the host finds tickets and remembers outcomes.
 *
 * <p><b>Threading.</b> All calls of one run come from one thread, the one that started it. Several runs may call
 * concurrently.
 *
 * <p><b>Transactions.</b> Each call is a transaction of its own: when a method returns, what it wrote is durable, and when
 * it throws, nothing of it was written. No transaction stays open between calls, so that none is open while a call to
 * TIXNGO travels.
 *
 * <p><b>Fencing.</b> A writing method checks, in its transaction, that the lease is still the current one, and throws
 * {@link LeaseLostException} if it is not.
 *
 * <p><b>Idempotency.</b> Every method may be called again with the same arguments, after a crash at any point, and leaves
 * the same state as one call.
 *
 * <p>Any other exception ends the run, which then reports FAILED; the next run takes the tickets again.
 */
public interface TicketStore {

    /**
     * Finds tickets, in the order that {@link TicketQuery} gives. Pages are stable under concurrent changes: no ticket that meets the query all the while is left out or
     * given twice, because a page begins after the last ticket of the page before (keyset), not at a position. The
     * outcomes of earlier pages may be settled or not by then.
     *
     * @param query which tickets
     * @param cursor {@link Page#next()} of the page before; null for the first page
     * @param limit how many at most, at least 1
     * @return the tickets
     */
    Page<Candidate<S360Ticket>> select(TicketQuery query, @Nullable String cursor, int limit);

    /**
     * Remembers, before a call is made, that its tickets are about to be sent. As long as the call is not settled, they
     * count as possibly injected.
     *
     * @param lease the run's lease
     * @param announcement the call
     * @throws LeaseLostException if the lease is not current
     */
    void announce(Lease lease, Announcement announcement);

    /**
     * Keeps what became of tickets, and ends the announcement of their call.
     *
     * @param lease the run's lease
     * @param settlement the outcomes
     * @throws LeaseLostException if the lease is not current
     */
    void settle(Lease lease, Settlement settlement);

    /**
     * Turns what earlier runs announced and never settled into unsettled tickets. Called once at the start of a run whose
     * lease says {@link Lease#abandoned()}.
     *
     * @param lease the run's lease
     * @throws LeaseLostException if the lease is not current
     */
    void recover(Lease lease);
}
