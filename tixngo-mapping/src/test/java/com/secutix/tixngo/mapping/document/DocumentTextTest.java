package com.secutix.tixngo.mapping.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.secutix.tixngo.mapping.MappingConfigurationException;
import com.secutix.tixngo.mapping.document.RowChange.Kind;
import com.secutix.tixngo.mapping.lifecycle.KnownStatus;
import com.secutix.tixngo.mapping.lifecycle.StatusFamily;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A document with every kind of row is read, written, printed and compared without losing a word. */
class DocumentTextTest {

    private static final String HEAD = "{\"name\":\"mine\",\"mode\":\"LIFECYCLE\",\"date\":\"2026-01-01\"";

    private static MappingDocument parse(String members) {
        return MappingDocument.parse(HEAD + members + "}", "mine.json");
    }

    private static MappingRow row(String members) {
        return parse(",\"toTixngo\":[{\"target\":\"sortingKey\",\"source\":\"ticket.id\"" + members + "}]")
                .rows()
                .get(0);
    }

    private static List<String> mistakes(String members) {
        return catchThrowableOfType(MappingConfigurationException.class, () -> parse(members))
                .mistakes();
    }

    private static MappingDocument documentOf(MappingRow... rows) {
        return new MappingDocument(
                "mine",
                MappingMode.LIFECYCLE,
                LocalDate.of(2026, 1, 1),
                List.of(),
                false,
                List.of(),
                List.of(),
                List.of(rows));
    }

    private static final MappingRow PLAIN = MappingRow.toTixngo("sortingKey", "ticket.id");

    @Nested
    class Rows {

        @Test
        void that_say_nothing_more_have_the_documented_defaults() {
            assertThat(row("")).isEqualTo(PLAIN);
            assertThat(PLAIN.layer()).isEqualTo(Layer.DEFAULTS);
            assertThat(PLAIN.evidence()).isEqualTo(Evidence.ASSUMED);
            assertThat(PLAIN.since()).isEqualTo("2022-10-07");
            assertThat(PLAIN.unmapped()).isEqualTo(new Unmapped.Keep());
            assertThat(PLAIN.absent()).isEqualTo(new Absent.LeaveOut());
        }

        @Test
        void may_say_everything() {
            Map<String, String> values = new LinkedHashMap<>();
            values.put("b", "2");
            values.put("a", "1");
            MappingRow expected = new MappingRow(
                    Direction.TO_TIXNGO,
                    Layer.COMFORT_VARIABLES,
                    "sortingKey",
                    List.of("ticket.id"),
                    "upperCase",
                    values,
                    new Unmapped.MapTo("x"),
                    new Absent.MapTo("y"),
                    LocalDate.of(2024, 2, 29),
                    Evidence.DOCUMENTED,
                    "a note");
            MappingRow read = row(",\"layer\":\"comfort_variables\",\"converter\":\"upperCase\","
                    + "\"values\":{\"b\":\"2\",\"a\":\"1\"},\"unmapped\":{\"mapTo\":\"x\"},\"absent\":{\"mapTo\":\"y\"},"
                    + "\"since\":\"2024-02-29\",\"evidence\":\"documented\",\"note\":\"a note\"");
            assertThat(read).isEqualTo(expected);
            assertThat(read.values().keySet()).containsExactly("b", "a");
        }

        @ParameterizedTest
        @CsvSource({"keep, Keep", "skip, Skip", "fail, Fail"})
        void name_what_becomes_of_unmapped_values(String word, String kind) {
            assertThat(row(",\"unmapped\":\"" + word + "\"")
                            .unmapped()
                            .getClass()
                            .getSimpleName())
                    .isEqualTo(kind);
        }

        @ParameterizedTest
        @CsvSource({"leaveOut, LeaveOut", "fail, Fail"})
        void name_what_becomes_of_absent_values(String word, String kind) {
            assertThat(row(",\"absent\":\"" + word + "\"").absent().getClass().getSimpleName())
                    .isEqualTo(kind);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\"unmapped\":\"mapTo\"",
                    "\"unmapped\":{\"mapTo\":\"x\",\"more\":\"y\"}",
                    "\"unmapped\":7",
                    "\"unmapped\":null",
                    "\"absent\":\"mapTo\"",
                    "\"absent\":\"skip\"",
                    "\"absent\":[]",
                    "\"values\":{\"a\":1}",
                    "\"values\":null",
                    "\"converter\":\" \"",
                    "\"note\":\"\"",
                    "\"layer\":\"PLUGINS\"",
                    "\"layer\":3",
                    "\"since\":3",
                    "\"since\":\"2023-02-29\""
                })
        void written_wrongly_are_refused_with_key_and_place(String member) {
            String key = member.substring(1, member.indexOf('"', 1));
            assertThat(mistakes(",\"toS360\":[{\"target\":\"mobile.status\",\"source\":\"status\"," + member + "}]"))
                    .singleElement()
                    .asString()
                    .startsWith("toS360, row 1: ")
                    .contains(key.equals("layer") && member.contains("PLUGINS") ? "PLUGINS" : "'" + key + "'");
        }

        @Test
        void of_another_layer_or_direction_may_fill_the_same_target() {
            assertThat(parse(
                                    ",\"toTixngo\":[{\"target\":\"sortingKey\",\"source\":\"ticket.id\"},"
                                            + "{\"layer\":\"COMFORT_VARIABLES\",\"target\":\"sortingKey\",\"source\":\"seat.row\"}]")
                            .rows())
                    .hasSize(2);
        }
    }

    @Nested
    class Mistakes {

        @ParameterizedTest
        @ValueSource(strings = {"toTixngo", "toS360", "statuses", "distribution"})
        void of_a_list_that_is_none_are_told(String key) {
            for (String wrong : List.of("{\"a\":1}", "{}", "7", "\"x\"", "null")) {
                assertThat(mistakes(",\"" + key + "\":" + wrong))
                        .as(wrong)
                        .singleElement()
                        .asString()
                        .startsWith(key + ": it must be a list");
            }
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "\"createsContacts\":\"yes\"|'createsContacts' must be true or false",
                    "\"changes\":{}|'changes' must be a text or a list of texts",
                    "\"changes\":[\"a\",1]|'changes' must hold texts only",
                    "\"statuses\":[{\"name\":\"A\"}]|statuses, row 1: 'family' must be one of",
                    "\"statuses\":[{\"name\":\" \",\"family\":\"OTHER\"}]|statuses, row 1: 'name' must be a text",
                    "\"statuses\":[{\"name\":\"A\",\"family\":\"OTHER\",\"alias\":[]}]|did you mean 'aliases'",
                    "\"distribution\":[7]|distribution, row 1: it must be an object",
                    "\"distribution\":[{\"status\":\"A\",\"contact\":\"NOBODY\",\"action\":\"B\",\"result\":\"C\"}]"
                            + "|distribution, row 1: 'contact' must be one of",
                    "\"distribution\":[{\"status\":\"A\",\"contact\":\"RECIPIENT\",\"action\":\"B\"}]|'result' must be",
                    "\"colour\":1|'colour' is no known key"
                })
        void of_the_document_are_told_with_their_place(String member, String expected) {
            assertThat(mistakes("," + member))
                    .anySatisfy(mistake -> assertThat(mistake).contains(expected));
        }

        @Test
        void are_told_in_bounds() {
            String rows = "{\"target\":\"sortingKey\",\"source\":\"ticket.id\",\"colour\":1},".repeat(150);
            String json = ",\"toTixngo\":[" + rows + "7]";
            MappingConfigurationException refused =
                    catchThrowableOfType(MappingConfigurationException.class, () -> parse(json));
            assertThat(refused.mistakes()).hasSize(100);
            assertThat(refused).hasMessageContaining("and 80 more").hasMessageNotContaining("row 80");
        }

        @Test
        void are_counted_only_where_not_all_are_shown() {
            String rows = "{\"target\":\"sortingKey\"},".repeat(19) + "{\"target\":\"sortingKey\"}";
            assertThatThrownBy(() -> parse(",\"toTixngo\":[" + rows + "]"))
                    .hasMessageContaining("row 20")
                    .hasMessageNotContaining("more");
        }

        @Test
        void of_size_or_depth_are_refused_before_anything_is_built() {
            assertThatThrownBy(() -> MappingDocument.parse(" ".repeat(4_000_001), "big"))
                    .isInstanceOf(MappingConfigurationException.class)
                    .hasMessageContaining("4000001 characters");
            assertThatThrownBy(() -> MappingDocument.parse("[".repeat(21) + "]".repeat(21), "deep"))
                    .isInstanceOf(MappingConfigurationException.class)
                    .hasMessageContaining("it is no JSON");
            assertThatThrownBy(() -> parse(",\"changes\":\"" + "x".repeat(20_001) + "\""))
                    .isInstanceOf(MappingConfigurationException.class)
                    .hasMessageContaining("it is no JSON");
        }

        @Test
        void of_json_are_told_with_line_and_column() {
            assertThatThrownBy(() -> MappingDocument.parse("{\n  \"name\": oops}", "x"))
                    .isInstanceOf(MappingConfigurationException.class)
                    .hasMessageContaining("line 2, column ");
        }

        @Test
        void of_a_value_are_found_when_it_is_made() {
            assertThatThrownBy(() -> MappingRow.toTixngo(" ", "ticket.id"))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> MappingRow.toTixngo("sortingKey")).hasMessageContaining("sortingKey");
            assertThatThrownBy(() -> new KnownStatus(" ", StatusFamily.OTHER, List.of()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class Written {

        private final MappingDocument everything = documentOf(
                PLAIN.convertedBy("upperCase").noted(Evidence.INFERRED, "why, \"quoted\"\r\nand more"),
                PLAIN.in(Layer.COMFORT_VARIABLES).since(LocalDate.of(2024, 2, 29)),
                MappingRow.toTixngo("design.id", "seat.gate", "'none'")
                        .withValues(Map.of("A", "1"), new Unmapped.Skip())
                        .whenAbsent(new Absent.Fail()),
                MappingRow.toTixngo("ticketImageUrl", "seat.row")
                        .withValues(Map.of("A", "1"), new Unmapped.Fail())
                        .whenAbsent(new Absent.MapTo("z")),
                MappingRow.toTixngo("purchaseDetails.category", "sale.tariff")
                        .withValues(Map.of("A", "1"), new Unmapped.MapTo("other")),
                MappingRow.toTixngo("purchaseDetails.currency", "sale.currency")
                        .withValues(Map.of("A", "1"), new Unmapped.Keep()),
                MappingRow.toS360("contact.custom[badge]", "extraInfo1"));

        @Test
        void as_json_it_is_the_same_document() {
            assertThat(MappingDocument.parse(everything.toJson(), "copy")).isEqualTo(everything);
        }

        @Test
        void as_json_it_has_one_line_for_each_row() {
            assertThat(everything.toJson().lines().filter(line -> line.contains("\"target\"")))
                    .hasSize(7);
            assertThat(everything.toJson()).doesNotContain("\"layer\":\"DEFAULTS\"", "\"keep\"", "leaveOut");
        }

        @Test
        void for_people_it_says_what_becomes_of_other_and_absent_values() {
            assertThat(everything.toMarkdown())
                    .contains(
                            "| upperCase |",
                            "| A becomes 1; others are left out | refused |",
                            "| A becomes 1; others are refused | 'z' |",
                            "| A becomes 1; others become other |  |",
                            "| A becomes 1; others stay |  |",
                            "always the same")
                    .doesNotContain("## Digital privileges", "## Transfers");
        }

        @Test
        void as_csv_cells_are_quoted_only_where_they_must_be() {
            assertThat(everything.toCsv().split("\r\n(?=TO_)"))
                    .hasSize(8)
                    .contains("TO_TIXNGO,LIFECYCLE,DEFAULTS,sortingKey,\"text, at most 256\",ticket.id,the ticket id,"
                            + "upperCase,,,2022-10-07,INFERRED,\"why, \"\"quoted\"\"\r\nand more\"")
                    .contains("TO_TIXNGO,LIFECYCLE,COMFORT_VARIABLES,sortingKey,\"text, at most 256\",ticket.id,"
                            + "the ticket id,,,,2024-02-29,ASSUMED,");
            for (String odd : List.of("a\nb", "a\rb", "a\"b", "a,b", ",a", "\"a", "\ra", "\na")) {
                assertThat(documentOf(PLAIN.noted(Evidence.ASSUMED, odd)).toCsv())
                        .contains("\"" + odd.replace("\"", "\"\"") + "\"\r\n");
            }
        }

        @Test
        void names_what_it_does_not_know() {
            MappingDocument odd = documentOf(
                    MappingRow.toTixngo("no.such.field", "no.such.source"),
                    MappingRow.toTixngo("ticketDetails.main[A]", "ticket.id"),
                    MappingRow.toTixngo("privilege.cardNumber", "card.number"));
            assertThat(odd.toCsv())
                    .contains("no.such.field,text,no.such.source,?,")
                    .contains("ticketDetails.main[A],\"text, multilingual, at most ")
                    .contains("privilege.cardNumber,\"text, at most 256\",card.number,the number on the card,");
        }
    }

    @Nested
    class Compared {

        @Test
        void rows_that_went_and_came_are_told() {
            MappingDocument one = documentOf(PLAIN);
            MappingDocument other = documentOf(MappingRow.toS360("mobile.status", "status"));
            assertThat(one.differencesTo(other))
                    .extracting(RowChange::toString)
                    .containsExactly(
                            "removed TO_TIXNGO DEFAULTS sortingKey: ticket.id, since 2022-10-07, assumed",
                            "added TO_S360 DEFAULTS mobile.status: status, since 2022-10-07, assumed");
            assertThat(one.differencesTo(one)).isEmpty();
        }

        @Test
        void every_part_of_a_row_counts() {
            MappingDocument before = documentOf(PLAIN);
            for (MappingRow changed : List.of(
                    PLAIN.convertedBy("trim"),
                    PLAIN.withValues(Map.of("a", "b"), new Unmapped.Keep()),
                    PLAIN.whenAbsent(new Absent.Fail()),
                    PLAIN.since(LocalDate.of(2024, 2, 29)),
                    PLAIN.noted(Evidence.INFERRED, ""),
                    PLAIN.noted(Evidence.ASSUMED, "why"))) {
                assertThat(before.differencesTo(documentOf(changed)))
                        .extracting(RowChange::kind)
                        .containsExactly(Kind.CHANGED);
            }
            assertThat(before.differencesTo(documentOf(PLAIN.convertedBy("trim")
                                    .withValues(Map.of("a", "b"), new Unmapped.Skip())
                                    .whenAbsent(new Absent.MapTo("c"))
                                    .noted(Evidence.INFERRED, "why")))
                            .get(0)
                            .after())
                    .isEqualTo("ticket.id, by trim, a becomes b; others are left out, when absent: 'c', "
                            + "since 2022-10-07, inferred (why)");
        }

        @Test
        void statuses_and_rules_count() {
            MappingDocument newest = MappingDocument.newest(MappingMode.LIFECYCLE);
            MappingDocument history = MappingDocument.newest(MappingMode.HISTORY);
            assertThat(newest.differencesTo(history))
                    .extracting(RowChange::kind, RowChange::what)
                    .contains(
                            org.assertj.core.groups.Tuple.tuple(Kind.REMOVED, "distribution of TRANSFERRED"),
                            org.assertj.core.groups.Tuple.tuple(Kind.REMOVED, "status ASSIGNED"),
                            org.assertj.core.groups.Tuple.tuple(Kind.ADDED, "status RECEIVED"));
        }

        @Test
        void rows_are_the_same_target_only_with_layer_and_direction() {
            assertThat(PLAIN.sameTarget(PLAIN.convertedBy("trim"))).isTrue();
            assertThat(PLAIN.sameTarget(PLAIN.in(Layer.COMFORT_VARIABLES))).isFalse();
            assertThat(PLAIN.sameTarget(MappingRow.toS360("sortingKey", "status")))
                    .isFalse();
            assertThat(PLAIN.sameTarget(MappingRow.toTixngo("design.id", "ticket.id")))
                    .isFalse();
        }
    }
}
