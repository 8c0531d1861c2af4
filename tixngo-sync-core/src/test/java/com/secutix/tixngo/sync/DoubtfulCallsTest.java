package com.secutix.tixngo.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.sync.report.RunOutcome;
import com.secutix.tixngo.sync.report.RunReport;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Calls of several tickets that TIXNGO may have taken without saying so: none of the tickets is forgotten. */
class DoubtfulCallsTest {

    private final InjectionScene scene = new InjectionScene();
    private final FakeTixngo tixngo = scene.tixngo;
    private final FakeS360 s360 = scene.s360;
    private final Set<String> unsettledMeanwhile = ConcurrentHashMap.newKeySet();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void stay_unsettled_as_a_whole_when_the_run_gives_up() {
        s360.add(S360Tickets.numbered(1, 4));
        tixngo.always(tixngo::takeAndDrop);

        RunReport report = scene.inject(run -> run.maxConsecutiveFailedCalls(1));

        assertThat(report.outcome()).isEqualTo(RunOutcome.FAILED);
        assertThat(report.counts().deferred()).isEqualTo(4);
        assertThat(s360.unsettled()).containsExactly("T-000001", "T-000002", "T-000003", "T-000004");
    }

    @Test
    void stay_unsettled_while_their_halves_wait() {
        s360.add(S360Tickets.numbered(1, 4));
        tixngo.next(tixngo::takeAndDrop);
        tixngo.next(tixngo::takeAndDrop);
        tixngo.next(ids -> {
            unsettledMeanwhile.addAll(s360.unsettled());
            return tixngo.acceptAll(ids);
        });

        RunReport report = scene.inject();

        assertThat(report.outcome()).isEqualTo(RunOutcome.COMPLETED);
        assertThat(unsettledMeanwhile).containsExactlyInAnyOrder("T-000001", "T-000002", "T-000003", "T-000004");
        assertThat(s360.unsettled()).isEmpty();
    }
}
