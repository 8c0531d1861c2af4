package com.secutix.tixngo.host.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.secutix.tixngo.host.S360Host;
import com.secutix.tixngo.host.store.TestDatabase;
import com.secutix.tixngo.simulator.Endpoint;
import com.secutix.tixngo.simulator.HeldCalls;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** All five functions in one process, from outside; when each is due is tried in {@link ScheduleTest}. */
@ParameterizedClass
@EnumSource
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class ScheduleCommandTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int FUNCTIONS = 5;

    @Parameter
    TestDatabase kind;

    InjectFixture s360;

    private final RunStopper stopper = new RunStopper();
    private final StringWriter err = new StringWriter();

    /** Stops the schedule as soon as it has told so often of a function: that moment is no matter of time. */
    private final class StoppingWriter extends StringWriter {
        private final String mark;
        private final int times;

        StoppingWriter(String function, int times) {
            this.mark = "\"function\":\"" + function + "\"";
            this.times = times;
        }

        @Override
        public void flush() {
            super.flush();
            if (toString().split(mark, -1).length > times) {
                stopper.stop();
            }
        }
    }

    @BeforeEach
    void start() {
        s360 = new InjectFixture(kind);
    }

    @AfterEach
    void stop() {
        if (s360 != null) {
            s360.close();
        }
    }

    private int schedule(StringWriter out, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "schedule", "--point-of-sales", "WEB;MAIN", "--output", "json", "--database", s360.databaseUrl));
        arguments.addAll(List.of(more));
        return S360Host.execute(
                arguments.toArray(String[]::new),
                new PrintWriter(out),
                new PrintWriter(err),
                Map.of("TIXNGO_URL", s360.tixngo.baseUrl().toString(), "TIXNGO_API_KEY", s360.tixngo.apiKey()),
                stopper);
    }

    private static List<JsonNode> lines(StringWriter out) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : out.toString().lines().toList()) {
            lines.add(new ObjectMapper().readTree(line));
        }
        return lines;
    }

    @Test
    void everyFunctionHasItsRunAndTheWorkOfOneIsSeenByTheNext() throws IOException {
        s360.done("seed --tickets 20 --privileges 4");
        StringWriter out = new StoppingWriter("PRIVILEGE_INJECTION", 1);
        int exitCode = schedule(out);
        assertThat(exitCode).isEqualTo(ExitCode.STOPPED);
        List<JsonNode> lines = lines(out);
        assertThat(lines).hasSize(FUNCTIONS + 1);
        assertThat(lines.subList(0, FUNCTIONS).stream()
                        .map(run -> run.get("function").asText()))
                .containsExactly("INJECTION", "FEEDBACK", "PUSH_CANCELLED", "PUSH_CONTROLLED", "PRIVILEGE_INJECTION");
        assertThat(lines.get(0).get("delivered").asInt()).isEqualTo(20);
        assertThat(lines.get(1).get("delivered").asInt()).isEqualTo(20);
        JsonNode end = lines.get(FUNCTIONS);
        assertThat(end.get("schedule").asText()).isEqualTo("STOPPED");
        assertThat(end.get("runs").asInt()).isEqualTo(FUNCTIONS);
        assertThat(end.at("/functions/PRIVILEGE_INJECTION/delivered").asInt()).isEqualTo(4);
        assertThat(err.toString().lines().filter(line -> line.contains("COMPLETED")))
                .hasSize(FUNCTIONS);
        assertThat(s360.status().at("/alignment/ALIGNED").asInt()).isEqualTo(20);
    }

    @Test
    void moreThanABatchIsTakenAtOnceWithTheOthersInBetween() throws IOException {
        s360.seed(2_500);
        StringWriter out = new StoppingWriter("INJECTION", 3);
        schedule(out, "--every", "1h");
        List<JsonNode> lines = lines(out);
        assertThat(lines.stream()
                        .filter(line -> line.path("function").asText().equals("INJECTION"))
                        .map(line -> line.get("delivered").asInt()))
                .containsExactly(1_000, 1_000, 500);
        assertThat(s360.tixngo.ticketCount()).isEqualTo(2_500);
    }

    @Test
    void aStopInTheMiddleOfARunBringsItsCallHome() throws Exception {
        s360.seed(40);
        StringWriter out = new StringWriter();
        CompletableFuture<Integer> running;
        try (HeldCalls held = s360.tixngo.faults().hold(Endpoint.INJECT, HeldCalls.Point.BEFORE_ANSWERING)) {
            running = CompletableFuture.supplyAsync(
                    () -> schedule(out, "--calls-in-flight", "1", "--custom-parameters", "ticketIterationSize=5"));
            assertThat(held.awaitArrivals(1, PATIENCE)).isTrue();
            stopper.stop();
        }
        assertThat(running.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo(ExitCode.STOPPED);
        List<JsonNode> lines = lines(out);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).get("outcome").asText()).isEqualTo("STOPPED");
        assertThat(s360.tixngo.ticketCount()).isEqualTo(5);
        assertThat(s360.status().at("/s360/PRINTED").asInt()).isEqualTo(5);
        assertThat(s360.status().get("unsettled").asInt()).isZero();
    }

    @Test
    void aFunctionThatAnotherProcessRunsWaitsForItsNextTime() throws Exception {
        s360.seed(10);
        StringWriter out = new StoppingWriter("PRIVILEGE_INJECTION", 1);
        try (HeldCalls held = s360.tixngo.faults().hold(Endpoint.INJECT, HeldCalls.Point.BEFORE_APPLYING)) {
            CompletableFuture<HostRun> other = CompletableFuture.supplyAsync(s360::inject);
            assertThat(held.awaitArrivals(1, PATIENCE)).isTrue();
            assertThat(schedule(out)).isEqualTo(ExitCode.STOPPED);
            held.release();
            assertThat(other.get(PATIENCE.toSeconds(), TimeUnit.SECONDS).exitCode())
                    .isZero();
        }
        assertThat(lines(out).get(0).get("outcome").asText()).isEqualTo("BUSY");
        assertThat(lines(out).get(1).get("outcome").asText()).isEqualTo("COMPLETED");
    }

    @Test
    void whatIsWrongIsToldAtOnce() {
        HostRun run = s360.json("schedule --every never --for ever --partition 4/3 --mandatory-holder-fields SHOESIZE");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        String message = run.json().at("/error/message").asText();
        assertThat(message)
                .contains("--every")
                .contains("--for")
                .contains("partition 4/3")
                .contains("SHOESIZE")
                .containsOnlyOnce("--point-of-sales");
    }
}
