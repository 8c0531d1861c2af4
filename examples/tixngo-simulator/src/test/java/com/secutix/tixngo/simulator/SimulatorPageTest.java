package com.secutix.tixngo.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the page about the simulator lists is what there is. */
class SimulatorPageTest {
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
    void tells_a_story_that_comes_true() throws Exception {
        try (TixngoSimulator tixngo = TixngoSimulator.start()) {
            new Caller(tixngo).inject(List.of("S360-000000001"));
            tixngo.spectators().download("S360-000000001");
            tixngo.spectators().transfer("S360-000000001", "ben@example.org");
            tixngo.spectators().accept("S360-000000001");

            assertThat(page).contains("// " + tixngo.countsByStatus());
            assertThat(tixngo.calls(Endpoint.INJECT)).hasSize(1);
        }
    }
}
