package com.secutix.tixngo.sync.internal;

import com.secutix.tixngo.sync.report.Problem;
import java.util.HashSet;
import java.util.Set;

/**
 * Holds every ticket of a push to exactly one end. Counts that add up could still hide that one ticket was counted twice and
 * another lost; so the ids of the tickets that have not ended yet are kept: those prepared, queued and under way, whose number
 * does not grow with the backlog. Used by the run's thread.
 */
final class TicketAccounts {

    private final RunState run;
    private final RunLedger ledger;
    private final Set<String> open = new HashSet<>();

    TicketAccounts(RunState run) {
        this.run = run;
        this.ledger = run.ledger();
    }

    /** Whether the ticket was selected and has not ended. */
    boolean isOpen(String id) {
        return open.contains(id);
    }

    void select(String id) {
        if (open.add(id)) {
            ledger.select(id);
        } else {
            run.broken("ticket " + id + " was taken a second time before it had ended");
        }
    }

    void deliver(String id) {
        if (ends(id, "delivered")) {
            ledger.deliver(1);
        }
    }

    void reject(Problem problem) {
        if (ends(problem.ticketId(), "rejected")) {
            ledger.reject(problem);
        }
    }

    void skip(String id) {
        if (ends(id, "skipped")) {
            ledger.skip();
        }
    }

    void defer(Problem problem) {
        if (ends(problem.ticketId(), "deferred")) {
            ledger.defer(problem);
        }
    }

    void doNotReach(String id) {
        if (ends(id, "not reached")) {
            ledger.doNotReach(1);
        }
    }

    private boolean ends(String id, String end) {
        boolean wasOpen = open.remove(id);
        if (!wasOpen) {
            run.broken("ticket " + id + " was to end as " + end + ", but it was never taken or had ended before");
        }
        return wasOpen;
    }

    /** Demands that every ticket has ended. */
    void close() {
        if (!open.isEmpty()) {
            run.broken(open.size() + " tickets ended nowhere, among them ticket "
                    + open.iterator().next());
            open.clear();
        }
    }
}
