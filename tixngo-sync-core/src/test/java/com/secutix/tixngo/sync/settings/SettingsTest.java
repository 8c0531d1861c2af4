package com.secutix.tixngo.sync.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the texts that operators type in S-360 are read. */
class SettingsTest {

    @Nested
    class Custom_parameters {

        @Test
        void are_separated_by_semicolons_or_line_ends() {
            CustomParameters parameters =
                    CustomParameters.parse("ticketIterationSize=500; addChargesToPrice = false\r\nkillRatio=1.5\n");

            assertThat(parameters.integer(CustomParameter.TICKET_ITERATION_SIZE))
                    .hasValue(500);
            assertThat(parameters.flag(CustomParameter.ADD_CHARGES_TO_PRICE)).isFalse();
            assertThat(parameters.number(CustomParameter.KILL_RATIO)).hasValue(1.5);
        }

        @Test
        void that_are_absent_count_with_their_default() {
            assertThat(CustomParameters.NONE.integer(CustomParameter.TICKET_ITERATION_SIZE))
                    .hasValue(1_000);
            assertThat(CustomParameters.NONE.number(CustomParameter.KILL_RATIO)).isEmpty();
            assertThat(CustomParameters.NONE.text(CustomParameter.LIFECYCLE_MODE))
                    .isEqualTo("history");
            assertThat(CustomParameters.NONE.isGiven(CustomParameter.LIFECYCLE_MODE))
                    .isFalse();
        }

        @Test
        void may_hold_lists() {
            CustomParameters parameters =
                    CustomParameters.parse("resetInjectionInvalidationReasons=REPRINT, LOST ,,STOLEN");

            assertThat(parameters.list(CustomParameter.RESET_INJECTION_INVALIDATION_REASONS))
                    .isEqualTo(Set.of("REPRINT", "LOST", "STOLEN"));
        }

        @ParameterizedTest
        @EnumSource(CustomParameter.class)
        void have_defaults_that_they_accept(CustomParameter parameter) {
            assertThat(parameter.defaultValue().isEmpty() || parameter.accepts(parameter.defaultValue()))
                    .isTrue();
        }

        @Test
        void with_several_mistakes_name_them_all_and_the_nearest_known_name() {
            assertThatThrownBy(() -> CustomParameters.parse(
                            "ticketIterationSise=5;addChargesToPrice=maybe;killRatio;killRatio=2;killRatio=3"))
                    .isInstanceOfSatisfying(
                            SettingsException.class,
                            thrown -> assertThat(thrown.mistakes())
                                    .containsExactly(
                                            "unknown custom parameter 'ticketIterationSise', did you mean 'ticketIterationSize'?",
                                            "custom parameter 'addChargesToPrice' must be true or false, not 'maybe'",
                                            "custom parameter 'killRatio' has no value: write name=value",
                                            "custom parameter 'killRatio' is given twice: remove one"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "ticketIterationSize=0",
                    "ticketIterationSize=-1",
                    "ticketIterationSize=1e3",
                    "ticketIterationSize=99999999999",
                    "ticketIterationSize=",
                    "killRatio=0",
                    "killRatio=NaN",
                    "killRatio=Infinity",
                    "TIXNGO_LIFECYCLE_MODE=both",
                    "=5"
                })
        void with_a_wrong_value_are_refused(String text) {
            assertThatThrownBy(() -> CustomParameters.parse(text)).isInstanceOf(SettingsException.class);
        }

        @Test
        void of_absurd_length_are_quoted_in_part() {
            assertThatThrownBy(() -> CustomParameters.parse("x".repeat(100_000) + "=1"))
                    .satisfies(thrown -> assertThat(thrown.getMessage()).hasSizeLessThan(1_000));
        }
    }

    @Nested
    class A_ticket_list {

        @Test
        void mixes_ticket_ids_and_tax_numbers() {
            TicketReferences tickets = TicketReferences.parse(" id:123456789 ,777,id: 5 ");

            assertThat(tickets.ticketIds()).containsExactlyInAnyOrder("123456789", "5");
            assertThat(tickets.taxNumbers()).containsExactly("777");
            assertThat(tickets.contains("123456789", "0")).isTrue();
            assertThat(tickets.contains("0", "777")).isTrue();
            assertThat(tickets.contains("777", "123456789")).isFalse();
        }

        @Test
        void that_is_blank_names_none() {
            assertThat(TicketReferences.parse("  ").isEmpty()).isTrue();
        }

        @Test
        void with_empty_entries_is_refused_with_their_places() {
            assertThatThrownBy(() -> TicketReferences.parse("1,,id:,4"))
                    .hasMessageContaining("entry 2")
                    .hasMessageContaining("entry 3");
        }

        @Test
        void without_end_is_refused() {
            List<String> entries = IntStream.rangeClosed(0, TicketReferences.MAX_SIZE)
                    .mapToObj(Integer::toString)
                    .toList();

            assertThatThrownBy(() -> TicketReferences.of(entries)).hasMessageContaining("at most 100000");
        }
    }

    @Nested
    class A_partition {

        @Test
        void takes_each_ticket_exactly_once_with_its_fellows() {
            for (int i = 0; i < 1_000; i++) {
                String ticketId = "S360-" + i;
                assertThat(IntStream.rangeClosed(1, 3).filter(index -> new Partition(index, 3).contains(ticketId)))
                        .hasSize(1);
            }
        }

        @Test
        void never_changes_its_mind() {
            assertThat(Partition.hash("S360-000000001")).isEqualTo(2_778_981_590L);
        }

        @Test
        void overlaps_with_itself_and_with_shares_of_another_count() {
            Partition second = Partition.parse("2/3");

            assertThat(second.overlaps(second)).isTrue();
            assertThat(second.overlaps(Partition.WHOLE)).isTrue();
            assertThat(second.overlaps(Partition.parse("1/3"))).isFalse();
        }

        @ParameterizedTest
        @ValueSource(strings = {"0/3", "4/3", "2", "a/b", "1/0", "1/2/3", "-1/3", "1/1001", "99999/99999", ""})
        void that_does_not_exist_is_refused(String text) {
            assertThatThrownBy(() -> Partition.parse(text)).isInstanceOf(SettingsException.class);
        }
    }

    @Nested
    class A_point_of_sales {

        @Test
        void is_written_as_channel_and_point() {
            assertThat(PointOfSales.parse(" WEB ; MAIN ")).hasToString("WEB;MAIN");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "WEB", "WEB;", ";MAIN", "A;B;C"})
        void of_another_form_is_refused(String text) {
            assertThatThrownBy(() -> PointOfSales.parse(text)).hasMessageContaining("salesChannelCode;posCode");
        }

        @Test
        void is_required_for_the_injection() {
            assertThatThrownBy(() -> InjectionSettings.builder().build())
                    .hasMessageContaining("point of sales is missing");
        }
    }

    @Nested
    class A_filter {

        @Test
        void by_file_number_ignores_every_other_condition() {
            TicketFilter filter = TicketFilter.builder()
                    .salesChannels(Set.of("WEB"))
                    .tariffs(Set.of("ADULT"))
                    .shipmentModes(Set.of("MOBILE"))
                    .fileNumber("F-1")
                    .build();

            assertThat(filter.fileNumber()).contains("F-1");
            assertThat(filter.salesChannels()).isEmpty();
            assertThat(filter.tariffs()).isEmpty();
            assertThat(filter.shipmentModes()).isEmpty();
        }
    }

    @Nested
    class Run_settings {

        @Test
        void name_all_their_mistakes() {
            assertThatThrownBy(() -> RunSettings.builder()
                            .batchSize(0)
                            .callsInFlight(65)
                            .maxConsecutiveFailedCalls(0)
                            .maxDuration(Duration.ZERO)
                            .frequency(Duration.ofMinutes(-1))
                            .build())
                    .isInstanceOfSatisfying(
                            SettingsException.class,
                            thrown -> assertThat(thrown.mistakes()).hasSize(5));
        }

        @ParameterizedTest
        @CsvSource({"INJECTION, 1000", "FEEDBACK, 1000", "PUSH_CANCELLED, 1000", "PUSH_CONTROLLED, 10000"})
        void leave_the_batch_size_to_the_function(SyncFunction function, int expected) {
            assertThat(RunSettings.DEFAULTS.batchSize()).isEmpty();
            assertThat(function.defaultBatchSize()).isEqualTo(expected);
        }
    }
}
