package com.secutix.tixngo.simulator;

import com.secutix.tixngo.simulator.internal.state.Lifecycle;
import com.secutix.tixngo.simulator.internal.state.TicketBook;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * People who act at random but always legally, from a seed: on the same tickets in the same states, the same seed acts the same. Not
 * thread-safe; several plans may act side by side.
 */
public final class SpectatorPlan {
    /** Looks at most this many tickets ahead for one that can still be acted on. */
    private static final int LOOK_AHEAD = 64;

    private static final List<ActivationMethod> METHODS = List.of(ActivationMethod.values());

    private final Spectators spectators;
    private final TicketBook book;
    private final Random dice;

    SpectatorPlan(Spectators spectators, TicketBook book, long seed) {
        this.spectators = spectators;
        this.book = book;
        this.dice = new Random(seed);
    }

    /**
     * Lets people act.
     *
     * @param actions how many times
     * @return how many actions were possible; fewer when hardly a ticket is left to act on
     */
    public int act(int actions) {
        int done = 0;
        int tickets = book.size();
        for (int i = 0; i < actions && tickets > 0; i++) {
            done += actOnce(dice.nextInt(tickets), tickets) ? 1 : 0;
        }
        return done;
    }

    private boolean actOnce(int start, int tickets) {
        for (int ahead = 0; ahead < Math.min(LOOK_AHEAD, tickets); ahead++) {
            String ticketId = book.idAt((start + ahead) % tickets);
            SimulatedTicket ticket = book.find(ticketId);
            if (ticket != null && act(ticket)) {
                return true;
            }
        }
        return false;
    }

    private boolean act(SimulatedTicket ticket) {
        String ticketId = ticket.ticketId();
        try {
            if (ticket.status().equals(Lifecycle.INJECTED)) {
                spectators.download(ticketId);
            } else if (ticket.status().equals(Lifecycle.PENDING_TRANSFER)) {
                endTransfer(ticketId);
            } else if (Lifecycle.ACTIVE.contains(ticket.status())) {
                spectators.logOff(ticketId);
            } else if (Lifecycle.IN_WALLET.contains(ticket.status())) {
                useFromWallet(ticketId);
            } else {
                return false;
            }
            return true;
        } catch (IllegalActionException e) {
            // the ticket's own rules forbid it, or somebody else was faster: the next ticket then
            return false;
        }
    }

    private void endTransfer(String ticketId) {
        int cast = dice.nextInt(10);
        if (cast < 6) {
            spectators.accept(ticketId);
        } else if (cast < 8) {
            spectators.reject(ticketId);
        } else if (cast < 9) {
            spectators.cancelTransfer(ticketId);
        } else {
            spectators.cancelTransferByOrganizer(ticketId);
        }
    }

    private void useFromWallet(String ticketId) {
        int cast = dice.nextInt(10);
        if (cast < 3) {
            spectators.assign(ticketId, Spectator.of(address()).withEmail(null));
        } else if (cast < 6) {
            spectators.transfer(ticketId, address());
        } else {
            ActivationMethod method = METHODS.get(dice.nextInt(METHODS.size()));
            String beacon = method == ActivationMethod.BT ? "Gate-A-" + (1 + dice.nextInt(9)) : null;
            spectators.activate(ticketId, method, beacon);
        }
    }

    private String address() {
        return String.format(Locale.ROOT, "spectator-%04d@example.org", dice.nextInt(10_000));
    }
}
