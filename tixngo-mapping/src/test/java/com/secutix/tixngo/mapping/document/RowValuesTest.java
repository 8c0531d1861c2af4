package com.secutix.tixngo.mapping.document;

import static com.secutix.tixngo.mapping.SampleTicket.detailed;
import static com.secutix.tixngo.mapping.SampleTicket.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.secutix.tixngo.client.model.Text;
import com.secutix.tixngo.client.model.Ticket;
import com.secutix.tixngo.mapping.MappingConfigurationException;
import com.secutix.tixngo.mapping.MappingResult;
import com.secutix.tixngo.mapping.Refusals;
import com.secutix.tixngo.mapping.SampleTicket;
import com.secutix.tixngo.mapping.Violation;
import com.secutix.tixngo.mapping.injection.InjectionMapping;
import com.secutix.tixngo.mapping.s360.Season;
import com.secutix.tixngo.mapping.s360.Seat;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a row reads, and how that becomes a value of its field. */
class RowValuesTest {

    private static final MappingDocument NEWEST = MappingDocument.newest(MappingMode.LIFECYCLE);

    private static InjectionMapping mapping(MappingRow... rows) {
        MappingDocument document = NEWEST;
        for (MappingRow row : rows) {
            document = document.withRow(row);
        }
        return InjectionMapping.builder().document(document).build();
    }

    private static Ticket map(SampleTicket sample, MappingRow... rows) {
        return ((MappingResult.Mapped<Ticket>) mapping(rows).map(sample.build())).payload();
    }

    private static List<Violation> violations(SampleTicket sample, MappingRow... rows) {
        return Refusals.of(mapping(rows).map(sample.build()));
    }

    private static MappingRow key(String source) {
        return MappingRow.toTixngo("sortingKey", source);
    }

    private static SampleTicket full() {
        SampleTicket sample = ticket();
        sample.contact = detailed("ana@example.org", "Ana", "Li");
        sample.seat = new Seat("G1", "A1", "R1", "N1");
        sample.season = new Season(
                "S27",
                OffsetDateTime.parse("2027-01-01T00:00:00+01:00"),
                OffsetDateTime.parse("2027-12-31T00:00:00+01:00"));
        sample.replaces = "OLD";
        return sample;
    }

    @Nested
    class Converters {

        @ParameterizedTest
        @CsvSource({
            "performance.name, upperCase, FINAL",
            "performance.name, lowerCase, final",
            "performance.name, firstLanguage, Final",
            "variable.PADDED, trim, padded",
            "spectator.birthdate, dateText, 1990-02-28",
            "performance.start, timeText, 2027-06-01T20:45+02:00",
            "spectator.mainApplicant, flagText, true",
            "sale.price, numberText, 100.00",
        })
        void write_a_text(String source, String converter, String expected) {
            SampleTicket sample = full();
            sample.variables.put("PADDED", "  padded ");
            assertThat(map(sample, key(source).convertedBy(converter)).sortingKey())
                    .isEqualTo(expected);
        }

        @Test
        void take_the_first_language_of_a_text_in_several() {
            Map<String, String> words = new LinkedHashMap<>();
            words.put("fr", "Finale");
            words.put("en", "Final");
            SampleTicket sample = full();
            sample.performanceName = Text.of(words);
            assertThat(map(sample, key("performance.name").convertedBy("upperCase"))
                            .sortingKey())
                    .isEqualTo("FINALE");
            assertThat(map(sample, key("performance.name").convertedBy("firstLanguage"))
                            .sortingKey())
                    .isEqualTo("Finale");
        }

        @ParameterizedTest
        @CsvSource({
            "transferRules.allowTransfer, flag, TRUE, true",
            "transferRules.allowTransfer, flag, ' false', false",
            "transferRules.assignTransferLimit, integer, ' 3', 3",
            "purchaseDetails.price, number, ' 12.50', 12.50",
            "purchaseDetails.price, integer, 12, 12",
            "purchaseDetails.price, number, 1234567890123456789012345678901234567890, "
                    + "1234567890123456789012345678901234567890",
            "spectatorDetails.dateOfBirth, date, ' 1990-02-28', 1990-02-28",
            "activationParameters.time, time, ' 2027-06-01T20:45:00+02:00', 2027-06-01T20:45+02:00",
        })
        void read_a_text(String target, String converter, String text, String expected) {
            SampleTicket sample = full();
            sample.variables.put("X", text);
            MappingRow row = MappingRow.toTixngo(target, "variable.X");
            for (MappingRow each : List.of(row, row.convertedBy(converter))) {
                Ticket mapped = map(sample, each);
                Map<String, Object> values = new LinkedHashMap<>();
                values.put("purchaseDetails.price", mapped.purchaseDetails().price());
                values.put(
                        "spectatorDetails.dateOfBirth",
                        mapped.spectatorDetails().dateOfBirth());
                values.put(
                        "activationParameters.time",
                        mapped.activationParameters().time());
                if (mapped.transferRules() != null) {
                    values.put(
                            "transferRules.allowTransfer",
                            mapped.transferRules().allowTransfer());
                    values.put(
                            "transferRules.assignTransferLimit",
                            mapped.transferRules().assignTransferLimit());
                }
                assertThat(values.get(target)).hasToString(expected);
            }
        }

        @ParameterizedTest
        @CsvSource({
            "transferRules.allowTransfer, flag, yes, INVALID_FLAG",
            "transferRules.assignTransferLimit, integer, 3.0, INVALID_NUMBER",
            "purchaseDetails.price, number, 1e9, INVALID_NUMBER",
            "purchaseDetails.price, number, 1E9, INVALID_NUMBER",
            "purchaseDetails.price, number, twelve, INVALID_NUMBER",
            "purchaseDetails.price, number, 12345678901234567890123456789012345678901, INVALID_NUMBER",
            "spectatorDetails.dateOfBirth, date, 28/02/1990, INVALID_DATE",
            "activationParameters.time, time, tomorrow, INVALID_DATE",
        })
        void refuse_the_ticket_whose_text_they_cannot_read(String target, String converter, String text, String code) {
            SampleTicket sample = full();
            sample.variables.put("X", text);
            MappingRow row = MappingRow.toTixngo(target, "variable.X");
            for (MappingRow each : List.of(row, row.convertedBy(converter))) {
                assertThat(violations(sample, each))
                        .extracting(Violation::field, Violation::code)
                        .containsExactly(org.assertj.core.groups.Tuple.tuple(target, code));
            }
        }

        @Test
        void leave_what_is_absent_absent() {
            assertThat(map(ticket(), key("seat.row").convertedBy("upperCase")).sortingKey())
                    .isNull();
            assertThat(map(
                                    ticket(),
                                    MappingRow.toTixngo("purchaseDetails.price", "variable.X")
                                            .convertedBy("integer"))
                            .purchaseDetails()
                            .price())
                    .isNull();
        }

        @Test
        void that_take_another_type_than_the_source_gives_are_refused() {
            assertThatThrownBy(() -> mapping(key("performance.start").convertedBy("date")))
                    .isInstanceOf(MappingConfigurationException.class)
                    .hasMessageContaining("'date' takes TEXT")
                    .hasMessageContaining("'performance.start' gives TIME");
        }
    }

    @Nested
    class Constants {

        @ParameterizedTest
        @CsvSource(
                quoteCharacter = '"',
                value = {"'it is', it is", "'a''b', a''b", "'''', ''"})
        void are_what_stands_between_the_quotes(String source, String expected) {
            assertThat(map(ticket(), key(source)).sortingKey()).isEqualTo(expected);
        }

        @Test
        void that_are_empty_give_no_value() {
            assertThat(map(ticket(), key("''")).sortingKey()).isNull();
        }

        @Test
        void stand_for_flags_and_numbers() {
            Ticket mapped = map(
                    ticket(),
                    MappingRow.toTixngo("transferRules.allowTransfer", "'false'"),
                    MappingRow.toTixngo("purchaseDetails.price", "'7.5'"));
            assertThat(mapped.transferRules().allowTransfer()).isFalse();
            assertThat(mapped.purchaseDetails().price()).isEqualTo(new BigDecimal("7.5"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"'", "'open", "closed'"})
        void need_both_quotes(String source) {
            assertThatThrownBy(() -> mapping(key(source)))
                    .isInstanceOf(MappingConfigurationException.class)
                    .hasMessageContaining("there is no source");
        }
    }

    @Nested
    class Alternatives {

        private final MappingRow row = MappingRow.toTixngo("sortingKey", "variable.A", "variable.B", "sale.tariff");

        @Test
        void are_asked_in_their_order() {
            SampleTicket sample = ticket();
            assertThat(map(sample, row).sortingKey()).isEqualTo("ADULT");
            sample.variables.put("B", "b");
            assertThat(map(sample, row).sortingKey()).isEqualTo("b");
            sample.variables.put("A", "a");
            assertThat(map(sample, row).sortingKey()).isEqualTo("a");
        }

        @Test
        void do_not_stand_in_for_a_blank_value() {
            SampleTicket sample = ticket();
            sample.variables.put("A", " ");
            assertThat(map(sample, row).sortingKey()).isNull();
        }

        @Test
        void may_all_be_absent() {
            assertThat(map(ticket(), MappingRow.toTixngo("sortingKey", "variable.A", "variable.B"))
                            .sortingKey())
                    .isNull();
        }
    }
}
