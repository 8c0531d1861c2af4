package com.secutix.tixngo.sync.spi;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a push function takes from the host, and tells it. The algorithm is the library's; the host finds tickets and
 * remembers outcomes. One interface serves all four pushes: what differs is what an item is, and what {@link PushQuery} and
 * {@link Settlement} say about the function.
 *
 * <p><b>Threading.</b> Safe for concurrent use: several runs may call at once. Of one run, all calls come from the thread that
 * started it, but {@link #settle} of a call that TIXNGO answered: it comes from the thread that the call travelled on, a daemon
 * thread of the library's, beside the others. At most as many of these are under way at once as calls may be in flight, and beside
 * them one call of the run's thread, even with one in flight: it selects a page, announces the next call, settles one
 * that failed, or renews the lease.
 *
 * <p><b>Transactions.</b> Each call is a transaction of its own: when a method returns, what it wrote is durable, and when
 * it throws, nothing of it was written, or all of it if the connection broke at the commit. No transaction stays open between calls, so that none is open while a call to
 * TIXNGO travels.
 *
 * <p><b>Fencing.</b> A writing method checks, in its transaction, that the lease is still the current one, and throws
 * {@link LeaseLostException} if it is not.
 *
 * <p><b>Idempotency.</b> Every method may be called again with the same arguments, after a crash at any point, and leaves
 * the same state as one call.
 *
 * <p><b>Nothing is null</b>, neither what is returned nor what it holds, unless its type says so. A store that returns
 * null ends the run, which then reports FAILED.
 *
 * <p>Any other exception ends the run, which then reports FAILED; the next run takes the tickets again.
 *
 * @param <T> what the function takes: {@link InjectableTicket}, {@link CancelledTicket}, {@link ControlledTicket}, or a card
 */
public interface PushStore<T> {

    /**
     * Finds items, in the order that {@link PushQuery} gives. Pages are stable under concurrent changes: no item that meets
     * the query all the while is left out or given twice, because a page begins after the last item of the page before
     * (keyset), not at a position. The outcomes of earlier pages may be settled or not by then. A cursor comes once in a
     * run: pages that lead in a circle, or an item given twice, end the run, which then reports FAILED.
     *
     * @param query which items
     * @param cursor {@link Page#next()} of the page before; null for the first page
     * @param limit how many at most, at least 1
     * @return the items
     */
    Page<Candidate<T>> select(PushQuery query, @Nullable String cursor, int limit);

    /**
     * How many items {@link #select} would give in all its pages. Asked once at the start of a forced or dated run, which
     * says how many tickets it will touch.
     *
     * @param query which items
     * @return their number
     */
    long count(PushQuery query);

    /**
     * Remembers, before a call is made, that its items are about to be sent. As long as the call is not settled, their
     * outcome is unknown. Of the items named, those are left out that the call must not carry: which no longer have the
     * status that the function takes, which the call of another run of the same function carries at the moment (when tickets are
     * pushed that were cancelled or controlled, also that of an injection), or, unless the announcement
     * {@link Announcement#repeatsProcessed()}, which a function of this kind has processed since they were selected. This
     * is what keeps two interfaces from sending the same ticket, and a ticket from travelling there and back at once, so it must
     * hold for announcements made at the same moment, too.
     *
     * @param lease the run's lease
     * @param announcement the call
     * @return the ids left out, as a rule none; when it names all, no call is made, and nothing need be remembered
     * @throws LeaseLostException if the lease is not current
     */
    Set<String> announce(Lease lease, Announcement announcement);

    /**
     * Keeps what became of items, and ends the announcement of their call. Settlements of different calls may be made at the
     * same time, and name different items.
     *
     * @param lease the run's lease
     * @param settlement the outcomes
     * @throws LeaseLostException if the lease is not current
     */
    void settle(Lease lease, Settlement settlement);

    /**
     * Turns what earlier runs of this function and scope announced and never settled into unsettled items. Called once at
     * the start of a run whose lease says {@link Lease#abandoned()}.
     *
     * @param lease the run's lease
     * @throws LeaseLostException if the lease is not current
     */
    void recover(Lease lease);
}
