package com.secutix.tixngo.host.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.simulator.Endpoint;
import com.secutix.tixngo.simulator.HeldCalls;
import com.secutix.tixngo.sync.report.RunReport;
import com.secutix.tixngo.sync.tck.InMemoryS360;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * TIXNGO takes longer for a call than the client waits, all through a run: it carries the calls out before or after the run has given
 * them up. The run believes nothing that it was not told, and the runs after it bring both sides to agreement.
 */
@ParameterizedClass
@EnumSource
class LateAnswersTest {

    /** Shorter than it takes a call that is never answered, so any time will do. */
    private static final Duration IMPATIENT = Duration.ofMillis(150);

    @Parameter
    Duty duty;

    @TestFactory
    Stream<DynamicTest> to_every_call() {
        return DutyScene.callsOfAnUndisturbedRun(duty).keySet().stream()
                .flatMap(endpoint -> Stream.of(HeldCalls.Point.values())
                        .map(point ->
                                DynamicTest.dynamicTest(endpoint + " " + point, () -> survives(endpoint, point))));
    }

    private void survives(Endpoint endpoint, HeldCalls.Point point) {
        try (FaultScene scene = new FaultScene(new InMemoryS360())) {
            DutyScene work = new DutyScene(scene, duty);
            work.prepare();
            HeldCalls held = scene.tixngo.faults().hold(endpoint, point);
            try (held) {
                RunReport disturbed = scene.run(duty, IMPATIENT);

                if (endpoint == duty.endpoint()) {
                    assertThat(disturbed.counts().delivered())
                            .as("what %s takes for delivered", disturbed)
                            .isZero();
                }
            }
            scene.finish(duty);
            work.demandAgreement();
        }
    }
}
