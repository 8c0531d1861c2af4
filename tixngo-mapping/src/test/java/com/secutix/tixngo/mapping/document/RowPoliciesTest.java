package com.secutix.tixngo.mapping.document;

import static com.secutix.tixngo.mapping.SampleTicket.detailed;
import static com.secutix.tixngo.mapping.SampleTicket.pass;
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
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a row does with values that its table knows or not, with absent ones, and what its sources give. */
class RowPoliciesTest {

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
    class Tables {

        private final MappingRow flags = MappingRow.toTixngo("transferRules.allowTransfer", "sale.tariff")
                .withValues(Map.of("ADULT", "true", "CHILD", "false"), new Unmapped.Skip());

        @Test
        void turn_a_text_into_a_flag_or_a_number() {
            SampleTicket child = ticket();
            child.tariff = "child";
            assertThat(map(ticket(), flags).transferRules().allowTransfer()).isTrue();
            assertThat(map(child, flags).transferRules().allowTransfer()).isFalse();
            MappingRow limits = MappingRow.toTixngo("transferRules.assignTransferLimit", "sale.tariff")
                    .withValues(Map.of("ADULT", "4"), new Unmapped.MapTo("1"));
            assertThat(map(ticket(), limits).transferRules().assignTransferLimit())
                    .isEqualTo(4);
            assertThat(map(child, limits).transferRules().assignTransferLimit()).isEqualTo(1);
        }

        @Test
        void read_a_text_that_they_keep_as_the_field_takes_it() {
            MappingRow row = MappingRow.toTixngo("transferRules.assignTransferLimit", "variable.X")
                    .withValues(Map.of("many", "99"), new Unmapped.Keep());
            SampleTicket sample = ticket();
            sample.variables.put("X", "5");
            assertThat(map(sample, row).transferRules().assignTransferLimit()).isEqualTo(5);
            sample.variables.put("X", "Many");
            assertThat(map(sample, row).transferRules().assignTransferLimit()).isEqualTo(99);
            sample.variables.put("X", "few");
            assertThat(violations(sample, row)).extracting(Violation::code).containsExactly("INVALID_NUMBER");
        }

        @Test
        void leave_what_is_absent_absent() {
            assertThat(map(ticket(), key("seat.row").withValues(Map.of("A", "B"), new Unmapped.MapTo("other")))
                            .sortingKey())
                    .isNull();
        }

        @Test
        void look_up_the_first_language_and_ignore_case_blanks_and_hyphens() {
            SampleTicket sample = ticket();
            sample.performanceName = Text.of(Map.of("en", "Semi-Final one"));
            MappingRow row = key("performance.name").withValues(Map.of("SEMI FINAL ONE", "SF1"), new Unmapped.Fail());
            assertThat(map(sample, row).sortingKey()).isEqualTo("SF1");
        }

        @Test
        void look_up_flags_and_numbers_as_they_are_written() {
            MappingRow row = MappingRow.toTixngo("spectatorDetails.mainApplicant", "spectator.mainApplicant")
                    .withValues(Map.of("TRUE", "false"), new Unmapped.Keep());
            assertThat(map(ticket(), row).spectatorDetails().mainApplicant()).isFalse();
        }

        @Test
        void say_one_thing_of_a_value_however_it_is_spelled() {
            MappingRow row = key("sale.tariff");
            assertThat(map(ticket(), row.withValues(Map.of("ADULT", "A", "adult ", "A"), new Unmapped.Fail()))
                            .sortingKey())
                    .isEqualTo("A");
            assertThatThrownBy(() ->
                            map(ticket(), row.withValues(Map.of("ADULT", "A", "adult ", "B"), new Unmapped.Keep())))
                    .isInstanceOf(MappingConfigurationException.class)
                    .hasMessageContaining("sortingKey")
                    .hasMessageContaining("twice");
        }

        @Test
        void hold_no_null() {
            MappingRow row = key("sale.tariff");
            Map<String, String> without = new HashMap<>();
            without.put("ADULT", null);
            assertThatThrownBy(() -> row.withValues(without, new Unmapped.Keep()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("sortingKey");
        }

        @Test
        void are_refused_for_fields_that_no_text_can_fill() {
            MappingDocument document = NEWEST.withRow(MappingRow.toS360("mobile.extraInfo", "extraInfo")
                    .withValues(Map.of("a", "b"), new Unmapped.Keep()));
            assertThatThrownBy(() -> com.secutix.tixngo.mapping.feedback.FeedbackMapping.builder(document)
                            .build())
                    .isInstanceOf(MappingConfigurationException.class)
                    .hasMessageContaining("a table of values cannot be given for NUMBERED_TEXTS");
        }
    }

    @Nested
    class WhatIsAbsent {

        private final MappingRow refusing = key("variable.X").whenAbsent(new Absent.Fail());
        private final MappingRow substituting = key("variable.X").whenAbsent(new Absent.MapTo("stand-in"));

        private SampleTicket withX(String value) {
            SampleTicket sample = ticket();
            if (value != null) {
                sample.variables.put("X", value);
            }
            return sample;
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "  "})
        void includes_what_is_blank(String blank) {
            assertThat(violations(withX(blank), refusing))
                    .extracting(Violation::code)
                    .containsExactly("REQUIRED");
            assertThat(map(withX(blank), substituting).sortingKey()).isEqualTo("stand-in");
        }

        @Test
        void does_not_include_what_is_there() {
            assertThat(map(withX("there"), refusing).sortingKey()).isEqualTo("there");
            assertThat(map(withX("there"), substituting).sortingKey()).isEqualTo("there");
        }

        @Test
        void is_named_with_what_was_asked_for() {
            assertThat(violations(withX(null), refusing))
                    .singleElement()
                    .satisfies(violation -> assertThat(violation.message()).contains("sortingKey", "variable.X"));
            assertThat(map(withX(null), substituting).sortingKey()).isEqualTo("stand-in");
        }

        @Test
        void includes_a_blank_text_that_could_come_in_several_languages() {
            SampleTicket sample = ticket();
            sample.productName = Text.of(" ");
            MappingRow row = MappingRow.toTixngo("event.group.name", "product.name");
            assertThat(violations(sample, row.whenAbsent(new Absent.Fail())))
                    .extracting(Violation::code)
                    .containsExactly("REQUIRED");
            assertThat(map(sample, row.whenAbsent(new Absent.MapTo("Cup")))
                            .event()
                            .group()
                            .name())
                    .isEqualTo(Text.of("Cup"));
        }

        @Test
        void of_a_flag_or_a_date_leaves_what_is_there() {
            MappingRow flag = MappingRow.toTixngo("spectatorDetails.mainApplicant", "spectator.mainApplicant")
                    .whenAbsent(new Absent.MapTo("false"));
            assertThat(map(ticket(), flag).spectatorDetails().mainApplicant()).isTrue();
            MappingRow date =
                    MappingRow.toTixngo("event.startTime", "performance.start").whenAbsent(new Absent.Fail());
            assertThat(map(ticket(), date).event().startTime()).isEqualTo("2027-06-01T20:45:00+02:00");
        }

        @Test
        void cannot_be_replaced_in_a_field_that_no_text_can_fill() {
            MappingDocument document = NEWEST.withRow(
                    MappingRow.toS360("mobile.history", "history").whenAbsent(new Absent.MapTo("none")));
            assertThatThrownBy(() -> com.secutix.tixngo.mapping.feedback.FeedbackMapping.builder(document)
                            .build())
                    .isInstanceOf(MappingConfigurationException.class)
                    .hasMessageContaining("a value for absent cannot be given for HISTORY");
        }
    }

    @Nested
    class Sources {

        @ParameterizedTest
        @CsvSource({
            "ticket.id, S360-000000001",
            "ticket.taxNumber, 12300123",
            "ticket.barcode, 0123456789",
            "ticket.replacesTicketId, OLD",
            "seat.gate, G1",
            "seat.area, A1",
            "seat.row, R1",
            "seat.number, N1",
            "sale.fileNumber, F-77",
            "sale.salesChannel, WEB",
            "sale.shipmentMode, MOBILE",
            "sale.tariff, ADULT",
            "sale.seatCategory, CAT1",
            "sale.contingent, PUBLIC",
            "sale.currency, CHF",
            "performance.id, EVT-1",
            "performance.activity, ACTIVITY",
            "season.code, S27",
            "product.kind, EVENT",
            "product.code, PROD-1",
            "product.family, FAMILY",
            "venue.zip, 1200",
            "venue.countryCode, CH",
            "venue.zone, Europe/Zurich",
            "wallet.email, ana@example.org",
            "contact.email, ana@example.org",
            "contact.lastName, Li",
            "spectator.birthPlace, Bern",
            "spectator.birthRegion, BE",
            "spectator.cellPhoneNumber, +41790000000",
            "beneficiary.firstName, Bo",
        })
        void give_texts(String source, String expected) {
            SampleTicket sample = full();
            sample.beneficiary = detailed("bo@example.org", "Bo", "Ek");
            assertThat(map(sample, key(source)).sortingKey()).isEqualTo(expected);
        }

        @ParameterizedTest
        @CsvSource({
            "performance.start, 2027-06-01T20:45+02:00",
            "performance.end, 2027-06-01T22:45+02:00",
            "performance.expiry, 2027-06-02T22:45+02:00",
            "season.start, 2027-01-01T00:00+01:00",
            "season.end, 2027-12-31T00:00+01:00",
            "sale.purchaseDate, 2027-01-02T03:04:05+01:00",
        })
        void give_moments(String source, String expected) {
            SampleTicket sample = full();
            sample.end = OffsetDateTime.parse("2027-06-01T22:45:00+02:00");
            assertThat(map(sample, key(source).convertedBy("timeText")).sortingKey())
                    .isEqualTo(expected);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "performance.id",
                    "performance.name",
                    "performance.activity",
                    "season.code",
                    "seat.gate",
                    "seat.area",
                    "seat.row",
                    "seat.number",
                    "beneficiary.email",
                    "ticket.replacesTicketId",
                    "variable.X",
                    "comfort.TIXRGrp"
                })
        void of_what_a_pass_has_not_give_nothing(String source) {
            assertThat(map(pass(), key(source)).sortingKey()).isNull();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "performance.start",
                    "performance.end",
                    "performance.expiry",
                    "season.start",
                    "season.end",
                    "comfort.TIXAct"
                })
        void of_moments_that_a_pass_has_not_give_nothing(String source) {
            assertThat(map(pass(), key(source).convertedBy("timeText")).sortingKey())
                    .isNull();
        }

        @Test
        void of_variables_need_a_name() {
            assertThatThrownBy(() -> mapping(key("variable.")))
                    .isInstanceOf(MappingConfigurationException.class)
                    .hasMessageContaining("there is no source 'variable.'");
        }
    }
}
