package com.secutix.tixngo.sync.internal;

import com.secutix.tixngo.client.DeliveryResult;
import com.secutix.tixngo.client.ItemError;
import com.secutix.tixngo.client.Outcome;
import com.secutix.tixngo.client.TixngoException;
import com.secutix.tixngo.sync.internal.CallWindow.Call;
import com.secutix.tixngo.sync.internal.CallWindow.Returned;
import com.secutix.tixngo.sync.report.Problem;
import com.secutix.tixngo.sync.spi.Announcement;
import com.secutix.tixngo.sync.spi.TicketOutcome;
import com.secutix.tixngo.sync.spi.TicketProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Pushes what a function selects: select, map, send, settle. One thread selects, maps and settles, while calls travel on
 * others; the next call is prepared while the current ones are on their way.
 *
 * <p>A round takes every candidate once. A run is one round, or, until nothing is left, as many as deliver something.
 *
 * @param <T> what S-360 has
 * @param <P> what TIXNGO receives
 */
final class PushEngine<T, P> {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);
    private static final int MOST_HELD_BACK = 10_000;

    private final PushFunction<T, P> function;
    private final RunState run;
    private final RunLedger ledger;
    private final CallFailures failures;
    private final CallWindow<P> window;
    /** Parts of refused calls: they go before everything else. */
    private final Deque<List<Parcel<P>>> again = new ArrayDeque<>();

    /** The call that was prepared while others travelled. */
    private final Deque<List<Parcel<P>>> ahead = new ArrayDeque<>();

    /** Parts of calls that failed: they come after everything else, which shows whether it is the tickets or the way. */
    private final Deque<List<Parcel<P>>> suspects = new ArrayDeque<>();

    private final List<Problem> heldBack = new ArrayList<>();
    private int callSize;
    private long callsAnnounced;
    private boolean answered;

    PushEngine(PushFunction<T, P> function, RunState run, CallFailures failures, CallWindow<P> window, int callSize) {
        this.function = function;
        this.run = run;
        this.ledger = run.ledger();
        this.failures = failures;
        this.window = window;
        this.callSize = callSize;
    }

    /**
     * Takes every candidate once.
     *
     * @return whether there is more than the batch took
     */
    boolean round(Instant startedAt, long batchSize) {
        CandidateReader<T> candidates = new CandidateReader<>(function, startedAt, batchSize, callSize + 1);
        CallPreparer<T, P> preparer = new CallPreparer<>(function, candidates, ledger);
        boolean exhausted = false;
        while (true) {
            while (window.hasRoom() && run.mayGoOn() && (isSomethingReady() || !exhausted)) {
                run.keepLease();
                if (!again.isEmpty()) {
                    startNext(again);
                } else if (!ahead.isEmpty()) {
                    startNext(ahead);
                } else if (!exhausted) {
                    exhausted = !prepare(preparer);
                } else {
                    startNext(suspects);
                }
            }
            if (window.isIdle()) {
                break;
            }
            if (run.mayGoOn() && !exhausted && ahead.isEmpty()) {
                exhausted = !prepare(preparer);
            }
            run.keepLease();
            Returned<P> returned = run.awaitUninterrupted(() -> window.await(LONGEST_WAIT));
            if (returned != null) {
                settle(returned);
            }
        }
        leave(exhausted);
        return preparer.hasMore();
    }

    private boolean isSomethingReady() {
        return !again.isEmpty() || !ahead.isEmpty() || !suspects.isEmpty();
    }

    /** Prepares one more call; false when there is nothing left to prepare. */
    private boolean prepare(CallPreparer<T, P> preparer) {
        CallPreparer.Prepared<P> prepared = run.tryStore("select", () -> preparer.next(callSize));
        if (prepared == null) {
            return false;
        }
        heldBack.addAll(prepared.refused());
        if (answered || run.isDryRun() || heldBack.size() >= MOST_HELD_BACK) {
            keepHeldBack(true);
        }
        if (run.isDryRun()) {
            ledger.deliver(prepared.parcels().size());
        } else if (!prepared.parcels().isEmpty()) {
            ahead.add(prepared.parcels());
        }
        ledger.publish();
        return true;
    }

    private void keepRefused(List<Problem> refused) {
        if (refused.isEmpty()) {
            return;
        }
        List<TicketOutcome> outcomes = refused.stream()
                .<TicketOutcome>map(
                        problem -> new TicketOutcome.Rejected(problem.ticketId(), Problems.toStore(problem)))
                .toList();
        boolean stored = run.isDryRun() || write(null, outcomes);
        refused.forEach(stored ? ledger::reject : ledger::defer);
    }

    /** Whether what the mapping refuses may be marked: not before the key has proved good, unless there is no call at all. */
    private void keepHeldBack(boolean wayIsOpen) {
        if (wayIsOpen || heldBack.size() >= MOST_HELD_BACK) {
            keepRefused(heldBack);
        } else {
            heldBack.forEach(ledger::reject);
        }
        heldBack.clear();
    }

    private void startNext(Deque<List<Parcel<P>>> queue) {
        List<Parcel<P>> parcels = queue.remove();
        if (parcels.size() > callSize) {
            queue.addFirst(parcels.subList(callSize, parcels.size()));
            parcels = parcels.subList(0, callSize);
        }
        Call<P> call = new Call<>(run.id() + "-" + ++callsAnnounced, parcels, queue != ahead);
        List<String> ids = parcels.stream().map(Parcel::id).toList();
        Boolean announced = run.tryStore("announce", () -> {
            function.announce(run.lease(), new Announcement(call.id(), ids, run.now()));
            return true;
        });
        if (announced == null) {
            queue.addFirst(parcels);
        } else {
            window.start(call);
        }
    }

    private void settle(Returned<P> returned) {
        DeliveryResult result = returned.result();
        if (result != null) {
            ledger.request(result.attempts());
            failures.answered();
            answered = true;
            settleAnswer(returned.call(), result.outcomes());
        } else if (returned.failure() != null) {
            settleFailure(returned.call(), returned.failure());
        }
        ledger.publish();
        run.callSettled();
    }

    private void settleAnswer(Call<P> call, List<Outcome> outcomes) {
        Map<String, Parcel<P>> parcels = byId(call.parcels());
        List<TicketOutcome> toStore = new ArrayList<>(outcomes.size());
        List<Problem> rejected = new ArrayList<>();
        List<Problem> unknown = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            Parcel<P> parcel = parcels.get(outcome.id());
            if (parcel == null) {
                continue;
            }
            if (outcome instanceof Outcome.Accepted) {
                toStore.add(new TicketOutcome.Delivered(parcel.id()));
            } else if (outcome instanceof Outcome.Rejected refusal) {
                Problem problem = Problems.ofErrors(parcel.id(), parcel.number(), refusal.errors());
                rejected.add(problem);
                toStore.add(new TicketOutcome.Rejected(parcel.id(), Problems.toStore(problem)));
            } else if (outcome instanceof Outcome.Unknown missing) {
                Problem problem = Problems.problem(parcel.id(), parcel.number(), "NO_OUTCOME", null, missing.reason());
                unknown.add(problem);
                toStore.add(TicketOutcome.Unsettled.alone(parcel.id(), Problems.toStore(problem)));
            }
        }
        if (write(call.id(), toStore)) {
            ledger.deliver(toStore.size() - rejected.size() - unknown.size());
            rejected.forEach(ledger::reject);
            unknown.forEach(ledger::defer);
        } else {
            deferUnstored(call);
        }
    }

    private void settleFailure(Call<P> call, Throwable thrown) {
        boolean maybeWritten = !(thrown instanceof TixngoException known) || known.writeMayHaveHappened();
        if (thrown instanceof TixngoException known) {
            ledger.request(known.attempts());
        }
        CallFailure failure = failures.decide(thrown, byId(call.parcels()).keySet(), call.repeated());
        List<TicketOutcome> asBefore = maybeWritten ? unsettled(call.parcels()) : List.of();
        if (failure instanceof CallFailure.EndRun end) {
            run.fail(end.code(), end.message(), thrown);
            write(call.id(), asBefore);
            defer(call.parcels(), end.code(), end.message());
        } else if (failure instanceof CallFailure.RejectNamed named) {
            rejectNamed(call, named.errors(), maybeWritten);
        } else if (failure instanceof CallFailure.Halve halve) {
            int middle = call.parcels().size() / 2;
            repeat(
                    call,
                    asBefore,
                    halve.failing() ? suspects : again,
                    List.of(
                            call.parcels().subList(0, middle),
                            call.parcels().subList(middle, call.parcels().size())));
        } else if (failure instanceof CallFailure.Shrink shrink) {
            callSize = Math.min(callSize, shrink.callSize());
            repeat(call, asBefore, again, List.of(call.parcels()));
        } else if (failure instanceof CallFailure.RejectOnly only) {
            rejectOnly(call, only);
        } else if (failure instanceof CallFailure.Defer deferral) {
            write(call.id(), deferral.alone() ? unsettledAlone(call, deferral) : asBefore);
            defer(call.parcels(), deferral.code(), deferral.message());
            if (run.isStopping()) {
                run.endedEarly();
            }
        }
    }

    /** Ends a call that will be sent again in another shape. */
    private void repeat(
            Call<P> call, List<TicketOutcome> asBefore, Deque<List<Parcel<P>>> queue, List<List<Parcel<P>>> parts) {
        if (write(call.id(), asBefore)) {
            // the first part goes first, then the others: a bad ticket is found in a few calls, wherever it is
            for (int i = parts.size() - 1; i >= 0; i--) {
                queue.addFirst(parts.get(i));
            }
        } else {
            deferUnstored(call);
        }
    }

    private void rejectNamed(Call<P> call, Map<String, List<ItemError>> errors, boolean maybeWritten) {
        answered = true;
        List<Problem> rejected = new ArrayList<>();
        List<Parcel<P>> others = new ArrayList<>();
        for (Parcel<P> parcel : call.parcels()) {
            List<ItemError> ofTicket = errors.get(parcel.id());
            if (ofTicket == null) {
                others.add(parcel);
            } else {
                rejected.add(Problems.ofErrors(parcel.id(), parcel.number(), ofTicket));
            }
        }
        reject(call, rejected, maybeWritten ? unsettled(others) : List.of());
        if (!run.hasFailed() && !others.isEmpty()) {
            again.addFirst(others);
        } else {
            defer(others, "RUN_ENDED", "the run ended before the ticket's call was repeated");
        }
    }

    private void rejectOnly(Call<P> call, CallFailure.RejectOnly refusal) {
        Parcel<P> parcel = call.parcels().get(0);
        reject(
                call,
                List.of(Problems.problem(parcel.id(), parcel.number(), refusal.code(), null, refusal.message())),
                List.of());
        if (failures.tooManyNamelessRefusals()) {
            run.fail(
                    "CALLS_REFUSED",
                    "TIXNGO refused " + CallFailures.MAX_NAMELESS_REFUSALS
                            + " single tickets without naming what is wrong with them, so it is not the tickets:"
                            + " ask TIXNGO, naming the request id; the last answer: " + refusal.message(),
                    null);
        }
    }

    private void reject(Call<P> call, List<Problem> problems, List<TicketOutcome> others) {
        List<TicketOutcome> outcomes = new ArrayList<>(others);
        problems.forEach(
                problem -> outcomes.add(new TicketOutcome.Rejected(problem.ticketId(), Problems.toStore(problem))));
        boolean stored = write(call.id(), outcomes);
        problems.forEach(stored ? ledger::reject : ledger::defer);
    }

    private List<TicketOutcome> unsettled(List<Parcel<P>> parcels) {
        return parcels.stream()
                .<TicketOutcome>map(parcel -> TicketOutcome.Unsettled.withItsCall(parcel.id()))
                .toList();
    }

    private List<TicketOutcome> unsettledAlone(Call<P> call, CallFailure.Defer deferral) {
        return call.parcels().stream()
                .<TicketOutcome>map(parcel -> TicketOutcome.Unsettled.alone(
                        parcel.id(), new TicketProblem(deferral.code(), null, deferral.message())))
                .toList();
    }

    /** Tells the store; if it fails, the run ends, and the next one repeats what TIXNGO may have. */
    private boolean write(@Nullable String callId, List<TicketOutcome> outcomes) {
        return run.tryStore("settle", () -> {
                    function.settle(run.lease(), callId, run.settleTime(), outcomes);
                    return true;
                })
                != null;
    }

    private void deferUnstored(Call<P> call) {
        defer(call.parcels(), "NOT_STORED", "the outcome could not be stored; the next run repeats the ticket's call");
    }

    private void defer(List<Parcel<P>> parcels, String code, String message) {
        parcels.forEach(parcel -> ledger.defer(Problems.problem(parcel.id(), parcel.number(), code, null, message)));
    }

    /** Accounts for what the round did not come to. */
    private void leave(boolean exhausted) {
        keepHeldBack(answered || !run.hasFailed());
        boolean left = isSomethingReady() || !exhausted;
        again.addAll(suspects);
        again.forEach(parcels -> defer(parcels, "RUN_ENDED", "the run ended before the ticket's call was repeated"));
        ahead.forEach(parcels -> ledger.doNotReach(parcels.size()));
        again.clear();
        suspects.clear();
        ahead.clear();
        if (left) {
            run.endedEarly();
        }
        ledger.publish();
    }

    private Map<String, Parcel<P>> byId(List<Parcel<P>> parcels) {
        return parcels.stream().collect(Collectors.toMap(Parcel::id, parcel -> parcel));
    }
}
