package com.secutix.tixngo.sync.internal;

import com.secutix.tixngo.sync.spi.Candidate;
import com.secutix.tixngo.sync.spi.Page;
import com.secutix.tixngo.sync.spi.PushQuery;
import com.secutix.tixngo.sync.spi.PushStore;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the candidates of one batch, page by page: as many items without a problem as the batch takes, and after them as
 * many again of those in error. What is skipped does not use up the batch.
 *
 * @param <T> what is pushed
 */
final class CandidateReader<T> {

    private final PushStore<T> store;
    private final PushQuery query;
    private final Function<T, String> idOf;
    private final int pageSize;
    private final Deque<Candidate<T>> page = new ArrayDeque<>();
    private long freshLeft;
    private long inErrorLeft;
    private SelectionGuard<T> guard;
    private @Nullable String cursor;
    private boolean lastPageRead;
    private boolean inErrorOnly;
    private boolean inErrorReached;
    private boolean more;

    CandidateReader(PushStore<T> store, PushQuery query, Function<T, String> idOf, long batchSize, int pageSize) {
        this.store = store;
        this.query = query;
        this.idOf = idOf;
        this.guard = new SelectionGuard<>(idOf, false);
        this.pageSize = pageSize;
        this.freshLeft = batchSize;
        this.inErrorLeft = batchSize;
    }

    /** The next item of the batch, or null when there is none: for now, as a page may be empty, or {@link #isAtEnd at all}. */
    @Nullable Candidate<T> next() {
        while (true) {
            Candidate<T> candidate = page.poll();
            if (candidate == null) {
                if (lastPageRead || readPage() == 0) {
                    return null;
                }
            } else if (candidate.inError()) {
                inErrorReached = true;
                if (inErrorLeft == 0) {
                    end();
                    return null;
                }
                inErrorLeft--;
                return candidate;
            } else if (freshLeft > 0) {
                freshLeft--;
                return candidate;
            } else {
                more = true;
                goOnWithThoseInError();
            }
        }
    }

    /** Whether everything was given that belongs to the batch. */
    boolean isAtEnd() {
        return lastPageRead && page.isEmpty();
    }

    /** Gives back the place in the batch of an item that is left out on purpose. */
    void returnPlaceOf(Candidate<T> skipped) {
        if (skipped.inError()) {
            inErrorLeft++;
        } else {
            freshLeft++;
        }
    }

    /** Whether there is more without a problem than the batch took. */
    boolean hasMore() {
        return more;
    }

    /** Reads a page, and says how many it holds. */
    private int readPage() {
        // one more than the batch takes: it shows whether more is waiting, without a query of its own
        long wanted = (inErrorOnly || inErrorReached ? inErrorLeft : freshLeft) + 1;
        Page<Candidate<T>> read =
                store.select(query.at(query.roundStartedAt(), inErrorOnly), cursor, (int) Math.min(pageSize, wanted));
        guard.check(read.items());
        page.addAll(read.items());
        cursor = read.next();
        lastPageRead = cursor == null;
        return read.items().size();
    }

    private void goOnWithThoseInError() {
        page.clear();
        cursor = null;
        guard = new SelectionGuard<>(idOf, true);
        inErrorOnly = true;
        lastPageRead = false;
    }

    private void end() {
        page.clear();
        lastPageRead = true;
    }
}
