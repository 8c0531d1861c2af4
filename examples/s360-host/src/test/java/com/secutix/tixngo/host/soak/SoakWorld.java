package com.secutix.tixngo.host.soak;

import com.secutix.tixngo.host.command.HostRun;
import com.secutix.tixngo.simulator.Fault;
import com.secutix.tixngo.simulator.FaultKind;
import com.secutix.tixngo.simulator.FaultMix;
import com.secutix.tixngo.simulator.TixngoSimulator;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Everybody else: S-360 people at their desks, spectators with their phones, a network that fails, a database that cuts connections. */
final class SoakWorld {

    private static final int MOST_TICKETS = 3_000;
    private static final int SOLD_AT_ONCE = 40;
    private static final int CARDS = 40;
    /** These change what a ticket is for good, or stop everything: they are no accident of a network. */
    private static final Set<FaultKind> NO_ACCIDENTS =
            EnumSet.of(FaultKind.UNKNOWN_STATUS, FaultKind.DELAY, FaultKind.NOT_FOUND);

    private final String databaseUrl;
    private final TixngoSimulator tixngo;
    private final Random dice;
    private final Map<String, Integer> story = new TreeMap<>();
    private int sold;

    SoakWorld(String databaseUrl, TixngoSimulator tixngo, long seed) {
        this.databaseUrl = databaseUrl;
        this.tixngo = tixngo;
        this.dice = new Random(seed);
    }

    /** Lets every fault that a network or a server can have strike at random, about one call in ten. */
    void beginFaults() {
        FaultMix mix = FaultMix.seeded(dice.nextLong());
        EnumSet<FaultKind> kinds = EnumSet.complementOf(EnumSet.copyOf(NO_ACCIDENTS));
        for (FaultKind kind : kinds) {
            mix = mix.with(0.1 / kinds.size(), Fault.of(kind));
        }
        tixngo.faults().mix(mix.with(0.005, Fault.of(FaultKind.DELAY, 3_000)));
    }

    void endFaults() {
        tixngo.faults().clear();
    }

    /** One thing happens. */
    void act() throws SQLException {
        switch (dice.nextInt(8)) {
            case 0 -> sell();
            case 1 -> desk("cancel", "--reason", "RAIN");
            case 2 -> desk("invalidate", "--reason", "LOST");
            case 3 -> desk("control");
            case 4 -> desk("reprint");
            case 5 -> tixngo.confirmDeletions();
            default -> tixngo.spectators().plan(dice.nextLong()).act(10);
        }
    }

    /** The connections of all programs break, in the middle of whatever they do. */
    void cutConnections() throws SQLException {
        query("select pg_terminate_backend(pid) from pg_stat_activity"
                + " where datname = current_database() and pid <> pg_backend_pid()");
        count("connections cut");
    }

    private void sell() {
        if (sold < MOST_TICKETS) {
            sold += SOLD_AT_ONCE;
            host("seed", "--tickets", Integer.toString(sold), "--privileges", Integer.toString(CARDS));
            count("sold");
        }
    }

    private void desk(String command, String... options) throws SQLException {
        List<List<String>> tickets = query("select ticket_id from ticket where status = 'PRINTED' order by ticket_id");
        if (tickets.size() > MOST_TICKETS / 20) {
            List<String> words = new ArrayList<>(List.of(
                    command, "id:" + tickets.get(dice.nextInt(tickets.size())).get(0)));
            words.addAll(List.of(options));
            // refused when somebody was faster
            host(words.toArray(String[]::new));
            count(command);
        }
    }

    /** The program, in this process. */
    HostRun host(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--output", "json", "--log-level", "error"));
        Map<String, String> environment =
                Map.of("TIXNGO_URL", tixngo.baseUrl().toString(), "TIXNGO_API_KEY", tixngo.apiKey());
        return HostRun.on(databaseUrl, environment, all.toArray(String[]::new));
    }

    List<List<String>> query(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(databaseUrl);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            int columns = result.getMetaData().getColumnCount();
            List<List<String>> rows = new ArrayList<>();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    row.add(String.valueOf(result.getString(column)));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    void count(String what) {
        story.merge(what, 1, Integer::sum);
    }

    Map<String, Integer> story() {
        return story;
    }
}
