package com.secutix.tixngo.sync;

import com.secutix.tixngo.sync.settings.SyncFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * One run among adversities: a function, how much there is to do, and what goes wrong when. Made from a seed, and made smaller
 * when it fails.
 *
 * @param seed what it was made from
 * @param function what runs
 * @param items how many tickets, cards or changes there are
 * @param callSize how many go into one call or page
 * @param batch how many one batch takes
 * @param inFlight how many calls travel at once
 * @param untilEmpty whether the run goes on batch after batch
 * @param dryRun whether nothing is sent or stored
 * @param server how TIXNGO answers, request by request
 * @param store what goes wrong with the stores, by the number of the call
 */
record ChaosCase(
        long seed,
        SyncFunction function,
        int items,
        int callSize,
        int batch,
        int inFlight,
        boolean untilEmpty,
        boolean dryRun,
        List<ChaosTixngo.Trick> server,
        Map<Integer, ChaosStores.Trick> store) {

    static ChaosCase of(long seed, SyncFunction function) {
        Random random = new Random(seed * 31 + function.name().hashCode());
        int items = 1 + random.nextInt(14);
        List<ChaosTixngo.Trick> server = new ArrayList<>();
        ChaosTixngo.Trick[] answers = ChaosTixngo.Trick.values();
        int scripted = random.nextInt(10);
        ChaosTixngo.Trick again = answers[random.nextInt(answers.length)];
        for (int i = 0; i < scripted; i++) {
            int dice = random.nextInt(4);
            server.add(
                    dice == 0 ? ChaosTixngo.Trick.ACCEPT : dice == 1 ? again : answers[random.nextInt(answers.length)]);
        }
        Map<Integer, ChaosStores.Trick> store = new TreeMap<>();
        ChaosStores.Trick[] steps = ChaosStores.Trick.values();
        int last = random.nextBoolean() ? 8 : 24;
        for (int i = random.nextInt(4); i > 0; i--) {
            store.put(1 + random.nextInt(last), steps[random.nextInt(random.nextBoolean() ? 3 : steps.length)]);
        }
        if (function == SyncFunction.FEEDBACK && random.nextInt(3) == 0) {
            // a page that cannot be stored is taken apart
            store.put(4 + random.nextInt(4), ChaosStores.Trick.THROW_BEFORE);
        }
        if (random.nextInt(6) == 0) {
            // the lease is renewed before the next call, and lost there
            int step = 2 + random.nextInt(last);
            store.put(step, ChaosStores.Trick.TIME_PASSES);
            store.put(step + 1 + random.nextInt(2), ChaosStores.Trick.LOSE_LEASE);
        }
        return new ChaosCase(
                seed,
                function,
                items,
                1 + random.nextInt(5),
                random.nextInt(3) == 0 ? 1 + random.nextInt(items) : 1_000,
                1 + random.nextInt(3),
                random.nextInt(3) == 0,
                random.nextInt(12) == 0,
                List.copyOf(server),
                store);
    }

    /** The same with a little less in it, each. */
    List<ChaosCase> smaller() {
        List<ChaosCase> smaller = new ArrayList<>();
        for (int step : store.keySet()) {
            Map<Integer, ChaosStores.Trick> fewer = new TreeMap<>(store);
            fewer.remove(step);
            smaller.add(with(items, inFlight, server, fewer));
        }
        for (int i = 0; i < server.size(); i++) {
            List<ChaosTixngo.Trick> fewer = new ArrayList<>(server);
            fewer.remove(i);
            smaller.add(with(items, inFlight, fewer, store));
        }
        if (items > 1) {
            smaller.add(with(items - 1, inFlight, server, store));
        }
        if (inFlight > 1) {
            smaller.add(with(items, 1, server, store));
        }
        return smaller;
    }

    private ChaosCase with(
            int fewerItems,
            int fewerInFlight,
            List<ChaosTixngo.Trick> fewerAnswers,
            Map<Integer, ChaosStores.Trick> fewerSteps) {
        return new ChaosCase(
                seed,
                function,
                fewerItems,
                callSize,
                batch,
                fewerInFlight,
                untilEmpty,
                dryRun,
                fewerAnswers,
                fewerSteps);
    }
}
