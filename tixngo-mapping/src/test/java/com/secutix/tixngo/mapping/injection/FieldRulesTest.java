package com.secutix.tixngo.mapping.injection;

import static com.secutix.tixngo.mapping.SampleTicket.pass;
import static com.secutix.tixngo.mapping.SampleTicket.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.client.model.Text;
import com.secutix.tixngo.client.model.Ticket;
import com.secutix.tixngo.mapping.MappingResult;
import com.secutix.tixngo.mapping.Refusals;
import com.secutix.tixngo.mapping.SampleTicket;
import com.secutix.tixngo.mapping.Violation;
import com.secutix.tixngo.mapping.document.MappingDocument;
import com.secutix.tixngo.mapping.document.MappingMode;
import com.secutix.tixngo.mapping.document.MappingRow;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The exact edges of what a field takes, and what a message says about a value outside of them. */
class FieldRulesTest {

    private static final MappingDocument NEWEST = MappingDocument.newest(MappingMode.LIFECYCLE);

    private static List<Violation> violations(SampleTicket sample, MappingRow... rows) {
        MappingDocument document = NEWEST;
        for (MappingRow row : rows) {
            document = document.withRow(row);
        }
        return Refusals.of(InjectionMapping.builder().document(document).build().map(sample.build()));
    }

    private static String message(SampleTicket sample, MappingRow... rows) {
        List<Violation> all = violations(sample, rows);
        assertThat(all).hasSize(1);
        return all.get(0).message();
    }

    private static SampleTicket tariff(String text) {
        SampleTicket sample = ticket();
        sample.tariff = text;
        return sample;
    }

    @Nested
    class Numbers {

        @ParameterizedTest
        @ValueSource(strings = {"180", "-180", "179.999999", "0"})
        void at_their_bounds_pass(BigDecimal longitude) {
            SampleTicket sample = ticket();
            sample.longitude = longitude;
            assertThat(violations(sample)).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"180.000001", "-180.000001"})
        void beyond_them_do_not(BigDecimal longitude) {
            SampleTicket sample = ticket();
            sample.longitude = longitude;
            assertThat(message(sample)).contains("event.address.longitude is ", "allowed is -180.0 to 180.0");
        }
    }

    @Nested
    class Texts {

        @Test
        void of_each_language_are_checked() {
            Map<String, String> words = new LinkedHashMap<>();
            words.put("en", "x".repeat(129));
            words.put("fr", "bad\u0000");
            words.put("it", "y".repeat(128));
            SampleTicket sample = ticket();
            sample.performanceName = Text.of(words);
            MappingResult<Ticket> result = InjectionMapping.builder()
                    .sendMultilingualAsJsonObject(true)
                    .build()
                    .map(sample.build());
            assertThat(Refusals.of(result))
                    .extracting(Violation::field, Violation::code)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("event.name", "TOO_LONG"),
                            org.assertj.core.groups.Tuple.tuple("event.name", "INVALID_CHARACTER"));
        }

        @Test
        void that_are_too_long_are_shown_from_their_beginning() {
            assertThat(message(tariff("x".repeat(513))))
                    .isEqualTo(
                            "purchaseDetails.category has 513 characters, allowed are 512: '" + "x".repeat(40) + "…'");
            assertThat(violations(tariff("x".repeat(512)))).isEmpty();
        }

        @Test
        void with_an_odd_character_name_it_and_its_place() {
            SampleTicket sample = ticket();
            sample.ticketId = "ab:c";
            assertThat(message(sample))
                    .isEqualTo("ticketId has the character U+003A at position 3, which is not allowed: 'ab:c'");
            assertThat(message(tariff("abc\u0000")))
                    .isEqualTo("purchaseDetails.category has the character U+0000 at position 4, which is not allowed:"
                            + " 'abc\uFFFD'");
            assertThat(message(tariff("😀\uD800"))).contains("U+D800 at position 3");
            assertThat(message(tariff("a\u009F"))).contains("U+009F at position 2");
            assertThat(message(tariff("a\u007F"))).contains("U+007F at position 2");
        }

        @ParameterizedTest
        @ValueSource(strings = {"\u00A0", " ~", "a\r\n\tb", "\uE000", "\u3042"})
        void with_characters_next_to_the_forbidden_ones_pass(String text) {
            assertThat(violations(tariff("x" + text))).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"azAZ09 *.-_+/()", "a", "z", "A", "Z", "0", "9"})
        void of_ids_pass_with_the_first_and_last_of_each_range(String id) {
            SampleTicket sample = ticket();
            sample.ticketId = id;
            assertThat(violations(sample)).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"`", "{", "@", "[", ":", "ª"})
        void of_ids_do_not_pass_with_the_neighbours_of_a_range(String id) {
            SampleTicket sample = ticket();
            sample.ticketId = id;
            assertThat(violations(sample)).extracting(Violation::code).containsExactly("INVALID_CHARACTER");
        }

        @Test
        void are_shown_without_what_could_disturb_a_log() {
            assertThat(violations(tariff("\u2028\u2029\u202E\u001B😀" + "x".repeat(600))))
                    .hasSize(2)
                    .allSatisfy(violation ->
                            assertThat(violation.message()).endsWith("'" + "\uFFFD".repeat(6) + "x".repeat(34) + "…'"));
            SampleTicket exact = ticket();
            exact.ticketId = "x".repeat(39) + "#";
            assertThat(message(exact)).endsWith("'" + exact.ticketId + "'");
        }

        @Test
        void outside_a_closed_list_are_shown_with_the_list() {
            assertThat(message(ticket(), MappingRow.toTixngo("activationParameters.method", "'ONLINE'")))
                    .isEqualTo("activationParameters.method must be one of [offline, online], and is 'ONLINE'");
        }
    }

    @Nested
    class Required {

        @Test
        void fields_are_told_once_when_their_row_failed() {
            SampleTicket sample = ticket();
            sample.comfort.put("TIXStart", "sometime");
            sample.start = null;
            assertThat(violations(sample))
                    .extracting(Violation::field, Violation::code)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("event.startTime", "INVALID_DATE"),
                            org.assertj.core.groups.Tuple.tuple("event.expirationDate", "ROW_FAILED"));
        }

        @Test
        void fields_are_all_left_to_tixngo_but_the_id_when_that_is_wanted() {
            MappingDocument bare = NEWEST.withRows(List.of(MappingRow.toTixngo("ticketId", "ticket.id")));
            Ticket mapped = ((MappingResult.Mapped<Ticket>) InjectionMapping.builder()
                            .document(bare)
                            .enforceMandatoryParameters(false)
                            .build()
                            .map(ticket().build()))
                    .payload();
            assertThat(mapped)
                    .isEqualTo(new Ticket(
                            "S360-000000001", mapped.event(), null, null, null, null, null, null, null, null, null));
            assertThat(mapped.event().address()).isNull();
            assertThat(mapped.event().group()).isNull();
        }
    }

    @Nested
    class Parts {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "event.group.name",
                    "event.group.image",
                    "event.address.site",
                    "event.address.latitude",
                    "activationParameters.method",
                    "activationParameters.instanceId",
                    "purchaseDetails.price",
                    "purchaseDetails.purchaseDate",
                    "spectatorDetails.email",
                    "spectatorDetails.mainApplicant",
                    "transferRules.groupId",
                    "transferRules.s360ExchangeForInitialSpectator",
                    "design.id"
                })
        void are_sent_when_their_first_or_last_field_is_there(String field) {
            String constant = field.contains("Exchange") || field.contains("main")
                    ? "'true'"
                    : field.contains("latitude") || field.contains("price")
                            ? "'7'"
                            : field.contains("Date")
                                    ? "'2027-01-01T00:00:00Z'"
                                    : field.contains("method") ? "'online'" : "'x'";
            MappingDocument bare = NEWEST.withRows(
                    List.of(MappingRow.toTixngo("ticketId", "ticket.id"), MappingRow.toTixngo(field, constant)));
            Ticket mapped = ((MappingResult.Mapped<Ticket>) InjectionMapping.builder()
                            .document(bare)
                            .enforceMandatoryParameters(false)
                            .build()
                            .map(ticket().build()))
                    .payload();
            Map<String, Object> parts = new LinkedHashMap<>();
            parts.put("event.group", mapped.event().group());
            parts.put("event.address", mapped.event().address());
            parts.put("activationParameters", mapped.activationParameters());
            parts.put("purchaseDetails", mapped.purchaseDetails());
            parts.put("spectatorDetails", mapped.spectatorDetails());
            parts.put("transferRules", mapped.transferRules());
            parts.put("design", mapped.design());
            parts.forEach((name, part) -> {
                if (field.startsWith(name + ".")) {
                    assertThat(part).as(name).isNotNull();
                } else {
                    assertThat(part).as(name).isNull();
                }
            });
        }
    }

    @Nested
    class ComfortDates {

        private static SampleTicket activatedAt(SampleTicket sample, String text) {
            sample.comfort.put("TIXAct", text);
            return sample;
        }

        @ParameterizedTest
        @CsvSource({"12345d, 2061-03-19", "10d, 2027-06-11", "0h, 2027-06-01", "123h, 2027-06-06"})
        void have_up_to_five_digits(String text, String day) {
            Ticket mapped = ((MappingResult.Mapped<Ticket>) InjectionMapping.builder()
                            .build()
                            .map(activatedAt(ticket(), text).build()))
                    .payload();
            assertThat(mapped.activationParameters().time().toLocalDate()).hasToString(day);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "123456d",
                    "+",
                    "-",
                    "+1",
                    "7",
                    ":d",
                    "/d",
                    "01.07/27 10:00",
                    "01/07.27 10:00",
                    "01/07/27T10:00",
                    "01/07/27 10.00",
                    "/1/07/27 10:00",
                    "0//07/27 10:00",
                    "01/07/27 1::00",
                    ":1/07/27 10:00"
                })
        void of_other_forms_are_refused(String text) {
            assertThat(violations(activatedAt(ticket(), text)))
                    .extracting(Violation::field, Violation::code)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("activationParameters.time", "INVALID_DATE"));
        }

        @Test
        void that_need_what_is_not_known_are_refused() {
            SampleTicket nowhere = pass();
            nowhere.validity = null;
            assertThat(violations(activatedAt(nowhere, "+1d")))
                    .extracting(Violation::message)
                    .anySatisfy(message ->
                            assertThat(message).contains("needs the start of the performance or of the validity"));
            assertThat(message(activatedAt(ticket(), "end_of_season"))).contains("needs the end of the season");
        }
    }
}
