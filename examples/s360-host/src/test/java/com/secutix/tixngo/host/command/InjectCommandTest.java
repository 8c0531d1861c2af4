package com.secutix.tixngo.host.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.secutix.tixngo.host.store.TestDatabase;
import com.secutix.tixngo.simulator.Endpoint;
import com.secutix.tixngo.simulator.RecordedCall;
import com.secutix.tixngo.simulator.SimulatedTicket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class InjectCommandTest {

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

    @Test
    void tenThousandTicketsArriveOnceEachInOrderAThousandToACall() {
        s360.seed(10_000);
        HostRun run = s360.inject("--batch-size", "10000");
        assertThat(run.exitCode()).isZero();
        assertThat(run.json().get("delivered").asInt()).isEqualTo(10_000);
        List<RecordedCall> calls = s360.tixngo.calls(Endpoint.INJECT);
        assertThat(calls).hasSize(10).allSatisfy(call -> {
            assertThat(call.ids()).hasSize(1_000).isSorted();
            assertThat(call.status()).isEqualTo(200);
        });
        assertThat(s360.tixngo.tickets()).hasSize(10_000).allMatch(ticket -> ticket.injections() == 1);
        s360.assertAligned(10_000);
        JsonNode ticket = s360.ticket("S360-000000001");
        assertThat(ticket.get("printedBy").asText()).isEqualTo("WEB;MAIN");
        assertThat(ticket.get("processedBy")).hasSize(1);
        assertThat(ticket.get("processedBy").get(0).asText()).isEqualTo("INJECTION");
    }

    @Test
    void aSecondRunSendsNothing() {
        s360.seed(20);
        s360.inject();
        s360.tixngo.forgetCalls();
        HostRun second = s360.inject();
        assertThat(second.exitCode()).isZero();
        assertThat(second.json().get("selected").asInt()).isZero();
        assertThat(s360.tixngo.calls()).isEmpty();
    }

    @Test
    void oneRunTakesOneBatchAndSaysThatMoreIsWaiting() {
        s360.seed(30);
        JsonNode report = s360.inject("--batch-size", "12").json();
        assertThat(report.get("delivered").asInt()).isEqualTo(12);
        assertThat(report.get("more").asBoolean()).isTrue();
        assertThat(s360.inject("--batch-size", "12", "--until-empty")
                        .json()
                        .get("delivered")
                        .asInt())
                .isEqualTo(18);
        s360.assertAligned(30);
    }

    @Test
    void aDryRunSendsAndStoresNothing() {
        s360.seed(15);
        JsonNode report = s360.inject("--dry-run").json();
        assertThat(report.get("delivered").asInt()).isEqualTo(15);
        assertThat(report.get("dryRun").asBoolean()).isTrue();
        assertThat(s360.tixngo.calls()).isEmpty();
        assertThat(s360.status().get("s360").get("NOT_PRINTED").asInt()).isEqualTo(15);
    }

    @Test
    void partitionsShareTheTickets() {
        s360.seed(60);
        int first = s360.inject("--partition", "1/2").json().get("delivered").asInt();
        int second = s360.inject("--partition", "2/2").json().get("delivered").asInt();
        assertThat(first).isPositive();
        assertThat(second).isPositive();
        assertThat(first + second).isEqualTo(60);
        s360.assertAligned(60);
    }

    @Test
    void filtersAndListsDecideWhatIsSent() {
        s360.seed(40);
        assertThat(s360.inject("--performance", "none").json().get("selected").asInt())
                .isZero();
        assertThat(s360.inject("--file-number", "F-100003", "--tariff", "none")
                        .json()
                        .get("delivered")
                        .asInt())
                .isEqualTo(4);
        assertThat(s360.inject("--force", "12300001,id:S360-000000002,id:S360-000000007")
                        .json()
                        .get("delivered")
                        .asInt())
                .isEqualTo(2);
        JsonNode rest = s360.inject("--skip", "id:S360-000000003").json();
        assertThat(rest.get("skipped").asInt()).isEqualTo(1);
        assertThat(rest.get("delivered").asInt()).isEqualTo(33);
    }

    @Test
    void shipmentModesDecideWhatIsSent() {
        s360.seed(40);
        assertThat(s360.inject("--shipment-modes", "NONE,NEITHER")
                        .json()
                        .get("selected")
                        .asInt())
                .isZero();
        assertThat(s360.inject("--shipment-modes", "NONE,MOBILE")
                        .json()
                        .get("selected")
                        .asInt())
                .isPositive();
    }

    @Test
    void aFileOfTicketsIsLikeAForcedList(@TempDir Path folder) throws IOException {
        s360.seed(10);
        Path list = Files.writeString(folder.resolve("list.txt"), "\uFEFFid:S360-000000002\r\n\n  12300001 \n");
        assertThat(s360.inject("--file", list.toString(), "--force", "id:S360-000000007")
                        .json()
                        .get("delivered")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void aFileThatNamesNobodyIsRefusedInsteadOfSendingEverything(@TempDir Path folder) throws IOException {
        s360.seed(3);
        Path list = Files.writeString(folder.resolve("list.txt"), "\n\n");
        for (String file : List.of(list.toString(), folder.resolve("nowhere").toString())) {
            HostRun run = s360.inject("--file", file);
            assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(run.out()).contains("--file");
        }
        assertThat(s360.tixngo.calls()).isEmpty();
    }

    @Test
    void theBarcodeGetsItsPrefixAndPostfix() {
        s360.seed(1);
        s360.inject("--barcode-prefix", "CH-", "--barcode-postfix", "-X");
        SimulatedTicket ticket = s360.tixngo.ticket("S360-000000001").orElseThrow();
        assertThat(ticket.payload().at("/security/barcode").asText()).matches("CH-\\d{16}-X");
    }

    @Test
    void ticketsWithoutTheMandatoryHolderFieldsAreSkipped() {
        s360.seed(30);
        JsonNode report =
                s360.inject("--mandatory-holder-fields", "FIRSTNAME,lastname").json();
        assertThat(report.get("skipped").asInt()).isPositive();
        assertThat(report.get("delivered").asInt()).isPositive();
        InjectFixture.assertCountsAddUp(report);
        assertThat(s360.status().get("s360").get("NOT_PRINTED").asInt())
                .isEqualTo(report.get("skipped").asInt());
    }

    @Test
    void theHistoryOfRunsKeepsEach() {
        s360.seed(5);
        s360.inject();
        s360.inject("--dry-run");
        JsonNode runs = s360.host("runs", "--output", "json").json().get("runs");
        assertThat(runs).hasSize(2);
        assertThat(runs.get(1).get("outcome").asText()).isEqualTo("COMPLETED");
        assertThat(runs.get(1).get("delivered").asInt()).isEqualTo(5);
        assertThat(runs.get(0).get("dryRun").asBoolean()).isTrue();
    }
}
