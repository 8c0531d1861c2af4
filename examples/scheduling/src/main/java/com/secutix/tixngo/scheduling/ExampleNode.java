package com.secutix.tixngo.scheduling;

import com.secutix.tixngo.client.TixngoClient;
import com.secutix.tixngo.host.seed.SeededCards;
import com.secutix.tixngo.host.seed.SeededTickets;
import com.secutix.tixngo.host.seed.Seeding;
import com.secutix.tixngo.host.store.CardTable;
import com.secutix.tixngo.host.store.Database;
import com.secutix.tixngo.host.store.JdbcStores;
import com.secutix.tixngo.host.store.TicketTable;
import com.secutix.tixngo.scheduling.metrics.MeteredClientListener;
import com.secutix.tixngo.scheduling.metrics.MeteredRunListener;
import com.secutix.tixngo.simulator.TixngoSimulator;
import com.secutix.tixngo.sync.TixngoSync;
import com.secutix.tixngo.sync.report.RunReport;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What the example programs share: S-360's stores, a client of TIXNGO and the sync functions over both, with metrics. Without
 * a TIXNGO it starts a simulator and seeds some tickets. Safe for concurrent use.
 */
public final class ExampleNode implements AutoCloseable {

    private static final int SEEDED_TICKETS = 1_000;
    private static final int SEEDED_CARDS = 100;
    private static final int SEED = 1;
    private static final int EVENTS = 2;
    private static final long PATIENCE_SECONDS = 150;
    private static final int FAILED = 2;

    private final NodeOptions options;
    private final @Nullable TixngoSimulator simulator;
    private final Database database;
    private final TixngoClient client;
    private final HikariDataSource dataSource;
    private final List<ScheduledFunction> functions;
    private final RunsUnderWay runs;
    private final MeterRegistry meters = new SimpleMeterRegistry();

    private ExampleNode(
            NodeOptions options, @Nullable TixngoSimulator simulator, BiConsumer<ScheduledFunction, RunReport> ended) {
        this.options = options;
        this.simulator = simulator;
        database = Database.open(options.database());
        if (simulator != null) {
            seed(database);
        }
        client = TixngoClient.builder()
                .url(
                        simulator == null
                                ? Objects.requireNonNull(options.tixngoUrl())
                                : simulator.baseUrl().toString())
                .apiKey(simulator == null ? Objects.requireNonNullElse(options.apiKey(), "") : simulator.apiKey())
                .listener(new MeteredClientListener(meters))
                .build();
        TixngoSync sync = new JdbcStores(database, "tixngo")
                .addTo(TixngoSync.builder())
                .client(client)
                .listener(new MeteredRunListener(meters))
                .build();
        functions = options.plan().of(sync);
        runs = new RunsUnderWay(ended);
        dataSource = new HikariDataSource();
        dataSource.setJdbcUrl(options.database());
        dataSource.setPoolName("scheduler");
        dataSource.setMaximumPoolSize(Math.min(options.threads(), 4) + 2);
        dataSource.setMinimumIdle(1);
    }

    /**
     * Opens everything.
     *
     * @param options what the environment says
     * @param ended is told of each run that ended
     * @return the node, to be closed
     */
    public static ExampleNode open(NodeOptions options, BiConsumer<ScheduledFunction, RunReport> ended) {
        return new ExampleNode(options, options.tixngoUrl() == null ? TixngoSimulator.start() : null, ended);
    }

    private static void seed(Database database) {
        Seeding seeding = new Seeding(new TicketTable(database), new CardTable(database), done -> {});
        seeding.tickets(new SeededTickets(SEED, EVENTS), SEEDED_TICKETS);
        seeding.cards(new SeededCards(SEED), SEEDED_CARDS);
    }

    /**
     * The name of this node.
     *
     * @return the name
     */
    public String name() {
        return options.name();
    }

    /**
     * What the environment said.
     *
     * @return the options
     */
    public NodeOptions options() {
        return options;
    }

    /**
     * All five functions.
     *
     * @return what a scheduler is to run
     */
    public List<ScheduledFunction> functions() {
        return functions;
    }

    /**
     * Executes runs.
     *
     * @return what a scheduler executes them with
     */
    public RunsUnderWay runs() {
        return runs;
    }

    /**
     * The host's database for a scheduler that keeps its state there, with auto-commit.
     *
     * @return a pool of its own
     */
    public DataSource dataSource() {
        return dataSource;
    }

    /**
     * What runs and requests did.
     *
     * @return the meters
     */
    public MeterRegistry meters() {
        return meters;
    }

    @Override
    public void close() {
        dataSource.close();
        client.close();
        database.close();
        if (simulator != null) {
            simulator.close();
        }
    }

    /** Starts a host over a node. */
    @FunctionalInterface
    interface Start {
        AutoCloseable on(ExampleNode node) throws Exception;
    }

    /** Runs a host until the process is told to end, then stops it cleanly. Each run that ends is told on standard output. */
    static void run(Start start) {
        CountDownLatch told = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> awaitEnd(told, closed), "end"));
        NodeOptions options = NodeOptions.of(System.getenv());
        int exitCode = 0;
        try (ExampleNode node = open(options, (function, report) -> tell(options.name(), function, report));
                AutoCloseable host = start.on(node)) {
            System.out.println(options.name() + " runs " + host.getClass().getSimpleName() + "; Ctrl-C ends it");
            told.await();
        } catch (Exception failed) {
            System.err.println(options.name() + " cannot go on: " + failed);
            exitCode = FAILED;
        }
        System.out.println(options.name() + " has ended");
        closed.countDown();
        System.exit(exitCode);
    }

    private static void tell(String node, ScheduledFunction function, RunReport report) {
        System.out.println(node + " " + function.name() + " " + report.toJson());
    }

    private static void awaitEnd(CountDownLatch told, CountDownLatch closed) {
        told.countDown();
        try {
            if (!closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("the runs under way did not end in time");
            }
        } catch (InterruptedException giveUp) {
            Thread.currentThread().interrupt();
        }
    }
}
