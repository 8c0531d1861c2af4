package com.secutix.tixngo.sync.tck;

import com.secutix.tixngo.mapping.feedback.ContactCandidate;
import com.secutix.tixngo.mapping.s360.Contact;
import com.secutix.tixngo.mapping.s360.S360Card;
import com.secutix.tixngo.mapping.s360.S360Ticket;
import com.secutix.tixngo.mapping.s360.S360TicketStatus;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A host with data of its own, as the kit sees it: the stores that are tried, and what the kit needs to prepare the data and to
 * look at it. Each one is new and empty, so that tests do not see each other.
 *
 * <p><b>Threading.</b> {@link #stores} is used from several threads at once; everything else from one.
 */
public interface HostUnderTest extends AutoCloseable {

    /**
     * The stores as an interface record of this name uses them. All of them share this host's data; asked twice, the second
     * answer is as good as the first, as if it came from another process.
     *
     * @param interfaceName the interface, the scope of its leases
     * @return the stores
     */
    HostStores stores(String interfaceName);

    /**
     * Sells a ticket: it is in S-360 from now on, with the status, reason, product, contact and all that it is given with, and
     * no function has processed it.
     *
     * @param ticket the ticket
     */
    void add(S360Ticket ticket);

    /**
     * Sells a card, likewise.
     *
     * @param card the card
     */
    void add(S360Card card);

    /**
     * Adds a contact, even if another one has that e-mail.
     *
     * @param email its e-mail, as a person wrote it
     * @param kind what kind of contact it is
     * @param internetAccount whether it has an internet account
     * @param temporary whether it is a temporary one
     * @return its id, as {@link ContactCandidate#contactId()} gives it
     */
    String addContact(String email, ContactCandidate.Kind kind, boolean internetAccount, boolean temporary);

    /**
     * Changes a ticket's status, as S-360 people and gates do, whatever it was before.
     *
     * @param ticketId the ticket
     * @param status its new status
     * @param invalidationReason why it was invalidated or cancelled; null for no reason
     * @param controlledAt when it was controlled; null for other statuses
     */
    void changeStatus(
            String ticketId,
            S360TicketStatus status,
            @Nullable String invalidationReason,
            @Nullable OffsetDateTime controlledAt);

    /**
     * Changes a card's status.
     *
     * @param cardId the card
     * @param status its new status
     */
    void changeCardStatus(String cardId, S360TicketStatus status);

    /**
     * What is kept about a ticket.
     *
     * @param ticketId a ticket that was added
     * @return its state now
     */
    TicketState ticket(String ticketId);

    /**
     * What is kept about a card.
     *
     * @param cardId a card that was added
     * @return its state now; cards have neither cultural contacts that change, nor distribution
     */
    TicketState card(String cardId);

    /**
     * What is kept about a person.
     *
     * @param contactId a contact's id
     * @return the person, with the e-mail
     */
    Contact contact(String contactId);

    /** Lets the time of all leases run out, as if their holders had been held up for long. */
    void expireLeases();

    /** Gives everything back. */
    @Override
    void close();
}
