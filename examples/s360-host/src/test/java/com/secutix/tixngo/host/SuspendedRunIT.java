package com.secutix.tixngo.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.secutix.tixngo.host.command.ExitCode;
import com.secutix.tixngo.host.command.HostRun;
import com.secutix.tixngo.host.store.DatabaseDump;
import com.secutix.tixngo.host.store.LeaseExpiry;
import com.secutix.tixngo.host.store.TestDatabase;
import com.secutix.tixngo.simulator.Endpoint;
import com.secutix.tixngo.simulator.HeldCalls;
import com.secutix.tixngo.simulator.TixngoSimulator;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.h2.tools.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A process stands still for longer than its lease lives, with calls under way, while another one takes over and finishes. When
 * it goes on, it must write nothing. The moment is a call's arrival and the lease ends by the database's row, not by waiting.
 */
class SuspendedRunIT {

    private static final int TICKETS = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SIZES = "ticketIterationSize=10;TIXNGO_LIFECYCLE_MODE=lifecycle";

    // one call at a time: when it arrives, the program is in no transaction, and holds no lock of the database
    private static final String[] INJECT = {
        "inject", "--point-of-sales", "WEB;MAIN", "--calls-in-flight", "1", "--custom-parameters", SIZES
    };
    private static final String[] READ_FEEDBACK = {
        "feedback", "--batch-size", "10", "--until-empty", "--custom-parameters", SIZES
    };
    private static final String[] PUSH = {"push-controlled", "--calls-in-flight", "1", "--custom-parameters", SIZES};

    @TempDir
    Path folder;

    TixngoSimulator tixngo;
    Server h2;

    @BeforeEach
    void start() {
        assumeTrue(File.separatorChar == '/', "signals need a Unix");
        tixngo = TixngoSimulator.start();
    }

    @AfterEach
    void stop() {
        if (h2 != null) {
            h2.stop();
        }
        if (tixngo != null) {
            tixngo.close();
        }
    }

    /** Two processes at once need a database that is a server: H2 as well as PostgreSQL. */
    private String url(TestDatabase kind) throws Exception {
        if (kind == TestDatabase.POSTGRESQL) {
            return kind.freshUrl();
        }
        h2 = Server.createTcpServer("-tcpPort", "0", "-ifNotExists").start();
        return "jdbc:h2:tcp://127.0.0.1:" + h2.getPort() + "/mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    }

    /** What happens before needs no process of its own. */
    private HostRun host(String url, String... arguments) {
        Map<String, String> environment =
                Map.of("TIXNGO_URL", tixngo.baseUrl().toString(), "TIXNGO_API_KEY", tixngo.apiKey());
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--output", "json"));
        return HostRun.on(url, environment, all.toArray(String[]::new));
    }

    private static void done(HostRun run) {
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    }

    /** A function, and where its calls arrive. */
    private enum Story {
        INJECTION(Endpoint.INJECT),
        FEEDBACK(Endpoint.CHANGES),
        PUSH_CONTROLLED(Endpoint.CONTROL);

        private final Endpoint endpoint;

        Story(Endpoint endpoint) {
            this.endpoint = endpoint;
        }

        private String[] command() {
            return switch (this) {
                case INJECTION -> INJECT;
                case FEEDBACK -> READ_FEEDBACK;
                case PUSH_CONTROLLED -> PUSH;
            };
        }
    }

    static Stream<Arguments> stories() {
        return Stream.of(TestDatabase.values())
                .flatMap(kind -> Stream.of(Story.values()).map(story -> Arguments.of(kind, story)));
    }

    private void prepare(String url, Story story) {
        done(host(url, "seed", "--tickets", Integer.toString(TICKETS)));
        if (story != Story.INJECTION) {
            done(host(url, INJECT));
        }
        if (story == Story.PUSH_CONTROLLED) {
            List<String> control = new ArrayList<>(List.of("control"));
            tixngo.tickets().forEach(ticket -> control.add("id:" + ticket.ticketId()));
            done(host(url, control.toArray(String[]::new)));
        }
    }

    @ParameterizedTest
    @MethodSource("stories")
    void aRunThatSleptThroughItsLeaseWritesNothing(TestDatabase kind, Story story) throws Exception {
        String url = url(kind);
        prepare(url, story);
        tixngo.forgetCalls();
        HeldCalls held = tixngo.faults().hold(story.endpoint, HeldCalls.Point.BEFORE_ANSWERING);
        HostProcess sleeper = HostProcess.start(folder, url, tixngo, story.command());
        try {
            assertThat(held.awaitArrivals(1, PATIENCE)).isTrue();
            sleeper.suspend();
            held.release();
            LeaseExpiry.expire(url);
            HostProcess successor = HostProcess.start(folder, url, tixngo, story.command());
            assertThat(successor.exitCode()).as(successor.out()).isZero();
            Map<String, List<String>> before = DatabaseDump.of(url);
            int calls = tixngo.calls(story.endpoint).size();

            sleeper.resume();

            assertThat(sleeper.exitCode()).isEqualTo(ExitCode.FAILED);
            assertThat(sleeper.out()).contains("\"outcome\":\"FAILED\"", "\"code\":\"LEASE_LOST\"");
            assertThat(DatabaseDump.of(url)).isEqualTo(before);
            // feedback had begun to read one page ahead; nothing is written by that
            int readAhead = story == Story.FEEDBACK ? 1 : 0;
            assertThat(tixngo.calls(story.endpoint))
                    .as("calls made after the lease was lost")
                    .hasSizeBetween(calls, calls + readAhead);
            HostRun status = host(url, "status");
            assertThat(status.json().get("unsettled").asInt()).isZero();
            assertThat(tixngo.ticketCount()).isEqualTo(TICKETS);
        } finally {
            held.close();
            sleeper.kill();
        }
    }
}
