package com.secutix.tixngo.sync.internal;

import com.secutix.tixngo.sync.RunProgress;
import com.secutix.tixngo.sync.report.Problem;
import com.secutix.tixngo.sync.report.RunCounts;
import com.secutix.tixngo.sync.report.RunReport;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * Keeps account of every ticket of a run. One thread writes; any thread may read a snapshot.
 */
final class RunLedger {

    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> rejectedListed = new HashSet<>();
    private final Map<String, Problem> problemsBefore = new LinkedHashMap<>();
    private final Set<String> rejectedListedBefore = new HashSet<>();
    private long problemsTotal;
    private long rejectedBefore;
    private long skippedBefore;
    private long leftBefore;
    private long deliveredBefore;
    private long selected;
    private long delivered;
    private long rejected;
    private long skipped;
    private long deferred;
    private long notReached;
    private final RequestCounter requests = new RequestCounter();
    private volatile RunProgress snapshot = new RunProgress(new RunCounts(0, 0, 0, 0, 0, 0), 0, 0);

    void select(int tickets) {
        selected += tickets;
    }

    void select(String id) {
        selected++;
        problemsBefore.remove(id);
        if (rejectedListedBefore.remove(id)) {
            rejectedBefore--;
        }
    }

    void deliver(int tickets) {
        delivered += tickets;
    }

    void reject(Problem problem) {
        rejected++;
        if (list(problem)) {
            rejectedListed.add(problem.ticketId());
        }
    }

    void skip() {
        skipped++;
        // whom a round skips, the one before did, too
        skippedBefore = Math.max(0, skippedBefore - 1);
    }

    void skip(int tickets) {
        skipped += tickets;
    }

    void defer(Problem problem) {
        deferred++;
        list(problem);
    }

    /** Defers without a problem of their own: the run's failure says why. */
    void defer(int tickets) {
        deferred += tickets;
    }

    void doNotReach(int tickets) {
        notReached += tickets;
    }

    RequestCounter requests() {
        return requests;
    }

    private boolean list(Problem problem) {
        problemsTotal++;
        return problems.size() < RunReport.MAX_PROBLEMS && problems.add(problem);
    }

    /**
     * Begins another round over what is left: whatever was not delivered will be selected again, and counts then with its
     * last outcome.
     */
    void beginRound() {
        rejectedBefore = rejected;
        skippedBefore = skipped;
        leftBefore = rejected + skipped + deferred + notReached;
        problemsBefore.clear();
        problems.forEach(problem -> problemsBefore.put(problem.ticketId(), problem));
        rejectedListedBefore.clear();
        rejectedListedBefore.addAll(rejectedListed);
        rejectedListed.clear();
        deliveredBefore = delivered;
        selected = delivered;
        rejected = 0;
        skipped = 0;
        deferred = 0;
        notReached = 0;
        problems.clear();
        problemsTotal = 0;
    }

    /**
     * Ends a round before it came to everything: what an earlier round left, and this one did not select, keeps its outcome.
     * Which that is, is known of the tickets that are listed with their problems. Of more than those, the rejected ones are taken
     * to be missing first, since those in error are selected last, and then those that are left out on purpose.
     */
    void endRoundEarly() {
        long missing = Math.max(0, leftBefore - (selected - deliveredBefore));
        long missingRejected = Math.min(missing, rejectedBefore);
        long missingSkipped = Math.min(missing - missingRejected, skippedBefore);
        selected += missing;
        rejected += missingRejected;
        skipped += missingSkipped;
        deferred += missing - missingRejected - missingSkipped;
        problemsTotal += missing - missingSkipped;
        problemsBefore.values().stream()
                .limit(Math.max(0, RunReport.MAX_PROBLEMS - problems.size()))
                .forEach(problems::add);
        leftBefore = 0;
        problemsBefore.clear();
        rejectedListedBefore.clear();
    }

    long delivered() {
        return delivered;
    }

    long deferred() {
        return deferred;
    }

    /** The counts at the end of a run, when every ticket must have ended somewhere. */
    RunCounts counts() {
        return new RunCounts(selected, delivered, rejected, skipped, deferred, notReached);
    }

    /** What is wrong with the counts, with all the figures; empty when every ticket has ended in exactly one way. */
    Optional<String> mistake() {
        RunCounts counts = counts();
        boolean negative = LongStream.of(selected, delivered, rejected, skipped, deferred, notReached)
                .anyMatch(count -> count < 0);
        if (!negative && counts.addUp()) {
            return Optional.empty();
        }
        long ended = delivered + rejected + skipped + deferred + notReached;
        return Optional.of(
                "the counts do not add up: " + selected + " tickets were selected, and " + ended + " have ended");
    }

    List<Problem> problems() {
        return problems;
    }

    long problemsTotal() {
        return problemsTotal;
    }

    /** Publishes how far the run is; tickets on their way count as not reached yet. */
    void publish() {
        long underWay = selected - delivered - rejected - skipped - deferred;
        snapshot = new RunProgress(
                new RunCounts(selected, delivered, rejected, skipped, deferred, underWay),
                requests.requests(),
                requests.retries());
    }

    RunProgress snapshot() {
        return snapshot;
    }
}
