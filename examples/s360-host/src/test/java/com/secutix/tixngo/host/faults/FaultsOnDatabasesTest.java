package com.secutix.tixngo.host.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.host.store.JdbcHostUnderTest;
import com.secutix.tixngo.host.store.KeptDatabases;
import com.secutix.tixngo.host.store.TestDatabase;
import com.secutix.tixngo.simulator.Fault;
import com.secutix.tixngo.simulator.FaultKind;
import com.secutix.tixngo.sync.report.RunReport;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A few faults of each sort, and a few random stories, with the example's stores on a real database. */
@ParameterizedClass
@EnumSource
@ExtendWith(KeptDatabases.class)
class FaultsOnDatabasesTest {

    private static final int STORIES_IN_EVERY_BUILD = 5;
    private static final List<Fault> FAULTS = List.of(
            Fault.of(FaultKind.UNAUTHORIZED),
            Fault.of(FaultKind.BAD_REQUEST_NAMING),
            Fault.of(FaultKind.BAD_REQUEST),
            Fault.of(FaultKind.TOO_LARGE),
            Fault.commitThenDrop(),
            Fault.of(FaultKind.MISSING),
            Fault.of(FaultKind.REPEATED, 2),
            Fault.of(FaultKind.LATE),
            Fault.of(FaultKind.MALFORMED_CHANGE));

    @Parameter
    TestDatabase kind;

    @TestFactory
    Stream<DynamicTest> faultsOfEachSortAtTheSecondCall() {
        return Arrays.stream(Duty.values())
                .flatMap(duty -> FAULTS.stream()
                        .filter(fault -> fault.kind().fits(duty.endpoint()))
                        .map(fault -> DynamicTest.dynamicTest(fault + " " + duty, () -> survives(duty, fault))));
    }

    private void survives(Duty duty, Fault fault) {
        try (FaultScene scene = new FaultScene(new JdbcHostUnderTest(kind))) {
            DutyScene work = new DutyScene(scene, duty);
            work.prepare();
            scene.tixngo.faults().next(duty.endpoint(), Fault.of(FaultKind.DELAY, 0));
            scene.tixngo.faults().next(duty.endpoint(), fault, FaultScene.ATTEMPTS);
            RunReport disturbed = scene.run(duty);

            scene.tixngo.faults().clear();
            assertThat(disturbed.counts().addUp()).isTrue();
            scene.finish(duty);
            work.demandAgreement();
            work.demandNothingTwice();
        }
    }

    @Test
    void randomStoriesEndInAgreement() {
        RandomStoriesTest.play(1, STORIES_IN_EVERY_BUILD, () -> new JdbcHostUnderTest(kind));
    }

    @Test
    @Tag("thorough")
    void randomStoriesByTheHundred() {
        RandomStoriesTest.play(1, Integer.getInteger("faults.seeds", 2_000) / 10, () -> new JdbcHostUnderTest(kind));
    }
}
