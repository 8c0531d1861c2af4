package com.secutix.tixngo.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.simulator.Endpoint;
import com.secutix.tixngo.simulator.HeldCalls;
import com.secutix.tixngo.sync.report.RunOutcome;
import com.secutix.tixngo.sync.report.RunReport;
import com.secutix.tixngo.sync.settings.SyncFunction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every scheduler does with the functions, over a real database and a TIXNGO on loopback. */
class SchedulerHostsTest {

    private static final int TICKETS = 40;
    private static final int CARDS = 10;

    @ParameterizedTest
    @EnumSource
    void each_function_runs_again_and_again_until_both_sides_agree(HostKind kind) throws Exception {
        try (NodeScene scene = new NodeScene(TICKETS, CARDS);
                ExampleNode node = scene.node("EVERY", "PT1S")) {
            kind.during(node, node.functions(), host -> {
                scene.reports.await(reports -> delivered(SyncFunction.FEEDBACK, reports) == TICKETS);
                scene.reports.awaitRunsOfEach(2);
            });

            assertThat(scene.status().alignment()).containsEntry("ALIGNED", (long) TICKETS);
            assertThat(scene.tixngo.privilegeCount()).isEqualTo(CARDS);
        }
    }

    private static long delivered(SyncFunction function, List<RunReport> reports) {
        return Reports.of(function, reports).stream()
                .mapToLong(report -> report.counts().delivered())
                .sum();
    }

    @ParameterizedTest
    @EnumSource
    void a_run_that_leaves_more_behind_is_followed_at_once(HostKind kind) throws Exception {
        int moreThanTwoBatches = 2_001;
        try (NodeScene scene = new NodeScene(moreThanTwoBatches, 0);
                ExampleNode node = scene.node("EVERY", "PT1H")) {
            kind.during(node, node.functions(), host -> {
                List<RunReport> runs = scene.reports.awaitRuns(SyncFunction.INJECTION, 3);

                assertThat(runs).extracting(RunReport::more).containsExactly(true, true, false);
                assertThat(scene.tixngo.ticketCount()).isEqualTo(moreThanTwoBatches);
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_run_under_way_stops_at_the_next_call_and_nothing_is_lost(HostKind kind) throws Exception {
        try (NodeScene scene = new NodeScene(TICKETS, 0)) {
            try (HeldCalls held = scene.tixngo.faults().hold(Endpoint.INJECT, HeldCalls.Point.BEFORE_ANSWERING);
                    ExampleNode node = scene.node("EVERY", "PT1H", "CUSTOM_PARAMETERS", "ticketIterationSize=1")) {
                kind.during(node, node.functions(), host -> {
                    assertThat(held.awaitArrivals(1, Reports.PATIENCE)).isTrue();
                    host.stopRuns();
                    held.release();
                    List<RunReport> runs = scene.reports.awaitRuns(SyncFunction.INJECTION, 1);

                    assertThat(runs.get(0).outcome()).isEqualTo(RunOutcome.STOPPED);
                    assertThat(runs.get(0).counts().delivered()).isPositive().isLessThan(TICKETS);
                });
            }
            try (ExampleNode node = scene.node("EVERY", "PT1H")) {
                kind.during(
                        node,
                        node.functions(),
                        host -> scene.reports.await(reports -> delivered(SyncFunction.INJECTION, reports) == TICKETS));

                assertThat(scene.tixngo.ticketCount()).isEqualTo(TICKETS);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_run_that_fails_is_made_again_at_its_next_turn_and_not_before(HostKind kind) throws Exception {
        try (NodeScene scene = new NodeScene(TICKETS, 0);
                ExampleNode node = scene.node("EVERY", "PT1S", "TIXNGO_API_KEY", "wrong")) {
            kind.during(node, node.functions(), host -> {
                List<RunReport> runs = scene.reports.awaitRuns(SyncFunction.FEEDBACK, 2);

                assertThat(runs).extracting(RunReport::outcome).containsOnly(RunOutcome.FAILED);
                assertThat(Duration.between(runs.get(0).startedAt(), runs.get(1).startedAt()))
                        .isGreaterThan(Duration.ofMillis(900));
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_run_that_cannot_be_prepared_does_not_end_the_schedule(HostKind kind) throws Exception {
        AtomicInteger asked = new AtomicInteger();
        try (NodeScene scene = new NodeScene(TICKETS, 0);
                ExampleNode node = scene.node("EVERY", "PT1S")) {
            ScheduledFunction sound = node.functions().get(0);
            ScheduledFunction failing =
                    new ScheduledFunction(sound.function(), sound.partition(), sound.rhythm(), () -> {
                        // the first time it is asked when it is due, the second time it should run
                        if (asked.incrementAndGet() == 2) {
                            throw new IllegalStateException("refused by the test");
                        }
                        return sound.nextRun();
                    });
            kind.during(node, List.of(failing), host -> {
                List<RunReport> runs = scene.reports.awaitRuns(sound.function(), 1);

                assertThat(runs.get(0).outcome()).isEqualTo(RunOutcome.COMPLETED);
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_restart_keeps_the_rhythm(HostKind kind) throws Exception {
        try (NodeScene scene = new NodeScene(TICKETS, 0)) {
            try (ExampleNode node = scene.node("EVERY", "PT1H")) {
                kind.during(node, node.functions(), host -> scene.reports.awaitRunsOfEach(1));
            }
            List<RunReport> before = scene.reports.await(reports -> true);
            Instant restart = Instant.now();
            try (ExampleNode node = scene.node("EVERY", "PT1H")) {
                for (ScheduledFunction function : node.functions()) {
                    List<RunReport> runs = Reports.of(function.function(), before);
                    assertThat(function.firstRunAt(Clock.systemUTC()))
                            .isAfter(restart)
                            .isEqualTo(runs.get(runs.size() - 1).nextRunAt().orElseThrow());
                }
            }
        }
    }
}
