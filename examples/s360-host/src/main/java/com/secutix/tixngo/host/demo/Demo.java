package com.secutix.tixngo.host.demo;

import com.secutix.tixngo.client.TixngoClient;
import com.secutix.tixngo.host.output.Output;
import com.secutix.tixngo.host.seed.SeededCards;
import com.secutix.tixngo.host.seed.SeededTickets;
import com.secutix.tixngo.host.seed.Seeding;
import com.secutix.tixngo.host.store.CardTable;
import com.secutix.tixngo.host.store.Database;
import com.secutix.tixngo.host.store.TicketTable;
import com.secutix.tixngo.simulator.TixngoSimulator;
import com.secutix.tixngo.sync.SyncRun;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * A season in a minute: tickets are sold, sent, passed on, activated, controlled, cancelled, reprinted and resold, and at the
 * end both sides say the same of each. Nothing of it stays: the database is in memory, the TIXNGO a simulator in this
 * process. The same seed tells the same story.
 */
public final class Demo {

    private static final int EVENTS = 2;
    private static final int TICKETS_FOR_EACH_CARD = 20;

    private final Output output;
    private final DemoStory story;
    private final Consumer<SyncRun> watcher;
    private final BiFunction<Database, String, String> teller;

    /**
     * A demo.
     *
     * @param output where the story goes
     * @param colour whether to use colour
     * @param watcher is told of each run, so that it can be stopped
     * @param teller tells the story of one ticket, given its id
     */
    public Demo(Output output, boolean colour, Consumer<SyncRun> watcher, BiFunction<Database, String, String> teller) {
        this.output = output;
        this.story = new DemoStory(output, colour);
        this.watcher = watcher;
        this.teller = teller;
    }

    /**
     * Tells the story.
     *
     * @param tickets how many tickets
     * @param seed other seeds give other tickets and other people
     * @return 0 if both sides agree at the end, 4 if it was stopped before, 2 otherwise
     */
    public int run(int tickets, long seed) {
        String url = "jdbc:h2:mem:demo-" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        try (TixngoSimulator tixngo = TixngoSimulator.builder().seed(seed).start();
                Database database = Database.open(url);
                TixngoClient client = TixngoClient.builder()
                        .url(tixngo.baseUrl().toString())
                        .apiKey(tixngo.apiKey())
                        .build()) {
            story.step("S-360 sells tickets, and a TIXNGO listens");
            int cards = Math.max(1, tickets / TICKETS_FOR_EACH_CARD);
            Seeding seeding = new Seeding(new TicketTable(database), new CardTable(database), done -> {});
            seeding.tickets(new SeededTickets(seed, EVENTS), tickets);
            seeding.cards(new SeededCards(seed), cards);
            story.detail(tickets + " tickets of " + EVENTS + " events and " + cards
                    + " membership and season cards, all NOT_PRINTED; the TIXNGO is a simulator in this process");
            DemoFunctions functions = new DemoFunctions(database, client, watcher);
            DemoDays days = new DemoDays(story, functions, database, tixngo);
            days.deliver();
            days.use(seed);
            days.control(tickets);
            days.change(tickets);
            days.sendCards();
            days.settle();
            return new DemoEnd(output, story, database, tixngo)
                    .tell(functions.calls(), id -> teller.apply(database, id), days.storyOf());
        } catch (DemoEndedException ended) {
            output.error(ended.code(), String.valueOf(ended.getMessage()));
            return ended.exitCode();
        }
    }
}
