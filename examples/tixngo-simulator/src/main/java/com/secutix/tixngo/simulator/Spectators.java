package com.secutix.tixngo.simulator;

import com.secutix.tixngo.simulator.SimulatedTicket.Activation;
import com.secutix.tixngo.simulator.SimulatedTicket.Transfer;
import com.secutix.tixngo.simulator.internal.Json;
import com.secutix.tixngo.simulator.internal.state.Change.Actor;
import com.secutix.tixngo.simulator.internal.state.Lifecycle;
import com.secutix.tixngo.simulator.internal.state.TicketBook;
import com.secutix.tixngo.simulator.internal.state.TicketDraft;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What people do with their tickets, and the organizer in the back-office. Each action is one change of the feed; one the ticket's state
 * does not allow is refused with an {@link IllegalActionException} and changes nothing. Thread-safe.
 */
public final class Spectators {
    private static final Set<String> PENDING = Set.of(Lifecycle.PENDING_TRANSFER);
    private static final Set<String> TRANSFERABLE = union(Lifecycle.IN_WALLET, Lifecycle.ACTIVE);

    private final TicketBook book;

    Spectators(TicketBook book) {
        this.book = book;
    }

    /**
     * The owner's phone loads the ticket.
     *
     * @param ticketId which
     * @return its new state
     */
    public SimulatedTicket download(String ticketId) {
        return book.act(
                ticketId,
                "DOWNLOAD",
                Actor.SPECTATOR,
                Lifecycle.DOWNLOADABLE,
                draft -> draft.status(Lifecycle.DOWNLOADED));
    }

    /**
     * The owner puts a name on the ticket. A holder without a wallet keeps the owner's address.
     *
     * @param ticketId which
     * @param holder whose name
     * @return its new state
     */
    public SimulatedTicket assign(String ticketId, Spectator holder) {
        Objects.requireNonNull(holder, "holder");
        return book.act(
                ticketId,
                "ASSIGN",
                Actor.SPECTATOR,
                Lifecycle.IN_WALLET,
                draft -> draft.status(Lifecycle.ASSIGNED)
                        .holder(
                                holder.email() == null
                                        ? holder.withEmail(owner(draft).email())
                                        : holder));
    }

    /**
     * The owner sends the ticket to another wallet. Refused when the ticket's transfer rules forbid it, or once activated unless they
     * allow it.
     *
     * @param ticketId which
     * @param toEmail the recipient's address
     * @return its new state
     */
    public SimulatedTicket transfer(String ticketId, String toEmail) {
        Objects.requireNonNull(toEmail, "toEmail");
        return book.act(ticketId, "TRANSFER", Actor.SPECTATOR, TRANSFERABLE, draft -> {
            SimulatedTicket before = before(draft);
            checkRules(before);
            draft.status(Lifecycle.PENDING_TRANSFER)
                    .transfer(new Transfer(before.owner().email(), toEmail, draft.now()))
                    .history("TRANSFER", "PENDING");
        });
    }

    /**
     * The recipient takes the ticket; who that is is invented from the address.
     *
     * @param ticketId which
     * @return its new state
     */
    public SimulatedTicket accept(String ticketId) {
        return accept(ticketId, null);
    }

    /**
     * The recipient takes the ticket.
     *
     * @param ticketId which
     * @param recipient who; null to invent one. The address of the transfer is used whatever address they have
     * @return its new state
     */
    public SimulatedTicket accept(String ticketId, @Nullable Spectator recipient) {
        return book.act(ticketId, "ACCEPT_TRANSFER", Actor.SPECTATOR, PENDING, draft -> {
            Transfer transfer = transfer(draft);
            Spectator next =
                    recipient == null ? Spectator.of(transfer.toEmail()) : recipient.withEmail(transfer.toEmail());
            draft.status(Lifecycle.TRANSFERRED)
                    .transfer(transfer)
                    .owner(next)
                    .holder(next)
                    .history("TRANSFER", "CONFIRMED");
        });
    }

    /**
     * The recipient does not want the ticket.
     *
     * @param ticketId which
     * @return its new state
     */
    public SimulatedTicket reject(String ticketId) {
        return endTransfer(ticketId, "REJECT_TRANSFER", Actor.SPECTATOR, Lifecycle.FAILURE_TRANSFER, "CANCELLED");
    }

    /**
     * The sender takes the ticket back before it is accepted.
     *
     * @param ticketId which
     * @return its new state
     */
    public SimulatedTicket cancelTransfer(String ticketId) {
        return endTransfer(ticketId, "CANCEL_TRANSFER", Actor.SPECTATOR, Lifecycle.FAILURE_TRANSFER, "CANCELLED");
    }

    /**
     * The organizer cancels a transfer.
     *
     * @param ticketId which
     * @return its new state, {@code FAILURE}
     */
    public SimulatedTicket cancelTransferByOrganizer(String ticketId) {
        return endTransfer(ticketId, "CANCEL_TRANSFER", Actor.ORGANIZER, Lifecycle.FAILURE, "FAILED");
    }

    /**
     * The ticket becomes active.
     *
     * @param ticketId which
     * @param method how
     * @return its new state
     */
    public SimulatedTicket activate(String ticketId, ActivationMethod method) {
        return activate(ticketId, method, null);
    }

    /**
     * The ticket becomes active.
     *
     * @param ticketId which
     * @param method how
     * @param beaconName the beacon that saw the phone; null for none
     * @return its new state
     */
    public SimulatedTicket activate(String ticketId, ActivationMethod method, @Nullable String beaconName) {
        return book.act(
                ticketId,
                "ACTIVATE",
                Actor.SPECTATOR,
                Lifecycle.IN_WALLET,
                draft -> draft.status(method.status())
                        .activation(new Activation(method.wireName(), beaconName, draft.now())));
    }

    /**
     * The owner logs off the phone: an active ticket is active no more (assumed).
     *
     * @param ticketId which
     * @return its new state
     */
    public SimulatedTicket logOff(String ticketId) {
        return book.act(
                ticketId, "LOG_OFF", Actor.SPECTATOR, Lifecycle.ACTIVE, draft -> draft.status(Lifecycle.DEACTIVATED));
    }

    /**
     * Writes free information on a ticket, whatever its status.
     *
     * @param ticketId which
     * @param number the information's number
     * @param text the information
     * @return its new state
     */
    public SimulatedTicket extraInfo(String ticketId, int number, String text) {
        return book.act(ticketId, "EXTRA_INFO", Actor.ORGANIZER, Set.of(), draft -> draft.extraInfo(number, text));
    }

    /**
     * Puts a ticket into any status at all, also one nobody documents, and past every rule.
     *
     * @param ticketId which
     * @param status the status
     * @return its new state
     */
    public SimulatedTicket force(String ticketId, String status) {
        return book.act(ticketId, "FORCE", Actor.SYSTEM, Set.of(), draft -> draft.status(status));
    }

    /**
     * People who act at random: the same seed does the same to the same tickets.
     *
     * @param seed the seed
     * @return the plan
     */
    public SpectatorPlan plan(long seed) {
        return new SpectatorPlan(this, book, seed);
    }

    private SimulatedTicket endTransfer(String ticketId, String action, Actor actor, String status, String state) {
        return book.act(ticketId, action, actor, PENDING, draft -> {
            Transfer transfer = transfer(draft);
            draft.status(status).transfer(transfer).history("TRANSFER", state);
        });
    }

    private static void checkRules(SimulatedTicket ticket) {
        var rules = ticket.payload().get("transferRules");
        if (Boolean.FALSE.equals(Json.flag(rules, "allowTransfer"))) {
            throw new IllegalActionException(
                    "TRANSFER of ticket '" + ticket.ticketId() + "' is forbidden by its rule allowTransfer");
        }
        boolean byBeacon = ActivationMethod.BT.status().equals(ticket.status());
        String rule = byBeacon ? "allowTransferAfterActivationByBT" : "allowTransferAfterActivation";
        if (Lifecycle.ACTIVE.contains(ticket.status()) && !Boolean.TRUE.equals(Json.flag(rules, rule))) {
            throw new IllegalActionException(
                    "TRANSFER of ticket '" + ticket.ticketId() + "' is not possible while it is " + ticket.status()
                            + "; its rule " + rule + " would have to be true");
        }
    }

    private static SimulatedTicket before(TicketDraft draft) {
        return Objects.requireNonNull(draft.before());
    }

    private static Spectator owner(TicketDraft draft) {
        return before(draft).owner();
    }

    private static Transfer transfer(TicketDraft draft) {
        Transfer transfer = before(draft).transfer();
        if (transfer == null) {
            throw new IllegalActionException(
                    "ticket '" + before(draft).ticketId() + "' was forced into its status: no transfer is under way");
        }
        return transfer;
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> both = new LinkedHashSet<>(one);
        both.addAll(other);
        return Set.copyOf(both);
    }
}
