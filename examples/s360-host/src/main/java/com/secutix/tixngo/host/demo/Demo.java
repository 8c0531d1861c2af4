package com.secutix.tixngo.host.demo;

import com.secutix.tixngo.client.TixngoClient;
import com.secutix.tixngo.host.output.Output;
import com.secutix.tixngo.host.seed.SeededTickets;
import com.secutix.tixngo.host.seed.Seeding;
import com.secutix.tixngo.host.store.CardTable;
import com.secutix.tixngo.host.store.Database;
import com.secutix.tixngo.host.store.EventTickets;
import com.secutix.tixngo.host.store.JdbcStores;
import com.secutix.tixngo.host.store.TicketTable;
import com.secutix.tixngo.simulator.SimulatedTicket;
import com.secutix.tixngo.simulator.TixngoSimulator;
import com.secutix.tixngo.sync.SyncRun;
import com.secutix.tixngo.sync.TixngoSync;
import com.secutix.tixngo.sync.report.RunOutcome;
import com.secutix.tixngo.sync.report.RunReport;
import com.secutix.tixngo.sync.settings.InjectionSettings;
import com.secutix.tixngo.sync.settings.PointOfSales;
import com.secutix.tixngo.sync.settings.RunSettings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Tickets of two events on their way: sold in S-360, sent through the library over HTTP, accepted by a TIXNGO, and PRINTED.
 * Nothing of it stays: the database is in memory, the TIXNGO a simulator in this process.
 */
public final class Demo {

    private static final int EVENTS = 2;
    private static final PointOfSales POINT_OF_SALES = new PointOfSales("WEB", "MAIN");

    private static final int STOPPED = 4;

    private final Output output;
    private final DemoStory story;
    private final Consumer<SyncRun> watcher;

    /**
     * A demo.
     *
     * @param output where the story goes
     * @param colour whether to use colour
     * @param watcher is told of each run, so that it can be stopped
     */
    public Demo(Output output, boolean colour, Consumer<SyncRun> watcher) {
        this.output = output;
        this.story = new DemoStory(output, colour);
        this.watcher = watcher;
    }

    /**
     * Tells the story.
     *
     * @param tickets how many tickets
     * @param seed other seeds give other tickets
     * @return 0 if both sides agree at the end, 4 if it was stopped before, 2 otherwise
     */
    public int run(int tickets, long seed) {
        String url = "jdbc:h2:mem:demo-" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        try (TixngoSimulator tixngo = TixngoSimulator.start();
                Database database = Database.open(url);
                TixngoClient client = TixngoClient.builder()
                        .url(tixngo.baseUrl().toString())
                        .apiKey(tixngo.apiKey())
                        .build()) {
            story.step("A TIXNGO listens");
            story.detail("a simulator that speaks the same contract, at " + tixngo.baseUrl());
            story.step("S-360 sells tickets");
            long added = new Seeding(new TicketTable(database), new CardTable(database), done -> {})
                    .tickets(new SeededTickets(seed, EVENTS), tickets);
            story.detail(
                    added + " tickets of " + EVENTS + " events: matches, concerts, passes and parking, NOT_PRINTED");
            TixngoSync sync = new JdbcStores(database, "tixngo")
                    .addTo(TixngoSync.builder())
                    .client(client)
                    .build();
            story.step("The injection sends them");
            RunReport first = inject(sync);
            story.detail(first.toText());
            if (first.outcome() == RunOutcome.STOPPED) {
                return stopped();
            }
            story.step("The injection runs again");
            RunReport second = inject(sync);
            if (second.outcome() == RunOutcome.STOPPED) {
                return stopped();
            }
            story.detail(
                    second.counts().selected() == 0
                            ? "nothing is left to send: what TIXNGO accepted is PRINTED, and never sent twice"
                            : second.toText());
            story.step("Both sides compared, ticket by ticket");
            BothSides sides = BothSides.of(new EventTickets(database).first(tickets + 1), tixngo.tickets());
            story.detail(sides.table());
            long twice = tixngo.tickets().stream()
                    .mapToInt(SimulatedTicket::injections)
                    .filter(times -> times != 1)
                    .count();
            boolean good = sides.agree() && sides.printed() == tickets && twice == 0;
            end(good, first, sides.printed());
            return good ? 0 : 2;
        }
    }

    private int stopped() {
        output.error("STOPPED", "the demo was stopped before its end");
        return STOPPED;
    }

    private RunReport inject(TixngoSync sync) {
        SyncRun run = sync.injection(InjectionSettings.builder()
                .pointOfSales(POINT_OF_SALES)
                .run(RunSettings.builder().untilEmpty(true).build())
                .build());
        watcher.accept(run);
        return run.execute();
    }

    private void end(boolean good, RunReport injection, long printed) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("agree", good);
        json.put("printed", printed);
        json.put("calls", injection.calls());
        output.result(
                json,
                () -> story.ending(
                        good,
                        good
                                ? "Both sides agree: every ticket is PRINTED in S-360 and was accepted once by TIXNGO."
                                : "The two sides differ, see the table above."));
    }
}
