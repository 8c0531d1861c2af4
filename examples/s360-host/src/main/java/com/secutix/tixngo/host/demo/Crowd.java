package com.secutix.tixngo.host.demo;

import com.secutix.tixngo.simulator.SimulatedTicket;
import com.secutix.tixngo.simulator.TixngoSimulator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The people of the demo, and who of them is in the story: found by what happened to their tickets, so always the same. */
final class Crowd {

    private static final int ACTIONS_FOR_EACH_TICKET = 3;
    private static final Set<String> ACTIVE =
            Set.of("BT_ACTIVATED", "MANUAL_ACTIVATED", "OFFLINE_ACTIVATED", "ONLINE_ACTIVATED");

    private final TixngoSimulator tixngo;

    Crowd(TixngoSimulator tixngo) {
        this.tixngo = tixngo;
    }

    /** Everybody does what people do with tickets, by the seed. */
    int act(long seed) {
        return tixngo.spectators().plan(seed).act(tixngo.ticketCount() * ACTIONS_FOR_EACH_TICKET);
    }

    /** How many tickets have which status. */
    Map<String, Integer> statuses() {
        return new TreeMap<>(tixngo.countsByStatus());
    }

    /** Active on a phone, so at the gate. */
    List<String> atTheGate(int most) {
        return find(ticket -> ACTIVE.contains(ticket.status()), most);
    }

    /** Nobody has looked at these yet. */
    List<String> untouched(int most) {
        return find(ticket -> ticket.status().equals("INJECTED"), most);
    }

    /** Somebody got this one from a friend. */
    Optional<String> transferred() {
        return find(ticket -> ticket.status().equals("TRANSFERRED"), 1).stream().findFirst();
    }

    /** In the wallet that bought it. */
    Optional<String> downloaded() {
        return find(ticket -> ticket.status().equals("DOWNLOADED") && ticket.transfer() == null, 1).stream()
                .findFirst();
    }

    private List<String> find(Predicate<SimulatedTicket> which, int most) {
        return tixngo.tickets().stream()
                .filter(which)
                .sorted(Comparator.comparing(SimulatedTicket::ticketId))
                .limit(most)
                .map(SimulatedTicket::ticketId)
                .toList();
    }
}
