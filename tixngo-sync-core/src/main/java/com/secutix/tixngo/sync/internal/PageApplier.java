package com.secutix.tixngo.sync.internal;

import com.secutix.tixngo.sync.report.Problem;
import com.secutix.tixngo.sync.spi.ContactChange;
import com.secutix.tixngo.sync.spi.FeedbackPage;
import com.secutix.tixngo.sync.spi.FeedbackStore;
import com.secutix.tixngo.sync.spi.LeaseLostException;
import com.secutix.tixngo.sync.spi.PaginationKeyMovedException;
import com.secutix.tixngo.sync.spi.PassedOverChange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stores what a page says, in one transaction with its key. When the store refuses the page, it is taken apart to find the
 * tickets that cannot be applied; the key moves only after everything else is stored. Used by the run's thread.
 */
final class PageApplier {

    /** When so many single tickets in a row cannot be applied, it is not the tickets (assumed). */
    private static final int MOST_FAILURES_IN_A_ROW = 16;

    private final FeedbackStore store;
    private final RunState run;
    private final String organizer;
    private final boolean goesOnAfterErrors;
    private int failuresInARow;
    private final Set<TicketFold> counted = Collections.newSetFromMap(new IdentityHashMap<>());
    private int accounted;

    PageApplier(FeedbackStore store, RunState run, String organizer, boolean goesOnAfterErrors) {
        this.store = store;
        this.run = run;
        this.organizer = organizer;
        this.goesOnAfterErrors = goesOnAfterErrors;
    }

    /**
     * Stores a page.
     *
     * @return whether everything that can be stored is, and the key has moved; if not, the run has failed
     */
    boolean apply(@Nullable String keyBefore, @Nullable String keyAfter, MappedPage page) {
        accounted = 0;
        counted.clear();
        boolean stored = run.isDryRun() || store(keyBefore, keyAfter, page);
        if (stored && accounted == 0) {
            page.folds().forEach(this::count);
            page.passedOver().forEach(this::reject);
        }
        int left = page.changes() - accounted;
        if (left < 0 || (stored && left > 0)) {
            run.broken(
                    "a page of " + page.changes() + " changes was stored, and " + accounted + " of them have an end");
        } else {
            run.ledger().defer(left);
        }
        return stored;
    }

    private boolean store(@Nullable String keyBefore, @Nullable String keyAfter, MappedPage page) {
        List<TicketFold> changed =
                page.folds().stream().filter(TicketFold::isChanged).toList();
        if (tryToStore(keyBefore, keyAfter, page, changed, page.passedOver()) == null) {
            return true;
        }
        return !run.hasFailed() && takeApart(keyBefore, keyAfter, page, changed);
    }

    private boolean takeApart(
            @Nullable String keyBefore, @Nullable String keyAfter, MappedPage page, List<TicketFold> changed) {
        Exception broken = tryToStore(keyBefore, keyBefore, page, List.of(), List.of());
        if (broken != null) {
            // the store cannot even store nothing: it is not the changes
            failStore(broken);
            return false;
        }
        page.folds().stream().filter(fold -> !fold.isChanged()).forEach(this::count);
        List<Problem> failed = new ArrayList<>();
        if (!changed.isEmpty()) {
            storeParts(keyBefore, page, changed, failed);
        }
        List<Problem> passedOver = new ArrayList<>(page.passedOver());
        passedOver.addAll(failed);
        Exception thrown = run.hasFailed() ? null : tryToStore(keyBefore, keyAfter, page, List.of(), passedOver);
        if (thrown != null) {
            failStore(thrown);
        }
        (run.hasFailed() ? failed : passedOver).forEach(this::reject);
        return !run.hasFailed();
    }

    /** Stores what can be stored, half by half; adds what cannot. */
    private void storeParts(@Nullable String key, MappedPage page, List<TicketFold> part, List<Problem> failed) {
        run.keepLease();
        if (run.hasFailed()) {
            return;
        }
        Exception thrown = tryToStore(key, key, page, part, List.of());
        if (thrown == null) {
            part.forEach(this::count);
            failuresInARow = 0;
        } else if (run.hasFailed()) {
            return;
        } else if (part.size() > 1) {
            int middle = part.size() / 2;
            storeParts(key, page, part.subList(0, middle), failed);
            storeParts(key, page, part.subList(middle, part.size()), failed);
        } else {
            passOver(part.get(0), thrown, failed);
        }
    }

    private void passOver(TicketFold fold, Exception thrown, List<Problem> failed) {
        Problem problem = Problems.problem(
                fold.ticketId(),
                fold.taxNumber(),
                "NOT_APPLIED",
                null,
                "the host's store failed with " + thrown.getClass().getName() + " on " + fold.changes()
                        + " changes of this ticket");
        for (int i = 0; i < fold.changes(); i++) {
            failed.add(problem);
        }
        if (!goesOnAfterErrors) {
            failOn(problem, thrown);
        } else if (++failuresInARow >= MOST_FAILURES_IN_A_ROW) {
            run.fail(
                    "STORE_FAILED",
                    "the host's store failed on " + failuresInARow
                            + " tickets in a row, so it is not the tickets; the run listener is given the last exception",
                    thrown);
        }
    }

    /** The interface is set to fail on a change that cannot be applied. */
    void failOn(Problem problem, @Nullable Throwable thrown) {
        run.fail(
                "CHANGE_NOT_APPLIED",
                "a change cannot be applied, and doContinueInCaseOfSyncError is false: ticket " + problem.ticketId()
                        + ", " + problem.message() + "; mend the cause or put the ticket on the skip list",
                thrown);
    }

    private void failStore(Exception broken) {
        run.storeFailed("apply", broken);
    }

    /** Null if it is stored; what the store threw otherwise, after the run has failed if that is no fault of the changes. */
    private @Nullable Exception tryToStore(
            @Nullable String keyBefore,
            @Nullable String keyAfter,
            MappedPage page,
            List<TicketFold> folds,
            List<Problem> passedOver) {
        try {
            List<ContactChange> contacts = page.contactChanges(folds);
            store.apply(
                    run.lease(),
                    new FeedbackPage(
                            organizer,
                            keyBefore,
                            keyAfter,
                            run.settleTime(),
                            contacts,
                            folds.stream().map(page::feedback).toList(),
                            passedOver.stream()
                                    .map(problem -> new PassedOverChange(problem.ticketId(), Problems.toStore(problem)))
                                    .toList()));
            return null;
        } catch (LeaseLostException lost) {
            failStore(lost);
            return lost;
        } catch (PaginationKeyMovedException moved) {
            run.fail(
                    "KEY_MOVED",
                    "the pagination key was moved while the run went on, by an operator or another run: nothing of the"
                            + " page was stored; the next run begins at the key that is kept now",
                    moved);
            return moved;
        } catch (Exception thrown) {
            return thrown;
        }
    }

    private void count(TicketFold fold) {
        if (!counted.add(fold)) {
            run.broken("the changes of ticket " + fold.ticketId() + " were to be counted a second time");
            return;
        }
        accounted += fold.changes();
        run.ledger().deliver(fold.applied());
        run.ledger().skip(fold.stale());
    }

    private void reject(Problem problem) {
        accounted++;
        run.ledger().reject(problem);
    }
}
