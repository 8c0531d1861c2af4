package com.secutix.tixngo.sync.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.sync.settings.SyncFunction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a person reads in the rarer reports. */
class ReportEdgesTest {

    private static RunReport.Builder report(SyncFunction function) {
        return RunReport.builder(function, "tixngo", "run-1", Instant.parse("2027-05-01T11:35:00Z"));
    }

    private static String text(FeedbackFindings found) {
        return report(SyncFunction.FEEDBACK)
                .outcome(RunOutcome.COMPLETED)
                .feedback(found)
                .build()
                .toText();
    }

    @Test
    void says_where_the_pagination_key_went() {
        assertThat(text(new FeedbackFindings(null, null, 0, 0))).contains("pagination key stays (none)");
        assertThat(text(new FeedbackFindings("k1", "k1", 0, 0))).contains("pagination key stays k1");
        assertThat(text(new FeedbackFindings(null, "k1", 0, 0))).contains("moved from (none) to k1");
        String longKey = "k".repeat(5_000);
        assertThat(text(new FeedbackFindings("k1", longKey, 0, 0)))
                .contains("moved from k1 to kkk")
                .contains("k...")
                .doesNotContain(longKey);
    }

    @Test
    void counts_unknown_tickets_and_odd_steps_only_where_there_are_any() {
        assertThat(text(new FeedbackFindings("a", "b", 0, 0)))
                .doesNotContain("does not know", "out of the usual order");
        assertThat(text(new FeedbackFindings("a", "b", 3, 2)))
                .contains("3 changes of tickets that S-360 does not know")
                .contains("2 changes of status out of the usual order");
    }

    @Test
    void lets_nothing_that_came_from_elsewhere_move_the_cursor() {
        assertThat(report(SyncFunction.INJECTION)
                        .outcome(RunOutcome.COMPLETED_WITH_ERRORS)
                        .problems(List.of(new Problem("T\u001B[2J", "1\n2", "X", null, "a\rb😀")), 1)
                        .build()
                        .toText())
                .contains("ticket T?[2J (tax number 1?2): a?b😀");
    }

    @Test
    void says_how_many_of_a_kind_are_not_shown() {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            problems.add(new Problem("T" + i, "", "X", "event.name", "m"));
        }
        String text = report(SyncFunction.INJECTION)
                .outcome(RunOutcome.COMPLETED_WITH_ERRORS)
                .problems(problems, 4)
                .build()
                .toText();
        assertThat(text).contains("4 x X in event.name").doesNotContain("not listed");
    }

    @ParameterizedTest
    @EnumSource(RunOutcome.class)
    void says_what_to_do_about_every_outcome(RunOutcome outcome) {
        RunReport.Builder report = report(SyncFunction.INJECTION).outcome(outcome);
        if (outcome == RunOutcome.FAILED) {
            report.failure(new RunFailure("UNAUTHORIZED", "no"));
        }
        assertThat(NextAction.of(report.build())).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "UNAUTHORIZED, API key",
        "UNREACHABLE, URL",
        "NOT_FOUND, profile",
        "REDIRECTED, profile",
        "SERVER_ERROR, request id",
        "TRANSPORT, request id",
        "PROTOCOL, request id",
        "THROTTLED, request id",
        "READ_FAILED, request id",
        "STORE_FAILED, database",
        "LEASE_LOST, nothing to do",
        "KEY_MOVED, nothing to do",
        "INVALID_PAGINATION_KEY, valid key",
        "CHANGE_NOT_APPLIED, skip list",
    })
    void says_what_to_do_about_every_failure(String code, String expected) {
        assertThat(NextAction.of(report(SyncFunction.FEEDBACK)
                        .outcome(RunOutcome.FAILED)
                        .failure(new RunFailure(code, "m"))
                        .build()))
                .contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"5, 1, 1, 1, 1, 1, true", "5, 1, 1, 1, 1, 0, false", "4, 1, 1, 1, 1, 1, false", "0, 0, 0, 0, 0, 0, true"
    })
    void adds_up_or_not(long selected, long d, long r, long s, long f, long n, boolean expected) {
        assertThat(new RunCounts(selected, d, r, s, f, n).addUp()).isEqualTo(expected);
    }
}
