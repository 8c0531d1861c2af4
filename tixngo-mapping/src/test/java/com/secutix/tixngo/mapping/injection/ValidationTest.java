package com.secutix.tixngo.mapping.injection;

import static com.secutix.tixngo.mapping.SampleTicket.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.client.model.Text;
import com.secutix.tixngo.client.model.Ticket;
import com.secutix.tixngo.mapping.MappingResult;
import com.secutix.tixngo.mapping.SampleTicket;
import com.secutix.tixngo.mapping.Violation;
import com.secutix.tixngo.mapping.s360.Contact;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule of the contract is checked before a call, all at once, and no message shows a person or a barcode. */
class ValidationTest {

    private static List<Violation> violations(SampleTicket sample) {
        return violations(InjectionMapping.builder().build(), sample);
    }

    private static List<Violation> violations(InjectionMapping mapping, SampleTicket sample) {
        return mapping.map(sample.build()) instanceof MappingResult.Refused<Ticket> refused
                ? refused.violations()
                : List.of();
    }

    private static Arguments of(String field, Consumer<SampleTicket> change) {
        return Arguments.of(field, change);
    }

    static Stream<Arguments> missing() {
        return Stream.of(
                of("ticketId", sample -> sample.ticketId = " "),
                of("event.id", sample -> sample.performanceId = ""),
                of("event.name", sample -> sample.performanceName = Text.of("")),
                of("event.address.site", sample -> sample.site = Text.of(" ")),
                of("event.address.city", sample -> sample.city = Text.of("")),
                of("event.address.zip", sample -> sample.zip = null),
                of("event.address.countryCode", sample -> sample.countryCode = ""),
                of("security.barcode", sample -> sample.barcode = ""),
                of("spectatorDetails.email", sample -> sample.contact = Contact.of(null, "Ana", "Li")),
                of("event.startTime", sample -> sample.withPerformance = false),
                of("event.expirationDate", sample -> sample.withPerformance = false));
    }

    static Stream<Arguments> tooLong() {
        return Stream.of(
                of("ticketId", sample -> sample.ticketId = "1".repeat(257)),
                of("event.id", sample -> sample.performanceId = "1".repeat(257)),
                of("event.name", sample -> sample.performanceName = Text.of("é".repeat(129))),
                of("event.address.site", sample -> sample.site = Text.of("1".repeat(201))),
                of("event.address.zip", sample -> sample.zip = "1".repeat(201)),
                of("event.website", sample -> sample.website = Text.of("1".repeat(129))),
                of("purchaseDetails.currency", sample -> sample.currency = "1".repeat(21)),
                of("purchaseDetails.category", sample -> sample.tariff = "1".repeat(513)),
                of("purchaseDetails.taxNumber", sample -> sample.taxNumber = "1".repeat(257)),
                of("security.barcode", sample -> sample.barcode = "1".repeat(513)),
                of("spectatorDetails.email", sample -> sample.contact = Contact.of("e".repeat(257), "Ana", "Li")),
                of("spectatorDetails.firstName", sample -> sample.contact = Contact.of("e", "A".repeat(51), "Li")),
                of("spectatorDetails.lastName", sample -> sample.contact = Contact.of("e", "A", "L".repeat(101))));
    }

    @ParameterizedTest
    @MethodSource("missing")
    void a_missing_mandatory_field_is_refused(String field, Consumer<SampleTicket> change) {
        SampleTicket sample = ticket();
        change.accept(sample);
        assertThat(violations(sample)).anySatisfy(violation -> {
            assertThat(violation.field()).isEqualTo(field);
            assertThat(violation.code()).isEqualTo("REQUIRED");
        });
    }

    @ParameterizedTest
    @MethodSource("tooLong")
    void a_text_longer_than_its_field_is_refused(String field, Consumer<SampleTicket> change) {
        SampleTicket sample = ticket();
        change.accept(sample);
        assertThat(violations(sample)).singleElement().satisfies(violation -> {
            assertThat(violation.field()).isEqualTo(field);
            assertThat(violation.code()).isEqualTo("TOO_LONG");
        });
    }

    @Test
    void the_longest_texts_allowed_pass_counted_in_characters_not_in_bytes() {
        SampleTicket sample = ticket();
        sample.performanceName = Text.of("😀".repeat(128));
        sample.ticketId = "1".repeat(256);
        assertThat(violations(sample)).isEmpty();
    }

    @Nested
    class Characters {

        @ParameterizedTest
        @ValueSource(strings = {"a b", "A*.-_+/()9"})
        void of_a_ticket_id_may_be_the_documented_ones(String ticketId) {
            SampleTicket sample = ticket();
            sample.ticketId = ticketId;
            assertThat(violations(sample)).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"a#b", "é", "a\tb", "a\u200Fb", "a,b", "a:b"})
        void of_a_ticket_id_may_be_no_others(String ticketId) {
            SampleTicket sample = ticket();
            sample.ticketId = ticketId;
            assertThat(violations(sample)).extracting(Violation::code).containsExactly("INVALID_CHARACTER");
        }

        @ParameterizedTest
        @ValueSource(strings = {"a\u0000b", "a\u001Bb", "a\u0085b", "a\u007Fb", "a\uD800b", "\uDC00", "a\uD83D"})
        void that_cannot_be_sent_are_refused(String name) {
            SampleTicket sample = ticket();
            sample.performanceName = Text.of(name);
            assertThat(violations(sample)).singleElement().satisfies(violation -> {
                assertThat(violation.field()).isEqualTo("event.name");
                assertThat(violation.code()).isEqualTo("INVALID_CHARACTER");
                assertThat(violation.message()).doesNotContain("\u0000", "\u001B", "\uD800");
            });
        }

        @ParameterizedTest
        @ValueSource(strings = {"مباراة\u200F!", "two\nlines", "tab\tbed", "😀", "Zoë"})
        void of_every_language_pass(String name) {
            SampleTicket sample = ticket();
            sample.performanceName = Text.of(name);
            assertThat(violations(sample)).isEmpty();
        }
    }

    @Test
    void a_value_outside_its_closed_list_is_refused() {
        SampleTicket sample = ticket();
        sample.contact = new Contact(
                "a@example.org", null, "Ana", "Li", "W", null, null, null, null, null, null, null, null, null);
        assertThat(violations(sample)).singleElement().satisfies(violation -> {
            assertThat(violation.field()).isEqualTo("spectatorDetails.gender");
            assertThat(violation.code()).isEqualTo("NOT_ALLOWED");
            assertThat(violation.message()).contains("F, M, U, X");
        });
    }

    @Test
    void a_number_outside_its_bounds_is_refused() {
        SampleTicket sample = ticket();
        sample.longitude = new BigDecimal("180.5");
        assertThat(violations(sample)).extracting(Violation::code).containsExactly("OUT_OF_RANGE");
    }

    @Test
    void a_day_that_cannot_be_written_with_four_digits_of_a_year_is_refused() {
        SampleTicket sample = ticket();
        sample.beneficiary = new Contact(
                "ana@example.org",
                null,
                "Ana",
                "Li",
                null,
                LocalDate.of(10_000, 1, 1),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        assertThat(violations(sample)).singleElement().satisfies(violation -> {
            assertThat(violation.code()).isEqualTo("OUT_OF_RANGE");
            assertThat(violation.field()).contains("irth");
        });
    }

    @Test
    void every_violation_is_told_at_once() {
        SampleTicket sample = ticket();
        sample.zip = "";
        sample.barcode = "";
        sample.performanceName = Text.of("x".repeat(200));
        assertThat(violations(sample))
                .extracting(Violation::field)
                .containsExactlyInAnyOrder("event.address.zip", "security.barcode", "event.name");
    }

    @Test
    void a_message_shows_neither_person_nor_barcode() {
        SampleTicket sample = ticket();
        sample.contact = Contact.of("MARKED@" + "e".repeat(300), "MARKED" + "A".repeat(90), "MARKED\u0001");
        sample.barcode = "MARKED" + "9".repeat(600);
        assertThat(violations(sample))
                .hasSize(4)
                .noneMatch(violation -> violation.message().contains("MARKED"));
    }

    @Nested
    class WhenTixngoDecidesAboutMissingData {
        private final InjectionMapping lenient =
                InjectionMapping.builder().enforceMandatoryParameters(false).build();

        @Test
        void a_missing_field_is_not_refused_here() {
            SampleTicket sample = ticket();
            sample.zip = null;
            sample.contact = Contact.of(null, null, null);
            assertThat(violations(lenient, sample)).isEmpty();
        }

        @Test
        void the_other_rules_still_hold() {
            SampleTicket sample = ticket();
            sample.zip = "1".repeat(201);
            assertThat(violations(lenient, sample)).extracting(Violation::code).containsExactly("TOO_LONG");
        }

        @Test
        void a_ticket_without_an_id_is_refused_all_the_same() {
            SampleTicket sample = ticket();
            sample.ticketId = "";
            assertThat(violations(lenient, sample)).extracting(Violation::field).containsExactly("ticketId");
        }
    }

    @Nested
    class DemandedHolderFields {

        @Test
        void that_are_missing_are_named() {
            Contact person = Contact.of("a@example.org", "Ana", " ");
            assertThat(HolderField.missing(
                            Set.of(HolderField.LASTNAME, HolderField.BIRTHDATE, HolderField.FIRSTNAME), person))
                    .containsExactly(HolderField.LASTNAME, HolderField.BIRTHDATE);
        }

        @Test
        void are_all_missing_without_a_beneficiary() {
            assertThat(HolderField.missing(Set.of(HolderField.values()), null)).hasSize(7);
        }

        @Test
        void are_all_found_in_a_detailed_contact() {
            assertThat(HolderField.missing(
                            Set.of(HolderField.values()), SampleTicket.detailed("a@example.org", "Ana", "Li")))
                    .isEmpty();
        }
    }
}
