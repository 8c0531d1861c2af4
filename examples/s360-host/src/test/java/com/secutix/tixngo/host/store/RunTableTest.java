package com.secutix.tixngo.host.store;

import static com.secutix.tixngo.host.store.StoreFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.secutix.tixngo.sync.report.RunOutcome;
import com.secutix.tixngo.sync.report.RunReport;
import com.secutix.tixngo.sync.settings.Partition;
import com.secutix.tixngo.sync.settings.SyncFunction;
import com.secutix.tixngo.sync.spi.LeaseKey;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class RunTableTest {

    private static final LeaseKey KEY = new LeaseKey(SyncFunction.INJECTION, "tixngo", Partition.WHOLE);

    @Parameter
    TestDatabase kind;

    StoreFixture s360;
    RunTable runs;

    @BeforeEach
    void open() {
        s360 = new StoreFixture(kind);
        runs = new RunTable(s360.database);
    }

    @AfterEach
    void close() {
        if (s360 != null) {
            s360.close();
        }
    }

    private void begun(String runId, boolean dryRun, Instant at) {
        runs.begun(KEY, runId, dryRun, at);
    }

    @Test
    void ofRunsThatDidNotEndOnlyTheNewestHoldsTheLease() {
        begun("killed", false, NOW);
        begun("dry", true, NOW.plusSeconds(3));
        begun("running", false, NOW.plusSeconds(2));
        s360.lease();
        assertThat(runs.last(9))
                .extracting(RunEntry::runId, RunEntry::outcome)
                .containsExactly(tuple("dry", "NOT_ENDED"), tuple("running", "RUNNING"), tuple("killed", "KILLED"));
    }

    @Test
    void aDryRunKeepsARealOneRunning() {
        s360.lease();
        begun("running", false, NOW);
        begun("dry", true, NOW.plusSeconds(1));
        assertThat(runs.last(9).get(1).outcome()).isEqualTo("RUNNING");
    }

    @Test
    void withoutALeaseAllWereKilled() {
        begun("killed", false, NOW);
        assertThat(runs.last(9).get(0).outcome()).isEqualTo("KILLED");
    }

    private void ended(String runId, boolean dryRun, Instant at, Instant next) {
        runs.ended(
                KEY,
                RunReport.builder(SyncFunction.INJECTION, "tixngo", runId, at)
                        .outcome(RunOutcome.COMPLETED)
                        .dryRun(dryRun)
                        .nextRunAt(next)
                        .build());
    }

    @Test
    void theNextRunIsDueWhenTheLastOneSaid() {
        assertThat(runs.nextRunAt(KEY)).isEmpty();
        ended("first", false, NOW, NOW.plusSeconds(300));
        ended("second", false, NOW.plusSeconds(300), NOW.plusSeconds(600));
        ended("second", false, NOW.plusSeconds(300), NOW.plusSeconds(600));
        ended("dry", true, NOW.plusSeconds(400), NOW.plusSeconds(900));
        begun("killed", false, NOW.plusSeconds(500));
        assertThat(runs.nextRunAt(KEY)).contains(NOW.plusSeconds(600));
        assertThat(runs.nextRunAt(new LeaseKey(SyncFunction.FEEDBACK, "tixngo", Partition.WHOLE)))
                .isEmpty();
    }
}
