package com.secutix.tixngo.sync.internal;

import com.secutix.tixngo.mapping.MappingResult;
import com.secutix.tixngo.mapping.Violation;
import com.secutix.tixngo.sync.report.Problem;
import com.secutix.tixngo.sync.spi.Candidate;
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
    private final RunLedger ledger;
    private @Nullable Candidate<T> first;

    CallPreparer(PushFunction<T, P> function, CandidateReader<T> candidates, RunLedger ledger) {
        this.function = function;
        this.candidates = candidates;
        this.ledger = ledger;
    }

    /**
     * What one step of preparing yields; a step looks at a bounded number of candidates, and may find nothing to send.
     *
     * @param <P> what TIXNGO receives
     * @param parcels what to send, in the order of the ids
     * @param refused why others must not be sent
     */
    record Prepared<P>(List<Parcel<P>> parcels, List<Problem> refused) {}

    /**
     * Prepares a call of at most this many items; null when the batch is at its end. Items in error travel in calls of their
     * own: a call that is refused or fails because of one of them costs no other item a second call.
     */
    @Nullable Prepared<P> next(int callSize) {
        List<Parcel<P>> parcels = new ArrayList<>();
        List<Problem> refused = new ArrayList<>();
        boolean inError = false;
        boolean looked = false;
        try {
            int skipped = 0;
            while (parcels.size() < callSize && refused.size() < callSize && skipped < callSize) {
                Candidate<T> candidate = first == null ? candidates.next() : first;
                first = null;
                if (candidate == null) {
                    break;
                }
                if (candidate.inError() && !inError && !parcels.isEmpty()) {
                    first = candidate;
                    break;
                }
                inError = candidate.inError();
                skipped += prepare(candidate, parcels, refused) ? 0 : 1;
                looked = true;
            }
        } catch (RuntimeException storeFailed) {
            ledger.doNotReach(parcels.size() + refused.size());
            throw storeFailed;
        }
        if (!looked) {
            return null;
        }
        parcels.sort(Comparator.comparing(Parcel::id, CodePointOrder.INSTANCE));
        return new Prepared<>(parcels, refused);
    }

    /** False if the item is left out on purpose. */
    private boolean prepare(Candidate<T> candidate, List<Parcel<P>> parcels, List<Problem> refused) {
        T item = candidate.item();
        String id = function.idOf(item);
        String number = function.numberOf(item);
        ledger.select(id);
        if (function.skips(item)) {
            ledger.skip();
            candidates.returnPlaceOf(candidate);
            return false;
        }
        MappingResult<P> result = mapped(item);
        if (result instanceof MappingResult.Mapped<P> mapped) {
            parcels.add(new Parcel<>(id, number, mapped.payload()));
        } else if (result instanceof MappingResult.Refused<P> refusal) {
            refused.add(Problems.ofViolations(id, number, refusal.violations()));
        }
        return true;
    }

    /** A mapping that throws, as a plugin of the host's may, costs the one item. */
    private MappingResult<P> mapped(T item) {
        try {
            return function.map(item);
        } catch (RuntimeException broken) {
            return new MappingResult.Refused<>(List.of(new Violation(
                    "mapping",
                    "MAPPING_FAILED",
                    "failed with " + broken.getClass().getName())));
        }
    }

    boolean hasMore() {
        return candidates.hasMore();
    }
}
