package com.secutix.tixngo.sync.internal;

import com.secutix.tixngo.client.TixngoClient;
import com.secutix.tixngo.sync.RunListener;
import com.secutix.tixngo.sync.RunProgress;
import com.secutix.tixngo.sync.report.RunCounts;
import com.secutix.tixngo.sync.report.RunFailure;
import com.secutix.tixngo.sync.report.RunOutcome;
import com.secutix.tixngo.sync.report.RunReport;
import com.secutix.tixngo.sync.settings.RunSettings;
import com.secutix.tixngo.sync.spi.Lease;
import com.secutix.tixngo.sync.spi.LeaseKey;
import com.secutix.tixngo.sync.spi.RunLock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run of a push: takes the lease, runs the engine, gives the lease back, and reports.
 *
 * @param <T> what S-360 has
 * @param <P> what TIXNGO receives
 */
public final class PushRun<T, P> {

    private static final Logger LOG = LoggerFactory.getLogger(PushRun.class);

    private final PushFunction<T, P> function;
    private final PushContext context;
    private final RunSettings settings;
    private final StopSignal stop = new StopSignal();
    private final RunLedger ledger = new RunLedger();
    private final String id = UUID.randomUUID().toString();
    private int batches = 1;
    private boolean more;

    /**
     * Everything around a push that is not the push itself.
     *
     * @param client the client to send with
     * @param interfaceName the interface record
     * @param lock keeps runs apart
     * @param clock the time
     * @param listener is told what happens
     * @param stickToTheHour whether the next run is due on a mark
     * @param killRatio after how many times its frequency a run is stopped; null for never
     */
    public record PushContext(
            TixngoClient client,
            String interfaceName,
            RunLock lock,
            Clock clock,
            RunListener listener,
            boolean stickToTheHour,
            @Nullable Double killRatio) {}

    PushRun(PushFunction<T, P> function, PushContext context, RunSettings settings) {
        this.function = function;
        this.context = context;
        this.settings = settings;
    }

    /** Asks the run to stop at the next call boundary. */
    public void stop() {
        stop.stop();
    }

    /**
     * How far the run is.
     *
     * @return a snapshot
     */
    public RunProgress progress() {
        return ledger.snapshot();
    }

    /**
     * Runs.
     *
     * @return what it did
     */
    public RunReport execute() {
        Instant startedAt = context.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        if (settings.dryRun()) {
            return run(startedAt, null);
        }
        LeaseKey key = new LeaseKey(function.function(), context.interfaceName(), settings.partition());
        Optional<Lease> lease;
        try {
            lease = context.lock().acquire(key, RunState.LEASE_DURATION);
        } catch (RuntimeException thrown) {
            return ended(
                    report(startedAt)
                            .outcome(RunOutcome.FAILED)
                            .failure(new RunFailure(
                                    "STORE_FAILED",
                                    "the host's lock failed in 'acquire' with "
                                            + thrown.getClass().getName()
                                            + "; the run listener is given the exception"))
                            .build(),
                    Optional.of(thrown));
        }
        return lease.map(held -> run(startedAt, held)).orElseGet(() -> busy(startedAt));
    }

    private RunReport busy(Instant startedAt) {
        RunFailure failure = new RunFailure(
                "BUSY",
                "another run of this function holds the lock; a killed one frees it by itself within "
                        + RunState.LEASE_DURATION.toSeconds() + " s");
        return ended(report(startedAt).outcome(RunOutcome.BUSY).failure(failure).build(), Optional.empty());
    }

    private RunReport run(Instant startedAt, @Nullable Lease lease) {
        RunState state = new RunState(
                id, context.clock(), startedAt, longest(), context.lock(), lease, stop, ledger, context.listener());
        RunState.tell(() -> context.listener().runStarted(function.function(), context.interfaceName(), id, startedAt));
        try (TixngoClient client = context.client().newBuilder().sleeper(stop).build();
                CallWindow<P> window = new CallWindow<>(
                        settings.callsInFlight(),
                        function.function().name(),
                        payloads -> function.send(client, payloads))) {
            if (lease != null && lease.abandoned()) {
                state.tryStore("recover", () -> {
                    function.recover(lease);
                    return true;
                });
            }
            int callSize = Math.min(function.callSize(), client.profile().ticketsPerCall());
            CallFailures failures = new CallFailures(settings.maxConsecutiveFailedCalls());
            rounds(state, new PushEngine<>(function, state, failures, window, callSize));
        } finally {
            if (lease != null) {
                state.tryStore("release", () -> {
                    context.lock().release(lease);
                    return true;
                });
            }
            state.restoreInterruption();
        }
        return ended(report(state), state.cause());
    }

    /** The maximum duration, or what the kill ratio allows, whichever is shorter. */
    private Optional<Duration> longest() {
        Double ratio = context.killRatio();
        Duration most = settings.maxDuration().orElse(null);
        if (ratio == null) {
            return Optional.ofNullable(most);
        }
        Duration allowed = Duration.ofMillis((long) Math.min(ratio * frequency().toMillis(), Long.MAX_VALUE / 2.0));
        return Optional.of(most == null || allowed.compareTo(most) < 0 ? allowed : most);
    }

    private Duration frequency() {
        return settings.frequency().orElse(function.function().recommendedFrequency());
    }

    private void rounds(RunState state, PushEngine<T, P> engine) {
        int batchSize = settings.batchSize().orElse(function.function().defaultBatchSize());
        if (!settings.untilEmpty()) {
            more = engine.round(state.startedAt(), batchSize);
            return;
        }
        batches = 0;
        Instant roundStart = state.startedAt();
        long deliveredBefore;
        do {
            deliveredBefore = ledger.delivered();
            ledger.beginRound();
            engine.round(roundStart, Long.MAX_VALUE - 1);
            if (state.hasEndedEarly() || state.hasFailed()) {
                ledger.endRoundEarly();
            }
            long taken = ledger.counts().selected() - deliveredBefore;
            batches += (int) Math.max(1, (taken + batchSize - 1) / batchSize);
            roundStart = state.beginRound();
        } while (state.mayGoOn() && !state.isDryRun() && ledger.deferred() > 0 && ledger.delivered() > deliveredBefore);
    }

    private RunReport report(RunState state) {
        RunCounts counts = ledger.counts();
        more |= state.hasEndedEarly();
        if (!counts.addUp()) {
            state.fail(
                    "LEDGER",
                    "the counts do not add up, so a ticket may be lost from this report: " + counts
                            + "; please report it with the log",
                    null);
        }
        RunReport.Builder report = report(state.startedAt())
                .outcome(outcome(state, counts))
                .duration(Duration.between(state.startedAt(), state.now()))
                .runs(batches)
                .calls(ledger.calls(), ledger.retries())
                .counts(counts)
                .problems(ledger.problems(), ledger.problemsTotal());
        state.failure().ifPresent(report::failure);
        if (state.failure().isEmpty() && state.hasEndedEarly()) {
            report.failure(state.reasonToStop());
        }
        return report.more(more).nextRunAt(nextRun(state)).build();
    }

    private static RunOutcome outcome(RunState state, RunCounts counts) {
        if (state.hasFailed()) {
            return RunOutcome.FAILED;
        }
        if (state.hasEndedEarly()) {
            return RunOutcome.STOPPED;
        }
        return counts.rejected() + counts.deferred() > 0 ? RunOutcome.COMPLETED_WITH_ERRORS : RunOutcome.COMPLETED;
    }

    private Instant nextRun(RunState state) {
        Instant end = state.now();
        Duration frequency = settings.frequency().orElse(function.function().recommendedFrequency());
        return more ? end : NextRun.after(state.startedAt(), end, frequency, context.stickToTheHour());
    }

    private RunReport.Builder report(Instant startedAt) {
        return RunReport.builder(function.function(), context.interfaceName(), id, startedAt)
                .dryRun(settings.dryRun());
    }

    private RunReport ended(RunReport report, Optional<Throwable> cause) {
        switch (report.outcome()) {
            case FAILED -> LOG.error("{}", report.toText());
            case COMPLETED_WITH_ERRORS -> LOG.warn("{}", report.toText());
            case COMPLETED, STOPPED, BUSY -> LOG.info("{}", report);
        }
        RunState.tell(() -> context.listener().runEnded(report, cause));
        return report;
    }
}
