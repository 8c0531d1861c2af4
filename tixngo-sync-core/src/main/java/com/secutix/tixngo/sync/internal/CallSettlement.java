package com.secutix.tixngo.sync.internal;

import com.secutix.tixngo.client.ItemError;
import com.secutix.tixngo.client.TixngoException;
import com.secutix.tixngo.sync.internal.CallWindow.Call;
import com.secutix.tixngo.sync.report.Problem;
import com.secutix.tixngo.sync.spi.TicketOutcome;
import com.secutix.tixngo.sync.spi.TicketProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the tickets of a call that has ended: counted, or, if the call failed, stored or queued once more in another
 * shape. Used by the run's thread.
 *
 * @param <P> what TIXNGO receives
 */
final class CallSettlement<P> {

    private final PushFunction<?, P> function;
    private final RunState run;
    private final RunLedger ledger;
    private final TicketAccounts accounts;
    private final CallFailures failures;
    private final CallQueue<P> queue;
    private boolean answered;

    CallSettlement(
            PushFunction<?, P> function,
            RunState run,
            TicketAccounts accounts,
            CallFailures failures,
            CallQueue<P> queue) {
        this.function = function;
        this.run = run;
        this.ledger = run.ledger();
        this.accounts = accounts;
        this.failures = failures;
        this.queue = queue;
    }

    /** Whether TIXNGO has answered for tickets, so that key and way are good. */
    boolean hasAnswer() {
        return answered;
    }

    void take(CallWindow.News<P> news) {
        if (news instanceof CallWindow.Answered<P>) {
            failures.answered();
            answered = true;
            return;
        }
        if (news instanceof CallWindow.Stored<P> stored) {
            count(stored);
        } else if (news instanceof CallWindow.Failed<P> failed) {
            settleFailure(failed.call(), failed.failure());
        }
        ledger.publish();
        run.callSettled();
    }

    private void count(CallWindow.Stored<P> stored) {
        CallAnswer answer = stored.answer();
        if (run.wentWell("settle", stored.notStored())) {
            answer.delivered().forEach(accounts::deliver);
            answer.rejected().forEach(accounts::reject);
            answer.unknown().forEach(accounts::defer);
            tellFunction(answer.rejected());
        } else {
            deferUnstored(stored.call());
        }
    }

    private void tellFunction(List<Problem> rejected) {
        if (!rejected.isEmpty()) {
            run.tryStore("refused", () -> {
                function.refused(run.lease(), rejected);
                return true;
            });
        }
    }

    private void settleFailure(Call<P> call, Throwable thrown) {
        boolean maybeWritten = !(thrown instanceof TixngoException known) || known.writeMayHaveHappened();
        CallFailure failure = failures.decide(thrown, idsOf(call.parcels()), call.repeated());
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
                    halve.failing() ? queue::repeatLast : queue::repeatFirst,
                    List.of(
                            call.parcels().subList(0, middle),
                            call.parcels().subList(middle, call.parcels().size())));
        } else if (failure instanceof CallFailure.Shrink shrink) {
            queue.shrinkTo(shrink.callSize());
            repeat(call, asBefore, queue::repeatFirst, List.of(call.parcels()));
        } else if (failure instanceof CallFailure.RejectOnly only) {
            rejectOnly(call, only, maybeWritten);
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
            Call<P> call,
            List<TicketOutcome> asBefore,
            Consumer<List<List<Parcel<P>>>> queued,
            List<List<Parcel<P>>> parts) {
        if (write(call.id(), asBefore)) {
            queued.accept(parts);
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
        reject(call, rejected, others, maybeWritten);
        if (!run.hasFailed() && !others.isEmpty()) {
            queue.repeatFirst(List.of(others));
        } else {
            deferUnrepeated(others);
        }
    }

    private void rejectOnly(Call<P> call, CallFailure.RejectOnly refusal, boolean maybeWritten) {
        Parcel<P> parcel = call.parcels().get(0);
        reject(
                call,
                List.of(Problems.problem(parcel.id(), parcel.number(), refusal.code(), null, refusal.message())),
                List.of(),
                maybeWritten);
        if (failures.tooManyNamelessRefusals()) {
            run.fail(
                    "CALLS_REFUSED",
                    "TIXNGO refused " + CallFailures.MAX_NAMELESS_REFUSALS
                            + " single tickets without naming what is wrong with them, so it is not the tickets:"
                            + " ask TIXNGO, naming the request id; the last answer: " + refusal.message(),
                    null);
        }
    }

    private void reject(Call<P> call, List<Problem> problems, List<Parcel<P>> others, boolean maybeWritten) {
        List<TicketOutcome> outcomes = new ArrayList<>(maybeWritten ? unsettled(others) : List.of());
        problems.forEach(problem -> outcomes.add(CallAnswer.refused(problem, maybeWritten)));
        boolean stored = write(call.id(), outcomes);
        problems.forEach(stored ? accounts::reject : accounts::defer);
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
    boolean write(@Nullable String callId, List<TicketOutcome> outcomes) {
        return run.tryStore("settle", () -> {
                    CallMaker.settle(function, run, callId, outcomes);
                    return true;
                })
                != null;
    }

    void deferUnrepeated(List<Parcel<P>> parcels) {
        defer(parcels, "RUN_ENDED", "the run ended before the ticket's call was repeated");
    }

    private void deferUnstored(Call<P> call) {
        defer(call.parcels(), "NOT_STORED", "the outcome could not be stored; the next run repeats the ticket's call");
    }

    private void defer(List<Parcel<P>> parcels, String code, String message) {
        parcels.forEach(parcel -> accounts.defer(Problems.problem(parcel.id(), parcel.number(), code, null, message)));
    }

    static List<TicketOutcome> asRejected(List<Problem> problems) {
        return problems.stream()
                .map(problem -> CallAnswer.refused(problem, false))
                .toList();
    }

    private static Set<String> idsOf(List<? extends Parcel<?>> parcels) {
        return parcels.stream().map(Parcel::id).collect(Collectors.toSet());
    }
}
