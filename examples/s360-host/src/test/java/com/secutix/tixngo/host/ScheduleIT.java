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
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Schedules that are told to end, as real processes; the moment is a call's arrival, not a time. */
class ScheduleIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String[] SCHEDULE = {
        "schedule",
        "--point-of-sales",
        "WEB;MAIN",
        "--calls-in-flight",
        "1",
        "--custom-parameters",
        "ticketIterationSize=10"
    };

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

    private HostRun host(String url, String... arguments) {
        return HostRun.on(
                url, Map.of("TIXNGO_URL", tixngo.baseUrl().toString(), "TIXNGO_API_KEY", tixngo.apiKey()), arguments);
    }

    private HostProcess schedule(String url) throws IOException {
        assertThat(host(url, "seed", "--tickets", "40").exitCode()).isZero();
        return HostProcess.start(folder, url, tixngo, SCHEDULE);
    }

    private void assertAligned(String url) {
        HostRun inject = host(url, "inject", "--point-of-sales", "WEB;MAIN");
        assertThat(inject.exitCode()).as(inject.err()).isZero();
        assertThat(host(url, "feedback", "--until-empty").exitCode()).isZero();
        HostRun status = host(url, "status", "--output", "json");
        assertThat(status.json().at("/alignment/ALIGNED").asInt()).isEqualTo(40);
        assertThat(status.json().get("unsettled").asInt()).isZero();
        assertThat(tixngo.tickets()).hasSize(40).allMatch(ticket -> ticket.injections() == 1);
    }

    @ParameterizedTest
    @EnumSource
    void oneThatIsToldToEndBringsItsCallHomeAndSaysStopped(TestDatabase kind) throws Exception {
        String url = url(kind);
        HostProcess schedule;
        try (HeldCalls held = tixngo.faults().hold(Endpoint.INJECT, HeldCalls.Point.BEFORE_ANSWERING)) {
            schedule = schedule(url);
            assertThat(held.awaitArrivals(1, PATIENCE)).isTrue();
            schedule.terminate();
        }
        assertThat(schedule.exitCode()).isEqualTo(ExitCode.STOPPED);
        assertThat(schedule.out()).contains("\"outcome\":\"STOPPED\"").contains("\"schedule\":\"STOPPED\"");
        assertAligned(url);
    }

    @ParameterizedTest
    @EnumSource
    void oneThatIsKilledLosesNothing(TestDatabase kind) throws Exception {
        String url = url(kind);
        try (HeldCalls held = tixngo.faults().hold(Endpoint.CHANGES, HeldCalls.Point.BEFORE_ANSWERING)) {
            HostProcess schedule = schedule(url);
            assertThat(held.awaitArrivals(1, PATIENCE)).isTrue();
            schedule.kill();
        }
        LeaseExpiry.expire(url);
        assertAligned(url);
    }
}
