package com.secutix.tixngo.simulator.internal.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.secutix.tixngo.simulator.IllegalActionException;
import com.secutix.tixngo.simulator.SimulatedTicket;
import com.secutix.tixngo.simulator.SimulatedTicket.Deletion;
import com.secutix.tixngo.simulator.internal.state.Change.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * All tickets, their events, and the log of their changes. Thread-safe: every method is one step under one lock, and what it hands
 * out is immutable. Nothing here walks over all tickets, whatever their number, except where a method says so.
 */
public final class TicketBook {
    private record DueDeletion(String ticketId, Instant at) {}

    private final Clock clock;
    private final Duration deletionDelay;
    private final Map<String, SimulatedTicket> tickets = new HashMap<>();
    private final List<String> ids = new ArrayList<>();
    private final List<Change> log = new ArrayList<>();
    private final Map<String, JsonNode> events = new HashMap<>();
    private final Map<String, Integer> statusCounts = new TreeMap<>();
    private final ArrayDeque<DueDeletion> dueDeletions = new ArrayDeque<>();

    /**
     * Opens an empty book.
     *
     * @param clock tells the time of every change
     * @param deletionDelay how long a deletion waits for its confirmation
     */
    public TicketBook(Clock clock, Duration deletionDelay) {
        this.clock = clock;
        this.deletionDelay = deletionDelay;
    }

    /**
     * Injects tickets in the order given. A known one gets the new data; while it is still in no wallet its owner and holder follow too
     * (assumed), afterwards they stay. The very same data again changes nothing.
     *
     * @param incoming tickets that passed the rules
     * @return one result a ticket, in the same order
     */
    public synchronized List<ItemResult> inject(List<IncomingTicket> incoming) {
        Instant now = settle();
        List<ItemResult> results = new ArrayList<>(incoming.size());
        for (IncomingTicket ticket : incoming) {
            results.add(inject(ticket, now));
        }
        return results;
    }

    private ItemResult inject(IncomingTicket incoming, Instant now) {
        String ticketId = incoming.ticketId();
        SimulatedTicket known = tickets.get(ticketId);
        if (known != null && Lifecycle.GONE.contains(known.status())) {
            return ItemResult.rejected(ticketId, "TICKET_DELETED", "the ticket is deleted or being deleted");
        }
        if (incoming.eventId() != null && incoming.event() != null) {
            events.put(incoming.eventId(), incoming.event());
        }
        if (known == null) {
            commit(
                    TicketDraft.first(incoming, now).injected().history("INJECT", "CONFIRMED"),
                    "INJECT",
                    Actor.ORGANIZER);
        } else if (known.stored().equals(incoming.payload())) {
            tickets.put(ticketId, TicketDraft.after(known, now).injected().unchanged());
        } else {
            TicketDraft draft = TicketDraft.after(known, now).data(incoming).injected();
            if (known.status().equals(Lifecycle.INJECTED)) {
                draft.owner(incoming.spectator()).holder(incoming.spectator());
            }
            commit(draft.history("INJECT", "CONFIRMED"), "INJECT", Actor.ORGANIZER);
        }
        return ItemResult.accepted(ticketId);
    }

    /**
     * Begins the deletion of tickets.
     *
     * @param ticketIds which, in the order of the call
     * @param deletions why, by position
     * @return one result a ticket
     */
    public synchronized List<ItemResult> invalidate(List<String> ticketIds, List<Deletion> deletions) {
        Instant now = settle();
        List<ItemResult> results = new ArrayList<>(ticketIds.size());
        for (int i = 0; i < ticketIds.size(); i++) {
            String ticketId = ticketIds.get(i);
            SimulatedTicket known = tickets.get(ticketId);
            if (known == null) {
                results.add(ItemResult.rejected(ticketId, "TICKET_NOT_FOUND", "no such ticket"));
                continue;
            }
            if (!Lifecycle.GONE.contains(known.status())) {
                TicketDraft draft = TicketDraft.after(known, now)
                        .status(Lifecycle.DELETION_PENDING)
                        .deletion(deletions.get(i))
                        .history("DELETE", "DELETION_PENDING");
                SimulatedTicket next = commit(draft, "DELETE", Actor.ORGANIZER);
                dueDeletions.add(new DueDeletion(ticketId, next.statusTime().plus(deletionDelay)));
            }
            results.add(ItemResult.accepted(ticketId));
        }
        return results;
    }

    /**
     * Marks tickets as controlled. One that is only being deleted counts as deleted (assumed).
     *
     * @param ticketIds which, in the order of the call
     * @param times when, as told, by position; null where not told
     * @return one result a ticket
     */
    public synchronized List<ItemResult> control(List<String> ticketIds, List<@Nullable String> times) {
        Instant now = settle();
        List<ItemResult> results = new ArrayList<>(ticketIds.size());
        for (int i = 0; i < ticketIds.size(); i++) {
            String ticketId = ticketIds.get(i);
            SimulatedTicket known = tickets.get(ticketId);
            if (known == null) {
                results.add(ItemResult.rejected(ticketId, "TICKET_NOT_FOUND", "no such ticket"));
            } else if (Lifecycle.GONE.contains(known.status())) {
                results.add(ItemResult.rejected(ticketId, "TICKET_DELETED", "the ticket is deleted or being deleted"));
            } else {
                if (!known.status().equals(Lifecycle.CONTROLLED)) {
                    TicketDraft draft = TicketDraft.after(known, now)
                            .status(Lifecycle.CONTROLLED)
                            .controlledAt(times.get(i))
                            .history("BURN", "CONFIRMED");
                    commit(draft, "CONTROL", Actor.ORGANIZER);
                }
                results.add(ItemResult.accepted(ticketId));
            }
        }
        return results;
    }

    /**
     * Lets somebody act on one ticket.
     *
     * @param ticketId which
     * @param action the action's name
     * @param actor who
     * @param legalFrom the statuses it is allowed in; empty for any
     * @param step writes the next state; may refuse by throwing {@link IllegalActionException}
     * @return the next state
     */
    public synchronized SimulatedTicket act(
            String ticketId, String action, Actor actor, Set<String> legalFrom, Consumer<TicketDraft> step) {
        Instant now = settle();
        SimulatedTicket known = tickets.get(ticketId);
        if (known == null) {
            throw new IllegalActionException(
                    action + ": the simulator has no ticket '" + ticketId + "'; inject it first");
        }
        if (!legalFrom.isEmpty() && !legalFrom.contains(known.status())) {
            throw new IllegalActionException(action + " of ticket '" + ticketId + "' is not possible while it is "
                    + known.status() + "; it is in " + new java.util.TreeSet<>(legalFrom));
        }
        TicketDraft draft = TicketDraft.after(known, now);
        step.accept(draft);
        return commit(draft, action, actor);
    }

    /**
     * Confirms one pending deletion now.
     *
     * @param ticketId which
     */
    public synchronized void confirmDeletion(String ticketId) {
        act(
                ticketId,
                "CONFIRM_DELETION",
                Actor.SYSTEM,
                Set.of(Lifecycle.DELETION_PENDING),
                draft -> draft.status(Lifecycle.DELETED).history("DELETE", "DELETED"));
    }

    /**
     * Confirms every pending deletion now.
     *
     * @return how many there were
     */
    public synchronized int confirmDeletions() {
        Instant now = settle();
        int confirmed = 0;
        for (DueDeletion due = dueDeletions.poll(); due != null; due = dueDeletions.poll()) {
            confirmed += delete(due.ticketId(), now) ? 1 : 0;
        }
        return confirmed;
    }

    /**
     * Looks a ticket up.
     *
     * @param ticketId which
     * @return its state; null when unknown
     */
    public synchronized @Nullable SimulatedTicket find(String ticketId) {
        settle();
        return tickets.get(ticketId);
    }

    /**
     * The id of a ticket by the order of first injection.
     *
     * @param index from 0
     * @return its id
     */
    public synchronized String idAt(int index) {
        return ids.get(index);
    }

    /**
     * Counts tickets.
     *
     * @return how many there are
     */
    public synchronized int size() {
        return ids.size();
    }

    /**
     * Copies all tickets, in the order of first injection; takes time in proportion to their number.
     *
     * @return the tickets
     */
    public synchronized List<SimulatedTicket> all() {
        settle();
        List<SimulatedTicket> copy = new ArrayList<>(ids.size());
        for (String id : ids) {
            copy.add(Objects.requireNonNull(tickets.get(id)));
        }
        return copy;
    }

    /**
     * Counts tickets by status.
     *
     * @return counts, by status in alphabetical order
     */
    public synchronized Map<String, Integer> countsByStatus() {
        settle();
        return new TreeMap<>(statusCounts);
    }

    /**
     * The event's data as last injected.
     *
     * @param eventId which
     * @return a copy; null when unknown
     */
    public synchronized @Nullable JsonNode event(String eventId) {
        JsonNode event = events.get(eventId);
        return event == null ? null : event.deepCopy();
    }

    /**
     * Reads the log of changes.
     *
     * @param from position of the first change wanted
     * @param limit most changes to hand out
     * @return the changes; fewer than the limit only at the end
     */
    public synchronized List<Change> changes(long from, int limit) {
        settle();
        int first = (int) Math.min(from, log.size());
        return List.copyOf(log.subList(first, (int) Math.min((long) first + limit, log.size())));
    }

    /**
     * How long the log is.
     *
     * @return the number of changes so far, which is also the position after the last
     */
    public synchronized int changeCount() {
        settle();
        return log.size();
    }

    private SimulatedTicket commit(TicketDraft draft, String action, Actor actor) {
        SimulatedTicket before = draft.before();
        SimulatedTicket next = draft.build(log.size() + 1L);
        tickets.put(next.ticketId(), next);
        if (before == null) {
            ids.add(next.ticketId());
        } else {
            statusCounts.computeIfPresent(before.status(), (status, count) -> count == 1 ? null : count - 1);
        }
        statusCounts.merge(next.status(), 1, Integer::sum);
        log.add(new Change(next, before, action, actor));
        return next;
    }

    /** Confirms what is due, each as its own change at its own time, and tells the time. */
    private Instant settle() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (DueDeletion due = dueDeletions.peek(); due != null && !due.at().isAfter(now); due = dueDeletions.peek()) {
            dueDeletions.remove();
            delete(due.ticketId(), due.at());
        }
        return now;
    }

    private boolean delete(String ticketId, Instant at) {
        SimulatedTicket known = Objects.requireNonNull(tickets.get(ticketId));
        if (!known.status().equals(Lifecycle.DELETION_PENDING)) {
            return false;
        }
        TicketDraft draft =
                TicketDraft.after(known, at).status(Lifecycle.DELETED).history("DELETE", "DELETED");
        commit(draft, "CONFIRM_DELETION", Actor.SYSTEM);
        return true;
    }
}
