package com.secutix.tixngo.benchmarks.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A small run of all end-to-end benchmarks")
class SmokeTest {

    @TempDir
    static Path folder;

    private static Results results;
    private static String printed;

    @BeforeAll
    static void measures() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        results = EndToEndBenchmarks.measure(
                Options.parse(
                        "--tickets=300",
                        "--call-size=100",
                        "--warm-ups=0",
                        "--runs=1",
                        "--growth=200",
                        "--parts=contests,growth,quiet",
                        "--output=" + folder.resolve("performance")),
                new PrintStream(out, true, StandardCharsets.UTF_8));
        printed = out.toString(StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("lets every contestant do the same work on both databases")
    void everybodyWorks() {
        // who leaves something else behind ends the run
        assertThat(results.speeds())
                .hasSize(2 * (6 + 3 + 6))
                .allSatisfy(speed -> assertThat(speed.perSecond()).isPositive());
    }

    @Test
    @DisplayName("puts a goal beside each ratio that has one")
    void goals() {
        assertThat(results.ratios())
                .anySatisfy(ratio -> assertThat(ratio.goal()).isEqualTo(0.95));
        assertThat(printed).contains("goal 0.95").contains("goal 1.6").contains("goal 2.5");
    }

    @Test
    @DisplayName("finds that a run with nothing to do takes one statement and no request, feedback one request")
    void quiet() {
        assertThat(value("INJECTION with nothing to do: requests")).containsOnly(0.0);
        assertThat(value("INJECTION with nothing to do: statements of its own")).containsOnly(1.0);
        assertThat(value("PUSH_CONTROLLED with nothing to do: statements of its own"))
                .containsOnly(1.0);
        assertThat(value("FEEDBACK with nothing to do: requests")).containsOnly(1.0);
        assertThat(value("FEEDBACK with nothing to do: statements of its own")).containsOnly(1.0);
    }

    @Test
    @DisplayName("writes the figures, and a picture of them")
    void files() throws IOException {
        assertThat(Files.readString(folder.resolve("performance.json"))).contains("\"perSecond\"");
        assertThat(Files.readString(folder.resolve("performance.svg")))
                .startsWith("<svg")
                .contains("library, 4 in flight")
                .endsWith("</svg>\n");
    }

    private static List<Double> value(String what) {
        List<Double> values = results.figures().stream()
                .filter(figure -> figure.what().equals(what))
                .map(Results.Figure::value)
                .toList();
        assertThat(values).as(what).hasSize(2);
        return values;
    }
}
