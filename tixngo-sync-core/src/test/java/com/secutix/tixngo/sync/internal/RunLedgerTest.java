package com.secutix.tixngo.sync.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.sync.report.Problem;
import com.secutix.tixngo.sync.report.RunCounts;
import com.secutix.tixngo.sync.report.RunReport;
import org.junit.jupiter.api.Test;

/** What a run that goes round several times has to say of the tickets that its last round did not come to. */
class RunLedgerTest {

    private final RunLedger ledger = new RunLedger();

    private static Problem problem(String id) {
        return Problems.problem(id, "1", "SOME_CODE", null, "something is wrong");
    }

    private void reject(String id) {
        ledger.select(id);
        ledger.reject(problem(id));
    }

    private void defer(String id) {
        ledger.select(id);
        ledger.defer(problem(id));
    }

    @Test
    void aTicketThatARoundDidNotComeToKeepsItsEnd() {
        reject("A");
        reject("B");
        defer("C");
        ledger.beginRound();
        defer("A");

        ledger.endRoundEarly();

        assertThat(ledger.counts()).isEqualTo(new RunCounts(3, 0, 1, 0, 2, 0));
        assertThat(ledger.problems()).extracting(Problem::ticketId).containsExactlyInAnyOrder("A", "B", "C");
        assertThat(ledger.problemsTotal()).isEqualTo(3);
        assertThat(ledger.mistake()).isEmpty();
    }

    @Test
    void whatWasRejectedTwoRoundsAgoAndCameAgainIsNotCountedTwice() {
        reject("A");
        ledger.beginRound();
        defer("A");
        ledger.beginRound();

        ledger.endRoundEarly();

        assertThat(ledger.counts()).isEqualTo(new RunCounts(1, 0, 0, 0, 1, 0));
    }

    @Test
    void aTicketThatWasSkippedAndThatARoundDidNotComeToIsStillSkipped() {
        ledger.select("S");
        ledger.skip();
        ledger.select("S2");
        ledger.skip();
        defer("D");
        ledger.beginRound();
        ledger.select("S");
        ledger.skip();

        ledger.endRoundEarly();

        assertThat(ledger.counts()).isEqualTo(new RunCounts(3, 0, 0, 2, 1, 0));
        assertThat(ledger.problemsTotal()).isEqualTo(1);
    }

    @Test
    void ofMoreThanAreListedTheRejectedAreMissingFirst() {
        for (int i = 0; i < RunReport.MAX_PROBLEMS; i++) {
            defer("T-" + i);
        }
        reject("R");
        ledger.beginRound();
        defer("T-0");

        ledger.endRoundEarly();

        assertThat(ledger.counts())
                .isEqualTo(new RunCounts(RunReport.MAX_PROBLEMS + 1, 0, 1, 0, RunReport.MAX_PROBLEMS, 0));
        assertThat(ledger.problems()).hasSize(RunReport.MAX_PROBLEMS);
    }
}
