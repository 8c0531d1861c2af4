package com.secutix.tixngo.scheduling;

import com.secutix.tixngo.host.seed.SeededCards;
import com.secutix.tixngo.host.seed.SeededTickets;
import com.secutix.tixngo.host.seed.Seeding;
import com.secutix.tixngo.host.store.CardTable;
import com.secutix.tixngo.host.store.Database;
import com.secutix.tixngo.host.store.HostStatus;
import com.secutix.tixngo.host.store.StatusQueries;
import com.secutix.tixngo.host.store.TicketTable;
import com.secutix.tixngo.simulator.TixngoSimulator;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A TIXNGO, a database with seeded tickets, and the nodes that a test opens over both. */
final class NodeScene implements AutoCloseable {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    final TixngoSimulator tixngo = TixngoSimulator.start();
    final Reports reports = new Reports();
    final String url;
    private final Database database;

    NodeScene(int tickets, int cards) {
        this("jdbc:h2:mem:scheduling" + NUMBER.incrementAndGet(), tickets, cards);
    }

    NodeScene(String url, int tickets, int cards) {
        this.url = url;
        database = Database.open(url);
        Seeding seeding = new Seeding(new TicketTable(database), new CardTable(database), done -> {});
        seeding.tickets(new SeededTickets(1, 2), tickets);
        seeding.cards(new SeededCards(1), cards);
    }

    Map<String, String> environment(String... others) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "S360_DATABASE", url,
                "TIXNGO_URL", tixngo.baseUrl().toString(),
                "TIXNGO_API_KEY", tixngo.apiKey()));
        for (int index = 0; index < others.length; index += 2) {
            environment.put(others[index], others[index + 1]);
        }
        return environment;
    }

    ExampleNode node(String... environment) {
        return ExampleNode.open(NodeOptions.of(environment(environment)), reports);
    }

    Database database() {
        return database;
    }

    HostStatus status() {
        return new StatusQueries(database).read("demo");
    }

    @Override
    public void close() {
        database.close();
        tixngo.close();
    }
}
