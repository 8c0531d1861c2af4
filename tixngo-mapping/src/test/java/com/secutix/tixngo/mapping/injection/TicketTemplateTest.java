package com.secutix.tixngo.mapping.injection;

import static com.secutix.tixngo.mapping.SampleTicket.detailed;
import static com.secutix.tixngo.mapping.SampleTicket.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.secutix.tixngo.client.model.KeyValue;
import com.secutix.tixngo.client.model.Text;
import com.secutix.tixngo.client.model.Ticket;
import com.secutix.tixngo.mapping.MappingConfigurationException;
import com.secutix.tixngo.mapping.MappingResult;
import com.secutix.tixngo.mapping.SampleTicket;
import com.secutix.tixngo.mapping.Violation;
import com.secutix.tixngo.mapping.s360.Seat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The third layer of the payload: the lines of the ticket template. */
class TicketTemplateTest {

    private static InjectionMapping mapping(String template) {
        return InjectionMapping.builder()
                .template(TicketTemplate.parse(template, "test"))
                .build();
    }

    private static Ticket map(String template, SampleTicket sample) {
        return ((MappingResult.Mapped<Ticket>) mapping(template).map(sample.build())).payload();
    }

    private static List<Violation> violations(String template, SampleTicket sample) {
        return mapping(template).map(sample.build()) instanceof MappingResult.Refused<Ticket> refused
                ? refused.violations()
                : List.of();
    }

    @Nested
    class Lines {

        @Test
        void win_over_defaults_and_comfort_variables() {
            SampleTicket sample = ticket();
            sample.comfort.put("TIXRGrp", "COMFORT");
            Ticket mapped = map("event.name = Big ${Performance_name}\nactivationParameters.groupId=TEMPLATE", sample);
            assertThat(mapped.event().name()).isEqualTo(Text.of("Big Final"));
            assertThat(mapped.activationParameters().groupId()).isEqualTo("TEMPLATE");
        }

        @Test
        void may_be_blank_or_comments_and_begin_with_a_byte_order_mark() {
            assertThat(map("\uFEFF# a comment\n\n  sortingKey = x = y \n", ticket())
                            .sortingKey())
                    .isEqualTo("x = y");
        }

        @Test
        void that_come_out_blank_change_nothing() {
            Ticket mapped = map("event.name = ${Unknown_thing}\nsortingKey = ${Seat_row}", ticket());
            assertThat(mapped.event().name()).isEqualTo(Text.of("Final"));
            assertThat(mapped.sortingKey()).isNull();
        }

        @Test
        void set_flags_numbers_and_dates() {
            Ticket mapped = map("""
                    transferRules.allowTransfer = TRUE
                    transferRules.assignTransferLimit = 3
                    transferRules.maxNumberOfTransferPerTicketInGroupId = -1
                    activationParameters.time = 2027-05-01T10:00:00+02:00
                    purchaseDetails.price = 7.50
                    spectatorDetails.dateOfBirth = 1990-02-28""", ticket());
            assertThat(mapped.transferRules().allowTransfer()).isTrue();
            assertThat(mapped.transferRules().assignTransferLimit()).isEqualTo(3);
            assertThat(mapped.transferRules().maxNumberOfTransferPerTicketInGroupId())
                    .isEqualTo(-1);
            assertThat(mapped.activationParameters().time()).isEqualTo("2027-05-01T10:00:00+02:00");
            assertThat(mapped.purchaseDetails().price()).isEqualByComparingTo("7.5");
            assertThat(mapped.spectatorDetails().dateOfBirth()).isEqualTo("1990-02-28");
        }

        @ParameterizedTest
        @CsvSource({
            "transferRules.allowTransfer, maybe, INVALID_FLAG",
            "transferRules.assignTransferLimit, 1.5, INVALID_NUMBER",
            "transferRules.assignTransferLimit, -2, OUT_OF_RANGE",
            "purchaseDetails.price, 1e999999999, INVALID_NUMBER",
            "spectatorDetails.dateOfBirth, 1990-02-31, INVALID_DATE",
            "activationParameters.method, someday, NOT_ALLOWED",
        })
        void with_a_value_that_does_not_fit_refuse_the_ticket(String field, String value, String code) {
            assertThat(violations(field + " = " + value, ticket()))
                    .extracting(Violation::field, Violation::code)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(field, code));
        }
    }

    @Nested
    class Lists {

        @Test
        void are_in_the_order_of_their_indexes_whatever_the_first() {
            SampleTicket sample = ticket();
            sample.seat = new Seat("A", null, "12", "7");
            Ticket mapped = map("""
                    ticketDetails.main.5.key = Last
                    ticketDetails.main.5.value = z
                    ticketDetails.main.2.value = ${Seat_gate}
                    ticketDetails.main.2.key = Gate
                    ticketDetails.main.3.key = Gate
                    ticketDetails.main.3.value = again
                    ticketDetails.extra.0.key=E
                    ticketDetails.extra.0.value=e
                    ticketDetails.hidden.2.key=K
                    ticketDetails.hidden.2.value=hidden
                    event.metadata.0.key=K
                    event.metadata.0.value=shared""", sample);
            assertThat(mapped.ticketDetails().main())
                    .containsExactly(KeyValue.of("Gate", "A"), KeyValue.of("Gate", "again"), KeyValue.of("Last", "z"));
            assertThat(mapped.ticketDetails().extra()).containsExactly(KeyValue.of("E", "e"));
            assertThat(mapped.ticketDetails().hidden()).containsExactly(KeyValue.of("K", "hidden"));
            assertThat(mapped.event().metadata()).containsExactly(KeyValue.of("K", "shared"));
        }

        @Test
        void leave_out_entries_without_a_value() {
            Ticket mapped = map("ticketDetails.main.1.key = Row\nticketDetails.main.1.value = ${Seat_row}", ticket());
            assertThat(mapped.ticketDetails()).isNull();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "ticketDetails.main.1.key = only a key",
                    "ticketDetails.main.x.key = a",
                    "ticketDetails.main.1 = a",
                    "ticketDetails.main.-1.key = a",
                    "ticketDetails.main.1.other = a",
                    "ticketDetails.main = a",
                    "ticketDetails.main.99999999999.key = a"
                })
        void written_wrongly_are_refused(String template) {
            assertThatThrownBy(() -> TicketTemplate.parse(template, "test"))
                    .isInstanceOf(MappingConfigurationException.class)
                    .hasMessageContaining("line 1");
        }
    }

    @Nested
    class Variables {

        @ParameterizedTest
        @CsvSource({
            "'${Performance_startDate;format=EEEE d MMMM yyyy;language=fr}', mardi 1 juin 2027",
            "'${Performance_startDate;language=de;format=d. MMMM}', 1. Juni",
            "'${Performance_startDate;format=HH:mm}', 20:45",
            "'${Performance_startDate}', 2027-06-01T20:45+02:00",
            "'${Sale_priceToShow;format=0.0}', 120.0",
            "'${Sale_priceToShow;format=0}', 120",
            "'a${Sale_tariff}b$c{d}', aADULTb$c{d}",
            "'${ Sale_currency } ${Venue_city}', CHF Genève",
            "'${sale.tariff}', ADULT",
        })
        void are_put_in(String text, String expected) {
            assertThat(map("sortingKey = " + text, ticket()).sortingKey()).isEqualTo(expected);
        }

        @Test
        void of_the_host_are_put_in_as_they_are_and_never_read_again() {
            SampleTicket sample = ticket();
            sample.variables.put("A", "${B}");
            sample.variables.put("B", "${A}");
            assertThat(map("sortingKey = ${A}${B}", sample).sortingKey()).isEqualTo("${B}${A}");
        }

        @Test
        void of_the_host_win_over_built_in_ones() {
            SampleTicket sample = ticket();
            sample.variables.put("Sale_tariff", "VIP");
            assertThat(map("sortingKey = ${Sale_tariff}", sample).sortingKey()).isEqualTo("VIP");
        }

        @Test
        void of_a_megabyte_are_refused_for_that_ticket() {
            SampleTicket sample = ticket();
            sample.variables.put("BIG", "x".repeat(1_000_000));
            assertThat(violations("sortingKey = ${BIG}", sample))
                    .extracting(Violation::code)
                    .containsExactly("TOO_LONG");
        }

        @Test
        void with_characters_that_cannot_be_sent_are_refused_for_that_ticket() {
            SampleTicket sample = ticket();
            sample.variables.put("ODD", "a\u0000\uD800b");
            assertThat(violations("ticketDetails.main.1.key=k\nticketDetails.main.1.value=${ODD}", sample))
                    .extracting(Violation::code)
                    .containsExactly("INVALID_CHARACTER");
        }

        @Test
        void in_several_languages_follow_the_modifier_then_the_contact() {
            Map<String, String> words = new LinkedHashMap<>();
            words.put("en", "Final");
            words.put("fr", "Finale");
            SampleTicket sample = ticket();
            sample.performanceName = Text.of(words);
            sample.contact = detailed("a@example.org", "A", "B");
            String template = "sortingKey = ${Performance_name}/${Performance_name;language=en}";
            assertThat(map(template, sample).sortingKey()).isEqualTo("Finale/Final");
            InjectionMapping objects = InjectionMapping.builder()
                    .sendMultilingualAsJsonObject(true)
                    .template(TicketTemplate.parse("event.group.name = The ${Performance_name}", "test"))
                    .build();
            assertThat(((MappingResult.Mapped<Ticket>) objects.map(sample.build()))
                            .payload()
                            .event()
                            .group()
                            .name())
                    .isEqualTo(Text.of(new LinkedHashMap<>(Map.of("en", "The Final", "fr", "The Finale"))));
        }
    }

    @Nested
    class Mistakes {

        @ParameterizedTest
        @ValueSource(
                strings = {"ticketId", "tickets", "event.id", "event.startTime", "event.expirationDate", "tickets.1"})
        void protected_fields_are_named_with_their_line(String field) {
            assertThatThrownBy(() -> TicketTemplate.parse("sortingKey = a\n" + field + " = x", "test.txt"))
                    .isInstanceOf(MappingConfigurationException.class)
                    .hasMessageContaining("line 2")
                    .hasMessageContaining(field);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "sortingKey = ${Seat_row",
                    "sortingKey = ${${Seat_row}}",
                    "sortingKey = ${}",
                    "sortingKey = ${a b}",
                    "sortingKey = ${seat_row}",
                    "sortingKey = ${Seat_row;format=0}",
                    "sortingKey = ${Performance_startDate;format=ZZZZZZZZZZ}",
                    "sortingKey = ${Performance_startDate;format=}",
                    "sortingKey = ${Performance_startDate;colour=red}",
                    "sortingKey = ${Sale_price;format=#.##}",
                    "sortingKeys = a",
                    "no equals sign",
                    "= text"
                })
        void are_refused_with_their_line(String template) {
            assertThatThrownBy(() -> TicketTemplate.parse(template, "test"))
                    .isInstanceOf(MappingConfigurationException.class)
                    .hasMessageContaining("line 1");
        }

        @Test
        void are_all_told_at_once() {
            assertThatThrownBy(() -> TicketTemplate.parse("ticketId = x\nsortingKey = a\nsortingKey = b\noops", "test"))
                    .isInstanceOfSatisfying(
                            MappingConfigurationException.class,
                            wrong -> assertThat(wrong.mistakes()).hasSize(3));
        }

        @Test
        void of_size_are_refused() {
            String many = "sortingKey = " + "${Seat_row}".repeat(10_000);
            assertThatThrownBy(() -> TicketTemplate.parse(many, "test"))
                    .isInstanceOf(MappingConfigurationException.class);
            assertThatThrownBy(() -> TicketTemplate.parse("#\n".repeat(10_000), "test"))
                    .isInstanceOf(MappingConfigurationException.class);
        }

        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3, 4})
        void never_end_in_anything_but_a_clear_answer(long seed) {
            Random random = new Random(seed);
            String alphabet = "${};=format.languageSeat_row 0\u202E\uD800\n#ticketDetails.main.1.key";
            for (int i = 0; i < 2_000; i++) {
                StringBuilder template = new StringBuilder(random.nextBoolean() ? "sortingKey=" : "");
                for (int c = random.nextInt(40); c > 0; c--) {
                    template.append(alphabet.charAt(random.nextInt(alphabet.length())));
                }
                try {
                    mapping(template.toString()).map(ticket().build());
                } catch (MappingConfigurationException clear) {
                    assertThat(clear.mistakes()).isNotEmpty();
                }
            }
        }
    }
}
