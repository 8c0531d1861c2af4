package com.secutix.tixngo.sync;

import com.secutix.tixngo.sync.report.Problem;
import com.secutix.tixngo.sync.report.RunCounts;
import com.secutix.tixngo.sync.report.RunOutcome;
import com.secutix.tixngo.sync.report.RunReport;
import com.secutix.tixngo.sync.settings.SyncFunction;
import com.secutix.tixngo.sync.spi.FeedbackPage;
import com.secutix.tixngo.sync.spi.KnownTicket;
import com.secutix.tixngo.sync.spi.Settlement;
import com.secutix.tixngo.sync.spi.TicketFeedback;
import com.secutix.tixngo.sync.spi.TicketOutcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What a run of a {@link ChaosCase} did, and which guarantees it broke. */
final class ChaosOutcome {

    /** After these TIXNGO may have carried out what the client asks for again. */
    private static final Set<ChaosTixngo.Trick> LEAVE_DOUBT = EnumSet.of(
            ChaosTixngo.Trick.SERVER_ERROR,
            ChaosTixngo.Trick.NO_RESULTS,
            ChaosTixngo.Trick.NULL_RESULTS,
            ChaosTixngo.Trick.CUT_IN_HALF,
            ChaosTixngo.Trick.NO_JSON,
            ChaosTixngo.Trick.EMPTY,
            ChaosTixngo.Trick.TAKE_AND_DROP,
            ChaosTixngo.Trick.DROP);

    private final ChaosCase what;
    private final RunReport report;
    private final ChaosStores stores;
    private final ChaosTixngo tixngo;
    private final String keptKey;
    private final Map<String, KnownTicket> kept;
    private final List<String> breaches = new ArrayList<>();

    ChaosOutcome(
            ChaosCase what,
            RunReport report,
            ChaosStores stores,
            ChaosTixngo tixngo,
            String keptKey,
            Map<String, KnownTicket> kept) {
        this.what = what;
        this.report = report;
        this.stores = stores;
        this.tixngo = tixngo;
        this.keptKey = keptKey;
        this.kept = kept;
    }

    RunReport report() {
        return report;
    }

    /** What was broken, in sentences; none when all went well. */
    List<String> breaches() {
        demandLedger();
        // the calls that travel beside each other hear of it at the same time; no other may try
        demand(
                stores.writtenAfterLoss().size() <= (what.function() == SyncFunction.FEEDBACK ? 0 : what.inFlight()),
                "written after the lease was lost: " + stores.writtenAfterLoss());
        demand(stores.steps() < 5_000, "asked the stores " + stores.steps() + " times");
        if (what.function() == SyncFunction.FEEDBACK) {
            demandFeedback();
        } else {
            demandPush();
        }
        return breaches;
    }

    private void demand(boolean holds, String otherwise) {
        if (!holds) {
            breaches.add(otherwise);
        }
    }

    private void demandLedger() {
        RunCounts counts = report.counts();
        String code = report.failure().map(failure -> failure.code()).orElse("");
        boolean ledgerFails = code.equals("LEDGER") && report.outcome() == RunOutcome.FAILED;
        demand(ledgerFails || counts.addUp(), "the counts do not add up: " + counts);
        demand(
                counts.selected() >= 0
                        && counts.delivered() >= 0
                        && counts.rejected() >= 0
                        && counts.skipped() >= 0
                        && counts.deferred() >= 0
                        && counts.notReached() >= 0,
                "negative: " + counts);
        demand(!code.equals("INTERNAL"), "failed with " + report.failure());
        demand(
                !ledgerFails || stores.lied(),
                "stores and TIXNGO kept the rules, and the ledger failed: " + report.failure());
        boolean trouble = counts.rejected() + counts.deferred() + counts.notReached() > 0;
        demand(report.outcome() != RunOutcome.COMPLETED || !trouble, "completed with " + counts);
    }

    private void demandPush() {
        Map<String, String> ends = new HashMap<>();
        int delivered = 0;
        int ended = 0;
        Set<String> accepted = tixngo.accepted();
        for (Settlement settlement : stores.settled()) {
            Set<String> named = new HashSet<>();
            for (TicketOutcome outcome : settlement.outcomes()) {
                String id = outcome.ticketId();
                demand(named.add(id), id + " has two outcomes in one settlement");
                String end = endOf(outcome);
                if (end == null) {
                    continue;
                }
                String before = ends.put(id, end);
                boolean again = what.untilEmpty() && !"delivered".equals(before);
                demand(before == null || again, id + " ended as " + before + ", then as " + end);
                if (end.equals("delivered")) {
                    delivered++;
                    demand(accepted.contains(id), id + " was settled as delivered, and TIXNGO never accepted it");
                }
                ended++;
            }
        }
        RunCounts counts = report.counts();
        if (!what.dryRun()) {
            demand(
                    counts.delivered() == delivered,
                    counts.delivered() + " counted as delivered, settled: " + delivered);
        }
        demand(
                what.untilEmpty() || counts.selected() >= ended,
                counts.selected() + " counted as selected, settled: " + ended);
        boolean comesAgain = stores.lied() && what.untilEmpty();
        demand(comesAgain || counts.selected() <= what.items(), "more selected than there are: " + counts);
        demand(stores.forgotten().isEmpty(), "answered, and not settled: " + stores.forgotten());
        // what TIXNGO refused after it may have carried out an earlier attempt stays unknown
        boolean doubtful = !Collections.disjoint(what.server(), LEAVE_DOUBT);
        long rejected = ends.values().stream()
                .filter(end -> end.equals("rejected") || (doubtful && end.equals("unsettled")))
                .count();
        demand(
                what.dryRun() || report.outcome() == RunOutcome.FAILED || rejected >= counts.rejected(),
                counts.rejected() + " counted as rejected, settled: " + rejected);
        demand(tixngo.sentAgain().isEmpty(), "sent again after it was accepted: " + tixngo.sentAgain());
        tixngo.calls()
                .forEach(call -> demand(
                        stores.everAnnounced().containsAll(call) || stores.lied(), "sent and not announced: " + call));
        demand(
                stores.open().isEmpty() || report.outcome() == RunOutcome.FAILED,
                "announced and never settled: " + stores.open());
        List<String> problems =
                report.problems().stream().map(Problem::ticketId).toList();
        demand(Set.copyOf(problems).size() == problems.size(), "named twice: " + problems);
        demand(
                report.problemsTotal() == counts.rejected() + counts.deferred(),
                report.problemsTotal() + " problems, and " + counts);
        demand(tixngo.calls().size() <= 400, tixngo.calls().size() + " calls");
    }

    /** How a ticket ends by an outcome; null when it is only said that nobody knows, before the call is repeated. */
    private static String endOf(TicketOutcome outcome) {
        if (outcome instanceof TicketOutcome.Delivered || outcome instanceof TicketOutcome.Absent) {
            return "delivered";
        }
        if (outcome instanceof TicketOutcome.Rejected) {
            return "rejected";
        }
        return outcome instanceof TicketOutcome.Unsettled unsettled
                        && unsettled.problem().isPresent()
                ? "unsettled"
                : null;
    }

    private void demandFeedback() {
        for (FeedbackPage page : stores.applied()) {
            Set<String> named = new HashSet<>();
            for (TicketFeedback ticket : page.tickets()) {
                demand(named.add(ticket.mobile().ticketId()), ticket + " comes twice in one page");
            }
        }
        if (stores.lied() || what.dryRun()) {
            return;
        }
        tixngo.feed().lastChanges(keptKey).forEach((id, time) -> {
            KnownTicket ticket = kept.get(id);
            if (ticket != null
                    && !stores.passedOver().contains(id)
                    && !stores.hidden().contains(id)) {
                Instant stored = ticket.mobile() == null
                        ? Instant.MIN
                        : ticket.mobile().statusTime().toInstant();
                demand(
                        !stored.isBefore(time),
                        "the key is at " + keptKey + ", and the change of " + id + " at " + time
                                + " is not stored, but that at " + stored);
            }
        });
        report.feedback().ifPresent(found -> {
            String after = found.keyAfter();
            // a store that threw after it had written may be ahead of what the run knows
            boolean heard = stores.applied().isEmpty()
                    || Objects.equals(
                            stores.applied().get(stores.applied().size() - 1).keyAfter(), after);
            demand(heard || report.outcome() == RunOutcome.FAILED, "the key is " + after + " in the report only");
        });
    }
}
