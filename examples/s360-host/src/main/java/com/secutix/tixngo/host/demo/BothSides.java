package com.secutix.tixngo.host.demo;

import com.secutix.tixngo.host.output.TextTable;
import com.secutix.tixngo.host.store.EventTickets.EventTicket;
import com.secutix.tixngo.simulator.SimulatedTicket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Compares what S-360 and TIXNGO say, ticket by ticket. */
final class BothSides {

    private final Map<String, Row> events = new TreeMap<>();

    private BothSides() {}

    static BothSides of(List<EventTicket> s360, List<SimulatedTicket> tixngo) {
        BothSides sides = new BothSides();
        Map<String, SimulatedTicket> mobile = new LinkedHashMap<>();
        tixngo.forEach(ticket -> mobile.put(ticket.ticketId(), ticket));
        for (EventTicket ticket : s360) {
            Row row = sides.row(ticket.eventId());
            boolean printed = ticket.status().equals("PRINTED");
            SimulatedTicket other = mobile.remove(ticket.ticketId());
            boolean injected = other != null && other.status().equals("INJECTED");
            row.sold++;
            row.printed += printed ? 1 : 0;
            row.injected += injected ? 1 : 0;
            row.differ +=
                    printed == injected && (other == null || ticket.eventId().equals(other.eventId())) ? 0 : 1;
        }
        // what is left, S-360 never sold
        mobile.values().forEach(ticket -> sides.row(String.valueOf(ticket.eventId())).differ++);
        return sides;
    }

    private Row row(String event) {
        return events.computeIfAbsent(event, name -> new Row());
    }

    /** Whether every ticket is printed on one side and injected on the other. */
    boolean agree() {
        return events.values().stream().allMatch(row -> row.differ == 0 && row.printed == row.sold);
    }

    long printed() {
        return events.values().stream().mapToLong(row -> row.printed).sum();
    }

    String table() {
        TextTable table =
                new TextTable("event", "sold in S-360", "PRINTED in S-360", "INJECTED in TIXNGO", "differences");
        events.forEach((event, row) -> table.row(event, row.sold, row.printed, row.injected, row.differ));
        return table.toString();
    }

    private static final class Row {
        private long sold;
        private long printed;
        private long injected;
        private long differ;
    }
}
