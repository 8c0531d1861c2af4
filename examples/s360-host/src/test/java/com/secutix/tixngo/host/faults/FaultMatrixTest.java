package com.secutix.tixngo.host.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.simulator.Endpoint;
import com.secutix.tixngo.simulator.Fault;
import com.secutix.tixngo.simulator.FaultKind;
import com.secutix.tixngo.sync.report.RunReport;
import com.secutix.tixngo.sync.tck.InMemoryS360;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every fault of the simulator, in every form, at every call that each function makes: the run reports what is documented, and
 * the runs after it bring both sides to agreement, without sending anything twice that no fault struck.
 */
@ParameterizedClass
@EnumSource
class FaultMatrixTest {

    private static final int MOST_RUNS_OF_REPAIR = 2;

    @Parameter
    Duty duty;

    /** One fault at one call: it strikes that often in a row. */
    private record Cell(Endpoint endpoint, int nth, Fault fault, int strikes) {

        boolean isPlainOrFirst() {
            return nth == 1 || fault.equals(Fault.of(fault.kind()));
        }

        @Override
        public String toString() {
            return fault + (strikes > 1 ? " " + strikes + " times" : "") + " at " + endpoint + " " + nth;
        }
    }

    @TestFactory
    Stream<DynamicTest> everyFaultAtEveryCallAndEveryFormAtTheFirst() {
        return cells().stream().filter(Cell::isPlainOrFirst).map(this::test);
    }

    @TestFactory
    @Tag("thorough")
    Stream<DynamicTest> everyFormAtEveryCall() {
        return cells().stream().map(this::test);
    }

    private List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        DutyScene.callsOfAnUndisturbedRun(duty).forEach((endpoint, calls) -> {
            for (int nth = 1; nth <= calls; nth++) {
                for (Fault fault : FaultForms.all()) {
                    if (fault.kind().fits(endpoint)) {
                        cells.add(new Cell(endpoint, nth, fault, 1));
                        if (FaultForms.isRetried(fault)) {
                            cells.add(new Cell(endpoint, nth, fault, FaultScene.ATTEMPTS));
                        }
                    }
                }
            }
        });
        return cells;
    }

    private DynamicTest test(Cell cell) {
        return DynamicTest.dynamicTest(cell.toString(), () -> survives(cell));
    }

    private void survives(Cell cell) {
        try (FaultScene scene = new FaultScene(new InMemoryS360())) {
            DutyScene work = new DutyScene(scene, duty);
            work.prepare();
            if (cell.nth() > 1) {
                // what strikes nothing lets the calls before pass
                scene.tixngo.faults().next(cell.endpoint(), Fault.of(FaultKind.DELAY, 0), cell.nth() - 1);
            }
            scene.tixngo.faults().next(cell.endpoint(), cell.fault(), cell.strikes());
            RunReport disturbed = scene.run(duty);

            DocumentedOutcome expected = DocumentedOutcome.of(cell.endpoint(), cell.fault(), cell.strikes());
            assertThat(scene.tixngo.faults().planned())
                    .as("faults that did not strike")
                    .isEmpty();
            assertThat(DocumentedOutcome.of(disturbed))
                    .as("what %s reports", disturbed)
                    .isEqualTo(expected);
            assertThat(disturbed.outcome()).isEqualTo(expected.outcome());
            assertThat(scene.finish(duty)).as("runs that repair it").isLessThanOrEqualTo(MOST_RUNS_OF_REPAIR);
            if (cell.fault().kind() == FaultKind.UNKNOWN_STATUS) {
                // the feed told something that never was: the next change of the ticket tells the truth
                work.touch();
            }
            work.demandAgreement();
            work.demandNothingTwice();
        }
    }
}
