package com.secutix.tixngo.sync.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.secutix.tixngo.sync.settings.SyncFunction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a run's report reads, to a program and to a person. */
class RunReportTest {

    private static final Instant START = Instant.parse("2027-05-01T11:35:00Z");

    private static RunReport.Builder report() {
        return RunReport.builder(SyncFunction.INJECTION, "tixngo", "run-1", START);
    }

    private static Problem problem(int number, String code) {
        return new Problem("T-" + number, "10" + number, code, "event.address.zip", "must not be blank");
    }

    @Test
    void as_json_has_every_field_of_the_host_and_leaves_out_what_is_absent() throws Exception {
        JsonNode json = new ObjectMapper().readTree(report().build().toJson());

        assertThat(json.fieldNames())
                .toIterable()
                .containsExactly(
                        "function",
                        "interface",
                        "runId",
                        "outcome",
                        "dryRun",
                        "startedAt",
                        "durationMs",
                        "runs",
                        "calls",
                        "retries",
                        "selected",
                        "delivered",
                        "rejected",
                        "skipped",
                        "deferred",
                        "notReached",
                        "problems",
                        "problemsTotal",
                        "more");
    }

    @Test
    void as_json_carries_problems_and_failure() throws Exception {
        String text = report().outcome(RunOutcome.FAILED)
                .duration(Duration.ofMillis(1_234))
                .counts(new RunCounts(3, 1, 1, 0, 1, 0))
                .problems(List.of(new Problem("T-1", "101", "REJECTED", null, "quote \" and\nline")), 2)
                .failure(new RunFailure("UNAUTHORIZED", "the key is wrong"))
                .nextRunAt(START.plusSeconds(300))
                .build()
                .toJson();

        JsonNode json = new ObjectMapper().readTree(text);
        assertThat(text).doesNotContain("\n");
        assertThat(json.at("/problems/0/message").asText()).isEqualTo("quote \" and\nline");
        assertThat(json.at("/problems/0").has("field")).isFalse();
        assertThat(json.at("/problemsTotal").asInt()).isEqualTo(2);
        assertThat(json.at("/failure/code").asText()).isEqualTo("UNAUTHORIZED");
        assertThat(json.at("/durationMs").asInt()).isEqualTo(1_234);
        assertThat(json.at("/nextRunAt").asText()).isEqualTo("2027-05-01T11:40:00Z");
    }

    @Test
    void as_text_groups_problems_by_reason_with_examples_and_says_what_to_do() {
        String text = report().outcome(RunOutcome.COMPLETED_WITH_ERRORS)
                .duration(Duration.ofMillis(2_500))
                .calls(7, 2)
                .counts(new RunCounts(10, 4, 5, 0, 1, 0))
                .problems(
                        List.of(
                                problem(1, "INVALID_FIELD"),
                                problem(2, "INVALID_FIELD"),
                                problem(3, "INVALID_FIELD"),
                                problem(4, "INVALID_FIELD"),
                                problem(5, "TICKET_DELETED")),
                        6)
                .nextRunAt(START.plusSeconds(300))
                .build()
                .toText();

        assertThat(text).isEqualTo("""
                        INJECTION for interface 'tixngo': COMPLETED_WITH_ERRORS
                          started 2027-05-01T11:35:00Z, took 2.5 s, 7 requests (2 of them retries), run run-1
                          selected 10 = delivered 4 + rejected 5 + skipped 0 + deferred 1 + not reached 0
                          4 x INVALID_FIELD in event.address.zip
                              ticket T-1 (tax number 101): must not be blank
                              ticket T-2 (tax number 102): must not be blank
                              ticket T-3 (tax number 103): must not be blank
                              and 1 more
                          1 x TICKET_DELETED in event.address.zip
                              ticket T-5 (tax number 105): must not be blank
                          and 1 more problems that are not listed
                          next: fix or skip the tickets above; the next run tries them again; next run due 2027-05-01T11:40:00Z""");
    }

    @Test
    void of_a_busy_function_says_to_wait() {
        assertThat(report().outcome(RunOutcome.BUSY).build().toText())
                .contains("BUSY")
                .contains("wait for the other run")
                .doesNotContain("selected");
    }
}
