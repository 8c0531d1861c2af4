package com.secutix.tixngo.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Memory does not grow with the backlog: what a process gets done in a small heap for some thousand tickets, it gets done for
 * any number. The server is in another process than the run, and neither it nor the host's store keeps anything.
 */
class BacklogTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Enough for some thousand tickets, as the small backlog shows, and nothing to spare for what a run would keep of many. */
    private static final String HEAP = "-Xmx24m";

    @Test
    void aBacklogOfSomeThousandsRunsInThisHeap() throws Exception {
        runsThrough(8_000);
    }

    @Test
    void soDoesOneMuchLonger() throws Exception {
        runsThrough(100_000);
    }

    @Test
    @Tag("thorough")
    void soDoesOneOfMillions() throws Exception {
        runsThrough(Long.getLong("backlog.tickets", 3_000_000));
    }

    private static void runsThrough(long tickets) throws IOException, InterruptedException {
        try (EndlessTixngo tixngo = new EndlessTixngo(tickets)) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            HEAP,
                            "-XX:+UseSerialGC",
                            "-XX:+ExitOnOutOfMemoryError",
                            "-cp",
                            System.getProperty("java.class.path"),
                            BacklogRun.class.getName(),
                            tixngo.url(),
                            Long.toString(tickets))
                    .redirectErrorStream(true)
                    .start();
            List<String> lines = new ArrayList<>();
            process.inputReader().lines().forEach(lines::add);
            assertThat(process.waitFor()).as("how it ended: %s", last(lines)).isZero();

            List<JsonNode> reports = new ArrayList<>();
            for (String line : lines) {
                if (line.startsWith("report ")) {
                    reports.add(JSON.readTree(line.substring("report ".length())));
                }
            }
            assertThat(reports).hasSize(2);
            assertThat(reports)
                    .extracting(report -> report.at("/selected").asLong())
                    .containsExactly(tickets, tickets);
            assertThat(reports.get(0).at("/rejected").asLong()).isEqualTo(tickets / EndlessTixngo.REFUSED_OF);
            assertThat(reports.get(1).at("/delivered").asLong()).isEqualTo(tickets);
            assertThat(tixngo.received()).isEqualTo(tickets);
        }
    }

    private static List<String> last(List<String> lines) {
        return lines.subList(Math.max(0, lines.size() - 5), lines.size());
    }
}
