package com.secutix.tixngo.mapping.document;

import static com.secutix.tixngo.mapping.SampleTicket.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.secutix.tixngo.client.model.Ticket;
import com.secutix.tixngo.mapping.MappingConfigurationException;
import com.secutix.tixngo.mapping.MappingResult;
import com.secutix.tixngo.mapping.Refusals;
import com.secutix.tixngo.mapping.document.RowChange.Kind;
import com.secutix.tixngo.mapping.feedback.FeedbackMapping;
import com.secutix.tixngo.mapping.injection.InjectionMapping;
import com.secutix.tixngo.mapping.privilege.PrivilegeMapping;
import com.secutix.tixngo.mapping.spi.MappingPlugins;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mapping documents: data that is executed, compared, printed, and refused when it is wrong. */
class MappingDocumentTest {
    private static final MappingDocument NEWEST = MappingDocument.newest(MappingMode.LIFECYCLE);

    private static MappingDocument with(String toTixngo, String toS360) {
        return MappingDocument.parse(
                "{\"name\":\"mine\",\"mode\":\"LIFECYCLE\",\"date\":\"2026-01-01\",\"toTixngo\":[" + toTixngo
                        + "],\"toS360\":[" + toS360 + "]}",
                "mine.json");
    }

    private static Ticket map(MappingDocument document) {
        InjectionMapping mapping = InjectionMapping.builder().document(document).build();
        return ((MappingResult.Mapped<Ticket>) mapping.map(ticket().build())).payload();
    }

    @Nested
    class BuiltIn {

        @Test
        void are_the_four_published_ones() {
            assertThat(MappingDocument.builtIn())
                    .extracting(MappingDocument::name)
                    .containsExactly("history", "lifecycle-2022-10-07", "lifecycle-2023-02-07", "lifecycle-2023-04-03");
            assertThat(NEWEST.name()).isEqualTo("lifecycle-2023-04-03");
            assertThatThrownBy(() -> MappingDocument.named("histori")).hasMessageContaining("'history'");
        }

        @Test
        void can_all_be_executed_and_survive_being_written_and_read() {
            for (MappingDocument document : MappingDocument.builtIn()) {
                InjectionMapping.builder().document(document).build();
                FeedbackMapping.builder(document).build();
                PrivilegeMapping.of(document, MappingPlugins.none(), true);
                assertThat(MappingDocument.parse(document.toJson(), "copy")).isEqualTo(document);
            }
        }

        @Test
        void differ_as_their_change_log_says() {
            assertThat(MappingDocument.named("lifecycle-2022-10-07")
                            .differencesTo(MappingDocument.named("lifecycle-2023-02-07")))
                    .extracting(RowChange::kind, RowChange::what)
                    .containsExactlyInAnyOrder(
                            org.assertj.core.groups.Tuple.tuple(
                                    Kind.CHANGED, "TO_S360 DEFAULTS mobile.holder.nationality"),
                            org.assertj.core.groups.Tuple.tuple(
                                    Kind.CHANGED, "TO_S360 DEFAULTS contact.individualCountryCode"));
            assertThat(MappingDocument.named("lifecycle-2023-02-07").differencesTo(NEWEST))
                    .extracting(RowChange::kind, RowChange::what)
                    .containsExactlyInAnyOrder(
                            org.assertj.core.groups.Tuple.tuple(Kind.CHANGED, "creation of contacts"),
                            org.assertj.core.groups.Tuple.tuple(
                                    Kind.ADDED, "TO_S360 DEFAULTS mobile.activation.beaconName"),
                            org.assertj.core.groups.Tuple.tuple(Kind.ADDED, "TO_S360 DEFAULTS mobile.extraInfo"));
        }
    }

    @Nested
    class AChangedRow {

        @Test
        void changes_what_is_sent_and_shows_in_the_comparison() {
            MappingDocument mine = NEWEST.withRow(MappingRow.toTixngo("purchaseDetails.category", "sale.seatCategory"));
            assertThat(map(mine).purchaseDetails().category()).isEqualTo("CAT1");
            assertThat(NEWEST.differencesTo(mine)).singleElement().satisfies(change -> {
                assertThat(change.kind()).isEqualTo(Kind.CHANGED);
                assertThat(change.toString()).contains("sale.tariff", "sale.seatCategory");
            });
        }

        @Test
        void may_have_a_table_of_values() {
            MappingRow row = MappingRow.toTixngo("purchaseDetails.category", "sale.tariff")
                    .withValues(Map.of("adult", "Grown-up"), new Unmapped.Keep());
            assertThat(map(NEWEST.withRow(row)).purchaseDetails().category()).isEqualTo("Grown-up");
        }

        static Stream<Arguments> policies() {
            return Stream.of(
                    Arguments.of(new Unmapped.Keep(), "ADULT"),
                    Arguments.of(new Unmapped.Skip(), null),
                    Arguments.of(new Unmapped.MapTo("OTHER"), "OTHER"));
        }

        @ParameterizedTest
        @MethodSource("policies")
        void says_what_becomes_of_other_values(Unmapped policy, String expected) {
            MappingRow row = MappingRow.toTixngo("purchaseDetails.category", "sale.tariff")
                    .withValues(Map.of("CHILD", "Kid"), policy);
            assertThat(map(NEWEST.withRow(row)).purchaseDetails().category()).isEqualTo(expected);
        }

        @Test
        void may_refuse_other_values_and_absent_ones() {
            MappingRow unmapped = MappingRow.toTixngo("purchaseDetails.category", "sale.tariff")
                    .withValues(Map.of("CHILD", "Kid"), new Unmapped.Fail());
            MappingRow absent = MappingRow.toTixngo("sortingKey", "seat.row").whenAbsent(new Absent.Fail());
            InjectionMapping mapping = InjectionMapping.builder()
                    .document(NEWEST.withRow(unmapped).withRow(absent))
                    .build();
            assertThat(Refusals.of(mapping.map(ticket().build())).toString()).contains("UNMAPPED", "REQUIRED");
        }

        @Test
        void may_say_what_stands_for_an_absent_value() {
            MappingRow row = MappingRow.toTixngo("sortingKey", "seat.row").whenAbsent(new Absent.MapTo("none"));
            assertThat(map(NEWEST.withRow(row)).sortingKey()).isEqualTo("none");
        }

        @Test
        void may_convert() {
            MappingRow row =
                    MappingRow.toTixngo("sortingKey", "performance.name").convertedBy("upperCase");
            assertThat(map(NEWEST.withRow(row)).sortingKey()).isEqualTo("FINAL");
        }
    }

    @Nested
    class Mistakes {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "null",
                    "[]",
                    "{",
                    "{\"name\":\"a\",\"name\":\"b\"}",
                    "{} {}",
                    "{\"name\":\"a\",\"mode\":\"SIDEWAYS\",\"date\":\"2026-01-01\"}",
                    "{\"name\":\"a\",\"mode\":\"HISTORY\",\"date\":\"2026-02-31\"}",
                    "{\"name\":\"a\",\"mode\":\"HISTORY\",\"date\":\"2026-01-01\",\"row\":[]}",
                    "{\"name\":\"a\",\"mode\":\"HISTORY\",\"date\":\"2026-01-01\",\"toS360\":{}}"
                })
        void of_form_are_refused(String json) {
            assertThatThrownBy(() -> MappingDocument.parse(json, "test"))
                    .isInstanceOf(MappingConfigurationException.class);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{}",
                    "7",
                    "{\"target\":\"sortingKey\"}",
                    "{\"source\":\"ticket.id\"}",
                    "{\"target\":\"sortingKey\",\"source\":[]}",
                    "{\"target\":\"sortingKey\",\"source\":[1]}",
                    "{\"target\":\"sortingKey\",\"source\":\"ticket.id\",\"colour\":\"red\"}",
                    "{\"target\":\"sortingKey\",\"source\":\"ticket.id\",\"layer\":\"TEMPLATE\"}",
                    "{\"target\":\"sortingKey\",\"source\":\"ticket.id\",\"unmapped\":\"maybe\"}",
                    "{\"target\":\"sortingKey\",\"source\":\"ticket.id\",\"absent\":{\"mapTo\":1}}",
                    "{\"target\":\"sortingKey\",\"source\":\"ticket.id\",\"values\":[]}",
                    "{\"target\":\"sortingKey\",\"source\":\"ticket.id\",\"since\":\"soon\"}",
                    "{\"target\":\"sortingKey\",\"source\":\"ticket.id\",\"evidence\":\"HEARSAY\"}"
                })
        void of_a_row_are_refused_with_the_row(String row) {
            assertThatThrownBy(() -> with("{\"target\":\"ticketId\",\"source\":\"ticket.id\"}," + row, ""))
                    .isInstanceOf(MappingConfigurationException.class)
                    .hasMessageContaining("toTixngo, row 2");
        }

        @Test
        void two_rows_for_one_target_are_refused() {
            String row = "{\"target\":\"sortingKey\",\"source\":\"ticket.id\"}";
            assertThatThrownBy(() -> with(row + "," + row, ""))
                    .isInstanceOf(MappingConfigurationException.class)
                    .hasMessageContaining("row 2")
                    .hasMessageContaining("sortingKey");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"target\":\"sortingKeys\",\"source\":\"ticket.id\"}",
                    "{\"target\":\"sortingKey\",\"source\":\"ticket.ids\"}",
                    "{\"target\":\"sortingKey\",\"source\":\"ticket.id\",\"converter\":\"upcase\"}",
                    "{\"target\":\"sortingKey\",\"source\":\"performance.start\"}",
                    "{\"target\":\"event.startTime\",\"source\":\"sale.price\"}",
                    "{\"target\":\"ticketDetails.main.1.key\",\"source\":\"ticket.id\"}",
                    "{\"target\":\"transferRules.allowTransfer\",\"source\":\"ticket.id\",\"values\":{\"a\":\"maybe\"}}"
                })
        void of_meaning_are_refused_with_the_row_when_the_mapping_is_built(String row) {
            MappingDocument document = with("{\"target\":\"ticketId\",\"source\":\"ticket.id\"}," + row, "");
            assertThatThrownBy(
                            () -> InjectionMapping.builder().document(document).build())
                    .isInstanceOf(MappingConfigurationException.class)
                    .hasMessageContaining("toTixngo, row 2");
        }

        @Test
        void of_meaning_towards_s360_are_refused_likewise() {
            MappingDocument document = with("", "{\"target\":\"mobile.status\",\"source\":\"state\"}");
            assertThatThrownBy(() -> FeedbackMapping.builder(document).build())
                    .isInstanceOf(MappingConfigurationException.class)
                    .hasMessageContaining("toS360, row 1")
                    .hasMessageContaining("did you mean 'status'");
        }

        @Test
        void a_hundred_thousand_rows_are_refused() {
            String rows = "{},".repeat(99_999) + "{}";
            assertThatThrownBy(() -> with(rows, ""))
                    .isInstanceOf(MappingConfigurationException.class)
                    .hasMessageContaining("100000 rows");
        }

        @Test
        void one_spelling_for_two_statuses_is_refused() {
            assertThatThrownBy(() -> MappingDocument.parse(
                            "{\"name\":\"a\",\"mode\":\"HISTORY\",\"date\":\"2026-01-01\",\"statuses\":["
                                    + "{\"name\":\"A\",\"family\":\"OTHER\"},"
                                    + "{\"name\":\"B\",\"family\":\"OTHER\",\"aliases\":[\"a\"]}]}",
                            "test"))
                    .isInstanceOf(MappingConfigurationException.class)
                    .hasMessageContaining("two statuses");
        }
    }

    @Nested
    class Printed {

        @Test
        void cells_cannot_break_out_of_their_table() {
            MappingDocument odd = NEWEST.withRow(MappingRow.toTixngo("sortingKey", "ticket.id")
                    .noted(Evidence.ASSUMED, "a|b\n<script>, \"quoted\""));
            assertThat(odd.toMarkdown()).contains("a\\|b &lt;script>").doesNotContain("<script>");
            assertThat(odd.toCsv()).contains("\"a|b\n<script>, \"\"quoted\"\"\"\r\n");
        }

        @Test
        void name_every_row() {
            List<String> targets =
                    NEWEST.rows().stream().map(MappingRow::target).toList();
            assertThat(NEWEST.toCsv()).contains(targets);
            assertThat(NEWEST.toMarkdown())
                    .contains(targets.stream()
                            .map(target -> target.replace("[", "\\["))
                            .toList());
        }
    }
}
