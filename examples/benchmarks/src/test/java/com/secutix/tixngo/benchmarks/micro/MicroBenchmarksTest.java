package com.secutix.tixngo.benchmarks.micro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmarks still run, and still compare things that give the same; their figures here mean nothing. */
class MicroBenchmarksTest {

    @Test
    void each_runs_does_the_same_as_its_peers_and_is_written_down(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("results").resolve("micro.json");
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        List<Ratio> ratios =
                MicroBenchmarks.run(file, "", true, new PrintStream(printed, true, StandardCharsets.UTF_8));
        assertThat(ratios)
                .extracting(ratio -> ratio.benchmark() + " " + ratio.peer())
                .containsExactly(
                        "DocumentRows byHand",
                        "FeedbackChanges byHand",
                        "JsonIn afterburner",
                        "JsonIn plain",
                        "JsonOut afterburner",
                        "JsonOut plain",
                        "PayloadMapping byHand",
                        "TemplateRendering byHand");
        assertThat(ratios).allSatisfy(ratio -> {
            assertThat(ratio.time()).isPositive();
            assertThat(ratio.allocation()).isPositive();
        });
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("PayloadMapping", "<= 1.3", "<= 1.5");
        assertThat(Files.readString(file)).contains("PayloadMapping.ours", "median", "bytes", "ratios");
    }

    @Test
    void those_that_do_not_do_the_same_are_not_compared() {
        assertThatThrownBy(() -> Same.value("one", "another")).isInstanceOf(IllegalStateException.class);
    }
}
