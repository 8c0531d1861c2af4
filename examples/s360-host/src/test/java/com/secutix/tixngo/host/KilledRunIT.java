package com.secutix.tixngo.host;

import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.host.command.ExitCode;
import com.secutix.tixngo.host.command.HostRun;
import com.secutix.tixngo.host.store.LeaseExpiry;
import com.secutix.tixngo.host.store.TestDatabase;
import com.secutix.tixngo.simulator.Endpoint;
import com.secutix.tixngo.simulator.HeldCalls;
import com.secutix.tixngo.simulator.TixngoSimulator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs that are killed or told to end, as real processes; the moment is a call's arrival, not a time. */
class KilledRunIT {

    private static final int TICKETS = 80;
    private static final String[] INJECT = {
        "inject", "--point-of-sales", "WEB;MAIN", "--custom-parameters", "ticketIterationSize=10"
    };
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    TixngoSimulator tixngo;

    @BeforeEach
    void start() {
        tixngo = TixngoSimulator.start();
    }

    @AfterEach
    void stop() {
        tixngo.close();
    }

    /** An embedded database in memory would die with its process: here it is a file. */
    private String url(TestDatabase kind) {
        return kind == TestDatabase.H2 ? "jdbc:h2:file:" + folder.resolve("s360") : kind.freshUrl();
    }

    private HostProcess process(String url, String... arguments) throws IOException {
        return HostProcess.start(folder, url, tixngo, arguments);
    }

    /** What happens while no process holds the database needs none of its own. */
    private HostRun host(String url, String... arguments) {
        Map<String, String> environment =
                Map.of("TIXNGO_URL", tixngo.baseUrl().toString(), "TIXNGO_API_KEY", tixngo.apiKey());
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--output", "json"));
        return HostRun.on(url, environment, all.toArray(String[]::new));
    }

    private void seed(String url) {
        assertThat(host(url, "seed", "--tickets", Integer.toString(TICKETS)).exitCode())
                .isZero();
    }

    private void assertAligned(String url) {
        HostRun status = host(url, "status");
        assertThat(status.exitCode()).isZero();
        assertThat(status.json().at("/s360/PRINTED").asInt()).isEqualTo(TICKETS);
        assertThat(status.json().get("unsettled").asInt()).isZero();
        assertThat(tixngo.ticketCount()).isEqualTo(TICKETS);
        assertThat(tixngo.countsByStatus()).containsEntry("INJECTED", TICKETS);
    }

    static Stream<Arguments> moments() {
        return Stream.of(TestDatabase.values())
                .flatMap(kind -> Stream.of(HeldCalls.Point.values())
                        .flatMap(point -> Stream.of(1, 3).map(calls -> Arguments.of(kind, point, calls))));
    }

    @ParameterizedTest
    @MethodSource("moments")
    void aKilledRunFreesItsLeaseAndTheNextOneBringsBothSidesInLine(TestDatabase kind, HeldCalls.Point point, int calls)
            throws Exception {
        String url = url(kind);
        seed(url);
        try (HeldCalls held = tixngo.faults().hold(Endpoint.INJECT, point)) {
            HostProcess killed = process(url, INJECT);
            assertThat(held.awaitArrivals(calls, PATIENCE)).isTrue();
            killed.kill();
        }
        HostRun early = host(url, INJECT);
        assertThat(early.exitCode()).isEqualTo(ExitCode.BUSY);
        assertThat(early.json().get("outcome").asText()).isEqualTo("BUSY");
        LeaseExpiry.expire(url);
        assertThat(host(url, INJECT).exitCode()).isZero();
        assertAligned(url);
        assertThat(host(url, "runs").out()).contains("\"outcome\":\"KILLED\"");
    }

    @ParameterizedTest
    @EnumSource
    void aRunThatIsToldToEndBringsItsCallsHomeAndSaysStopped(TestDatabase kind) throws Exception {
        String url = url(kind);
        seed(url);
        HostProcess stopped;
        try (HeldCalls held = tixngo.faults().hold(Endpoint.INJECT, HeldCalls.Point.BEFORE_ANSWERING)) {
            stopped = process(
                    url,
                    "inject",
                    "--point-of-sales",
                    "WEB;MAIN",
                    "--calls-in-flight",
                    "1",
                    "--custom-parameters",
                    // so many calls that none of them is the last before the signal is there
                    "ticketIterationSize=1");
            assertThat(held.awaitArrivals(1, PATIENCE)).isTrue();
            HostRun second = host(url, INJECT);
            assertThat(second.exitCode()).isEqualTo(ExitCode.BUSY);
            assertThat(second.json().get("outcome").asText()).isEqualTo("BUSY");
            stopped.terminate();
        }
        assertThat(stopped.exitCode()).isEqualTo(ExitCode.STOPPED);
        assertThat(stopped.out()).contains("\"outcome\":\"STOPPED\"");
        assertThat(host(url, INJECT).exitCode()).isZero();
        assertAligned(url);
    }
}
