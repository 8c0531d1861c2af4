package com.secutix.tixngo.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.secutix.tixngo.sync.report.RunOutcome;
import com.secutix.tixngo.sync.settings.SyncFunction;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever TIXNGO answers and stores do, each ticket ends in exactly one way, nothing is settled that TIXNGO did not accept, and
 * every run ends. Cases are made from seeds; the one that fails is made smaller and printed.
 */
class ConservationTest {

    private static final ChaosWorld WORLD = new ChaosWorld();

    @AfterAll
    static void close() {
        WORLD.close();
    }

    @ParameterizedTest
    @EnumSource(SyncFunction.class)
    void every_run_keeps_its_books(SyncFunction function) {
        hunt(function, 1, Integer.getInteger("conservation.build", 100));
    }

    /** {@code -Dconservation.seeds=…} says how many, {@code -Dconservation.from=…} where to begin. */
    @ParameterizedTest
    @EnumSource(SyncFunction.class)
    @Tag("thorough")
    void every_run_keeps_its_books_however_many_there_are(SyncFunction function) {
        hunt(function, Long.getLong("conservation.from", 1_000), Integer.getInteger("conservation.seeds", 10_000));
    }

    private static void hunt(SyncFunction function, long from, int number) {
        Set<RunOutcome> outcomes = EnumSet.noneOf(RunOutcome.class);
        for (long seed = from; seed < from + number; seed++) {
            ChaosCase made = ChaosCase.of(seed, function);
            ChaosOutcome outcome = WORLD.run(made);
            List<String> breaches = outcome.breaches();
            outcomes.add(outcome.report().outcome());
            if (!breaches.isEmpty()) {
                ChaosCase smallest = shrink(made);
                fail("%s%n%s%nsmallest: %s%n%s", made, breaches, smallest, breachesOf(smallest));
            }
        }
        // a hunt that always fails or always succeeds hunts nothing
        assertThat(outcomes).hasSizeGreaterThanOrEqualTo(3);
    }

    private static ChaosCase shrink(ChaosCase failing) {
        for (ChaosCase smaller : failing.smaller()) {
            if (!breachesOf(smaller).isEmpty()) {
                return shrink(smaller);
            }
        }
        return failing;
    }

    private static List<String> breachesOf(ChaosCase what) {
        return WORLD.run(what).breaches();
    }
}
