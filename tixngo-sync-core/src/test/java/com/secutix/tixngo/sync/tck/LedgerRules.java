package com.secutix.tixngo.sync.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.secutix.tixngo.sync.report.RunOutcome;
import com.secutix.tixngo.sync.report.RunReport;
import com.secutix.tixngo.sync.settings.Partition;
import com.secutix.tixngo.sync.settings.SyncFunction;
import com.secutix.tixngo.sync.spi.CardStore;
import com.secutix.tixngo.sync.spi.Lease;
import com.secutix.tixngo.sync.spi.LeaseKey;
import com.secutix.tixngo.sync.spi.RunHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a host remembers beside its tickets: see {@link CardStore} and {@link RunHistory}. */
abstract class LedgerRules extends KitScene {

    LedgerRules(Supplier<HostUnderTest> opening) {
        super(opening);
    }

    /** What TIXNGO was told about a card's product. */
    @Nested
    class ADefinition {

        @Test
        void isNotKnownBeforeItWasKept() {
            assertThat(one.cards().definitionFingerprint("CLUB")).isEmpty();
        }

        @Test
        void isKeptForAllInterfacesUntilAnotherTakesItsPlace() {
            Lease lease = lease(PushLane.PRIVILEGE_INJECTION);
            String longest = "0123456789abcdef".repeat(4);
            one.cards().keepDefinition(lease, "CLUB", "first");
            one.cards().keepDefinition(lease, "CLUB", longest);
            one.cards().keepDefinition(lease, "CLUB", longest);
            one.cards().keepDefinition(lease, "SEASON", "other");

            assertThat(two.cards().definitionFingerprint("CLUB")).contains(longest);
            assertThat(two.cards().definitionFingerprint("SEASON")).contains("other");
        }

        @Test
        void canBeForgotten() {
            Lease lease = lease(PushLane.PRIVILEGE_INJECTION);
            one.cards().keepDefinition(lease, "CLUB", "first");
            one.cards().keepDefinition(lease, "CLUB", "");
            one.cards().keepDefinition(lease, "NEVER KEPT", "");

            assertThat(one.cards().definitionFingerprint("CLUB")).isEmpty();
            assertThat(one.cards().definitionFingerprint("NEVER KEPT")).isEmpty();
        }
    }

    /** The ledger of runs, on hosts that keep one. */
    @Nested
    class TheHistory {

        private final LeaseKey key = new LeaseKey(SyncFunction.INJECTION, "one", Partition.WHOLE);

        @BeforeEach
        void onlyWhereThereIsOne() {
            assumeFalse(one.history() == RunHistory.NONE, "the host keeps no history");
        }

        @Test
        void knowsNoNextRunBeforeOneEnded() {
            assertThat(one.history().nextRunAt(key)).isEmpty();
            one.history().begun(key, "killed", false, NOON);
            assertThat(one.history().nextRunAt(key)).isEmpty();
        }

        @Test
        void saysWhenTheLastRunWantedTheNext() {
            run(key, "run-1", false, NOON);
            run(key, "run-2", false, NOON.plusSeconds(300));
            one.history().begun(key, "killed", false, NOON.plusSeconds(600));

            assertThat(host.stores("one").history().nextRunAt(key)).contains(due(NOON.plusSeconds(300)));
        }

        @Test
        void leavesDryRunsAside() {
            run(key, "run-1", false, NOON);
            run(key, "run-2", true, NOON.plusSeconds(300));

            assertThat(one.history().nextRunAt(key)).contains(due(NOON));
        }

        @Test
        void keepsFunctionsScopesAndPartitionsApart() {
            run(key, "run-1", false, NOON);

            assertThat(one.history().nextRunAt(new LeaseKey(SyncFunction.PUSH_CANCELLED, "one", Partition.WHOLE)))
                    .isEmpty();
            assertThat(one.history().nextRunAt(new LeaseKey(SyncFunction.INJECTION, "two", Partition.WHOLE)))
                    .isEmpty();
            assertThat(one.history().nextRunAt(new LeaseKey(SyncFunction.INJECTION, "one", new Partition(1, 2))))
                    .isEmpty();
        }

        @Test
        void takesTheSameRunAgain() {
            run(key, "run-1", false, NOON);
            run(key, "run-1", false, NOON);

            assertThat(one.history().nextRunAt(key)).contains(due(NOON));
        }

        @Test
        void takesTheEndOfARunWhoseBeginningItMissed() {
            one.history().ended(key, report("run-1", false, NOON));

            assertThat(one.history().nextRunAt(key)).contains(due(NOON));
        }

        private void run(LeaseKey of, String runId, boolean dryRun, Instant startedAt) {
            one.history().begun(of, runId, dryRun, startedAt);
            one.history().ended(of, report(runId, dryRun, startedAt));
        }

        private RunReport report(String runId, boolean dryRun, Instant startedAt) {
            return RunReport.builder(SyncFunction.INJECTION, "one", runId, startedAt)
                    .outcome(RunOutcome.COMPLETED)
                    .dryRun(dryRun)
                    .duration(Duration.ofSeconds(7))
                    .nextRunAt(due(startedAt))
                    .build();
        }

        private Instant due(Instant startedAt) {
            return startedAt.plusSeconds(300);
        }
    }
}
