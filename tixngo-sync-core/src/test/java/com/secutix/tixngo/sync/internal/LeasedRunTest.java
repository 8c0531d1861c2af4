package com.secutix.tixngo.sync.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.client.TixngoClient;
import com.secutix.tixngo.sync.RunListener;
import com.secutix.tixngo.sync.report.RunOutcome;
import com.secutix.tixngo.sync.report.RunReport;
import com.secutix.tixngo.sync.settings.RunSettings;
import com.secutix.tixngo.sync.settings.SyncFunction;
import com.secutix.tixngo.sync.spi.Lease;
import com.secutix.tixngo.sync.spi.LeaseKey;
import com.secutix.tixngo.sync.spi.RunHistory;
import com.secutix.tixngo.sync.spi.RunLock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The frame of a run around work that miscounts, which no function of the library should ever do. */
class LeasedRunTest {

    private final TixngoClient client = TixngoClient.builder()
            .url("http://localhost:9/v3/organizer")
            .apiKey("test-key")
            .build();
    private final List<RunReport> notified = new ArrayList<>();
    private final List<Lease> released = new ArrayList<>();

    @AfterEach
    void close() {
        client.close();
    }

    private RunReport run(Consumer<RunLedger> work) {
        LeasedRun.Work miscounting = new LeasedRun.Work() {
            @Override
            public SyncFunction function() {
                return SyncFunction.PUSH_CONTROLLED;
            }

            @Override
            public RunSettings run() {
                return RunSettings.DEFAULTS;
            }

            @Override
            public String scope() {
                return "one";
            }

            @Override
            public void recover(Lease lease) {
                throw new AssertionError("nothing is left behind");
            }

            @Override
            public void perform(RunState run, TixngoClient derived, RunFindings findings) {
                work.accept(run.ledger());
            }
        };
        Clock clock = Clock.fixed(Instant.parse("2027-05-01T12:00:00Z"), ZoneOffset.UTC);
        return new LeasedRun(
                        miscounting,
                        new RunContext(
                                client,
                                "one",
                                new OneLease(),
                                RunHistory.NONE,
                                notified::add,
                                clock,
                                RunListener.NONE,
                                true,
                                null))
                .execute();
    }

    private final class OneLease implements RunLock {
        @Override
        public Optional<Lease> acquire(LeaseKey key, Duration duration) {
            return Optional.of(new Lease(key, 1, false));
        }

        @Override
        public boolean renew(Lease lease, Duration duration) {
            return true;
        }

        @Override
        public void release(Lease lease) {
            released.add(lease);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void says_failed_with_the_figures_when_the_counts_do_not_add_up(int ended) {
        RunReport report = run(ledger -> {
            ledger.select(2);
            ledger.deliver(ended);
        });

        assertThat(report.outcome()).isEqualTo(RunOutcome.FAILED);
        assertThat(report.failure().orElseThrow().code()).isEqualTo("LEDGER");
        assertThat(report.failure().orElseThrow().message()).contains("2 tickets were selected", ended + " have ended");
        assertThat(notified).containsExactly(report);
        assertThat(released).hasSize(1);
    }

    @Test
    void says_nothing_when_they_do() {
        RunReport report = run(ledger -> {
            ledger.select(2);
            ledger.deliver(1);
            ledger.skip(1);
        });

        assertThat(report.outcome()).isEqualTo(RunOutcome.COMPLETED);
        assertThat(notified).isEmpty();
    }

    @Test
    void says_what_kind_of_mistake_ended_the_work() {
        RunReport report = run(ledger -> {
            throw new UnsupportedOperationException("zoe@example.org");
        });

        assertThat(report.failure().orElseThrow().code()).isEqualTo("INTERNAL");
        assertThat(report.failure().orElseThrow().message())
                .contains("UnsupportedOperationException")
                .doesNotContain("zoe");
        assertThat(released).hasSize(1);
    }
}
