package com.secutix.tixngo.host.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.secutix.tixngo.host.S360Host;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoCommandTest {

    private static HostRun demo(String... arguments) {
        List<String> all = new ArrayList<>(List.of("demo"));
        all.addAll(List.of(arguments));
        return HostRun.of(Map.of(), all);
    }

    @Test
    void bothSidesAgreeAtTheEndAndTheSameSeedTellsTheSameStory() {
        HostRun first = demo("--tickets", "120", "--seed", "7", "--output", "json");
        assertThat(first.exitCode()).as(first.out() + first.err()).isZero();
        JsonNode story = first.json();
        assertThat(story.get("agree").asBoolean()).isTrue();
        assertThat(story.get("tickets").asInt()).isGreaterThanOrEqualTo(120);
        assertThat(story.at("/alignment/ALIGNED").asInt())
                .isEqualTo(story.get("tickets").asInt());
        assertThat(story.findValuesAsText("s360")).contains("PRINTED", "CONTROLLED", "CANCELLED", "INVALIDATED");
        assertThat(demo("--tickets", "120", "--seed", "7", "--output", "json").out())
                .isEqualTo(first.out());
        assertThat(demo("--tickets", "120", "--seed", "8", "--output", "json").out())
                .isNotEqualTo(first.out());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void aSmallStoryEndsWellToo(int tickets) {
        HostRun run = demo("--tickets", Integer.toString(tickets));
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(run.out()).contains("Both sides agree");
    }

    @Test
    void theStoryIsToldInItsOrder() {
        String text = demo("--tickets", "200").out();
        assertThat(text)
                .containsSubsequence(
                        "sells tickets",
                        "injection sends",
                        "Spectators",
                        "gates open",
                        "is put on resale",
                        "reprinted as",
                        "digital privileges",
                        "it may be sold",
                        "lies in the wallet",
                        "status in TIXNGO",
                        "REPRINT",
                        "Both sides agree");
    }

    @Test
    void aStopEndsItWithItsOwnCode() {
        RunStopper stopper = new RunStopper();
        stopper.stop();
        StringWriter err = new StringWriter();
        int exitCode = S360Host.execute(
                new String[] {"demo", "--tickets", "5"},
                new PrintWriter(new StringWriter()),
                new PrintWriter(err),
                Map.of(),
                stopper);
        assertThat(exitCode).isEqualTo(ExitCode.STOPPED);
        assertThat(err.toString()).contains("stopped before its end");
    }
}
