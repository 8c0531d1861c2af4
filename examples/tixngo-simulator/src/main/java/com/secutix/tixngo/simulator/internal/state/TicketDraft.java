package com.secutix.tixngo.simulator.internal.state;

import com.secutix.tixngo.simulator.SimulatedTicket;
import com.secutix.tixngo.simulator.SimulatedTicket.Activation;
import com.secutix.tixngo.simulator.SimulatedTicket.Deletion;
import com.secutix.tixngo.simulator.SimulatedTicket.HistoryLine;
import com.secutix.tixngo.simulator.SimulatedTicket.Transfer;
import com.secutix.tixngo.simulator.Spectator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The next state of a ticket while it is being written. Not thread-safe: it lives inside one change. */
public final class TicketDraft {
    private final @Nullable SimulatedTicket before;
    private final String ticketId;
    private final Instant now;
    private Payload payload;
    private @Nullable String eventId;
    private @Nullable String taxNumber;
    private String status;
    private Spectator owner;
    private Spectator holder;
    private @Nullable Transfer transfer;
    private @Nullable Activation activation;
    private @Nullable Deletion deletion;
    private @Nullable String controlledAt;
    private Map<Integer, String> extraInfo;
    private final List<HistoryLine> history;
    private int injections;

    private TicketDraft(IncomingTicket incoming, Instant now) {
        this.before = null;
        this.ticketId = incoming.ticketId();
        this.now = now;
        this.payload = incoming.payload();
        this.eventId = incoming.eventId();
        this.taxNumber = incoming.taxNumber();
        this.status = Lifecycle.INJECTED;
        this.owner = incoming.spectator();
        this.holder = incoming.spectator();
        this.extraInfo = Map.of();
        this.history = new ArrayList<>(1);
    }

    private TicketDraft(SimulatedTicket before, Instant now) {
        this.before = before;
        this.ticketId = before.ticketId();
        // a ticket's own time never runs backwards, whatever the clock does
        this.now = now.isBefore(before.statusTime()) ? before.statusTime() : now;
        this.payload = before.stored();
        this.eventId = before.eventId();
        this.taxNumber = before.taxNumber();
        this.status = before.status();
        this.owner = before.owner();
        this.holder = before.holder();
        this.transfer = before.transfer();
        this.activation = before.activation();
        this.deletion = before.deletion();
        this.controlledAt = before.controlledAt();
        this.extraInfo = before.extraInfo();
        this.history = new ArrayList<>(before.history());
        this.injections = before.injections();
    }

    static TicketDraft first(IncomingTicket incoming, Instant now) {
        return new TicketDraft(incoming, now);
    }

    static TicketDraft after(SimulatedTicket before, Instant now) {
        return new TicketDraft(before, now);
    }

    /**
     * The state this one follows.
     *
     * @return the state; null for a new ticket
     */
    public @Nullable SimulatedTicket before() {
        return before;
    }

    /**
     * The moment of this change.
     *
     * @return the moment
     */
    public Instant now() {
        return now;
    }

    /**
     * Moves to a status. What belongs to the old one only (a transfer, an activation) goes with it.
     *
     * @param next the status
     * @return this draft
     */
    public TicketDraft status(String next) {
        status = next;
        transfer = null;
        if (!Lifecycle.ACTIVE.contains(next)) {
            activation = null;
        }
        return this;
    }

    /**
     * Hands the ticket to a wallet.
     *
     * @param next the owner
     * @return this draft
     */
    public TicketDraft owner(Spectator next) {
        owner = next;
        return this;
    }

    /**
     * Puts a name on the ticket.
     *
     * @param next the holder
     * @return this draft
     */
    public TicketDraft holder(Spectator next) {
        holder = next;
        return this;
    }

    /**
     * Names the transfer the status speaks of.
     *
     * @param next the transfer
     * @return this draft
     */
    public TicketDraft transfer(@Nullable Transfer next) {
        transfer = next;
        return this;
    }

    /**
     * Says how it was activated.
     *
     * @param next the activation
     * @return this draft
     */
    public TicketDraft activation(Activation next) {
        activation = next;
        return this;
    }

    /**
     * Writes free information.
     *
     * @param number its number
     * @param text the information
     * @return this draft
     */
    public TicketDraft extraInfo(int number, String text) {
        Map<Integer, String> next = new TreeMap<>(extraInfo);
        next.put(number, text);
        extraInfo = java.util.Collections.unmodifiableMap(next);
        return this;
    }

    /**
     * Adds a line to the history.
     *
     * @param action the action
     * @param state its state
     * @return this draft
     */
    public TicketDraft history(String action, String state) {
        history.add(new HistoryLine(action, state, now));
        return this;
    }

    TicketDraft deletion(Deletion next) {
        deletion = next;
        return this;
    }

    TicketDraft controlledAt(@Nullable String time) {
        controlledAt = time;
        return this;
    }

    TicketDraft injected() {
        injections++;
        return this;
    }

    TicketDraft data(IncomingTicket incoming) {
        payload = incoming.payload();
        eventId = incoming.eventId();
        taxNumber = incoming.taxNumber();
        return this;
    }

    /** The state counted on without being a change of its own: time and number stay. */
    SimulatedTicket unchanged() {
        SimulatedTicket previous = java.util.Objects.requireNonNull(before);
        return build(previous.statusTime(), previous.sequence());
    }

    SimulatedTicket build(long sequence) {
        return build(now, sequence);
    }

    private SimulatedTicket build(Instant time, long sequence) {
        return new SimulatedTicket(
                ticketId,
                payload,
                eventId,
                taxNumber,
                status,
                time,
                sequence,
                owner,
                holder,
                transfer,
                activation,
                deletion,
                controlledAt,
                extraInfo,
                List.copyOf(history),
                injections);
    }
}
