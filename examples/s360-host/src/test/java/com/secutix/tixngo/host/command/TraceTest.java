package com.secutix.tixngo.host.command;

import static com.secutix.tixngo.host.command.InjectFixture.id;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.secutix.tixngo.host.store.TestDatabase;
import com.secutix.tixngo.simulator.Endpoint;
import com.secutix.tixngo.simulator.Fault;
import com.secutix.tixngo.simulator.FaultKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What the custom parameters for troubleshooting, and the mail to the interface's recipients, put into the log. */
class TraceTest {

    private final Logger host = (Logger) LoggerFactory.getLogger("com.secutix.tixngo.host");
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private InjectFixture s360;

    @BeforeEach
    void start() {
        log.start();
        host.addAppender(log);
        s360 = new InjectFixture(TestDatabase.H2);
        s360.seed(3);
    }

    @AfterEach
    void stop() {
        host.detachAppender(log);
        s360.close();
    }

    private List<String> logged(String logger) {
        return log.list.stream()
                .filter(event -> event.getLoggerName().endsWith(logger))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    @Test
    void nothingIsTracedUnlessAskedFor() {
        s360.inject();
        assertThat(logged("trace")).isEmpty();
        assertThat(logged("dump")).isEmpty();
        assertThat(logged("mail")).isEmpty();
    }

    @Test
    void theVariablesOfEachTicketAreTracedWithoutPersonalValues() {
        s360.inject("--custom-parameters", "dumpTnPRvariables=true", "--force", "id:" + id(1));
        assertThat(logged("trace"))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("variables of ticket " + id(1))
                        .contains("event.name = ")
                        .contains("spectatorDetails.email = ***")
                        .contains("security.barcode = ***")
                        .doesNotContain("@"));
        s360.assertAligned(1);
    }

    @Test
    void whatTheTemplateChangesIsTraced(@TempDir Path folder) throws IOException {
        Path template = Files.writeString(
                folder.resolve("ours.txt"), "event.name = Big ${Performance_name}\nspectatorDetails.title = DR\n");
        s360.inject(
                "--custom-parameters",
                "dumpDataModifiedByTemplate=true",
                "--template",
                template.toString(),
                "--force",
                "id:" + id(1));
        assertThat(logged("trace"))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("data of ticket " + id(1) + " modified by the template")
                        .contains("event.name = Big ")
                        .contains("in place of DEFAULTS")
                        .doesNotContain("purchaseDetails"));
    }

    @Test
    void theExchangedPayloadsAreDumpedMasked() {
        s360.inject("--custom-parameters", "maxLengthDumpedCallsInKbs=10");
        assertThat(logged("dump"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).doesNotContain("@").doesNotContain(s360.tixngo.apiKey()))
                .anySatisfy(line -> assertThat(line).contains("/tickets").contains("results"));
    }

    @Test
    void aRunThatNeedsAttentionIsMailed() {
        s360.tixngo.faults().next(Endpoint.INJECT, Fault.of(FaultKind.REJECT, 1));
        s360.inject();
        assertThat(logged("mail"))
                .singleElement()
                .satisfies(mail -> assertThat(mail)
                        .contains("recipients of interface 'tixngo'")
                        .contains("INJECTION COMPLETED_WITH_ERRORS")
                        .contains("fix or skip"));
    }
}
