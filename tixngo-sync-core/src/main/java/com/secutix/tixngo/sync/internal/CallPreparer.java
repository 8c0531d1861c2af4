package com.secutix.tixngo.sync.internal;

import com.secutix.tixngo.mapping.MappingResult;
import com.secutix.tixngo.mapping.Violation;
import com.secutix.tixngo.sync.report.Problem;
import com.secutix.tixngo.sync.spi.Candidate;
import com.secutix.tixngo.sync.spi.TicketOutcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fills calls: takes candidates, leaves out what is skipped, maps the rest, and puts aside what the mapping refuses.
 *
 * @param <T> what is pushed
 * @param <P> what TIXNGO receives
 */
final class CallPreparer<T, P> {

    private final PushFunction<T, P> function;
    private final CandidateReader<T> candidates;
    private final TicketAccounts accounts;
    private final Inquiry inquiry;
    private @Nullable Candidate<T> first;

    CallPreparer(PushFunction<T, P> function, CandidateReader<T> candidates, TicketAccounts accounts, Inquiry inquiry) {
        this.function = function;
        this.candidates = candidates;
        this.accounts = accounts;
        this.inquiry = inquiry;
    }

    /**
     * What one step of preparing yields; a step looks at a bounded number of candidates, and may find nothing to send.
     *
     * @param <P> what TIXNGO receives
     * @param parcels what to send, in the order of the ids
     * @param refused why others must not be sent
     * @param waiting why others cannot be sent yet
     * @param exhausted whether the batch is at its end
     */
    record Prepared<P>(List<Parcel<P>> parcels, List<Problem> refused, List<Problem> waiting, boolean exhausted) {

        Prepared() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), false);
        }

        Prepared<P> butExhausted() {
            return new Prepared<>(parcels, refused, waiting, true);
        }

        int size() {
            return parcels.size() + refused.size() + waiting.size();
        }
    }

    /**
     * Prepares a call of at most this many items. Items in error travel in calls of their own: a call that is refused or fails
     * because of one of them costs no other item a second call.
     */
    Prepared<P> next(int callSize) {
        Prepared<P> prepared = new Prepared<>();
        boolean inError = false;
        try {
            int skipped = 0;
            while (prepared.size() < callSize && skipped < callSize) {
                Candidate<T> candidate = first == null ? candidates.next() : first;
                first = null;
                if (candidate == null) {
                    break;
                }
                if (candidate.inError() && !inError && !prepared.parcels().isEmpty()) {
                    first = candidate;
                    break;
                }
                inError = candidate.inError();
                skipped += prepare(candidate, prepared) ? 0 : 1;
            }
        } catch (Exception storeFailed) {
            prepared.parcels().forEach(parcel -> accounts.doNotReach(parcel.id()));
            prepared.refused().forEach(problem -> accounts.doNotReach(problem.ticketId()));
            prepared.waiting().forEach(problem -> accounts.doNotReach(problem.ticketId()));
            throw storeFailed;
        }
        prepared.parcels().sort(Comparator.comparing(Parcel::id, CodePointOrder.INSTANCE));
        return first == null && candidates.isAtEnd() ? prepared.butExhausted() : prepared;
    }

    /** False if the item is left out on purpose. */
    private boolean prepare(Candidate<T> candidate, Prepared<P> prepared) {
        T item = candidate.item();
        TicketOutcome.Delivered ifDelivered = function.ifDelivered(item);
        String id = ifDelivered.ticketId();
        String number = function.numberOf(item);
        if (candidate.inError() && accounts.isOpen(id)) {
            // it got its problem, from another interface's run, after this run had taken it: it is on its way already
            candidates.returnPlaceOf(candidate);
            return false;
        }
        accounts.select(id);
        try {
            if (function.skips(item)) {
                accounts.skip(id);
                candidates.returnPlaceOf(candidate);
                return false;
            }
            MappingResult<P> result = function.map(item, inquiry);
            if (result instanceof MappingResult.Mapped<P> mapped) {
                prepared.parcels()
                        .add(new Parcel<>(ifDelivered, number, mapped.payload(), function.absenceIsFine(item)));
            } else if (result instanceof MappingResult.Refused<P> refusal) {
                prepared.refused().add(Problems.ofViolations(id, number, refusal.violations()));
            }
        } catch (Inquiry.Unanswered unanswered) {
            prepared.waiting().add(Problems.problem(id, number, unanswered.code(), null, unanswered.message()));
        } catch (Exception | LinkageError | AssertionError | StackOverflowError broken) {
            // a mapping that throws, as a plugin of the host's may, costs the one item
            Violation violation = new Violation(
                    "mapping",
                    "MAPPING_FAILED",
                    "failed with " + broken.getClass().getName());
            prepared.refused().add(Problems.ofViolations(id, number, List.of(violation)));
        }
        return true;
    }

    boolean hasMore() {
        return candidates.hasMore();
    }
}
