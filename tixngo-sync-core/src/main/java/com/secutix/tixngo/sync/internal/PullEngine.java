package com.secutix.tixngo.sync.internal;

import com.secutix.tixngo.client.TixngoInterruptedException;
import com.secutix.tixngo.client.TixngoServiceException;
import com.secutix.tixngo.client.model.ChangesPage;
import com.secutix.tixngo.client.model.TicketChange;
import com.secutix.tixngo.client.model.UnreadableItem;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Pulls changes: read a page, map, apply with its key. One thread applies, while the next page is read and mapped ahead on
 * another; a page that touches what the one before touches, or was looked up too long ago, is mapped in its turn.
 *
 * <p>A batch is one page that holds changes; an empty page with a new key is none. After the last batch, one change is read
 * ahead, which is not applied: it shows whether more is waiting.
 */
final class PullEngine {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    /** More empty pages in a row, each with a new key, are left to the next run. */
    private static final int MOST_EMPTY_PAGES = 1_000;

    private static final String KEY_REFUSED = "INVALID_PAGINATION_KEY";

    private final PageMapper mapper;
    private final PageApplier applier;
    private final RunState run;
    private final RunFindings findings;
    private final boolean goesOnAfterErrors;
    private @Nullable String key;
    private long unknownTickets;
    private long anomalies;

    PullEngine(
            PageMapper mapper,
            PageApplier applier,
            RunState run,
            RunFindings findings,
            boolean goesOnAfterErrors,
            @Nullable String key) {
        this.mapper = mapper;
        this.applier = applier;
        this.run = run;
        this.findings = findings;
        this.goesOnAfterErrors = goesOnAfterErrors;
        this.key = key;
    }

    /** The key kept now. */
    @Nullable String key() {
        return key;
    }

    long unknownTickets() {
        return unknownTickets;
    }

    long anomalies() {
        return anomalies;
    }

    void pull(PageReader reader, int batchSize, boolean untilEmpty) {
        int batches = 0;
        int emptyPages = 0;
        KeyTrail trail = new KeyTrail();
        boolean peeking = false;
        if (run.mayGoOn()) {
            reader.ask(key, batchSize, null);
        } else {
            run.endedEarly();
            return;
        }
        while (true) {
            PageReader.Read read = awaitPage(reader);
            if (read == null) {
                endEarly(peeking);
                return;
            }
            ChangesPage page = read.page();
            if (page == null) {
                failReading(read.failure(), peeking);
                return;
            }
            if (peeking && page.size() > 0) {
                findings.more(true);
                return;
            }
            boolean caughtUp = page.isCaughtUp(key);
            String next = caughtUp ? key : page.nextPageKey();
            batches += page.size() > 0 ? 1 : 0;
            findings.batches(Math.max(1, batches));
            emptyPages = page.size() > 0 ? 0 : emptyPages + 1;
            boolean lastBatch = page.size() > 0 && !untilEmpty;
            peeking |= lastBatch;
            boolean circle = !caughtUp && trail.comesBackTo(next);
            boolean goesOn = !caughtUp && !circle && run.mayGoOn() && emptyPages < MOST_EMPTY_PAGES;
            MappedPage mapped = mapped(read, page);
            if (mapped != null && goesOn && run.mayGoOn()) {
                if (peeking) {
                    reader.peek(next);
                } else {
                    reader.ask(next, batchSize, mapped);
                }
            }
            if (mapped == null || !apply(next, mapped)) {
                findings.more(true);
                return;
            }
            key = next;
            if (!goesOn) {
                if (circle) {
                    failInCircle();
                } else if (!caughtUp) {
                    endEarly(peeking);
                }
                return;
            }
        }
    }

    /** Applies changes that came from elsewhere; the key stays. */
    void applyInPlace(List<TicketChange> changes, List<UnreadableItem> unreadable) {
        if (run.mayGoOn()) {
            run.keepLease();
        }
        if (!run.mayGoOn()) {
            run.ledger().select(changes.size() + unreadable.size());
            run.ledger().doNotReach(changes.size() + unreadable.size());
            run.endedEarly();
            return;
        }
        MappedPage page = run.tryStore("find", () -> mapper.map(changes, unreadable));
        if (page != null) {
            apply(key, page);
        }
    }

    /** The page, mapped ahead or now; null if the run failed by it. */
    private @Nullable MappedPage mapped(PageReader.Read read, ChangesPage page) {
        PageReader.Ahead ahead = read.ahead().join();
        if (ahead.isFresh(run.now())) {
            if (!run.wentWell("find", ahead.failure())) {
                return null;
            }
            if (ahead.page() != null) {
                return ahead.page();
            }
        }
        return run.tryStore("find", () -> mapper.map(page.changes(), page.unreadable()));
    }

    private boolean apply(@Nullable String next, MappedPage page) {
        run.ledger().select(page.size());
        run.ledger().skip(page.unknown() + page.skipped());
        unknownTickets += page.unknown();
        anomalies += page.anomalies();
        boolean failsHere = !goesOnAfterErrors && !page.passedOver().isEmpty();
        boolean nothingToStore = page.isEmpty() && (run.isDryRun() || Objects.equals(key, next));
        boolean applied = nothingToStore || applier.apply(key, failsHere ? key : next, page);
        if (failsHere) {
            applier.failOn(page.passedOver().get(0), null);
        }
        run.ledger().publish();
        run.callSettled();
        return applied && !failsHere;
    }

    /** The page asked for; null when the run must end before it came. */
    private PageReader.@Nullable Read awaitPage(PageReader reader) {
        PageReader.Read read = null;
        while (read == null && run.mayGoOn()) {
            run.keepLease();
            read = run.awaitUninterrupted(() -> reader.await(LONGEST_WAIT));
            while (run.isPaused()) {
                run.keepLease();
                run.pauseFor(LONGEST_WAIT);
            }
        }
        return run.mayGoOn() ? read : null;
    }

    private void failInCircle() {
        findings.more(true);
        run.fail(
                "KEYS_IN_CIRCLE",
                "TIXNGO's pages of changes go in a circle: a pagination key came back that was given before in this run."
                        + " Everything read is stored; ask TIXNGO, naming the interface and the time",
                null);
    }

    /** When the batch is complete, a run that is stopped while it looks for more has done all it was to do. */
    private void endEarly(boolean batchComplete) {
        findings.more(true);
        if (!batchComplete) {
            run.endedEarly();
        }
    }

    private void failReading(@Nullable Throwable failure, boolean peeking) {
        findings.more(true);
        if (peeking || failure == null) {
            return;
        }
        if (failure instanceof TixngoInterruptedException) {
            run.endedEarly();
        } else if (failure instanceof TixngoServiceException refused
                && refused.code().filter(KEY_REFUSED::equals).isPresent()) {
            run.fail(
                    KEY_REFUSED,
                    "TIXNGO refuses the stored pagination key, and nothing was changed; the key stays. Ask TIXNGO for a valid"
                            + " one and set it, or clear the key: feedback then begins at the first change, which repeats"
                            + " everything and changes nothing that is known",
                    failure);
        } else {
            CallFailure decided = new CallFailures(1).decide(failure, Set.of(), false);
            if (decided instanceof CallFailure.EndRun end) {
                run.fail(end.code(), end.message(), failure);
            } else if (decided instanceof CallFailure.RejectOnly refusal) {
                run.fail(refusal.code(), refusal.message(), failure);
            } else {
                run.fail("READ_FAILED", "the changes could not be read: " + failure.getMessage(), failure);
            }
        }
    }
}
