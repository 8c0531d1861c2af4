package com.secutix.tixngo.sync.internal;

import com.secutix.tixngo.sync.spi.Candidate;
import com.secutix.tixngo.sync.spi.Page;
import com.secutix.tixngo.sync.spi.PushQuery;
import com.secutix.tixngo.sync.spi.PushStore;
import java.util.ArrayDeque;
import java.util.Deque;
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
    private final int pageSize;
    private final Deque<Candidate<T>> page = new ArrayDeque<>();
    private long freshLeft;
    private long inErrorLeft;
    private @Nullable String cursor;
    private boolean lastPageRead;
    private boolean inErrorOnly;
    private boolean inErrorReached;
    private boolean more;

    CandidateReader(PushStore<T> store, PushQuery query, long batchSize, int pageSize) {
        this.store = store;
        this.query = query;
        this.pageSize = pageSize;
        this.freshLeft = batchSize;
        this.inErrorLeft = batchSize;
    }

    /** The next item of the batch, or null when there is none. */
    @Nullable Candidate<T> next() {
        while (true) {
            Candidate<T> candidate = page.poll();
            if (candidate == null) {
                if (lastPageRead) {
                    return null;
                }
                readPage();
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

    private void readPage() {
        // one more than the batch takes: it shows whether more is waiting, without a query of its own
        long wanted = (inErrorOnly || inErrorReached ? inErrorLeft : freshLeft) + 1;
        Page<Candidate<T>> read =
                store.select(query.at(query.roundStartedAt(), inErrorOnly), cursor, (int) Math.min(pageSize, wanted));
        page.addAll(read.items());
        cursor = read.next();
        lastPageRead = cursor == null;
    }

    private void goOnWithThoseInError() {
        page.clear();
        cursor = null;
        inErrorOnly = true;
        lastPageRead = false;
    }

    private void end() {
        page.clear();
        lastPageRead = true;
    }
}
