package com.secutix.tixngo.host.demo;

import com.secutix.tixngo.host.output.TextTable;
import com.secutix.tixngo.host.store.EventTickets.EventTicket;
import com.secutix.tixngo.simulator.SimulatedTicket;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Compares what S-360 and TIXNGO say, ticket by ticket. */
final class BothSides {

    private static final String NONE = "none";

    private final Map<Row, Long> rows = new TreeMap<>(
            Comparator.comparing(Row::status).thenComparing(Row::mobile).thenComparing(Row::tixngo));

    private BothSides() {}

    /**
     * Compares.
     *
     * @param s360 the tickets of S-360
     * @param mobile their mobile statuses, as feedback brought them
     * @param tixngo the tickets of TIXNGO
     */
    static BothSides of(List<EventTicket> s360, Map<String, String> mobile, List<SimulatedTicket> tixngo) {
        BothSides sides = new BothSides();
        Map<String, SimulatedTicket> there = new LinkedHashMap<>();
        tixngo.forEach(ticket -> there.put(ticket.ticketId(), ticket));
        for (EventTicket ticket : s360) {
            SimulatedTicket other = there.remove(ticket.ticketId());
            sides.add(
                    ticket.status(),
                    mobile.getOrDefault(ticket.ticketId(), NONE),
                    other == null ? NONE : other.status());
        }
        // what is left, S-360 never sold
        there.values().forEach(ticket -> sides.add("never sold", NONE, ticket.status()));
        return sides;
    }

    private void add(String status, String mobile, String tixngo) {
        rows.merge(new Row(status, mobile, tixngo), 1L, Long::sum);
    }

    /** Whether S-360 knows of every ticket what TIXNGO says. */
    boolean agree() {
        return rows.keySet().stream().allMatch(Row::agrees);
    }

    String table() {
        TextTable table = new TextTable("S-360", "mobile status in S-360", "status in TIXNGO", "tickets", "");
        rows.forEach((row, tickets) ->
                table.row(row.status, row.mobile, row.tixngo, tickets, row.agrees() ? "same" : "DIFFERENT"));
        return table.toString();
    }

    List<Map<String, Object>> json() {
        List<Map<String, Object>> json = new ArrayList<>();
        rows.forEach((row, tickets) -> {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("s360", row.status);
            line.put("mobile", row.mobile);
            line.put("tixngo", row.tixngo);
            line.put("tickets", tickets);
            json.add(line);
        });
        return json;
    }

    private record Row(String status, String mobile, String tixngo) {
        boolean agrees() {
            return mobile.equals(tixngo);
        }
    }
}
