package com.secutix.tixngo.sync.spi;

import com.secutix.tixngo.mapping.feedback.ContactCandidate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What feedback reads from the host and writes to it. The library decides what a change means, in which order changes
 * count, and what becomes of contacts; the host stores.
 *
 * <p><b>Transactions, fencing, null.</b> As for {@link PushStore}. Each call is a transaction of its own, and {@link #apply}
 * checks the lease in its transaction.
 *
 * <p><b>Threading.</b> Safe for concurrent use: several runs may call at once. Of one run, all calls come from the thread that
 * started it, but {@link #find} and {@link #contacts} for the first page, and for a next one: they come from a daemon thread of the
 * library's, while {@link #apply} stores the page before, which is about other tickets and other e-mails. That thread is never
 * interrupted in them. What they gave is used within 10 seconds, or asked for anew, from the run's thread.
 *
 * <p><b>Idempotency.</b> A page that was applied and whose answer was lost is refused the second time, because the key has
 * moved; the next run begins at the new key. A page applied without moving the key may come again and leaves the same state.
 */
public interface FeedbackStore {

    /**
     * The last key received.
     *
     * @param organizer the TIXNGO organizer
     * @return the key; empty before the first run
     */
    Optional<String> paginationKey(String organizer);

    /**
     * What the host keeps about tickets.
     *
     * @param ticketIds at most a page of them, no id twice
     * @return what is kept, by ticket id; a ticket that S-360 does not know is absent
     */
    Map<String, KnownTicket> find(Collection<String> ticketIds);

    /**
     * The contacts that have these e-mails.
     *
     * @param emails in lower case, no e-mail twice
     * @return the contacts in the order of their ids, by e-mail in lower case; an e-mail that no contact has may be absent
     */
    Map<String, List<ContactCandidate>> contacts(Collection<String> emails);

    /**
     * Stores what a page of changes says, and moves the key, both or neither. The key moves only from
     * {@link FeedbackPage#keyBefore()}: if another one is kept by now, nothing is written.
     *
     * <p>A ticket whose injection was never confirmed is there after all when the page shows it in another family than
     * {@code DELETION}: TIXNGO has carried out the injection. From then on it counts as injected, and if it was
     * {@linkplain TicketOutcome.Absent absent} for its deletion or control before, that push is due once more, unless the page shows a
     * controlled ticket in {@code CONTROL} (assumed).
     *
     * <p>A contact to be created is created only if no contact has that e-mail by then; otherwise that one is used.
     *
     * @param lease the run's lease
     * @param page what to store
     * @throws LeaseLostException if the lease is not current
     * @throws PaginationKeyMovedException if the key kept is not the one the page was read at
     */
    void apply(Lease lease, FeedbackPage page);
}
