package com.secutix.tixngo.host.command;

import static com.secutix.tixngo.host.command.InjectFixture.id;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.secutix.tixngo.host.store.TestDatabase;
import com.secutix.tixngo.simulator.Endpoint;
import com.secutix.tixngo.simulator.Fault;
import com.secutix.tixngo.simulator.FaultKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Cancelled, invalidated and controlled tickets are told to TIXNGO. */
@ParameterizedClass
@EnumSource
class PushCommandsTest {

    @Parameter
    TestDatabase kind;

    InjectFixture s360;

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

    private void injected(int tickets) {
        s360.seed(tickets);
        s360.inject();
    }

    @Test
    void cancelledAndInvalidatedTicketsLeaveTheirWalletsOnce() {
        injected(5);
        s360.done("cancel id:" + id(1) + " 12300002");
        s360.done("invalidate id:" + id(3) + " --reason LOST");
        JsonNode report = s360.done("push-cancelled");
        assertThat(report.get("function").asText()).isEqualTo("PUSH_CANCELLED");
        assertThat(report.get("delivered").asInt()).isEqualTo(3);
        assertThat(s360.mobile(id(1))).isEqualTo("DELETION_PENDING");
        assertThat(s360.tixngo.ticket(id(1)).orElseThrow().deletion().reason()).isEqualTo("CANCELLED");
        assertThat(s360.tixngo.ticket(id(3)).orElseThrow().deletion().reason()).isEqualTo("LOST");
        assertThat(s360.mobile(id(4))).isEqualTo("INJECTED");
        assertThat(s360.done("push-cancelled").get("selected").asInt()).isZero();
        s360.done("feedback");
        assertThat(s360.status().at("/alignment/ALIGNED").asInt()).isEqualTo(5);
    }

    @Test
    void aTicketThatWasNeverSentIsNotPushed() {
        s360.seed(2);
        s360.done("cancel id:" + id(1));
        assertThat(s360.done("push-cancelled").get("selected").asInt()).isZero();
        assertThat(s360.tixngo.callCount()).isZero();
    }

    @Test
    void aChangedReasonIsPushedAgain() {
        injected(2);
        s360.done("cancel id:" + id(1));
        s360.done("push-cancelled");
        s360.done("invalidate id:" + id(1) + " --reason FRAUD");
        assertThat(s360.done("push-cancelled").get("delivered").asInt()).isEqualTo(1);
        assertThat(s360.done("push-cancelled").get("selected").asInt()).isZero();
    }

    @Test
    void theSpectatorSeesTheDeletedTicketOnlyIfToldSo() {
        injected(3);
        s360.done("cancel id:" + id(1));
        s360.done("push-cancelled");
        s360.done("cancel id:" + id(2));
        s360.done("push-cancelled --notify-spectator");
        s360.done("cancel id:" + id(3) + " --reason MOVED");
        s360.done(
                "push-cancelled",
                "--custom-parameters",
                "overrideVisibilityFlagForInvalidationReasons=MOVED,POSTPONED");
        assertThat(s360.tixngo.ticket(id(1)).orElseThrow().deletion().showDeletedTicket())
                .isFalse();
        assertThat(s360.tixngo.ticket(id(2)).orElseThrow().deletion().showDeletedTicket())
                .isTrue();
        assertThat(s360.tixngo.ticket(id(3)).orElseThrow().deletion().showDeletedTicket())
                .isTrue();
    }

    @Test
    void aForcedOrDatedRunSaysFirstHowManyItWillTouch(@TempDir Path folder) throws IOException {
        injected(4);
        s360.done("cancel id:" + id(1) + " id:" + id(2) + " id:" + id(3));
        assertThat(s360.json("push-cancelled").err()).doesNotContain("will touch");
        HostRun forced = s360.json("push-cancelled --force 12300001,id:" + id(4));
        assertThat(forced.err()).contains("will touch 1 ticket");
        assertThat(forced.json().get("announced").asInt()).isEqualTo(1);
        assertThat(forced.json().get("delivered").asInt()).isEqualTo(1);
        Path list = Files.writeString(folder.resolve("list.txt"), "12300001\nid:" + id(2) + "\n");
        assertThat(s360.json("push-cancelled --file " + list).err()).contains("will touch 2 tickets");
        HostRun dated = s360.json("push-cancelled", "--date-from", "01/01/20 00:00");
        assertThat(dated.err()).contains("will touch 3 tickets");
        assertThat(dated.json().get("delivered").asInt()).isEqualTo(3);
        assertThat(s360.json("push-cancelled", "--date-from", "01/01/98 00:00")
                        .json()
                        .get("selected")
                        .asInt())
                .as("98 is 2098: nothing was processed since")
                .isZero();
    }

    @Test
    void skippedTicketsCountAsSkippedAndShipmentModesLeaveOut() {
        injected(3);
        s360.done("cancel id:" + id(1) + " id:" + id(2));
        assertThat(s360.done("push-cancelled --shipment-modes NOWHERE")
                        .get("selected")
                        .asInt())
                .isZero();
        JsonNode report = s360.done("push-cancelled --skip 12300001");
        assertThat(report.get("skipped").asInt()).isEqualTo(1);
        assertThat(report.get("delivered").asInt()).isEqualTo(1);
        assertThat(s360.mobile(id(1))).isEqualTo("INJECTED");
    }

    @Test
    void aDryRunSendsNothing() {
        injected(2);
        s360.done("cancel id:" + id(1));
        assertThat(s360.done("push-cancelled --dry-run").get("delivered").asInt())
                .isEqualTo(1);
        assertThat(s360.tixngo.calls(Endpoint.INVALIDATE)).isEmpty();
        assertThat(s360.ticket(id(1)).at("/alignment/repair").asText()).isEqualTo("PUSH_CANCELLED");
    }

    @Test
    void controlledTicketsAreToldWithTheTimeOfTheGate() {
        injected(3);
        s360.done("control id:" + id(1), "--at", "2027-06-01T20:10:00+02:00");
        s360.done("control id:" + id(2), "--at", "01/06/27 20:10", "--time-zone", "America/New_York");
        JsonNode report = s360.done("push-controlled");
        assertThat(report.get("delivered").asInt()).isEqualTo(2);
        assertThat(s360.mobile(id(1))).isEqualTo("CONTROLLED");
        assertThat(s360.tixngo.ticket(id(1)).orElseThrow().controlledAt()).isEqualTo("2027-06-01T20:10:00+02:00");
        assertThat(s360.tixngo.ticket(id(2)).orElseThrow().controlledAt()).isEqualTo("2027-06-01T20:10:00-04:00");
        assertThat(s360.done("push-controlled").get("selected").asInt()).isZero();
        s360.done("feedback");
        assertThat(s360.status().at("/alignment/ALIGNED").asInt()).isEqualTo(3);
    }

    @Test
    void partitionsShareAPush() {
        injected(40);
        for (int i = 1; i <= 40; i++) {
            s360.done("control id:" + id(i));
        }
        int first =
                s360.done("push-controlled --partition 1/2").get("delivered").asInt();
        int second =
                s360.done("push-controlled --partition 2/2").get("delivered").asInt();
        assertThat(first).isBetween(1, 39);
        assertThat(first + second).isEqualTo(40);
    }

    @Test
    void oneBadTicketCostsOneTicketAndIsReportedOnEveryRun() {
        injected(6);
        s360.done("cancel id:" + id(1) + " id:" + id(2) + " id:" + id(3));
        s360.tixngo.faults().next(Endpoint.INVALIDATE, Fault.of(FaultKind.REJECT, 1), 2);
        HostRun first = s360.json("push-cancelled");
        assertThat(first.exitCode()).isEqualTo(ExitCode.WITH_ERRORS);
        assertThat(first.json().get("delivered").asInt()).isEqualTo(2);
        HostRun second = s360.json("push-cancelled");
        assertThat(second.exitCode()).isEqualTo(ExitCode.WITH_ERRORS);
        assertThat(second.json().get("problemsTotal").asInt()).isEqualTo(1);
        assertThat(s360.done("push-cancelled").get("delivered").asInt()).isEqualTo(1);
    }

    @Test
    void aFaultThatPassesCostsNoTicket() {
        injected(6);
        s360.done("control id:" + id(1) + " id:" + id(2));
        for (Fault fault : new Fault[] {Fault.serverError(503, "html"), Fault.commitThenDrop()}) {
            s360.tixngo.faults().next(Endpoint.CONTROL, fault);
            JsonNode report = s360.done("push-controlled --force id:" + id(1) + ",id:" + id(2));
            InjectFixture.assertCountsAddUp(report);
            assertThat(report.get("delivered").asInt()).isEqualTo(2);
        }
    }

    @Test
    void cardsBecomePrivilegesAfterTheirDefinitions() {
        s360.done("seed --tickets 10 --privileges 6");
        s360.inject();
        JsonNode report = s360.done("inject-privileges --point-of-sales WEB;MAIN");
        assertThat(report.get("function").asText()).isEqualTo("PRIVILEGE_INJECTION");
        assertThat(report.get("delivered").asInt()).isEqualTo(6);
        assertThat(s360.tixngo.privilegeCount()).isEqualTo(6);
        assertThat(s360.status().at("/privileges/PRINTED").asInt()).isEqualTo(6);
        int definitions = s360.tixngo.calls(Endpoint.DEFINITION).size();
        assertThat(definitions).isPositive();
        assertThat(s360.done("inject-privileges --point-of-sales WEB;MAIN")
                        .get("selected")
                        .asInt())
                .isZero();
        assertThat(s360.tixngo.calls(Endpoint.DEFINITION)).hasSize(definitions);
    }
}
