package com.secutix.tixngo.sync.internal;

import com.secutix.tixngo.sync.spi.Candidate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Watches what a store selects, so that a ticket that comes twice is noticed and a selection that never ends is ended. It
 * remembers two pages of ids at most, however long the selection is. Used by the run's thread.
 *
 * @param <T> what is pushed
 */
final class SelectionGuard<T> {

    /** More pages in a row that hold nothing are no selection (assumed). */
    static final int MOST_EMPTY_PAGES = 10_000;

    private final Function<T, String> idOf;
    private final boolean inErrorOnly;
    private Set<String> inErrorBefore = Set.of();
    private @Nullable String lastFresh;
    private @Nullable String anchor;
    private long pagesInError;
    private long nextAnchorAt = 1;
    private int emptyPages;

    SelectionGuard(Function<T, String> idOf, boolean inErrorOnly) {
        this.idOf = idOf;
        this.inErrorOnly = inErrorOnly;
    }

    /**
     * Demands that a page holds nothing twice, and nothing that came before. Those without a problem come in the order of
     * their ids, so that the last one is all there is to remember. Those in error do not: what the page before held, and one
     * more of them, is remembered. A ticket may come once as the one and once as the other: its problem is recorded meanwhile.
     */
    void check(List<Candidate<T>> page) {
        emptyPages = page.isEmpty() ? emptyPages + 1 : 0;
        if (emptyPages > MOST_EMPTY_PAGES) {
            throw new BrokenRuleException("the host's store gave " + MOST_EMPTY_PAGES
                    + " empty pages in a row, and always another one: its 'select' never ends");
        }
        Set<String> inError = new LinkedHashSet<>();
        Set<String> ids = new HashSet<>();
        for (Candidate<T> candidate : page) {
            String id = idOf.apply(candidate.item());
            if (!ids.add(id)) {
                throw twice(id);
            }
            if (!candidate.inError()) {
                checkFresh(id);
            } else if (id.equals(anchor) || inErrorBefore.contains(id)) {
                throw twice(id);
            } else {
                inError.add(id);
            }
        }
        if (!inError.isEmpty()) {
            inErrorBefore = inError;
            moveAnchor(inError.iterator().next());
        }
    }

    private void checkFresh(String id) {
        if (inErrorOnly) {
            throw new BrokenRuleException(
                    "the host's store was asked for tickets in error only, and its 'select' gave ticket " + id
                            + ", which is not");
        }
        if (lastFresh != null && CodePointOrder.INSTANCE.compare(id, lastFresh) <= 0) {
            throw new BrokenRuleException("the host's store gave ticket " + id + " after ticket " + lastFresh
                    + ": its 'select' must give tickets in the order of their ids, each once");
        }
        lastFresh = id;
    }

    /** One id is kept while twice as many pages as before go by: a circle of whatever length comes back to it. */
    private void moveAnchor(String first) {
        if (++pagesInError == nextAnchorAt) {
            nextAnchorAt *= 2;
            anchor = first;
        }
    }

    private static BrokenRuleException twice(String id) {
        return new BrokenRuleException("the host's store gave ticket " + id
                + " twice: a page of its 'select' must begin after" + " the last ticket of the page before");
    }
}
