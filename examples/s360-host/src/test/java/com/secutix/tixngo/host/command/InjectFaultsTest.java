package com.secutix.tixngo.host.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.secutix.tixngo.host.store.TestDatabase;
import com.secutix.tixngo.simulator.Endpoint;
import com.secutix.tixngo.simulator.Fault;
import com.secutix.tixngo.simulator.FaultKind;
import com.secutix.tixngo.simulator.Poison;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@EnumSource
class InjectFaultsTest {

    private static final String[] SMALL_CALLS = {"--custom-parameters", "ticketIterationSize=10"};
    private static final int TICKETS = 40;

    @Parameter
    TestDatabase kind;

    InjectFixture s360;

    @BeforeEach
    void start() {
        s360 = new InjectFixture(kind);
        s360.seed(TICKETS);
    }

    @AfterEach
    void stop() {
        if (s360 != null) {
            s360.close();
        }
    }

    static Stream<Fault> faultsThatPass() {
        return Stream.of(
                Fault.throttled(1),
                Fault.of(FaultKind.THROTTLED_UNTIL),
                Fault.of(FaultKind.THROTTLED_SILENT),
                Fault.serverError(500, "json"),
                Fault.serverError(502, "html"),
                Fault.serverError(503, "empty"),
                Fault.of(FaultKind.UNAVAILABLE),
                Fault.reset(),
                Fault.commitThenDrop(),
                Fault.of(FaultKind.TRUNCATED),
                Fault.of(FaultKind.TRUNCATED_CHUNKED),
                Fault.of(FaultKind.MALFORMED_JSON),
                Fault.of(FaultKind.HTML_OK),
                Fault.of(FaultKind.WRONG_CONTENT_TYPE),
                Fault.of(FaultKind.SURPLUS),
                Fault.of(FaultKind.DUPLICATE),
                Fault.of(FaultKind.MALFORMED_RESULT, 3),
                Fault.of(FaultKind.TOO_MANY_TICKETS, 5),
                Fault.of(FaultKind.TOO_LARGE));
    }

    @ParameterizedTest
    @MethodSource("faultsThatPass")
    void aFaultThatPassesCostsNoTicket(Fault fault) {
        s360.tixngo.faults().next(Endpoint.INJECT, fault);
        HostRun run = s360.inject(SMALL_CALLS);
        InjectFixture.assertCountsAddUp(run.json());
        assertThat(run.json().get("delivered").asInt()).isEqualTo(TICKETS);
        assertThat(run.exitCode()).isZero();
        s360.assertAligned(TICKETS);
    }

    static Stream<Fault> faultsOfSomeTickets() {
        return Stream.of(
                Fault.of(FaultKind.REJECT, 3),
                Fault.of(FaultKind.MISSING, 3),
                Fault.of(FaultKind.CONTRADICTING, 3),
                Fault.of(FaultKind.UNKNOWN_RESULT, 3),
                Fault.of(FaultKind.BAD_REQUEST_NAMING, 3));
    }

    @ParameterizedTest
    @MethodSource("faultsOfSomeTickets")
    void ticketsWithoutAGoodAnswerWaitForTheNextRunAndTheOthersDoNot(Fault fault) {
        s360.tixngo.faults().next(Endpoint.INJECT, fault);
        HostRun run = s360.inject(SMALL_CALLS);
        JsonNode report = run.json();
        InjectFixture.assertCountsAddUp(report);
        assertThat(run.exitCode()).isEqualTo(ExitCode.WITH_ERRORS);
        assertThat(report.get("delivered").asInt()).isEqualTo(TICKETS - 3);
        assertThat(report.get("problemsTotal").asInt()).isEqualTo(3);
        assertThat(s360.inject(SMALL_CALLS).json().get("delivered").asInt()).isEqualTo(3);
        s360.assertAligned(TICKETS);
    }

    @Test
    void aTicketThatTixngoNeverTakesStaysNotPrintedWithItsReasonAndHoldsUpNoOther() {
        s360.tixngo.faults().poison(Poison.UNNAMED, "S360-000000013");
        for (int i = 0; i < 2; i++) {
            HostRun run = s360.inject(SMALL_CALLS);
            InjectFixture.assertCountsAddUp(run.json());
            assertThat(run.exitCode()).isEqualTo(ExitCode.WITH_ERRORS);
        }
        JsonNode bad = s360.ticket("S360-000000013");
        assertThat(bad.get("status").asText()).isEqualTo("NOT_PRINTED");
        assertThat(bad.get("problem").get("code").asText()).isNotBlank();
        assertThat(s360.status().get("s360").get("PRINTED").asInt()).isEqualTo(TICKETS - 1);
        assertThat(s360.status().get("inError").asInt()).isEqualTo(1);
        s360.tixngo.faults().heal("S360-000000013");
        assertThat(s360.inject(SMALL_CALLS).exitCode()).isZero();
        s360.assertAligned(TICKETS);
    }

    @ParameterizedTest
    @EnumSource(Poison.class)
    void everyKindOfBadTicketIsFoundAmongGoodOnes(Poison poison) {
        s360.tixngo.faults().poison(poison, "S360-000000013");
        InjectFixture.assertCountsAddUp(
                s360.inject("--custom-parameters", "ticketIterationSize=10", "--call-timeout", "2s")
                        .json());
        s360.tixngo.faults().heal("S360-000000013");
        s360.inject(SMALL_CALLS);
        s360.assertAligned(TICKETS);
    }

    @Test
    void aWrongKeyEndsTheRunAtOnceAndChangesNothing() {
        HostRun run = s360.inject("--api-key", "Wr0ngKey-1234");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.json().get("outcome").asText()).isEqualTo("FAILED");
        assertThat(run.json().get("failure").get("message").asText()).contains("key");
        assertThat(run.out() + run.err()).doesNotContain("Wr0ngKey-1234");
        assertThat(s360.tixngo.callCount()).isEqualTo(1);
        assertThat(s360.status().get("s360").get("NOT_PRINTED").asInt()).isEqualTo(TICKETS);
        assertThat(s360.status().get("inError").asInt()).isZero();
    }

    @Test
    void aHostThatIsDownIsSaidPlainly() {
        HostRun run = s360.inject("--tixngo-url", "http://127.0.0.1:1/v3/organizer", "--call-timeout", "1s");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.json().get("failure").get("message").asText()).contains("nothing was sent");
        assertThat(s360.status().get("unsettled").asInt()).isZero();
    }

    @Test
    void aUrlThatIsNoneIsASettingToMend() {
        HostRun run = s360.inject("--tixngo-url", "ftp://user:secret@nowhere");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out() + run.err()).doesNotContain("secret");
        assertThat(run.json().get("error").get("code").asText()).isEqualTo("SETTINGS");
    }
}
