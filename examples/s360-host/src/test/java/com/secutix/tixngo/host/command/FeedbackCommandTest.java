package com.secutix.tixngo.host.command;

import static com.secutix.tixngo.host.command.InjectFixture.id;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.secutix.tixngo.host.store.TestDatabase;
import com.secutix.tixngo.simulator.ActivationMethod;
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

/** What TIXNGO says has changed comes home by {@code feedback}. */
@ParameterizedClass
@EnumSource
class FeedbackCommandTest {

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

    private static final String[] LIFECYCLE = {"--custom-parameters", "TIXNGO_LIFECYCLE_MODE=lifecycle"};

    private void injected(int tickets) {
        s360.seed(tickets);
        s360.inject();
    }

    @Test
    void theStatusOfEachTicketComesHomeAndItsKeyWithIt() {
        injected(12);
        s360.tixngo.spectators().download(id(1));
        JsonNode report = s360.done("feedback", LIFECYCLE);
        assertThat(report.get("function").asText()).isEqualTo("FEEDBACK");
        assertThat(report.at("/paginationKey/before").isMissingNode()).isTrue();
        String key = report.at("/paginationKey/after").asText();
        assertThat(key).isNotBlank();
        InjectFixture.assertCountsAddUp(report);
        JsonNode status = s360.status();
        assertThat(status.at("/mobile/DOWNLOADED").asInt()).isEqualTo(1);
        assertThat(status.at("/mobile/INJECTED").asInt()).isEqualTo(11);
        assertThat(status.at("/s360/PRINTED").asInt()).isEqualTo(12);
        assertThat(status.at("/alignment/ALIGNED").asInt()).isEqualTo(12);
        assertThat(status.get("paginationKey").asText()).isEqualTo(key);
    }

    @Test
    void aSecondFeedbackAppliesNothing() {
        injected(12);
        s360.done("feedback", LIFECYCLE);
        JsonNode second = s360.done("feedback", LIFECYCLE);
        assertThat(second.get("selected").asInt()).isZero();
        assertThat(second.at("/paginationKey/before").asText())
                .isEqualTo(second.at("/paginationKey/after").asText());
    }

    @Test
    void oneRunReadsOnePageUnlessItGoesOnUntilNothingIsLeft() {
        injected(12);
        JsonNode first = s360.done("feedback --batch-size 5", LIFECYCLE);
        assertThat(first.get("selected").asInt()).isEqualTo(5);
        assertThat(first.get("more").asBoolean()).isTrue();
        assertThat(s360.done("feedback --batch-size 5 --until-empty", LIFECYCLE)
                        .get("selected")
                        .asInt())
                .isEqualTo(7);
    }

    @Test
    void aTransferBringsItsRecipientAsCulturalContactAndOneLineOfDistribution() {
        injected(3);
        s360.tixngo.spectators().download(id(2));
        s360.tixngo.spectators().transfer(id(2), "friend@example.org");
        s360.done("feedback", LIFECYCLE);
        assertThat(s360.ticket(id(2)).at("/distribution/0/status").asText()).isEqualTo("PENDING");
        s360.tixngo.spectators().accept(id(2));
        s360.done("feedback", LIFECYCLE);
        JsonNode ticket = s360.ticket(id(2));
        assertThat(ticket.at("/mobile/status").asText()).isEqualTo("TRANSFERRED");
        assertThat(ticket.at("/mobile/owner/email").asText()).isEqualTo("friend@example.org");
        assertThat(ticket.at("/contact/email").asText()).isEqualTo("friend@example.org");
        assertThat(ticket.get("distribution")).hasSize(1);
        assertThat(ticket.at("/distribution/0/status").asText()).isEqualTo("CONFIRMED");
        assertThat(ticket.get("status").asText()).isEqualTo("PRINTED");
    }

    @Test
    void beaconAndFreeInformationAreKept() {
        injected(1);
        s360.tixngo.spectators().download(id(1));
        s360.tixngo.spectators().activate(id(1), ActivationMethod.BT, "Gate-A-3");
        s360.tixngo.spectators().extraInfo(id(1), 1, "row moved");
        s360.done("feedback", LIFECYCLE);
        JsonNode mobile = s360.ticket(id(1)).get("mobile");
        assertThat(mobile.get("status").asText()).isEqualTo("BT_ACTIVATED");
        assertThat(mobile.get("beaconName").asText()).isEqualTo("Gate-A-3");
        assertThat(mobile.at("/extraInfo/1").asText()).isEqualTo("row moved");
    }

    @Test
    void aReplayedFileIsReadAsTixngosAnswerAndTheKeyStays(@TempDir Path folder) throws IOException {
        injected(2);
        String key = s360.done("feedback", LIFECYCLE).at("/paginationKey/after").asText();
        Path file = Files.writeString(
                folder.resolve("answer.json"),
                "{\"pagination\":{\"nextPageKey\":\"other\"},\"result\":[{\"ticketId\":\"" + id(2)
                        + "\",\"status\":\"DOWNLOADED\",\"statusTime\":\"2099-01-01T00:00:00Z\"}]}");
        JsonNode report = s360.done("feedback --file " + file, LIFECYCLE);
        assertThat(report.get("delivered").asInt()).isEqualTo(1);
        assertThat(s360.ticket(id(2)).at("/mobile/status").asText()).isEqualTo("DOWNLOADED");
        assertThat(s360.status().get("paginationKey").asText()).isEqualTo(key);
    }

    @Test
    void aFileThatIsNotThereFailsPlainly() {
        HostRun run = s360.json("feedback --file nowhere.json");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.json().at("/failure/code").asText()).isEqualTo("FILE_UNREADABLE");
    }

    @Test
    void theSkipListTakesIdsAndTaxNumbers() {
        injected(4);
        JsonNode report = s360.done("feedback --skip id:" + id(1) + ",12300002," + id(3), LIFECYCLE);
        assertThat(report.get("skipped").asInt()).isEqualTo(3);
        assertThat(report.get("delivered").asInt()).isEqualTo(1);
        assertThat(s360.status().at("/mobile/INJECTED").asInt()).isEqualTo(1);
    }

    @Test
    void eachOrganizerHasItsOwnKey() {
        injected(3);
        s360.done("feedback", LIFECYCLE);
        JsonNode other = s360.done("feedback --organizer other", LIFECYCLE);
        assertThat(other.get("selected").asInt()).isEqualTo(3);
        assertThat(other.at("/paginationKey/before").isMissingNode()).isTrue();
    }

    @Test
    void foreignRepeatedAndUnreadableChangesDisturbNobody() {
        injected(6);
        s360.tixngo.faults().next(Endpoint.CHANGES, Fault.of(FaultKind.FOREIGN, 2));
        JsonNode report = s360.done("feedback --until-empty", LIFECYCLE);
        assertThat(report.get("unknownTickets").asInt()).isEqualTo(2);
        InjectFixture.assertCountsAddUp(report);
        s360.tixngo.spectators().download(id(1));
        s360.tixngo.faults().next(Endpoint.CHANGES, Fault.of(FaultKind.REPEATED, 1));
        s360.done("feedback --until-empty", LIFECYCLE);
        assertThat(s360.status().at("/mobile/DOWNLOADED").asInt()).isEqualTo(1);
        assertThat(s360.status().at("/alignment/ALIGNED").asInt()).isEqualTo(6);
    }

    @Test
    void aRefusedKeyStaysAndTheMessageSaysWhatToDo() {
        injected(3);
        s360.done("feedback", LIFECYCLE);
        String key = s360.status().get("paginationKey").asText();
        s360.tixngo.faults().next(Endpoint.CHANGES, Fault.of(FaultKind.INVALID_PAGINATION_KEY));
        HostRun run = s360.json("feedback", LIFECYCLE);
        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.json().at("/failure/message").asText()).contains("key");
        assertThat(s360.status().get("paginationKey").asText()).isEqualTo(key);
    }

    @Test
    void aDryRunStoresNothing() {
        injected(3);
        assertThat(s360.done("feedback --dry-run", LIFECYCLE).get("delivered").asInt())
                .isEqualTo(3);
        assertThat(s360.status().get("paginationKey")).isNull();
        assertThat(s360.status().at("/alignment/WAITING").asInt()).isEqualTo(3);
    }

    @Test
    void feedbackIsNeverShared() {
        HostRun run = s360.json("feedback --partition 1/2");
        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).contains("--partition");
    }
}
