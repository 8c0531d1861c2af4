package com.secutix.tixngo.sync.internal;

import com.secutix.tixngo.sync.RunListener;
import com.secutix.tixngo.sync.report.RunFailure;
import com.secutix.tixngo.sync.spi.Lease;
import com.secutix.tixngo.sync.spi.LeaseLostException;
import com.secutix.tixngo.sync.spi.RunLock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether a run may go on: its lease, its deadline, whether it was asked to stop, and what went wrong. Used by the run's
 * thread; only the stop signal comes from others, and the threads of the calls ask for the lease and the time.
 */
final class RunState {

    /** What a killed run leaves behind frees itself after this long. */
    static final Duration LEASE_DURATION = Duration.ofSeconds(20);

    private static final String LEDGER = "LEDGER";
    private static final Duration RENEWAL_INTERVAL = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(RunState.class);

    private final String id;
    private final Clock clock;
    private final Instant startedAt;
    private final @Nullable Instant deadline;
    private final RunLock lock;
    private final @Nullable Lease lease;
    private final StopSignal stop;
    private final RunLedger ledger;
    private final RunListener listener;
    private final AtomicReference<Instant> latestOutcome;
    private Instant renewAt;
    private volatile boolean leaseLost;
    private boolean endedEarly;
    private boolean interrupted;
    private @Nullable RunFailure failure;
    private @Nullable Throwable cause;

    RunState(
            String id,
            Clock clock,
            Instant startedAt,
            Optional<Duration> maxDuration,
            RunLock lock,
            @Nullable Lease lease,
            StopSignal stop,
            RunLedger ledger,
            RunListener listener) {
        this.id = id;
        this.clock = clock;
        this.startedAt = startedAt;
        this.deadline = maxDuration.map(startedAt::plus).orElse(null);
        this.lock = lock;
        this.lease = lease;
        this.stop = stop;
        this.ledger = ledger;
        this.listener = listener;
        this.latestOutcome = new AtomicReference<>(startedAt);
        this.renewAt = startedAt.plus(RENEWAL_INTERVAL);
    }

    String id() {
        return id;
    }

    Instant now() {
        return clock.instant();
    }

    Instant startedAt() {
        return startedAt;
    }

    /**
     * Begins another round over what is left: later than any problem recorded so far, and not later than any to come, so
     * that each ticket in error has one turn in it, whatever the clock does.
     */
    Instant beginRound() {
        settleTime();
        return latestOutcome.updateAndGet(latest -> latest.plusMillis(1));
    }

    /** When an outcome is known, to the millisecond, which every database keeps; never before another that is known already. */
    Instant settleTime() {
        Instant now = now().truncatedTo(ChronoUnit.MILLIS);
        return latestOutcome.accumulateAndGet(now, (latest, at) -> at.isAfter(latest) ? at : latest);
    }

    RunLedger ledger() {
        return ledger;
    }

    /** A dry run holds no lease, because it writes nothing. */
    boolean isDryRun() {
        return lease == null;
    }

    Lease lease() {
        return Objects.requireNonNull(lease, "a dry run writes nothing");
    }

    /** Whether another call may be started. */
    boolean mayGoOn() {
        if (Thread.interrupted()) {
            interrupted = true;
            stop.stop();
        }
        return failure == null && !leaseLost && !stop.isStopped() && !isOverdue();
    }

    /** Whether another call may be started now; while the run pauses, none is, and the lease is kept. */
    boolean mayStartCall() {
        return mayGoOn() && !stop.isPaused();
    }

    /** Whether another call may be started, after the lease was prolonged if it was time to. */
    boolean isReadyForCall() {
        if (mayStartCall()) {
            keepLease();
        }
        return mayStartCall();
    }

    boolean isPaused() {
        return mayGoOn() && stop.isPaused();
    }

    /** Waits until the pause is over, or for so long. */
    void pauseFor(Duration atMost) {
        awaitUninterrupted(() -> {
            stop.awaitGoOn(atMost);
            return true;
        });
    }

    private boolean isOverdue() {
        return deadline != null && !now().isBefore(deadline);
    }

    /** Prolongs the lease when it is time to. */
    void keepLease() {
        Instant now = now();
        // a clock that was set back would else say for a long time that it is too early
        boolean early = now.isBefore(renewAt) && !now.isBefore(renewAt.minus(RENEWAL_INTERVAL));
        if (lease == null || leaseLost || early) {
            return;
        }
        renewAt = now.plus(RENEWAL_INTERVAL);
        Boolean kept = tryStore("renew", () -> lock.renew(lease, LEASE_DURATION));
        if (Boolean.FALSE.equals(kept)) {
            loseLease(new LeaseLostException(lease.key()));
        }
    }

    /** Lets nothing be written any more. The first that hears of a lost lease says so, on whatever thread. */
    void writeNothingMore() {
        leaseLost = true;
    }

    private void loseLease(LeaseLostException lost) {
        writeNothingMore();
        fail(
                "LEASE_LOST",
                "another run may have taken over: this one was held up for longer than its lease lives;"
                        + " what it had under way is repeated by the next run",
                lost);
    }

    /** Whether another run has taken over, so that this one must write nothing any more. */
    boolean hasLostLease() {
        return leaseLost;
    }

    /**
     * Asks something of the host; if that throws, or gives nothing, the run fails.
     *
     * @return what the host answered; null if the run failed by it
     */
    <V> @Nullable V tryStore(String step, Supplier<@Nullable V> request) {
        try {
            V answer = request.get();
            if (answer == null) {
                fail("STORE_FAILED", "the host's store gave null in '" + step + "', which its interface forbids", null);
            }
            return answer;
        } catch (Exception thrown) {
            // a host in another language may throw what its interface does not declare
            storeFailed(step, thrown);
            return null;
        }
    }

    /** Ends the run, because the host threw something when it was asked. */
    void storeFailed(String step, Throwable thrown) {
        if (thrown instanceof LeaseLostException lost) {
            loseLease(lost);
        } else if (thrown instanceof BrokenRuleException broken) {
            broken(broken.rule());
        } else {
            // the message of a database's exception may quote a ticket: it stays out of log and report
            fail(
                    "STORE_FAILED",
                    "the host's store failed in '" + step + "' with "
                            + thrown.getClass().getName() + "; the run listener is given the exception",
                    thrown);
        }
    }

    /**
     * Whether the host did what it was asked on another thread; if it did not, the run fails as if it had been asked on this one.
     *
     * @param thrown what it threw; null for nothing
     */
    boolean wentWell(String step, @Nullable Throwable thrown) {
        if (thrown instanceof Error broken) {
            throw broken;
        }
        if (thrown != null) {
            storeFailed(step, thrown);
        }
        return thrown == null;
    }

    /**
     * Ends the run, because a ticket can no longer be held to exactly one end. It counts for more than whatever ended the run
     * before: the report's counts are in doubt.
     */
    void broken(String rule) {
        RunFailure before = failure;
        if (before == null || !before.code().equals(LEDGER)) {
            failure = new RunFailure(
                    LEDGER,
                    rule + "; the report may be wrong about it, the next run takes up what is open. "
                            + ledger.counts()
                            + (before == null ? "" : "; the run had failed before with " + before.code()));
            stop.stop();
        }
    }

    /** Ends the run; only the first failure counts. */
    void fail(String code, String message, @Nullable Throwable thrown) {
        if (failure == null) {
            failure = new RunFailure(code, message);
            cause = thrown;
            // retries of calls that are under way are pointless now
            stop.stop();
        }
    }

    /** Cuts waits and retries short, because the run breaks down: what is under way is waited for. */
    void cutShort() {
        stop.stop();
    }

    boolean hasFailed() {
        return failure != null;
    }

    /** Whether the run was asked to stop, or has failed. */
    boolean isStopping() {
        return stop.isStopped();
    }

    void endedEarly() {
        endedEarly = true;
    }

    boolean hasEndedEarly() {
        return endedEarly;
    }

    Optional<RunFailure> failure() {
        return Optional.ofNullable(failure);
    }

    Optional<Throwable> cause() {
        return Optional.ofNullable(cause);
    }

    RunFailure reasonToStop() {
        return isOverdue()
                ? new RunFailure("TIME_UP", "the run reached its maximum duration; the next one goes on")
                : new RunFailure("STOPPED", "the run was asked to stop; the next one goes on");
    }

    /** Waits even when the thread is interrupted: that asks the run to stop, but what is under way is brought home. */
    <V> @Nullable V awaitUninterrupted(Callable<@Nullable V> wait) {
        try {
            return wait.call();
        } catch (InterruptedException asked) {
            interrupted = true;
            stop.stop();
            return null;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Gives the thread back the interruption that the run took for a request to stop. */
    void restoreInterruption() {
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    void callSettled() {
        tell("listener", () -> listener.callSettled(id, ledger.snapshot()));
    }

    void announced(long tickets) {
        tell("listener", () -> listener.runAnnounced(id, tickets));
    }

    /** Listener, notifier and history change nothing by throwing. */
    static void tell(String who, Runnable message) {
        try {
            message.run();
        } catch (Exception | LinkageError | AssertionError | StackOverflowError thrown) {
            LOG.warn(
                    "the run {} of the host threw {}; the run goes on",
                    who,
                    thrown.getClass().getName());
        }
    }
}
