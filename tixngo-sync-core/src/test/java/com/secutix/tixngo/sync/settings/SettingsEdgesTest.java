package com.secutix.tixngo.sync.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.secutix.tixngo.mapping.document.MappingDocument;
import com.secutix.tixngo.mapping.document.MappingMode;
import com.secutix.tixngo.mapping.document.MappingRow;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The exact edges of what a setting takes, and that everything wrong is told at once. */
class SettingsEdgesTest {

    private static List<String> mistakes(Runnable work) {
        return catchThrowableOfType(SettingsException.class, work::run).mistakes();
    }

    @Nested
    class OfARun {

        @ParameterizedTest
        @CsvSource({"1, true", "0, false", "-1, false"})
        void the_batch_size_is_positive(int size, boolean good) {
            RunSettings.Builder run = RunSettings.builder().batchSize(size);
            if (good) {
                assertThat(run.build().batchSize()).hasValue(size);
            } else {
                assertThat(mistakes(run::build))
                        .singleElement()
                        .asString()
                        .startsWith("the batch size must be from 1 to ")
                        .endsWith(", not " + size);
            }
        }

        @Test
        void sizes_have_an_upper_bound_too() {
            assertThat(mistakes(() -> RunSettings.builder()
                            .batchSize(Integer.MAX_VALUE)
                            .callsInFlight(Integer.MAX_VALUE)
                            .build()))
                    .hasSize(2);
        }

        @Test
        void everything_wrong_is_told_at_once() {
            assertThat(mistakes(() -> RunSettings.builder()
                            .batchSize(0)
                            .callsInFlight(0)
                            .maxConsecutiveFailedCalls(0)
                            .maxDuration(Duration.ZERO)
                            .frequency(Duration.ofMillis(-1))
                            .build()))
                    .hasSize(5);
        }
    }

    @Nested
    class OfFeedback {

        @Test
        void the_organizer_is_needed() {
            assertThat(mistakes(() -> FeedbackSettings.builder().build()))
                    .singleElement()
                    .asString()
                    .contains("organizer");
            assertThat(mistakes(() -> FeedbackSettings.builder().organizer(" ").build()))
                    .hasSize(1);
            assertThat(FeedbackSettings.builder().organizer(" demo ").build().organizer())
                    .isEqualTo("demo");
        }

        @Test
        void partitions_are_refused() {
            RunSettings shared =
                    RunSettings.builder().partition(Partition.parse("1/2")).build();
            assertThat(mistakes(() -> FeedbackSettings.builder().run(shared).build()))
                    .hasSize(2);
        }
    }

    @Nested
    class OfPointsOfSales {

        @ParameterizedTest
        @CsvSource({"' ', MAIN", "WEB, ' '"})
        void both_codes_are_needed(String channel, String pos) {
            assertThatThrownBy(() -> new PointOfSales(channel, pos))
                    .isInstanceOf(SettingsException.class)
                    .hasMessageContaining("point of sales");
        }

        @Test
        void the_injection_of_privileges_needs_one() {
            assertThatThrownBy(() -> PrivilegeSettings.builder().build())
                    .isInstanceOf(SettingsException.class)
                    .hasMessageContaining("WEB;MAIN");
        }
    }

    @Nested
    class OfCustomParameters {

        @ParameterizedTest
        @ValueSource(strings = {"0", "-1", "2147483647", "1.5", "many"})
        void a_size_has_bounds(String value) {
            assertThatThrownBy(() -> CustomParameters.parse("ticketIterationSize=" + value))
                    .isInstanceOf(SettingsException.class)
                    .hasMessageContaining("ticketIterationSize");
        }

        @ParameterizedTest
        @ValueSource(strings = {"0", "-0.5", "NaN", "Infinity", "often"})
        void a_ratio_is_positive_and_finite(String value) {
            assertThatThrownBy(() -> CustomParameters.parse("killRatio=" + value))
                    .isInstanceOf(SettingsException.class)
                    .hasMessageContaining("killRatio");
        }

        @Test
        void that_are_not_given_have_their_default_or_none() {
            CustomParameters none = CustomParameters.parse("");
            assertThat(none.integer(CustomParameter.MAX_LENGTH_DUMPED_CALLS_IN_KBS))
                    .isEmpty();
            assertThat(CustomParameters.parse("maxLengthDumpedCallsInKbs=7")
                            .integer(CustomParameter.MAX_LENGTH_DUMPED_CALLS_IN_KBS))
                    .hasValue(7);
            assertThat(none.integer(CustomParameter.TICKET_ITERATION_SIZE)).hasValue(1_000);
        }
    }

    @Nested
    class OfTicketLists {

        @Test
        void a_list_of_either_kind_is_not_empty() {
            assertThat(TicketReferences.parse("").isEmpty()).isTrue();
            assertThat(TicketReferences.parse("id:1").isEmpty()).isFalse();
            assertThat(TicketReferences.parse("1").isEmpty()).isFalse();
        }

        @Test
        void a_bare_value_is_a_tax_number_and_for_feedback_a_ticket_id_as_well() {
            TicketReferences list = TicketReferences.parse("id:A, 77");
            assertThat(list.contains("A", "0")).isTrue();
            assertThat(list.contains("77", "0")).isFalse();
            assertThat(list.contains("B", "77")).isTrue();
            assertThat(list.containsEither("77", null)).isTrue();
            assertThat(list.containsEither("A", null)).isTrue();
            assertThat(list.containsEither("B", "77")).isTrue();
            assertThat(list.containsEither("B", "78")).isFalse();
            assertThat(list.containsEither("B", null)).isFalse();
        }
    }

    @Nested
    class OfTheScreen {

        @ParameterizedTest
        @EnumSource(
                value = SyncFunction.class,
                names = {"PUSH_CANCELLED", "PUSH_CONTROLLED"},
                mode = EnumSource.Mode.EXCLUDE)
        void a_push_is_one_of_two_functions(SyncFunction function) {
            assertThatThrownBy(() -> ScheduleForm.push(function, Map.of(), ZoneOffset.UTC))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(function.name());
        }

        @ParameterizedTest
        @CsvSource({"true, true", "FALSE, false", "' True ', true"})
        void a_tick_is_true_or_false(String text, boolean expected) {
            PushSettings settings = ScheduleForm.push(
                    SyncFunction.PUSH_CANCELLED,
                    Map.of(ScheduleField.NOTIFY_SPECTATOR.fieldName(), text),
                    ZoneOffset.UTC);
            assertThat(settings.notifySpectator()).isEqualTo(expected);
        }

        @ParameterizedTest
        @ValueSource(strings = {"yes", "1", "truely"})
        void a_tick_is_nothing_else(String text) {
            assertThat(mistakes(() -> ScheduleForm.push(
                            SyncFunction.PUSH_CANCELLED,
                            Map.of(ScheduleField.NOTIFY_SPECTATOR.fieldName(), text),
                            ZoneOffset.UTC)))
                    .singleElement()
                    .asString()
                    .contains("must be true or false");
        }

        @Test
        void each_function_has_its_own_fields() {
            assertThat(ScheduleField.NOTIFY_SPECTATOR.isOf(SyncFunction.PUSH_CANCELLED))
                    .isTrue();
            assertThat(ScheduleField.NOTIFY_SPECTATOR.isOf(SyncFunction.PUSH_CONTROLLED))
                    .isFalse();
            for (SyncFunction function : SyncFunction.values()) {
                assertThat(ScheduleField.DATE_FROM.isOf(function))
                        .as(function.name())
                        .isEqualTo(function == SyncFunction.PUSH_CANCELLED || function == SyncFunction.PUSH_CONTROLLED);
            }
        }
    }

    @Nested
    class OfTheMapping {

        @Test
        void a_document_of_the_hosts_is_used_for_everything() {
            MappingDocument mine = MappingDocument.newest(MappingMode.HISTORY)
                    .withRow(MappingRow.toTixngo("privilege.cardNumber", "card.id"));
            MappingSettings settings = MappingSettings.standard().withDocument(mine);
            CustomParameters parameters = CustomParameters.parse("TIXNGO_LIFECYCLE_MODE=lifecycle");
            assertThat(settings.feedback(parameters).document()).isEqualTo(mine);
            assertThat(settings.injection(parameters, com.secutix.tixngo.mapping.injection.BarcodeFormat.NONE))
                    .isNotNull();
            assertThat(settings.privileges(parameters)).isNotNull();
            assertThat(MappingSettings.standard().feedback(parameters).document())
                    .isEqualTo(MappingDocument.newest(MappingMode.LIFECYCLE));
        }
    }
}
