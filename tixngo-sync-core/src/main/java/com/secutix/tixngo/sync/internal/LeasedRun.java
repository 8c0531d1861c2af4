package com.secutix.tixngo.sync.internal;

import com.secutix.tixngo.client.TixngoClient;
import com.secutix.tixngo.sync.RunProgress;
import com.secutix.tixngo.sync.report.RunCounts;
import com.secutix.tixngo.sync.report.RunFailure;
import com.secutix.tixngo.sync.report.RunOutcome;
import com.secutix.tixngo.sync.report.RunReport;
import com.secutix.tixngo.sync.settings.RunSchedule;
import com.secutix.tixngo.sync.settings.RunSettings;
import com.secutix.tixngo.sync.settings.SyncFunction;
import com.secutix.tixngo.sync.spi.Lease;
import com.secutix.tixngo.sync.spi.LeaseKey;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run of a function: takes the lease, does the work, gives the lease back, and reports. What the work is, the function
 * says; everything that all functions share is here.
 */
public final class LeasedRun {

    private static final Logger LOG = LoggerFactory.getLogger(LeasedRun.class);

    private final Work work;
    private final RunContext context;
    private final RunSettings settings;
    private final StopSignal stop = new StopSignal();
    private final RunLedger ledger = new RunLedger();
    private final RunFindings findings = new RunFindings();
    private final String id = UUID.randomUUID().toString();

    /** The work of one run. */
    interface Work {

        SyncFunction function();

        RunSettings run();

        /** What the run must have to itself: the interface of a push, the organizer of feedback. */
        String scope();

        /** Settles what a run left behind that was killed. */
        void recover(Lease lease);

        /** Does the work; failures go to the state, what is found goes to the findings. */
        void perform(RunState run, TixngoClient client, RunFindings findings);
    }

    LeasedRun(Work work, RunContext context) {
        this.work = work;
        this.context = context;
        this.settings = work.run();
    }

    /** Asks the run to stop at the next call boundary. */
    public void stop() {
        stop.stop();
    }

    /** Asks the run to start no call until it is told to go on. */
    public void pause() {
        stop.pause();
    }

    /** Ends a pause. */
    public void goOn() {
        stop.goOn();
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
     * When the last run of the same said that the next is due.
     *
     * @return the moment; empty if none is kept
     */
    public Optional<Instant> dueAt() {
        return context.history().nextRunAt(key());
    }

    /**
     * Runs.
     *
     * @return what it did
     */
    public RunReport execute() {
        Instant startedAt = context.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        return new RunTrace(work.function(), context.interfaceName(), id)
                .during(() -> settings.dryRun() ? run(startedAt, null) : withLease(startedAt));
    }

    private LeaseKey key() {
        return new LeaseKey(work.function(), work.scope(), settings.partition());
    }

    private RunReport withLease(Instant startedAt) {
        Optional<Lease> lease;
        try {
            lease = Objects.requireNonNull(context.lock().acquire(key(), RunState.LEASE_DURATION));
        } catch (Exception thrown) {
            RunFailure failure = new RunFailure(
                    "STORE_FAILED",
                    "the host's lock failed in 'acquire' with "
                            + thrown.getClass().getName() + "; the run listener is given the exception");
            return ended(
                    report(startedAt)
                            .outcome(RunOutcome.FAILED)
                            .failure(failure)
                            .nextRunAt(schedule().nextRunAt(startedAt, startedAt))
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
        return ended(
                report(startedAt)
                        .outcome(RunOutcome.BUSY)
                        .failure(failure)
                        .nextRunAt(schedule().nextRunAt(startedAt, startedAt))
                        .build(),
                Optional.empty());
    }

    private RunReport run(Instant startedAt, @Nullable Lease lease) {
        RunState state = new RunState(
                id, context.clock(), startedAt, longest(), context.lock(), lease, stop, ledger, context.listener());
        @Nullable Error thrown = null;
        RunState.tell("history", () -> context.history().begun(key(), id, settings.dryRun(), startedAt));
        RunState.tell(
                "listener",
                () -> context.listener().runStarted(work.function(), context.interfaceName(), id, startedAt));
        try (TixngoClient client = context.client()
                .newBuilder()
                .sleeper(stop)
                .listener(ledger.requests())
                .build()) {
            if (lease != null && lease.abandoned()) {
                state.tryStore("recover", () -> {
                    work.recover(lease);
                    return true;
                });
            }
            work.perform(state, client, findings);
        } catch (Exception unexpected) {
            brokeDown(state, unexpected);
        } catch (Error error) {
            brokeDown(state, error);
            thrown = error;
        } finally {
            if (lease != null) {
                state.tryStore("release", () -> {
                    context.lock().release(lease);
                    return true;
                });
            }
            state.restoreInterruption();
        }
        RunReport report = report(state);
        RunState.tell("history", () -> context.history().ended(key(), report));
        RunReport told = ended(report, state.cause());
        if (thrown != null) {
            // whoever schedules runs must know that the machine is in trouble
            throw thrown;
        }
        return told;
    }

    private static void brokeDown(RunState state, Throwable unexpected) {
        state.fail(
                "INTERNAL",
                "an unexpected " + unexpected.getClass().getName() + " ended the run: please report it with the log;"
                        + " the run listener is given the exception",
                unexpected);
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

    private RunSchedule schedule() {
        return new RunSchedule(frequency(), context.stickToTheHour());
    }

    private Duration frequency() {
        return settings.frequency().orElse(work.function().recommendedFrequency());
    }

    private RunReport report(RunState state) {
        RunCounts counts = ledger.counts();
        findings.more(findings.more() || state.hasEndedEarly());
        ledger.mistake().ifPresent(state::broken);
        RunReport.Builder report = report(state.startedAt())
                .outcome(outcome(state, counts))
                .duration(Duration.between(state.startedAt(), state.now()))
                .runs(findings.batches())
                .calls(ledger.requests().requests(), ledger.requests().retries())
                .counts(counts)
                .problems(ledger.problems(), ledger.problemsTotal());
        findings.announced().ifPresent(report::announced);
        if (findings.feedback() != null) {
            report.feedback(findings.feedback());
        }
        state.failure().ifPresent(report::failure);
        if (state.failure().isEmpty() && state.hasEndedEarly()) {
            report.failure(state.reasonToStop());
        }
        return report.more(findings.more()).nextRunAt(nextRun(state)).build();
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

    /** At once if more is waiting, unless the run failed or got nowhere: it would go no better now than in a while. */
    private Instant nextRun(RunState state) {
        Instant end = state.now().truncatedTo(ChronoUnit.MILLIS);
        RunCounts counts = ledger.counts();
        boolean gotSomewhere = counts.delivered() + counts.rejected() + counts.skipped() > 0;
        return findings.more() && !state.hasFailed() && (gotSomewhere || state.hasEndedEarly())
                ? end
                : schedule().nextRunAt(state.startedAt(), end);
    }

    private RunReport.Builder report(Instant startedAt) {
        return RunReport.builder(work.function(), context.interfaceName(), id, startedAt)
                .dryRun(settings.dryRun());
    }

    private RunReport ended(RunReport report, Optional<Throwable> cause) {
        switch (report.outcome()) {
            case FAILED -> LOG.error("{}", report.toText());
            case COMPLETED_WITH_ERRORS -> LOG.warn("{}", report.toText());
            case COMPLETED, STOPPED, BUSY -> LOG.info("{}", report);
        }
        if (report.outcome() == RunOutcome.FAILED || report.outcome() == RunOutcome.COMPLETED_WITH_ERRORS) {
            RunState.tell("notifier", () -> context.notifier().needsAttention(report));
        }
        RunState.tell("listener", () -> context.listener().runEnded(report, cause));
        return report;
    }
}
