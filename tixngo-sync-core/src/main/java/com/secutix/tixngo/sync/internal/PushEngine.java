package com.secutix.tixngo.sync.internal;

import com.secutix.tixngo.sync.internal.CallWindow.Call;
import com.secutix.tixngo.sync.internal.CallWindow.News;
import com.secutix.tixngo.sync.report.Problem;
import com.secutix.tixngo.sync.spi.Announcement;
import com.secutix.tixngo.sync.spi.PushQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Pushes what a function selects: select, map, send, settle. One thread selects and maps, while calls travel, and are settled,
 * on others; the next call is prepared while the current ones are on their way.
 *
 * <p>A round takes every candidate once. A run is one round, or, until nothing is left, as many as deliver something.
 *
 * @param <T> what S-360 has
 * @param <P> what TIXNGO receives
 */
final class PushEngine<T, P> {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);
    /** Longer than a call may take with all its retries, and its settlement. */
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(5);

    private static final int MOST_HELD_BACK = 10_000;

    private final PushFunction<T, P> function;
    private final RunState run;
    private final RunLedger ledger;
    private final TicketAccounts accounts;
    private final CallSettlement<P> settlement;
    private final CallWindow<P> window;
    private final Inquiry inquiry;
    private final CallQueue<P> queue;
    private final List<Problem> heldBack = new ArrayList<>();
    private long callsAnnounced;
    private Instant heardAt;
    private boolean repeatsProcessed;

    PushEngine(
            PushFunction<T, P> function,
            RunState run,
            CallFailures failures,
            CallWindow<P> window,
            Inquiry inquiry,
            int callSize) {
        this.function = function;
        this.run = run;
        this.ledger = run.ledger();
        this.window = window;
        this.inquiry = inquiry;
        this.queue = new CallQueue<>(callSize);
        this.heardAt = run.now();
        this.accounts = new TicketAccounts(run);
        this.settlement = new CallSettlement<>(function, run, accounts, failures, queue);
    }

    /**
     * Takes every candidate once.
     *
     * @return whether there is more than the batch took
     */
    boolean round(PushQuery query, long batchSize) {
        CandidateReader<T> candidates =
                new CandidateReader<>(function.store(), query, function::idOf, batchSize, queue.callSize() + 1);
        CallPreparer<T, P> preparer = new CallPreparer<>(function, candidates, accounts, inquiry);
        repeatsProcessed = query.repeatsProcessed();
        boolean exhausted = false;
        while (true) {
            while (window.hasRoom() && (!queue.isEmpty() || !exhausted) && run.isReadyForCall()) {
                if (exhausted || queue.goesBeforeNew()) {
                    startNext();
                } else {
                    exhausted = !prepare(preparer);
                }
            }
            if (window.isIdle() && !run.isPaused()) {
                break;
            }
            if (run.mayStartCall() && !exhausted && !queue.hasPrepared()) {
                exhausted = !prepare(preparer);
            }
            keepLease();
            if (window.isIdle()) {
                run.pauseFor(LONGEST_WAIT);
            } else {
                News<P> news = run.awaitUninterrupted(() -> window.await(LONGEST_WAIT));
                if (news != null) {
                    heardAt = run.now();
                    settlement.take(news);
                }
            }
        }
        leave(exhausted);
        return preparer.hasMore();
    }

    /** Not for ever: when the host's store hangs, another run, on another machine maybe, is to take over. */
    private void keepLease() {
        if (window.isIdle() || run.now().isBefore(heardAt.plus(LONGEST_SILENCE))) {
            run.keepLease();
        }
    }

    /** Prepares one more call; false when there is nothing left to prepare. */
    private boolean prepare(CallPreparer<T, P> preparer) {
        CallPreparer.Prepared<P> prepared = run.tryStore("select", () -> preparer.next(queue.callSize()));
        if (prepared == null) {
            return false;
        }
        heldBack.addAll(prepared.refused());
        keepWaiting(prepared.waiting());
        if (settlement.hasAnswer() || run.isDryRun() || heldBack.size() >= MOST_HELD_BACK) {
            keepHeldBack(true);
        }
        if (run.isDryRun()) {
            prepared.parcels().forEach(parcel -> accounts.deliver(parcel.id()));
        } else if (!prepared.parcels().isEmpty()) {
            queue.addPrepared(prepared.parcels());
        }
        ledger.publish();
        return !prepared.exhausted();
    }

    private void keepRefused(List<Problem> refused) {
        if (refused.isEmpty()) {
            return;
        }
        boolean stored = run.isDryRun() || settlement.write(null, CallSettlement.asRejected(refused));
        refused.forEach(stored ? accounts::reject : accounts::defer);
    }

    /** What could not be asked for is tried again after the others; when the run ends by it, nothing is marked. */
    private void keepWaiting(List<Problem> waiting) {
        if (!waiting.isEmpty() && !run.hasFailed()) {
            settlement.write(null, CallSettlement.asRejected(waiting));
        }
        waiting.forEach(accounts::defer);
    }

    /** Whether what the mapping refuses may be marked: not before the key has proved good, unless there is no call at all. */
    private void keepHeldBack(boolean wayIsOpen) {
        if (wayIsOpen || heldBack.size() >= MOST_HELD_BACK) {
            keepRefused(heldBack);
        } else {
            heldBack.forEach(accounts::reject);
        }
        heldBack.clear();
    }

    private void startNext() {
        CallQueue.Portion<P> portion = queue.next();
        List<Parcel<P>> parcels = portion.parcels();
        String callId = run.id() + "-" + ++callsAnnounced;
        List<String> ids = parcels.stream().map(Parcel::id).toList();
        Set<String> leftOut = run.tryStore("announce", () -> announce(callId, ids));
        if (leftOut == null) {
            queue.putBack(portion);
            return;
        }
        List<Parcel<P>> sent = without(parcels, leftOut);
        if (!sent.isEmpty()) {
            heardAt = run.now();
            window.start(new Call<>(callId, sent, portion.repeated()));
        }
    }

    private @Nullable Set<String> announce(String callId, List<String> ids) {
        Set<String> leftOut =
                function.store().announce(run.lease(), new Announcement(callId, ids, run.now(), repeatsProcessed));
        if (leftOut != null && !leftOut.isEmpty() && !new HashSet<>(ids).containsAll(leftOut)) {
            throw new BrokenRuleException(
                    "the host's store left tickets out of a call that the call was not to carry: 'announce' was given "
                            + ids.size() + " tickets, and named others");
        }
        return leftOut;
    }

    /** What another run took meanwhile, or has changed, is not this run's any more. */
    private List<Parcel<P>> without(List<Parcel<P>> parcels, Set<String> leftOut) {
        if (leftOut.isEmpty()) {
            return parcels;
        }
        List<Parcel<P>> kept = new ArrayList<>(parcels.size());
        for (Parcel<P> parcel : parcels) {
            if (leftOut.contains(parcel.id())) {
                accounts.skip(parcel.id());
            } else {
                kept.add(parcel);
            }
        }
        return kept;
    }

    /** Accounts for what the round did not come to. */
    private void leave(boolean exhausted) {
        keepHeldBack(settlement.hasAnswer() || !run.hasFailed());
        boolean left = !queue.isEmpty() || !exhausted;
        Deque<List<Parcel<P>>> repeated = new ArrayDeque<>();
        Deque<List<Parcel<P>>> neverSent = new ArrayDeque<>();
        queue.drain(repeated, neverSent);
        repeated.forEach(settlement::deferUnrepeated);
        neverSent.forEach(parcels -> parcels.forEach(parcel -> accounts.doNotReach(parcel.id())));
        accounts.close();
        if (left) {
            run.endedEarly();
        }
        ledger.publish();
    }
}
