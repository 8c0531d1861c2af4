package com.secutix.tixngo.mapping.injection;

import static com.secutix.tixngo.mapping.SampleTicket.detailed;
import static com.secutix.tixngo.mapping.SampleTicket.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.secutix.tixngo.client.model.KeyValue;
import com.secutix.tixngo.client.model.Text;
import com.secutix.tixngo.client.model.Ticket;
import com.secutix.tixngo.mapping.ExplainedField;
import com.secutix.tixngo.mapping.MappingConfigurationException;
import com.secutix.tixngo.mapping.MappingResult;
import com.secutix.tixngo.mapping.Refusals;
import com.secutix.tixngo.mapping.SampleTicket;
import com.secutix.tixngo.mapping.Violation;
import com.secutix.tixngo.mapping.s360.Contact;
import com.secutix.tixngo.mapping.s360.Seat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The edges of ticket templates: formats, languages, lists, bounds, and what each mistake is called. */
class TemplateEdgesTest {

    private static InjectionMapping mapping(String template) {
        return InjectionMapping.builder()
                .template(TicketTemplate.parse(template, "test"))
                .build();
    }

    private static Ticket map(String template, SampleTicket sample) {
        return ((MappingResult.Mapped<Ticket>) mapping(template).map(sample.build())).payload();
    }

    private static String key(String text, SampleTicket sample) {
        return map("sortingKey = " + text, sample).sortingKey();
    }

    private static String key(InjectionMapping mapping, SampleTicket sample) {
        return ((MappingResult.Mapped<Ticket>) mapping.map(sample.build()))
                .payload()
                .sortingKey();
    }

    private static List<String> mistakes(String template) {
        return catchThrowableOfType(MappingConfigurationException.class, () -> mapping(template))
                .mistakes();
    }

    private static SampleTicket speaking(String language) {
        SampleTicket sample = ticket();
        Contact all = detailed("a@example.org", "A", "B");
        sample.contact = new Contact(
                all.email(),
                all.title(),
                all.firstName(),
                all.lastName(),
                all.gender(),
                all.birthdate(),
                all.birthPlace(),
                all.birthRegion(),
                all.nationality(),
                all.countryCode(),
                all.idNumber(),
                all.passportNumber(),
                all.cellPhoneNumber(),
                language);
        return sample;
    }

    @Nested
    class Formats {

        @ParameterizedTest
        @CsvSource({
            "0, 12.345, 12",
            "0.0, 12.345, 12.3",
            "0.00, 12.345, 12.35",
            "0.000, 12.3, 12.300",
            "0.000000, 1, 1.000000",
            "0, 0.5, 1",
        })
        void of_numbers_round_half_up(String format, BigDecimal price, String expected) {
            SampleTicket sample = ticket();
            sample.price = price;
            assertThat(key("${Sale_price;format=" + format + "}", sample)).isEqualTo(expected);
        }

        @Test
        void are_not_needed_for_numbers() {
            SampleTicket sample = ticket();
            sample.price = new BigDecimal("1E+3");
            assertThat(key("${Sale_price}", sample)).isEqualTo("1000");
        }

        @ParameterizedTest
        @ValueSource(strings = {"0.", "1.0", "00.0", "0.0000000", "0,0", "0.01", "#", "0.0.0", "0.x"})
        void of_numbers_have_one_form(String format) {
            assertThat(mistakes("sortingKey = ${Sale_price;format=" + format + "}"))
                    .containsExactly("line 1: the format of a number is 0, 0.0, 0.00 and so on");
        }

        @Test
        void of_dates_follow_the_contacts_language() {
            String text = "${Performance_startDate;format=EEEE}";
            assertThat(key(text, speaking("fr"))).isEqualTo("mardi");
            assertThat(key(text, speaking("de"))).isEqualTo("Dienstag");
            assertThat(key(text, ticket())).isEqualTo("Tuesday");
        }

        @Test
        void of_dates_stay_right_for_any_number_of_languages_on_one_mapping() {
            InjectionMapping one = mapping("sortingKey = ${Performance_startDate;format=EEEE}");
            for (int round = 0; round < 2; round++) {
                for (int i = 0; i < 60; i++) {
                    one.map(speaking("x" + i).build());
                }
                assertThat(key(one, speaking("x1"))).isNotBlank();
            }
            // beyond the bound a new language is written as without one
            assertThat(key(one, speaking("fr"))).isEqualTo("Tuesday");
        }

        @Test
        void of_dates_are_those_of_each_ticket_whatever_the_ticket_before_had() {
            InjectionMapping one = mapping("sortingKey = ${Performance_startDate;format=EEEE HH:mm xxx}/"
                    + "${Performance_startDate;format=HH;language=de}");
            // each differs from the one before in one thing: the offset, the day, the language
            List<SampleTicket> tickets =
                    List.of(speaking("fr"), speaking("fr"), speaking("fr"), speaking("de"), ticket());
            tickets.get(1).start = OffsetDateTime.parse("2027-06-01T18:45:00Z");
            tickets.get(2).start = OffsetDateTime.parse("2027-06-02T18:45:00Z");
            tickets.get(3).start = OffsetDateTime.parse("2027-06-02T18:45:00Z");
            tickets.get(4).start = OffsetDateTime.parse("2027-06-02T18:45:00Z");
            for (int round = 0; round < 2; round++) {
                assertThat(tickets)
                        .extracting(ticket -> key(one, ticket))
                        .containsExactly(
                                "mardi 20:45 +02:00/20",
                                "mardi 18:45 +00:00/18",
                                "mercredi 18:45 +00:00/18",
                                "Mittwoch 18:45 +00:00/18",
                                "Wednesday 18:45 +00:00/18");
            }
        }

        @Test
        void of_dates_are_those_of_each_ticket_on_several_threads_however_many_there_are() {
            InjectionMapping one = mapping("sortingKey = ${Performance_startDate;format=uuuu-MM-dd EEEE}");
            List<String> languages = List.of("fr", "de", "it");
            LocalDate first = LocalDate.of(2027, 1, 1);
            List<String> keys = IntStream.range(0, 20_000)
                    .parallel()
                    .mapToObj(number -> {
                        SampleTicket ticket = speaking(languages.get(number % 3));
                        ticket.start =
                                first.plusDays(number / 3 % 900).atTime(20, 45).atOffset(ZoneOffset.ofHours(2));
                        return key(one, ticket);
                    })
                    .toList();
            assertThat(keys)
                    .isEqualTo(IntStream.range(0, 20_000)
                            .mapToObj(number -> DateTimeFormatter.ofPattern(
                                            "uuuu-MM-dd EEEE", Locale.forLanguageTag(languages.get(number % 3)))
                                    .format(first.plusDays(number / 3 % 900)))
                            .toList());
        }

        @Test
        void of_days_know_no_hours() {
            assertThat(key("${Spectator_birthdate;format=dd.MM.yyyy}", speaking("fr")))
                    .isEqualTo("28.02.1990");
            assertThat(mistakes("sortingKey = ${Spectator_birthdate;format=HH:mm}"))
                    .hasSize(1);
        }

        @Test
        void that_give_nothing_to_read_are_refused() {
            assertThat(mistakes("sortingKey = ${Performance_startDate;format=' '}"))
                    .containsExactly("line 1: the format gives nothing to read");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "${Seat_row;format=0}|'format' is for dates and numbers, and 'seat.row' is TEXT",
                    "${Sale_price;format=0;format=0}|there is no modifier 'format', or it is given twice",
                    "${Sale_price;language=fr;language=fr}|there is no modifier 'language', or it is given twice",
                    "${Sale_price;format}|'format' is no modifier: write format=… or language=…",
                    "${Sale_price;}|'' is no modifier",
                    "${a{b}|holds another one",
                    "${a$b}|holds another one",
                    "ab${Seat_row|the '${' at character 3 of the text has no closing '}'",
                    "${Seat_row}${Seat row}|'Seat row' is no variable's name",
                    "${Sëat}|is no variable's name",
                    "${a/b}|is no variable's name",
                    "${seat_row}|there is no variable 'seat_row'; did you mean 'Seat_row'?"
                })
        void and_names_written_wrongly_are_told_as_what_they_are(String text, String expected) {
            assertThat(mistakes("sortingKey = " + text))
                    .singleElement()
                    .asString()
                    .startsWith("line 1: ")
                    .contains(expected);
        }

        @Test
        void and_names_are_bounded() {
            String longest = "V".repeat(100);
            SampleTicket sample = ticket();
            sample.variables.put(longest, "x");
            assertThat(key("${" + longest + "}", sample)).isEqualTo("x");
            assertThat(mistakes("sortingKey = ${V" + longest + "}"))
                    .singleElement()
                    .asString()
                    .contains("is no variable's name");
            assertThat(key("${V}".repeat(100) + "y", ticket())).isEqualTo("y");
            assertThat(mistakes("sortingKey = " + "${V}".repeat(101)))
                    .containsExactly("line 1: a line holds at most 100 variables");
        }

        @Test
        void names_may_have_every_sign_that_is_documented() {
            SampleTicket sample = ticket();
            sample.variables.put("a_B-9.z", "x");
            assertThat(key("${a_B-9.z}", sample)).isEqualTo("x");
        }
    }

    @Nested
    class Languages {

        private SampleTicket inTwo(String language) {
            Map<String, String> words = new LinkedHashMap<>();
            words.put("en", "Final");
            words.put("fr", "Finale");
            SampleTicket sample = speaking(language);
            sample.performanceName = Text.of(words);
            return sample;
        }

        @Test
        void fall_back_to_the_first_one() {
            assertThat(key("${Performance_name}", inTwo("it"))).isEqualTo("Final");
            assertThat(key("${Performance_name}", inTwo(null))).isEqualTo("Final");
            assertThat(key("${Performance_name;language=it}", inTwo("fr"))).isEqualTo("Final");
            assertThat(key("${Performance_name;language=fr}", inTwo("en"))).isEqualTo("Finale");
        }

        @Test
        void are_all_sent_only_where_the_field_and_the_setting_take_them() {
            InjectionMapping objects = InjectionMapping.builder()
                    .sendMultilingualAsJsonObject(true)
                    .template(TicketTemplate.parse("""
                            event.name = ${Performance_name;language=fr}!
                            event.website = https://${Performance_name}/${Seat_gate}
                            event.group.name = no variable
                            sortingKey = ${Performance_name}""", "test"))
                    .build();
            SampleTicket sample = inTwo("fr");
            sample.seat = new Seat("A", null, null, null);
            Ticket mapped = ((MappingResult.Mapped<Ticket>) objects.map(sample.build())).payload();
            assertThat(mapped.event().name()).isEqualTo(Text.of("Finale!"));
            assertThat(mapped.event().website())
                    .isEqualTo(Text.of(Map.of("en", "https://Final/A", "fr", "https://Finale/A")));
            assertThat(mapped.event().group().name()).isEqualTo(Text.of("no variable"));
            assertThat(mapped.sortingKey()).isEqualTo("Finale");
        }
    }

    @Nested
    class Lists {

        @Test
        void may_have_keys_that_are_read_from_the_ticket() {
            SampleTicket sample = speaking("fr");
            sample.variables.put("LABEL", "Porte");
            Map<String, String> words = new LinkedHashMap<>();
            words.put("en", "Match");
            words.put("fr", "Partie");
            sample.performanceName = Text.of(words);
            assertThat(map("""
                    ticketDetails.main.1.key = ${LABEL}
                    ticketDetails.main.1.value = A
                    ticketDetails.extra.1.key = ${Performance_name}
                    ticketDetails.extra.1.value = B""", sample).ticketDetails()).satisfies(details -> {
                assertThat(details.main()).containsExactly(KeyValue.of("Porte", "A"));
                assertThat(details.extra()).containsExactly(KeyValue.of("Partie", "B"));
                assertThat(details.hidden()).isEmpty();
            });
        }

        @Test
        void refuse_a_ticket_that_has_a_value_without_its_key() {
            List<Violation> violations =
                    Refusals.of(mapping("ticketDetails.main.7.key = ${LABEL}\nticketDetails.main.7.value = A")
                            .map(ticket().build()));
            assertThat(violations)
                    .extracting(Violation::field, Violation::code)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("ticketDetails.main.7.key", "REQUIRED"));
        }

        @Test
        void alone_make_details() {
            assertThat(map("ticketDetails.extra.0.key=E\nticketDetails.extra.0.value=e", ticket())
                            .ticketDetails()
                            .extra())
                    .containsExactly(KeyValue.of("E", "e"));
            assertThat(map("ticketDetails.hidden.0.key=H\nticketDetails.hidden.0.value=h", ticket())
                            .ticketDetails()
                            .hidden())
                    .containsExactly(KeyValue.of("H", "h"));
        }

        @Test
        void that_a_template_names_lose_their_defaults_and_others_keep_them() {
            SampleTicket sample = ticket();
            sample.seat = new Seat("A", null, null, null);
            assertThat(map("ticketDetails.main.0.key=K\nticketDetails.main.0.value=v", sample)
                            .ticketDetails()
                            .main())
                    .containsExactly(KeyValue.of("K", "v"));
            Ticket other = map("ticketDetails.extra.0.key=K\nticketDetails.extra.0.value=v", sample);
            assertThat(other.ticketDetails().main()).containsExactly(KeyValue.of("Gate", "A"));
        }

        @Test
        void are_explained_with_key_and_value() {
            SampleTicket sample = ticket();
            sample.variables.put("LABEL", "Porte");
            assertThat(mapping("ticketDetails.main.1.key = ${LABEL}\nticketDetails.main.1.value = ${Sale_tariff}")
                            .explain(sample.build(), null)
                            .fields())
                    .filteredOn(field -> field.field().startsWith("ticketDetails"))
                    .extracting(ExplainedField::field, ExplainedField::value, ExplainedField::origin)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("ticketDetails.main.1.key", "***", "line 1"),
                            org.assertj.core.groups.Tuple.tuple("ticketDetails.main.1.value", "ADULT", "line 2"));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "ticketDetails.main.1.key = a|line 1: ticketDetails.main.1 needs both lines: "
                            + "ticketDetails.main.1.key and ticketDetails.main.1.value",
                    "ticketDetails.main.1.value = a|line 1: ticketDetails.main.1 needs both lines: "
                            + "ticketDetails.main.1.key and ticketDetails.main.1.value",
                    "ticketDetails.main..key = a|an entry of a list is written as ticketDetails.main.1.key",
                    "ticketDetails.main.12345.key = a|an entry of a list is written as",
                    "ticketDetails.main.:.key = a|an entry of a list is written as",
                    "ticketDetails.main./.key = a|an entry of a list is written as",
                    "ticketDetails.main[Gate] = a|an entry of a list is written as",
                    "ticketDetails.mainly = a|there is no field 'ticketDetails.mainly'",
                    "event.metadata.1 = a|an entry of a list is written as event.metadata.1.key"
                })
        void written_wrongly_are_told_as_what_they_are(String template, String expected) {
            assertThat(mistakes(template)).singleElement().asString().contains(expected);
        }

        @Test
        void with_two_lines_for_one_part_are_refused() {
            assertThat(mistakes("""
                    ticketDetails.main.1.key = a
                    ticketDetails.main.01.key = b
                    ticketDetails.main.1.value = c
                    ticketDetails.main.001.value = d"""))
                    .containsExactly(
                            "line 2: line 1 already sets ticketDetails.main.1.key",
                            "line 4: line 3 already sets ticketDetails.main.1.value");
        }

        @Test
        void with_a_blank_key_are_refused_for_the_ticket() {
            assertThat(Refusals.of(mapping("ticketDetails.main.1.key =\nticketDetails.main.1.value = a")
                            .map(ticket().build())))
                    .extracting(Violation::field)
                    .containsExactly("ticketDetails.main.1.key");
        }
    }

    @Nested
    class Bounds {

        @Test
        void of_lines_and_characters_are_exact() {
            assertThat(map("#\n".repeat(1_999) + "sortingKey = x", ticket()).sortingKey())
                    .isEqualTo("x");
            assertThat(mistakes("#\n".repeat(2_000) + "sortingKey = x"))
                    .containsExactly("it has 2001 lines, at most 2000 are read");
            assertThatThrownBy(() -> TicketTemplate.parse("#".repeat(1_000_001), "test"))
                    .hasMessageContaining("it has 1000001 characters, at most 1000000 are read");
            String line = "sortingKey = ${V}" + " ".repeat(9_982) + "#";
            assertThat(line).hasSize(10_000);
            assertThat(mapping(line)).isNotNull();
            assertThat(mistakes(line + "#")).containsExactly("line 1: it has more than 10000 characters");
        }

        @Test
        void of_the_text_that_comes_out_are_exact() {
            SampleTicket sample = ticket();
            sample.variables.put("BIG", "x".repeat(20_000));
            assertThat(Refusals.of(mapping("sortingKey = ${BIG}").map(sample.build())))
                    .singleElement()
                    .satisfies(
                            violation -> assertThat(violation.message()).contains("20000 characters, allowed are 256"));
            sample.variables.put("BIG", "x".repeat(20_001));
            assertThat(Refusals.of(mapping("sortingKey = ${BIG}").map(sample.build())))
                    .singleElement()
                    .satisfies(violation -> assertThat(violation.message()).contains("more than 20000 characters"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"tickets[0]", "tickets.0.x", "tickets"})
        void of_what_a_template_sets_hold_for_every_spelling(String field) {
            assertThat(mistakes(field + " = x")).containsExactly("line 1: a template cannot set " + field);
        }
    }
}
