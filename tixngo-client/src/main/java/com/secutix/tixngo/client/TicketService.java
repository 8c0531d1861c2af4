package com.secutix.tixngo.client;

import com.secutix.tixngo.client.model.ChangesPage;
import com.secutix.tixngo.client.model.Ticket;
import com.secutix.tixngo.client.model.TicketChange;
import com.secutix.tixngo.client.model.TicketControl;
import com.secutix.tixngo.client.model.TicketInvalidation;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The calls about tickets. Safe for use by any number of threads. Writes are idempotent by ticket id, so they are retried like
 * reads; what cannot be known afterwards is an {@link Outcome.Unknown} or a {@link TixngoException} whose
 * {@link TixngoException#writeMayHaveHappened()} is true.
 */
public interface TicketService {

    /**
     * Injects tickets, in one HTTP call and in this order. A known ticket id replaces that ticket's data.
     *
     * @param tickets at most {@link TixngoProfile#ticketsPerCall()} tickets with different ids; with none, nothing is sent
     * @return one outcome for each ticket, in the order given
     * @throws IllegalArgumentException if an id comes twice or there are too many; nothing was sent then
     * @throws TixngoException if the whole call failed
     */
    DeliveryResult inject(List<Ticket> tickets);

    /**
     * Takes tickets away from their wallets, in one HTTP call. A ticket that is deleted already is accepted.
     *
     * @param invalidations at most {@link TixngoProfile#ticketsPerCall()} with different ids; with none, nothing is sent
     * @return one outcome for each, in the order given
     * @throws IllegalArgumentException if an id comes twice or there are too many; nothing was sent then
     * @throws TixngoException if the whole call failed
     */
    DeliveryResult invalidate(List<TicketInvalidation> invalidations);

    /**
     * Marks tickets as used, in one HTTP call. A ticket that is marked already is accepted.
     *
     * @param controls at most {@link TixngoProfile#ticketsPerCall()} with different ids; with none, nothing is sent
     * @return one outcome for each, in the order given
     * @throws IllegalArgumentException if an id comes twice or there are too many; nothing was sent then
     * @throws TixngoException if the whole call failed
     */
    DeliveryResult control(List<TicketControl> controls);

    /**
     * Reads one page of changed tickets. See {@link ChangesPage#isCaughtUp} for when to stop.
     *
     * @param paginationKey the last key received; {@code null} or empty for the very first page
     * @param limit most changes wanted, 1 or more; above {@link TixngoProfile#changesPerPage()} that many are asked for
     * @return the page
     * @throws TixngoServiceException with the code {@code INVALID_PAGINATION_KEY} if TIXNGO refuses the key
     * @throws TixngoException if the call failed otherwise
     */
    ChangesPage changes(@Nullable String paginationKey, int limit);

    /**
     * Reads one ticket.
     *
     * @param ticketId its id, any text TIXNGO may have accepted as one, save {@code .} and {@code ..}, which no URL can hold
     * @return its state, or empty if TIXNGO says that it does not exist. A 404 that does not say so is an exception: the URL is wrong
     * @throws IllegalArgumentException if the id is empty, {@code .} or {@code ..}
     * @throws TixngoException if the call failed
     */
    Optional<TicketChange> find(String ticketId);

    /**
     * Reads a saved answer as if TIXNGO had just given it, with the same parser and the same bounds. Sends nothing.
     *
     * @param json the answer, UTF-8; not closed
     * @return the page
     * @throws TixngoProtocolException if it is no such answer; the message says where
     * @throws IOException if the stream cannot be read
     */
    ChangesPage readChanges(InputStream json) throws IOException;
}
