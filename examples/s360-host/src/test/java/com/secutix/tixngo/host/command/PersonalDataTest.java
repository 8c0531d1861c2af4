package com.secutix.tixngo.host.command;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.secutix.tixngo.host.seed.SeededTickets;
import com.secutix.tixngo.host.store.TestDatabase;
import com.secutix.tixngo.mapping.s360.Contact;
import com.secutix.tixngo.mapping.s360.S360Ticket;
import com.secutix.tixngo.simulator.Endpoint;
import com.secutix.tixngo.simulator.Fault;
import com.secutix.tixngo.simulator.FaultKind;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Nothing that is shown or logged, at any level, names a key or a seeded person. */
class PersonalDataTest {

    private static final int TICKETS = 60;

    private final Logger root = (Logger) LoggerFactory.getLogger("com.secutix.tixngo");
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        root.addAppender(log);
        root.setLevel(Level.TRACE);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(log);
        root.setLevel(Level.INFO);
    }

    private static Set<String> secrets() {
        SeededTickets seeded = new SeededTickets(1, 2);
        Set<String> secrets = new HashSet<>();
        LongStream.rangeClosed(1, TICKETS)
                .mapToObj(seeded::ticket)
                .forEach(ticket -> secrets.addAll(secretsOf(ticket)));
        return secrets;
    }

    private static Set<String> secretsOf(S360Ticket ticket) {
        Set<String> secrets = new HashSet<>(Set.of(ticket.barcode()));
        Stream.of(ticket.culturalContact(), ticket.beneficiary())
                .filter(Objects::nonNull)
                .flatMap(PersonalDataTest::secretsOf)
                .filter(Objects::nonNull)
                .forEach(secrets::add);
        return secrets;
    }

    private static Stream<String> secretsOf(Contact contact) {
        return Stream.of(
                contact.email(),
                contact.firstName(),
                contact.lastName(),
                contact.idNumber(),
                contact.passportNumber(),
                contact.cellPhoneNumber());
    }

    @Test
    void reportsLogsAndDumpsStaySilent() {
        StringBuilder shown = new StringBuilder();
        try (InjectFixture s360 = new InjectFixture(TestDatabase.H2)) {
            s360.done("seed --privileges 10 --tickets " + TICKETS);
            s360.tixngo.faults().next(Endpoint.INJECT, Fault.of(FaultKind.REJECT, 3));
            s360.tixngo.faults().next(Endpoint.INJECT, Fault.serverError(500, "html"));
            s360.tixngo.faults().next(Endpoint.INJECT, Fault.of(FaultKind.BAD_REQUEST_NAMING, 2));
            for (String[] arguments : new String[][] {
                {"inject", "--point-of-sales", "WEB;MAIN", "--batch-size", "20"},
                {"inject", "--point-of-sales", "WEB;MAIN", "--batch-size", "20", "--output", "json"},
                {"inject", "--point-of-sales", "WEB;MAIN", "--until-empty"},
                {"feedback", "--until-empty"},
                {"cancel", "id:" + InjectFixture.id(1), "id:" + InjectFixture.id(2)},
                {"control", "id:" + InjectFixture.id(3)},
                {"push-cancelled", "--force", "id:" + InjectFixture.id(1)},
                {"push-controlled"},
                {"inject-privileges", "--point-of-sales", "WEB;MAIN"},
                {"feedback"},
                {"resale", "post", "id:" + InjectFixture.id(5)},
                {"reprint", "id:" + InjectFixture.id(6)},
                {"pagination-key", "show"},
                {"check"},
                {"status"},
                {"runs"}
            }) {
                String[] all = Stream.concat(
                                Stream.of(arguments),
                                Stream.of(
                                        "--log-level",
                                        "trace",
                                        "--custom-parameters",
                                        "maxLengthDumpedCallsInKbs=1000;ticketIterationSize=10;"
                                                + "dumpTnPRvariables=true;dumpDataModifiedByTemplate=true;TIXNGO_LIFECYCLE_MODE=lifecycle"))
                        .toArray(String[]::new);
                HostRun run = s360.host(all);
                shown.append(run.out()).append(run.err());
            }
            Set<String> secrets = secrets();
            secrets.add(s360.tixngo.apiKey());
            log.list.forEach(event -> shown.append(event.getFormattedMessage()).append('\n'));
            assertThat(log.list).anyMatch(event -> event.getLoggerName().endsWith("host.dump"));
            String everything = shown.toString();
            assertThat(secrets)
                    .hasSizeGreaterThan(TICKETS)
                    .allSatisfy(secret -> assertThat(everything.contains(secret))
                            .as("a secret is shown")
                            .isFalse());
        }
    }
}
