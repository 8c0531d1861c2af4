package com.secutix.tixngo.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the page about the simulator lists is what there is. */
class SimulatorPageTest {
    private static final Pattern JAVA = Pattern.compile("~~~java\\n(.*?)~~~", Pattern.DOTALL);

    private final String page = Files.readString(Path.of("..", "..", "docs", "simulator.md"));

    SimulatorPageTest() throws IOException {}

    @Test
    void lists_every_fault_with_what_it_does() {
        List<String> rows = page.lines().filter(line -> line.startsWith("| `")).toList();
        for (FaultKind kind : FaultKind.values()) {
            assertThat(rows)
                    .contains("| `" + kind.text() + "` | " + kind.description() + " | " + kind.argument() + " |");
        }
    }

    @Test
    void names_every_endpoint() {
        for (String endpoint : Endpoint.names()) {
            assertThat(page).contains("`" + endpoint + "`");
        }
    }

    @Test
    void shows_fault_lines_that_can_be_read() {
        String line = page.lines()
                .filter(text -> text.startsWith("--faults \""))
                .findFirst()
                .orElseThrow();
        String faults = line.substring(line.indexOf('"') + 1, line.lastIndexOf('"'));
        try (TixngoSimulator tixngo = TixngoSimulator.start()) {
            tixngo.faults().plan(faults, 42);

            assertThat(tixngo.faults().planned()).hasSize(3).containsOnly(Fault.throttled(2));
        }
    }

    @Test
    void shows_java_that_runs_here() throws IOException {
        String running =
                Files.readString(Path.of("src/test/java", getClass().getName().replace('.', '/') + ".java"));

        assertThat(JAVA.matcher(page).results().map(result -> result.group(1)).toList())
                .hasSize(2)
                .allSatisfy(snippet -> assertThat(withoutBlanks(running)).contains(withoutBlanks(snippet)));
    }

    private static String withoutBlanks(String code) {
        return code.replaceAll("\\s+", "");
    }

    private static void inject(TixngoSimulator tixngo, String ticketId) throws IOException {
        new Caller(tixngo).inject(List.of(ticketId));
    }

    @Test
    void tells_a_story_that_comes_true() throws IOException {
        try (TixngoSimulator tixngo = TixngoSimulator.start()) {
            inject(tixngo, "S360-1"); // with the client, or with anything else that speaks HTTP
            tixngo.spectators().download("S360-1");
            tixngo.spectators().transfer("S360-1", "ben@example.org");
            tixngo.spectators().accept("S360-1");

            SimulatedTicket ticket = tixngo.ticket("S360-1").orElseThrow();
            assertThat(ticket.status()).isEqualTo("TRANSFERRED");
            assertThat(ticket.history()).hasSize(3);
            assertThat(ticket.payload().at("/purchaseDetails/taxNumber").asText())
                    .isEqualTo("T-S360-1");
            assertThat(tixngo.countsByStatus()).containsOnlyKeys("TRANSFERRED");
            // the calls received: headers without the key, ids in the order sent
            assertThat(tixngo.calls(Endpoint.INJECT).get(0).ids()).containsExactly("S360-1");
            // in how many injections it came, whatever became of them
            assertThat(tixngo.timesReceived("S360-1")).isOne();
        }
    }

    @Test
    void plans_faults_that_strike() throws IOException {
        try (TixngoSimulator tixngo = TixngoSimulator.start()) {
            tixngo.faults()
                    .next(Endpoint.INJECT, Fault.commitThenDrop()); // the next injection is applied, its answer lost
            tixngo.faults().next(Fault.parse("server-error:503:html"), 3); // the next three calls, whichever
            tixngo.faults().mix(FaultMix.seeded(42).with(0.05, Fault.throttled(2))); // one call in twenty
            tixngo.faults().poison(Poison.NAMED, "S360-000000013"); // every call that carries it, until healed
            HeldCalls held =
                    tixngo.faults().hold(Endpoint.INJECT, HeldCalls.Point.BEFORE_ANSWERING); // until held.release()

            held.release();
            Caller caller = new Caller(tixngo);
            assertThat(caller.inject(List.of("S360-000000013")).status()).isEqualTo(400);
            assertThatThrownBy(() -> caller.inject(List.of("S360-000000001"))).isInstanceOf(IOException.class);
            assertThat(tixngo.ticketCount()).isOne();
            assertThat(caller.changes("").status()).isEqualTo(503);
        }
    }
}
