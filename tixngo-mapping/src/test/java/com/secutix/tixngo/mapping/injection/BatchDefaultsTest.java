package com.secutix.tixngo.mapping.injection;

import static com.secutix.tixngo.mapping.SampleTicket.detailed;
import static com.secutix.tixngo.mapping.SampleTicket.pass;
import static com.secutix.tixngo.mapping.SampleTicket.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.client.model.ActivationMethod;
import com.secutix.tixngo.client.model.ActivationParameters;
import com.secutix.tixngo.client.model.Gender;
import com.secutix.tixngo.client.model.KeyValue;
import com.secutix.tixngo.client.model.Text;
import com.secutix.tixngo.client.model.Ticket;
import com.secutix.tixngo.mapping.MappingResult;
import com.secutix.tixngo.mapping.SampleTicket;
import com.secutix.tixngo.mapping.s360.Contact;
import com.secutix.tixngo.mapping.s360.Seat;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first layer of the payload: what a batch sends by default, row by row. */
class BatchDefaultsTest {

    private static Ticket map(SampleTicket sample) {
        return map(InjectionMapping.builder().build(), sample);
    }

    private static Ticket map(InjectionMapping mapping, SampleTicket sample) {
        MappingResult<Ticket> result = mapping.map(sample.build());
        assertThat(result).isInstanceOf(MappingResult.Mapped.class);
        return ((MappingResult.Mapped<Ticket>) result).payload();
    }

    private static OffsetDateTime time(String text) {
        return OffsetDateTime.parse(text);
    }

    @Nested
    class TheEvent {

        @Test
        void is_the_performance() {
            var event = map(ticket()).event();
            assertThat(event.id()).isEqualTo("EVT-1");
            assertThat(event.name()).isEqualTo(Text.of("Final"));
            assertThat(event.startTime()).isEqualTo(time("2027-06-01T20:45:00+02:00"));
            assertThat(event.address().site()).isEqualTo(Text.of("Stade"));
            assertThat(event.address().city()).isEqualTo(Text.of("Genève"));
            assertThat(event.address().zip()).isEqualTo("1200");
            assertThat(event.address().countryCode()).isEqualTo("CH");
            assertThat(event.address().line1()).isNull();
            assertThat(event.metadata()).isEmpty();
        }

        @Test
        void is_the_product_when_there_is_no_performance() {
            var event = map(pass()).event();
            assertThat(event.id()).isEqualTo("PROD-1");
            assertThat(event.name()).isEqualTo(Text.of("Cup"));
            assertThat(event.startTime()).isEqualTo(time("2027-01-01T00:00:00+01:00"));
            assertThat(event.expirationDate()).isEqualTo(time("2027-12-31T23:59:00+01:00"));
        }

        @ParameterizedTest
        @CsvSource({
            // end known, duration known
            "2027-06-01T20:45:00+02:00, 2027-06-01T22:45:00+02:00, PT4H,  2027-06-02T02:45:00+02:00",
            // no end: from the start
            "2027-06-01T20:45:00+02:00,                          , PT6H,  2027-06-02T02:45:00+02:00",
            // no duration: 24 hours
            "2027-06-01T20:45:00+02:00, 2027-06-01T22:45:00+02:00,     ,  2027-06-02T22:45:00+02:00",
            "2027-06-01T20:45:00+02:00,                          ,     ,  2027-06-02T20:45:00+02:00",
            // over the change to summer time, a year's end, midnight, in other zones: the offset stays as given
            "2027-03-27T20:00:00+01:00,                          ,     ,  2027-03-28T20:00:00+01:00",
            "2027-12-31T23:30:00-05:00,                          , PT1H,  2028-01-01T00:30:00-05:00",
            "2027-06-01T00:00:00+05:45,                          , PT0S,  2027-06-01T00:00:00+05:45",
            "2027-06-01T20:45:00Z,                               ,     ,  2027-06-02T20:45:00Z",
        })
        void expires_after_its_end(String start, String end, Duration duration, String expected) {
            SampleTicket sample = ticket();
            sample.start = time(start);
            sample.end = end == null ? null : time(end);
            sample.duration = duration;
            var event = map(sample).event();
            assertThat(event.expirationDate().toString())
                    .isEqualTo(time(expected).toString());
            assertThat(event.startTime().getOffset()).isEqualTo(sample.start.getOffset());
        }
    }

    @Nested
    class Texts {
        private final Text words = Text.of(new LinkedHashMap<>(Map.of("en", "Final")) {
            private static final long serialVersionUID = 1L;

            {
                put("fr", "Finale");
            }
        });

        @Test
        void are_sent_in_the_contacts_language() {
            SampleTicket sample = ticket();
            sample.performanceName = words;
            sample.contact = detailed("a@example.org", "A", "B");
            assertThat(map(sample).event().name()).isEqualTo(Text.of("Finale"));
        }

        @Test
        void are_sent_in_their_first_language_when_the_contacts_is_unknown() {
            SampleTicket sample = ticket();
            sample.performanceName = words;
            assertThat(map(sample).event().name()).isEqualTo(Text.of("Final"));
        }

        @Test
        void are_sent_as_they_are_when_asked_for() {
            SampleTicket sample = ticket();
            sample.performanceName = words;
            InjectionMapping mapping = InjectionMapping.builder()
                    .sendMultilingualAsJsonObject(true)
                    .build();
            assertThat(map(mapping, sample).event().name()).isEqualTo(words);
        }
    }

    @Nested
    class ThePurchase {

        @Test
        void includes_the_charges() {
            var purchase = map(ticket()).purchaseDetails();
            assertThat(purchase.price()).isEqualByComparingTo("120");
            assertThat(purchase.currency()).isEqualTo("CHF");
            assertThat(purchase.category()).isEqualTo("ADULT");
            assertThat(purchase.taxNumber()).isEqualTo("12300123");
            assertThat(purchase.fileId()).isEqualTo("F-77");
            assertThat(purchase.purchaseDate()).isEqualTo(time("2027-01-02T03:04:05+01:00"));
        }

        @Test
        void leaves_the_charges_out_when_asked_to() {
            InjectionMapping mapping =
                    InjectionMapping.builder().addChargesToPrice(false).build();
            assertThat(map(mapping, ticket()).purchaseDetails().price()).isEqualTo(new BigDecimal("100.00"));
        }

        @Test
        void has_no_price_when_there_is_none() {
            SampleTicket sample = ticket();
            sample.price = null;
            assertThat(map(sample).purchaseDetails().price()).isNull();
        }
    }

    @Nested
    class TheBarcode {

        @Test
        void is_sent_as_it_is() {
            assertThat(map(ticket()).security().barcode()).isEqualTo("0123456789");
        }

        @Test
        void gets_prefix_and_postfix() {
            InjectionMapping mapping = InjectionMapping.builder()
                    .barcodeFormat(new BarcodeFormat("P-", "-Q"))
                    .build();
            assertThat(map(mapping, ticket()).security().barcode()).isEqualTo("P-0123456789-Q");
        }
    }

    @Nested
    class ThePerson {

        @Test
        void is_the_contact_without_a_beneficiary() {
            var person = map(ticket()).spectatorDetails();
            assertThat(person.email()).isEqualTo("ana@example.org");
            assertThat(person.firstName()).isEqualTo("Ana");
            assertThat(person.mainApplicant()).isTrue();
        }

        @Test
        void is_the_beneficiary_while_the_wallet_is_the_contacts() {
            SampleTicket sample = ticket();
            sample.beneficiary = detailed("bo@example.org", "Bo", "Ek");
            var person = map(sample).spectatorDetails();
            assertThat(person.email()).isEqualTo("ana@example.org");
            assertThat(person.firstName()).isEqualTo("Bo");
            assertThat(person.lastName()).isEqualTo("Ek");
            assertThat(person.gender()).isEqualTo(Gender.FEMALE);
            assertThat(person.title()).isEqualTo("MS");
            assertThat(person.dateOfBirth()).isEqualTo(LocalDate.of(1990, 2, 28));
            assertThat(person.nationality()).isEqualTo("CH");
            assertThat(person.residenceCountry()).isEqualTo("FR");
            assertThat(person.idCardNumber()).isEqualTo("ID-7");
            assertThat(person.passportNumber()).isEqualTo("P-9");
            assertThat(person.phoneNumber()).isEqualTo("+41790000000");
            assertThat(person.language()).isEqualTo("fr");
            assertThat(person.mainApplicant()).isFalse();
        }

        @Test
        void never_mixes_two_people() {
            SampleTicket sample = ticket();
            sample.contact = detailed("ana@example.org", "Ana", "Li");
            sample.beneficiary = Contact.of("bo@example.org", "Bo", null);
            var person = map(sample).spectatorDetails();
            assertThat(person.lastName()).isNull();
            assertThat(person.phoneNumber()).isNull();
        }

        @ParameterizedTest
        @CsvSource({
            "ana@example.org, Ana, Li, true",
            "ANA@EXAMPLE.ORG, Ana, Li, true",
            "bo@example.org,  Ana, Li, false",
            "ana@example.org, Bo,  Li, false",
            "ana@example.org, Ana, Ek, false",
            ",                Ana, Li, false",
        })
        void is_the_main_applicant_when_names_and_email_equal_the_contacts(
                String email, String firstName, String lastName, boolean expected) {
            SampleTicket sample = ticket();
            sample.beneficiary = Contact.of(email, firstName, lastName);
            assertThat(map(sample).spectatorDetails().mainApplicant()).isEqualTo(expected);
        }
    }

    @Nested
    class WhatIsNotKnown {

        @Test
        void is_left_out() {
            Ticket bare = map(ticket());
            assertThat(bare.ticketDetails()).isNull();
            assertThat(bare.transferRules()).isNull();
            assertThat(bare.design()).isNull();
            assertThat(bare.sortingKey()).isNull();
            assertThat(bare.activationParameters())
                    .isEqualTo(new ActivationParameters(ActivationMethod.OFFLINE, null, null, null));
        }

        @Test
        void leaves_the_known_parts_of_a_seat_in_their_order() {
            SampleTicket sample = ticket();
            sample.seat = new Seat("A", null, "12", "7");
            assertThat(map(sample).ticketDetails().main())
                    .containsExactly(KeyValue.of("Gate", "A"), KeyValue.of("Row", "12"), KeyValue.of("Seat", "7"));
        }
    }
}
