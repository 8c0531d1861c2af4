package com.secutix.tixngo.scheduling.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.sync.report.FeedbackFindings;
import com.secutix.tixngo.sync.report.RunCounts;
import com.secutix.tixngo.sync.report.RunOutcome;
import com.secutix.tixngo.sync.report.RunReport;
import com.secutix.tixngo.sync.settings.SyncFunction;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What runs leave in the meters. */
class MeteredRunListenerTest {

    private static final Instant START = Instant.parse("2027-05-01T13:35:00Z");

    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final MeteredRunListener listener = new MeteredRunListener(registry);

    private static RunReport.Builder report(String runId) {
        return RunReport.builder(SyncFunction.INJECTION, "tixngo", runId, START)
                .duration(Duration.ofSeconds(7))
                .calls(12, 2)
                .counts(new RunCounts(100, 90, 4, 3, 2, 1));
    }

    private void end(RunReport report) {
        listener.runEnded(report, Optional.empty());
    }

    private double tickets(String outcome) {
        return registry.get("tixngo.run.tickets")
                .tags("function", "INJECTION", "interface", "tixngo", "outcome", outcome)
                .counter()
                .count();
    }

    private double gauge(String name) {
        return registry.get(name)
                .tags("function", "INJECTION", "interface", "tixngo")
                .gauge()
                .value();
    }

    @Test
    void count_runs_and_time_by_outcome() {
        end(report("1").build());
        end(report("2").outcome(RunOutcome.STOPPED).build());
        end(report("3").build());

        var completed = registry.get("tixngo.run").tag("outcome", "COMPLETED").timer();
        assertThat(completed.count()).isEqualTo(2);
        assertThat(completed.totalTime(TimeUnit.SECONDS)).isEqualTo(14);
        assertThat(registry.get("tixngo.run").tag("outcome", "STOPPED").timer().count())
                .isEqualTo(1);
    }

    @Test
    void count_what_became_of_each_ticket_and_the_requests() {
        end(report("1").build());
        end(report("2").build());

        assertThat(tickets("delivered")).isEqualTo(180);
        assertThat(tickets("rejected")).isEqualTo(8);
        assertThat(tickets("skipped")).isEqualTo(6);
        assertThat(tickets("deferred")).isEqualTo(4);
        assertThat(tickets("not_reached")).isEqualTo(2);
        assertThat(registry.get("tixngo.run.requests").counter().count()).isEqualTo(24);
        assertThat(registry.get("tixngo.run.retries").counter().count()).isEqualTo(4);
    }

    @Test
    void show_how_many_go_on_even_when_some_never_began() {
        listener.runStarted(SyncFunction.INJECTION, "tixngo", "1", START);
        listener.runStarted(SyncFunction.INJECTION, "tixngo", "2", START);
        end(report("3").outcome(RunOutcome.BUSY).build());
        assertThat(gauge("tixngo.run.running")).isEqualTo(2);

        end(report("1").build());
        end(report("2").build());
        assertThat(gauge("tixngo.run.running")).isZero();
    }

    @Test
    void show_whether_more_is_waiting_and_when_a_run_last_came_to_its_end() {
        end(report("1").more(true).build());
        end(report("2").more(true).outcome(RunOutcome.BUSY).build());
        end(RunReport.builder(SyncFunction.INJECTION, "tixngo", "3", START.plusSeconds(60))
                .more(true)
                .outcome(RunOutcome.FAILED)
                .build());

        assertThat(gauge("tixngo.run.more")).isEqualTo(1);
        assertThat(gauge("tixngo.run.last.completed"))
                .isEqualTo((double) START.plusSeconds(7).getEpochSecond());
    }

    @Test
    void count_what_only_feedback_finds() {
        end(report("1").feedback(new FeedbackFindings("a", "b", 5, 2)).build());

        assertThat(registry.get("tixngo.run.unknown.tickets").counter().count()).isEqualTo(5);
        assertThat(registry.get("tixngo.run.anomalies").counter().count()).isEqualTo(2);
    }

    @Test
    void leave_dry_runs_out() {
        listener.runStarted(SyncFunction.INJECTION, "tixngo", "1", START);
        end(report("1").dryRun(true).build());

        assertThat(registry.find("tixngo.run").timer()).isNull();
        assertThat(registry.find("tixngo.run.tickets").counter()).isNull();
        assertThat(gauge("tixngo.run.running")).isZero();
    }
}
