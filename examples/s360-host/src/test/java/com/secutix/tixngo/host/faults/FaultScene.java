package com.secutix.tixngo.host.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.client.Jitter;
import com.secutix.tixngo.client.RetryPolicy;
import com.secutix.tixngo.client.TixngoClient;
import com.secutix.tixngo.mapping.feedback.MobileTicket;
import com.secutix.tixngo.simulator.TixngoSimulator;
import com.secutix.tixngo.sync.TixngoSync;
import com.secutix.tixngo.sync.report.RunOutcome;
import com.secutix.tixngo.sync.report.RunReport;
import com.secutix.tixngo.sync.tck.CrashingRun;
import com.secutix.tixngo.sync.tck.HostUnderTest;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.OkHttpClient;

/** A host, a TIXNGO that fails as it is told, and runs between them at a time that stands still. */
final class FaultScene implements AutoCloseable {

    static final String ORGANIZER = "organizer";

    /** How often a call is tried: a fault that strikes once passes, one that strikes twice is the call's end. */
    static final int ATTEMPTS = 2;

    private static final OkHttpClient CONNECTIONS = new OkHttpClient();
    private static final Duration INSTANT = Duration.ofMillis(1);
    /** Longer than any call takes here. */
    private static final Duration PATIENT = Duration.ofSeconds(30);

    private static final int MOST_RUNS = 12;

    final HostUnderTest host;
    final MovableClock clock = new MovableClock();
    final TixngoSimulator tixngo;

    FaultScene(HostUnderTest host) {
        this.host = host;
        tixngo = TixngoSimulator.builder()
                .clock(clock)
                .deletionConfirmationDelay(Duration.ofDays(1))
                .start();
    }

    RunReport run(Duty duty) {
        return run(duty, CrashingRun.undisturbed()).orElseThrow();
    }

    /** One run that waits for an answer no longer than this. */
    RunReport run(Duty duty, Duration patience) {
        return run(duty, CrashingRun.undisturbed(), patience).orElseThrow();
    }

    /** One run; empty if it was killed. Whatever happens to it, its counts add up. */
    Optional<RunReport> run(Duty duty, CrashingRun run) {
        return run(duty, run, PATIENT);
    }

    private Optional<RunReport> run(Duty duty, CrashingRun run, Duration patience) {
        clock.move(Duration.ofMinutes(1));
        AtomicReference<RunReport> report = new AtomicReference<>();
        run.survives(() -> {
            try (TixngoClient client = client(run, patience)) {
                report.set(duty.run(run.stores(host.stores("one"))
                                .addTo(TixngoSync.builder())
                                .client(client)
                                .interfaceName("one")
                                .clock(clock)
                                .build())
                        .execute());
            }
        });
        Optional<RunReport> ended = Optional.ofNullable(report.get());
        ended.ifPresent(FaultScene::demandOrder);
        return ended;
    }

    private static void demandOrder(RunReport report) {
        assertThat(report.counts().addUp()).as("the counts add up: %s", report).isTrue();
        report.failure()
                .ifPresent(failure -> assertThat(failure.code())
                        .as("why %s failed", report)
                        .isNotIn("LEDGER", "INTERNAL", "STORE_FAILED"));
    }

    /** Waits are cut to a millisecond: a run waits in real time. */
    private TixngoClient client(CrashingRun run, Duration patience) {
        return TixngoClient.builder()
                .url(tixngo.baseUrl().toString())
                .apiKey(tixngo.apiKey())
                .clock(clock)
                .retryPolicy(new RetryPolicy(ATTEMPTS, INSTANT, 1, INSTANT))
                .maxRetryAfter(INSTANT)
                .jitter(Jitter.none())
                .attemptTimeout(patience)
                .okHttpClient(run.http(CONNECTIONS))
                .build();
    }

    /** Runs until a run has nothing to do any more; says how many runs did something. */
    int finish(Duty duty) {
        for (int runs = 0; runs < MOST_RUNS; runs++) {
            RunReport report = run(duty);
            boolean quiet =
                    report.outcome() == RunOutcome.COMPLETED && report.counts().delivered() == 0 && !report.more();
            if (quiet) {
                return runs;
            }
        }
        throw new AssertionError("after " + MOST_RUNS + " runs of " + duty + " there is still something to do");
    }

    /** The mobile status that the host knows; null before the first feedback. */
    String mobileStatus(String ticketId) {
        MobileTicket mobile = host.stores("one")
                .feedback()
                .find(Set.of(ticketId))
                .get(ticketId)
                .mobile();
        return mobile == null ? null : mobile.rawStatus();
    }

    @Override
    public void close() {
        tixngo.close();
        host.close();
        CONNECTIONS.connectionPool().evictAll();
    }
}
