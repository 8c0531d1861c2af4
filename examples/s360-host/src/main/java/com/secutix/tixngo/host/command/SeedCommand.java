package com.secutix.tixngo.host.command;

import com.secutix.tixngo.host.S360Host;
import com.secutix.tixngo.host.output.Progress;
import com.secutix.tixngo.host.seed.SeededCards;
import com.secutix.tixngo.host.seed.SeededTickets;
import com.secutix.tixngo.host.seed.Seeding;
import com.secutix.tixngo.host.store.CardTable;
import com.secutix.tixngo.host.store.Database;
import com.secutix.tixngo.host.store.TicketTable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Invents tickets. */
@Command(
        name = "seed",
        description = "Invents realistic tickets, the same for the same seed; what is there already is left as it is.")
public final class SeedCommand implements Callable<Integer> {

    private static final long MAX = 100_000_000;

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private S360Host host;

    @Option(
            names = "--events",
            paramLabel = "N",
            description = {"how many events the tickets are for", "Default: 2"})
    private int events = 2;

    @Option(names = "--tickets", paramLabel = "N", description = "how many tickets there shall be; required")
    private @Nullable Long tickets;

    @Option(
            names = "--privileges",
            paramLabel = "N",
            description = {"how many membership and season cards there shall be", "Default: 0"})
    private long privileges;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = {"other seeds give other tickets", "Default: 1"})
    private long seed = 1;

    /** A command that picocli fills. */
    public SeedCommand() {}

    @Override
    public Integer call() {
        Mistakes mistakes = new Mistakes();
        if (tickets == null) {
            mistakes.add("option --tickets is missing: say how many tickets there shall be");
        }
        long wanted = tickets == null ? 0 : tickets;
        if (wanted < 0 || wanted > MAX || privileges < 0 || privileges > MAX) {
            mistakes.add("options --tickets and --privileges take numbers from 0 to " + MAX);
        }
        if (events < 1 || events > SeededTickets.MAX_EVENTS) {
            mistakes.add("option --events takes a number from 1 to " + SeededTickets.MAX_EVENTS);
        }
        mistakes.throwIfAny();
        try (Database database = Database.open(host.options().database);
                Progress progress = Progress.of("seed", wanted)) {
            Seeding seeding = new Seeding(new TicketTable(database), new CardTable(database), progress::at);
            long newTickets = seeding.tickets(new SeededTickets(seed, events), wanted);
            long newCards = seeding.cards(new SeededCards(seed), privileges);
            report(wanted, newTickets, newCards);
        }
        return ExitCode.DONE;
    }

    private void report(long wanted, long newTickets, long newCards) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("tickets", wanted);
        json.put("ticketsAdded", newTickets);
        json.put("privileges", privileges);
        json.put("privilegesAdded", newCards);
        host.output()
                .result(
                        json,
                        () -> "seeded " + newTickets + " new tickets, " + (wanted - newTickets) + " were there already"
                                + (privileges == 0
                                        ? ""
                                        : "; " + newCards + " new cards, " + (privileges - newCards)
                                                + " were there already"));
    }
}
