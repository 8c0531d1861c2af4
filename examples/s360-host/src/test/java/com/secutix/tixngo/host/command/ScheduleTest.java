package com.secutix.tixngo.host.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.sync.report.RunCounts;
import com.secutix.tixngo.sync.report.RunFailure;
import com.secutix.tixngo.sync.report.RunOutcome;
import com.secutix.tixngo.sync.report.RunReport;
import com.secutix.tixngo.sync.settings.FeedbackSettings;
import com.secutix.tixngo.sync.settings.InjectionSettings;
import com.secutix.tixngo.sync.settings.PointOfSales;
import com.secutix.tixngo.sync.settings.PushSettings;
import com.secutix.tixngo.sync.settings.RunSettings;
import com.secutix.tixngo.sync.settings.SyncFunction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final Instant START = Instant.parse("2027-06-01T10:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final FakeHost host = new FakeHost();

    /** A host whose runs take no time, unless they say so, and whose waits pass at once. */
    private static final class FakeHost extends Clock implements Schedule.Functions {

        final List<String> ran = new ArrayList<>();
        final List<Duration> waits = new ArrayList<>();
        final Map<SyncFunction, Instant> saidBefore = new EnumMap<>(SyncFunction.class);
        Function<RunReport.Builder, RunReport> outcome = RunReport.Builder::build;
        Instant now = START;
        Duration runsTake = Duration.ZERO;
        int stopAfterRuns = Integer.MAX_VALUE;

        boolean stoppedWithin(Duration longest) {
            if (ran.size() >= stopAfterRuns) {
                return true;
            }
            if (!longest.isZero()) {
                waits.add(longest);
                now = now.plus(longest);
            }
            return false;
        }

        @Override
        public Optional<Instant> dueAt(PlannedFunction function) {
            return Optional.ofNullable(saidBefore.get(function.function()));
        }

        @Override
        public RunReport run(PlannedFunction function) {
            ran.add(Duration.between(START, now).toSeconds() + " " + function.function());
            RunReport.Builder report = RunReport.builder(function.function(), "tixngo", "run-" + ran.size(), now)
                    .nextRunAt(now.plus(function.frequency()));
            now = now.plus(runsTake);
            return outcome.apply(report);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static RunSettings every(Duration frequency) {
        return RunSettings.builder().frequency(frequency).build();
    }

    private static PlannedFunction injection(Duration frequency) {
        return PlannedFunction.injection(InjectionSettings.builder()
                .pointOfSales(new PointOfSales("WEB", "MAIN"))
                .run(every(frequency))
                .build());
    }

    private static PlannedFunction feedback(Duration frequency) {
        return PlannedFunction.feedback(FeedbackSettings.builder()
                .organizer("demo")
                .run(every(frequency))
                .build());
    }

    private static PlannedFunction pushControlled(Duration frequency) {
        return PlannedFunction.pushControlled(
                PushSettings.builder().run(every(frequency)).build());
    }

    private boolean goOn(Duration lasting, PlannedFunction... planned) {
        return new Schedule(List.of(planned), host, host, host::stoppedWithin).goOn(lasting);
    }

    private Function<RunReport.Builder, RunReport> report(
            RunOutcome outcome, boolean more, long delivered, long skipped) {
        return report -> {
            RunReport now = report.build();
            return report.outcome(outcome)
                    .more(more)
                    .counts(new RunCounts(delivered + skipped, delivered, 0, skipped, 0, 0))
                    .failure(new RunFailure("X", "x"))
                    // as the library does: more is due at once
                    .nextRunAt(more ? host.now : now.nextRunAt().orElseThrow())
                    .build();
        };
    }

    @Nested
    class WhenFunctionsAreDue {

        @Test
        void eachRunsAtItsOwnTime() {
            assertThat(goOn(Duration.ofMinutes(5), injection(MINUTE.multipliedBy(2)), pushControlled(MINUTE)))
                    .isFalse();
            assertThat(host.ran.stream().filter(run -> run.endsWith("INJECTION")))
                    .hasSize(3);
            assertThat(host.ran.stream().filter(run -> run.endsWith("CONTROLLED")))
                    .hasSize(5);
            assertThat(host.ran).startsWith("0 INJECTION", "0 PUSH_CONTROLLED", "60 PUSH_CONTROLLED");
        }

        @Test
        void theRhythmOfEarlierRunsIsKept() {
            host.saidBefore.put(SyncFunction.INJECTION, START.plusSeconds(40));
            host.saidBefore.put(SyncFunction.FEEDBACK, START.minusSeconds(40));
            goOn(MINUTE, injection(MINUTE), feedback(MINUTE));
            assertThat(host.ran).containsExactly("0 FEEDBACK", "40 INJECTION");
        }

        @Test
        void aShorterFrequencyThanThatOfEarlierRunsHoldsAtOnce() {
            host.saidBefore.put(SyncFunction.INJECTION, START.plusSeconds(290));
            goOn(MINUTE, injection(Duration.ofSeconds(20)));
            assertThat(host.ran).startsWith("20 INJECTION");
        }

        @Test
        void aFunctionThatIsLateGoesBeforeOneThatIsDueAgain() {
            host.runsTake = Duration.ofSeconds(50);
            goOn(Duration.ofSeconds(200), injection(Duration.ofSeconds(10)), feedback(Duration.ofSeconds(10)));
            assertThat(host.ran).containsExactly("0 INJECTION", "50 FEEDBACK", "100 INJECTION", "150 FEEDBACK");
        }

        @Test
        void itWaitsAndDoesNotSpin() {
            goOn(Duration.ofMinutes(10), injection(Duration.ofMinutes(5)));
            assertThat(host.ran).hasSize(2);
            assertThat(host.waits)
                    .hasSizeLessThan(25)
                    .allSatisfy(wait -> assertThat(wait).isLessThan(Duration.ofSeconds(31)));
        }
    }

    @Nested
    class AfterARun {

        @Test
        void moreIsTakenAtOnce() {
            host.outcome = report(RunOutcome.COMPLETED, true, 5, 0);
            host.stopAfterRuns = 4;
            assertThat(goOn(MINUTE, injection(MINUTE))).isTrue();
            assertThat(host.ran).containsExactly("0 INJECTION", "0 INJECTION", "0 INJECTION", "0 INJECTION");
        }

        @Test
        void otherFunctionsHaveTheirTurnBetweenTheBatchesOfOne() {
            host.outcome = report(RunOutcome.COMPLETED, true, 5, 0);
            host.runsTake = Duration.ofSeconds(1);
            host.stopAfterRuns = 4;
            goOn(MINUTE, injection(MINUTE), pushControlled(MINUTE));
            assertThat(host.ran)
                    .containsExactly("0 INJECTION", "1 PUSH_CONTROLLED", "2 INJECTION", "3 PUSH_CONTROLLED");
        }

        @Test
        void feedbackThatOnlyPassedOverChangesGoesOnAtOnce() {
            host.outcome = report(RunOutcome.COMPLETED, true, 0, 1_000);
            host.stopAfterRuns = 2;
            goOn(MINUTE, feedback(MINUTE));
            assertThat(host.ran).containsExactly("0 FEEDBACK", "0 FEEDBACK");
        }

        @Test
        void aBatchThatDeliveredNothingIsNotRepeatedAtOnce() {
            host.outcome = report(RunOutcome.COMPLETED_WITH_ERRORS, true, 0, 0);
            goOn(Duration.ofSeconds(90), injection(MINUTE));
            assertThat(host.ran).hasSize(2);
        }

        @Test
        void aFailedOrBusyRunWaitsForItsNextTimeEvenIfMoreIsWaiting() {
            for (RunOutcome outcome : List.of(RunOutcome.FAILED, RunOutcome.BUSY)) {
                host.ran.clear();
                host.now = START;
                host.outcome = report(outcome, true, 5, 0);
                goOn(Duration.ofSeconds(90), injection(MINUTE));
                assertThat(host.ran).hasSize(2);
            }
        }
    }

    @Nested
    class AtTheEnd {

        @Test
        void noRunBeginsOnceTheTimeIsUp() {
            assertThat(goOn(Duration.ofSeconds(30), injection(Duration.ofSeconds(29))))
                    .isFalse();
            assertThat(host.ran).hasSize(2);
            assertThat(host.now).isAfterOrEqualTo(START.plusSeconds(30)).isBefore(START.plusSeconds(32));
        }

        @Test
        void aStopEndsItBeforeTheNextRun() {
            host.stopAfterRuns = 1;
            assertThat(goOn(MINUTE, injection(MINUTE), feedback(MINUTE))).isTrue();
            assertThat(host.ran).containsExactly("0 INJECTION");
        }

        @Test
        void theExitCodeFollowsFromTheLastRunOfEachFunction() {
            ScheduleLedger ledger = new ScheduleLedger();
            host.outcome = report(RunOutcome.FAILED, false, 0, 0);
            ledger.add(host.run(injection(MINUTE)));
            assertThat(ledger.exitCode(false)).isEqualTo(ExitCode.FAILED);
            assertThat(ledger.exitCode(true)).isEqualTo(ExitCode.STOPPED);
            host.outcome = report(RunOutcome.COMPLETED, false, 1, 0);
            ledger.add(host.run(injection(MINUTE)));
            assertThat(ledger.exitCode(false)).isEqualTo(ExitCode.DONE);
            host.outcome = report(RunOutcome.COMPLETED_WITH_ERRORS, false, 1, 0);
            ledger.add(host.run(feedback(MINUTE)));
            assertThat(ledger.exitCode(false)).isEqualTo(ExitCode.WITH_ERRORS);
        }
    }
}
