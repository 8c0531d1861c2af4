package com.secutix.tixngo.host.demo;

import com.secutix.tixngo.host.output.Output;
import com.secutix.tixngo.host.store.Database;
import com.secutix.tixngo.host.store.EventTickets;
import com.secutix.tixngo.host.store.EventTickets.EventTicket;
import com.secutix.tixngo.host.store.HostStatus;
import com.secutix.tixngo.host.store.JdbcStores;
import com.secutix.tixngo.host.store.StatusQueries;
import com.secutix.tixngo.mapping.feedback.MobileTicket;
import com.secutix.tixngo.simulator.SimulatedTicket;
import com.secutix.tixngo.simulator.TixngoSimulator;
import com.secutix.tixngo.sync.spi.FeedbackStore;
import com.secutix.tixngo.sync.spi.KnownTicket;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The end of the demo: both sides compared, and the story of one ticket. */
final class DemoEnd {

    private static final int PORTION = 1_000;

    private final Output output;
    private final DemoStory story;
    private final Database database;
    private final TixngoSimulator tixngo;

    DemoEnd(Output output, DemoStory story, Database database, TixngoSimulator tixngo) {
        this.output = output;
        this.story = story;
        this.database = database;
        this.tixngo = tixngo;
    }

    /** Whether all is well becomes the exit code. */
    int tell(long calls, UnaryOperator<String> teller, String ticketId) {
        List<EventTicket> tickets = new EventTickets(database).first(Integer.MAX_VALUE);
        BothSides sides = BothSides.of(tickets, mobile(tickets), tixngo.tickets());
        HostStatus status = new StatusQueries(database).read("demo");
        long aligned = status.alignment().getOrDefault("ALIGNED", 0L);
        long cards = status.cards().getOrDefault("PRINTED", 0L);
        boolean good = sides.agree()
                && aligned == tickets.size()
                && status.unsettled() == 0
                && cards == tixngo.privilegeCount()
                && tixngo.tickets().stream()
                        .mapToInt(SimulatedTicket::injections)
                        .allMatch(times -> times == 1);
        story.step("Both sides compared, ticket by ticket");
        story.detail(sides.table());
        story.detail(status.alignment().entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey())
                        .collect(Collectors.joining(", "))
                + "; " + cards + " cards PRINTED, " + tixngo.privilegeCount() + " privileges in TIXNGO");
        story.step("The story of one ticket");
        story.detail(teller.apply(ticketId));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("agree", good);
        json.put("tickets", tickets.size());
        json.put("printed", status.tickets().getOrDefault("PRINTED", 0L));
        json.put("calls", calls);
        json.put("alignment", status.alignment());
        json.put("privileges", cards);
        json.put("sides", sides.json());
        json.put("ticket", ticketId);
        output.result(
                json,
                () -> story.ending(
                        good,
                        good
                                ? "Both sides agree: every ticket is ALIGNED, and was accepted once by TIXNGO."
                                : "The two sides differ, see the table above."));
        return good ? 0 : 2;
    }

    /** What feedback stored, a portion at a time. */
    private Map<String, String> mobile(List<EventTicket> tickets) {
        FeedbackStore feedback = new JdbcStores(database, "tixngo").feedback();
        Map<String, String> statuses = new HashMap<>();
        for (int i = 0; i < tickets.size(); i += PORTION) {
            List<String> ids = tickets.subList(i, Math.min(tickets.size(), i + PORTION)).stream()
                    .map(EventTicket::ticketId)
                    .toList();
            for (KnownTicket known : feedback.find(ids).values()) {
                MobileTicket mobile = known.mobile();
                if (mobile != null) {
                    statuses.put(known.ticketId(), mobile.status());
                }
            }
        }
        return statuses;
    }
}
