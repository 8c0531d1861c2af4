package com.secutix.tixngo.host.soak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.secutix.tixngo.host.command.ExitCode;
import com.secutix.tixngo.host.command.HostRun;
import com.secutix.tixngo.host.store.LeaseExpiry;
import com.secutix.tixngo.host.store.TestDatabase;
import com.secutix.tixngo.simulator.SimulatedTicket;
import com.secutix.tixngo.simulator.TixngoSimulator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * An hour with random faults and kills: {@code mvn verify -Psoak -Dsoak.minutes=60 -Dsoak.seed=1}. One program runs its schedule all
 * the time, another is killed and held up; people and network do what they do. Then all is quiet, and both sides must agree.
 *
 * <p>The seed repeats what the world does, not when the processes get round to it.
 */
@Tag("soak")
class SoakIT {

    private static final Duration STEP = Duration.ofMillis(250);
    /** Longer than a lease lives. */
    private static final Duration HELD_UP = Duration.ofSeconds(25);

    private static final int MOST_ROUNDS = 60;
    /** How often the steady program is looked into. */
    private static final int LOOKS = 20;

    private static final List<String[]> FUNCTIONS = List.of(
            new String[] {"inject", "--point-of-sales", "WEB;MAIN"},
            new String[] {"push-cancelled"},
            new String[] {"push-controlled"},
            new String[] {"inject-privileges", "--point-of-sales", "WEB;MAIN"},
            new String[] {"feedback"});

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private final long seed = Long.getLong("soak.seed", 1);
    private final Random dice = new Random(seed);
    private final List<SoakProcess.Load> loads = new ArrayList<>();

    @Test
    void bothSidesAgreeAfterAllOfIt() throws Exception {
        String url = TestDatabase.POSTGRESQL.freshUrl();
        try (TixngoSimulator tixngo = TixngoSimulator.builder().seed(seed).start()) {
            SoakWorld world = new SoakWorld(url, tixngo, seed);
            System.out.println("soak: seed " + seed + ", logs in " + folder);
            world.host("status");
            world.beginFaults();
            live(world, tixngo, url);
            world.endFaults();
            LeaseExpiry.expire(url);
            quiet(world, tixngo);
            System.out.println("soak: " + world.story() + ", " + tixngo.ticketCount() + " tickets, faults "
                    + tixngo.faults().counts() + ", loads " + loads);
            assertThatBothSidesAgree(world, tixngo);
            assertThatNothingGrew();
        }
    }

    private void live(SoakWorld world, TixngoSimulator tixngo, String url) throws Exception {
        Duration whole = Duration.ofMinutes(Long.getLong("soak.minutes", 60));
        SoakProcess steady = SoakProcess.schedule(folder, "steady", url, tixngo);
        SoakProcess victim = SoakProcess.schedule(folder, "victim", url, tixngo);
        try {
            long start = System.nanoTime();
            Duration heldUpAt = null;
            for (Duration now = Duration.ZERO;
                    now.compareTo(whole) < 0;
                    now = Duration.ofNanos(System.nanoTime() - start)) {
                world.act();
                if (heldUpAt != null && now.minus(HELD_UP).compareTo(heldUpAt) > 0) {
                    victim.resume();
                    heldUpAt = null;
                }
                if (dice.nextInt(120) == 0) {
                    world.cutConnections();
                }
                if (!victim.isAlive()) {
                    assertThatItsStartMetACut(victim);
                    victim = SoakProcess.schedule(folder, "victim", url, tixngo);
                    world.count("started again");
                }
                if (heldUpAt == null && dice.nextInt(60) == 0) {
                    if (dice.nextInt(4) > 0) {
                        victim.kill();
                        victim = SoakProcess.schedule(folder, "victim", url, tixngo);
                        world.count("killed");
                    } else {
                        victim.suspend();
                        heldUpAt = now;
                        world.count("held up");
                    }
                }
                if (now.compareTo(whole.dividedBy(LOOKS).multipliedBy(loads.size() + 1)) > 0) {
                    assertThat(steady.isAlive()).as("the steady program lives").isTrue();
                    loads.add(steady.load());
                }
                LockSupport.parkNanos(STEP.toNanos());
            }
            victim.resume();
            steady.terminate();
            victim.terminate();
        } finally {
            steady.kill();
            victim.kill();
        }
    }

    /** A program that runs outlives its connections; one that has just begun says what is wrong, and leaves it to who started it. */
    private static void assertThatItsStartMetACut(SoakProcess victim) throws IOException {
        String lastWords = victim.lastWords();
        System.out.println("soak: the victim ended with " + lastWords);
        assertThat(lastWords)
                .startsWith("exit code " + ExitCode.FAILED + ": ")
                .containsPattern(
                        "connection to the database was lost|the database (refused a statement|cannot be opened)");
    }

    /** Runs everything until nothing changes any more. */
    private static void quiet(SoakWorld world, TixngoSimulator tixngo) {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            tixngo.confirmDeletions();
            boolean done = true;
            for (String[] function : FUNCTIONS) {
                List<String> words = new ArrayList<>(List.of(function));
                words.addAll(List.of("--until-empty", "--custom-parameters", "TIXNGO_LIFECYCLE_MODE=lifecycle"));
                HostRun run = world.host(words.toArray(String[]::new));
                JsonNode report = run.json();
                done &= run.exitCode() == 0 && report.at("/selected").asInt() == 0;
            }
            if (done) {
                return;
            }
        }
        throw new AssertionError("after " + MOST_ROUNDS + " rounds there is still something to do");
    }

    private static void assertThatBothSidesAgree(SoakWorld world, TixngoSimulator tixngo) throws Exception {
        Map<String, String> there = new TreeMap<>();
        for (SimulatedTicket ticket : tixngo.tickets()) {
            there.put(ticket.ticketId(), ticket.status());
        }
        Map<String, String> here = new TreeMap<>();
        world.query("select ticket_id, status from mobile_ticket").forEach(row -> here.put(row.get(0), row.get(1)));
        assertThat(here).as("what S-360 knows of each ticket").isEqualTo(there);
        assertThat(world.query("select count(*) from ticket where status = 'NOT_PRINTED'"))
                .containsExactly(List.of("0"));
        assertThat(world.query("select * from push_trouble")).isEmpty();
        JsonNode status = world.host("status", "--custom-parameters", "TIXNGO_LIFECYCLE_MODE=lifecycle")
                .json();
        assertThat(status.at("/alignment/DIVERGENT").asInt()).as("%s", status).isZero();
        assertThat(status.get("unsettled").asInt()).isZero();
        assertThat(tixngo.privilegeCount())
                .isEqualTo(status.at("/privileges/PRINTED").asInt());
    }

    /** From the time when everything has been used once. */
    private void assertThatNothingGrew() {
        SoakProcess.Load early = loads.get(loads.size() / 4);
        SoakProcess.Load last = loads.get(loads.size() - 1);
        long mostThreads =
                loads.stream().mapToLong(SoakProcess.Load::threads).max().orElseThrow();
        assertThat(last.threads()).as("threads: %s", loads).isLessThanOrEqualTo(early.threads() + 8);
        assertThat(mostThreads).as("threads: %s", loads).isLessThan(100);
        assertThat(last.heapKilobytes())
                .as("heap after a collection: %s", loads)
                .isLessThan(early.heapKilobytes() + 8 * 1024);
    }
}
