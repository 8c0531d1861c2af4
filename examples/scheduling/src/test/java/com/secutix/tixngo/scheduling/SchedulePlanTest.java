package com.secutix.tixngo.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.secutix.tixngo.sync.report.RunCounts;
import com.secutix.tixngo.sync.report.RunOutcome;
import com.secutix.tixngo.sync.report.RunReport;
import com.secutix.tixngo.sync.settings.PointOfSales;
import com.secutix.tixngo.sync.settings.SettingsException;
import com.secutix.tixngo.sync.settings.SyncFunction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the plan of an interface says to a scheduler. */
class SchedulePlanTest {

    private static final Instant START = Instant.parse("2027-05-01T13:35:00Z");
    private static final Instant AT_ONCE = START.plusSeconds(20);

    private static List<ScheduledFunction> functions(String... environment) {
        try (NodeScene scene = new NodeScene(0, 0);
                ExampleNode node = scene.node(environment)) {
            return node.functions();
        }
    }

    @Test
    void has_all_five_functions_at_their_documented_frequencies() {
        assertThat(functions())
                .allSatisfy(function -> assertThat(function.rhythm().frequency())
                        .isEqualTo(function.function().recommendedFrequency()))
                .extracting(ScheduledFunction::function)
                .containsExactlyInAnyOrder(SyncFunction.values());
    }

    @Test
    void divides_the_pushes_and_never_the_feedback() {
        assertThat(functions("SHARES", "2"))
                .extracting(ScheduledFunction::name)
                .containsExactly(
                        "FEEDBACK",
                        "INJECTION 1/2",
                        "PUSH_CANCELLED 1/2",
                        "PUSH_CONTROLLED 1/2",
                        "PRIVILEGE_INJECTION 1/2",
                        "INJECTION 2/2",
                        "PUSH_CANCELLED 2/2",
                        "PUSH_CONTROLLED 2/2",
                        "PRIVILEGE_INJECTION 2/2");
    }

    @Test
    void knows_the_day_of_an_event() {
        SchedulePlan plan =
                SchedulePlan.recommended(PointOfSales.parse("WEB;MAIN"), "demo").onEventDays();

        assertThat(plan.frequency().apply(SyncFunction.PUSH_CONTROLLED)).isEqualTo(Duration.ofMinutes(1));
        assertThat(plan.frequency().apply(SyncFunction.INJECTION)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void names_a_wrong_setting_when_the_run_is_prepared() {
        try (NodeScene scene = new NodeScene(0, 0)) {
            assertThatThrownBy(() -> scene.node("CUSTOM_PARAMETERS", "stickToTheHuor=false"))
                    .isInstanceOf(SettingsException.class)
                    .hasMessageContaining("stickToTheHour");
        }
    }

    @Test
    void follows_what_the_report_says() {
        ScheduledFunction injection = functions().get(1);

        assertThat(injection.nextRunAt(more(RunOutcome.COMPLETED_WITH_ERRORS, 1)))
                .isEqualTo(AT_ONCE);
        assertThat(injection.nextRunAt(more(RunOutcome.STOPPED, 0))).isEqualTo(AT_ONCE);
    }

    @Test
    void waits_for_the_next_turn_when_the_function_is_busy_or_got_nowhere() {
        ScheduledFunction injection = functions().get(1);
        Instant nextTurn = START.plus(Duration.ofMinutes(5));

        assertThat(injection.nextRunAt(report(RunOutcome.BUSY).build())).isEqualTo(nextTurn);
        assertThat(injection.nextRunAt(more(RunOutcome.FAILED, 1))).isEqualTo(nextTurn);
        assertThat(injection.nextRunAt(more(RunOutcome.COMPLETED_WITH_ERRORS, 0)))
                .isEqualTo(nextTurn);
    }

    private static RunReport more(RunOutcome outcome, long delivered) {
        return report(outcome)
                .counts(new RunCounts(10, delivered, 10 - delivered, 0, 0, 0))
                .more(true)
                .nextRunAt(AT_ONCE)
                .build();
    }

    private static RunReport.Builder report(RunOutcome outcome) {
        return RunReport.builder(SyncFunction.INJECTION, "tixngo", "run-1", START)
                .outcome(outcome);
    }
}
