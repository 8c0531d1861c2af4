package com.secutix.tixngo.sync.internal;

import com.secutix.tixngo.client.TixngoClient;
import com.secutix.tixngo.sync.settings.RunSettings;
import com.secutix.tixngo.sync.settings.SyncFunction;
import com.secutix.tixngo.sync.spi.Lease;
import com.secutix.tixngo.sync.spi.PushQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The work of a push: one batch, or batch after batch until nothing is left.
 *
 * @param <T> what S-360 has
 * @param <P> what TIXNGO receives
 */
final class PushWork<T, P> implements LeasedRun.Work {

    private static final Logger LOG = LoggerFactory.getLogger(PushWork.class);

    private final PushFunction<T, P> function;
    private final String interfaceName;

    PushWork(PushFunction<T, P> function, String interfaceName) {
        this.function = function;
        this.interfaceName = interfaceName;
    }

    static LeasedRun run(PushFunction<?, ?> function, RunContext context) {
        return new LeasedRun(new PushWork<>(function, context.interfaceName()), context);
    }

    @Override
    public SyncFunction function() {
        return function.function();
    }

    @Override
    public RunSettings run() {
        return function.run();
    }

    @Override
    public String scope() {
        return interfaceName;
    }

    @Override
    public void recover(Lease lease) {
        function.store().recover(lease);
    }

    @Override
    public void perform(RunState run, TixngoClient client, RunFindings findings) {
        try (CallWindow<P> window =
                new CallWindow<>(run().callsInFlight(), function().name(), new CallMaker<>(function, client, run))) {
            try {
                push(window, run, client, findings);
            } catch (Throwable broken) {
                run.cutShort();
                throw broken;
            }
        }
    }

    private void push(CallWindow<P> window, RunState run, TixngoClient client, RunFindings findings) {
        CallFailures failures = new CallFailures(run().maxConsecutiveFailedCalls());
        int callSize = Math.min(function.callSize(), client.profile().ticketsPerCall());
        PushEngine<T, P> engine =
                new PushEngine<>(function, run, failures, window, new Inquiry(run, failures, client), callSize);
        PushQuery query = function.query(run.startedAt());
        long batchSize = run().batchSize().orElse(function().defaultBatchSize());
        announce(query, run().untilEmpty() ? Long.MAX_VALUE : batchSize, run, findings);
        if (run().untilEmpty()) {
            untilEmpty(query, batchSize, engine, run, findings);
        } else {
            findings.more(engine.round(query, batchSize));
        }
    }

    /** A run past what is processed may flood phones: it says first how many tickets it will touch (documented). */
    private void announce(PushQuery query, long batchSize, RunState run, RunFindings findings) {
        if (!query.repeatsProcessed()) {
            return;
        }
        Long waiting = run.tryStore("count", () -> function.store().count(query));
        if (waiting != null) {
            long touched = Math.min(waiting, batchSize);
            findings.announced(touched);
            LOG.info(
                    "this run is forced or dated: it will touch {} tickets, processed before or not; {} wait in all",
                    touched,
                    waiting);
            run.announced(touched);
        }
    }

    private static void untilEmpty(
            PushQuery query, long batchSize, PushEngine<?, ?> engine, RunState run, RunFindings findings) {
        RunLedger ledger = run.ledger();
        PushQuery round = query;
        long batches = 0;
        long deliveredBefore;
        do {
            deliveredBefore = ledger.delivered();
            ledger.beginRound();
            engine.round(round, Long.MAX_VALUE - 1);
            if (run.hasEndedEarly() || run.hasFailed()) {
                ledger.endRoundEarly();
            }
            long taken = ledger.counts().selected() - deliveredBefore;
            batches += Math.max(1, (taken + batchSize - 1) / batchSize);
            round = query.at(run.beginRound(), false);
        } while (run.mayGoOn() && !run.isDryRun() && ledger.deferred() > 0 && ledger.delivered() > deliveredBefore);
        findings.batches((int) Math.min(batches, Integer.MAX_VALUE));
    }
}
