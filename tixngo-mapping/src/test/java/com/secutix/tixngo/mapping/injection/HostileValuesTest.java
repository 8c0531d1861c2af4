package com.secutix.tixngo.mapping.injection;

import static com.secutix.tixngo.mapping.SampleTicket.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.client.model.Text;
import com.secutix.tixngo.client.model.Ticket;
import com.secutix.tixngo.mapping.MappingResult;
import com.secutix.tixngo.mapping.SampleTicket;
import com.secutix.tixngo.mapping.Violation;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that would harm whoever writes them out: they are refused by field, and cost no more than their ticket. */
class HostileValuesTest {
    private static final InjectionMapping PLAIN = InjectionMapping.builder().build();

    private static List<Violation> violations(InjectionMapping mapping, SampleTicket sample) {
        return mapping.map(sample.build()) instanceof MappingResult.Refused<Ticket> refused
                ? refused.violations()
                : List.of();
    }

    private static void refuses(SampleTicket sample, String field, String code) {
        assertThat(violations(PLAIN, sample)).singleElement().satisfies(violation -> {
            assertThat(violation.field()).isEqualTo(field);
            assertThat(violation.code()).isEqualTo(code);
            assertThat(violation.message()).hasSizeLessThan(300);
        });
        // the explanation is asked for when a ticket is refused
        assertThat(PLAIN.explain(sample.build(), null).fields()).isNotEmpty();
    }

    @Nested
    class Numbers {

        @ParameterizedTest
        @ValueSource(strings = {"1e999999999", "1e-999999999", "-1e2147483647", "1e-41", "1e41"})
        void without_bounds_are_refused_and_never_written_out(String number) {
            SampleTicket price = ticket();
            price.price = new BigDecimal(number);
            refuses(price, "purchaseDetails.price", "OUT_OF_RANGE");

            SampleTicket charges = ticket();
            charges.charges = new BigDecimal(number);
            refuses(charges, "purchaseDetails.price", "OUT_OF_RANGE");

            SampleTicket longitude = ticket();
            longitude.longitude = new BigDecimal(number);
            refuses(longitude, "event.address.longitude", "OUT_OF_RANGE");
        }

        @Test
        void without_bounds_are_refused_in_a_template_too() {
            InjectionMapping mapping = InjectionMapping.builder()
                    .template(TicketTemplate.parse(
                            "ticketDetails.main.1.key = Price\nticketDetails.main.1.value = ${Sale_price} and ${Sale_price;format=0.00}",
                            "test"))
                    .build();
            SampleTicket sample = ticket();
            sample.price = new BigDecimal("1e-999999999");
            assertThat(violations(mapping, sample)).isNotEmpty();
            sample.price = new BigDecimal("12.345");
            assertThat(violations(mapping, sample)).isEmpty();
        }
    }

    @Nested
    class Times {

        @ParameterizedTest
        @ValueSource(strings = {"+99999y", "-99999y", "+9000y"})
        void that_no_payload_can_hold_are_refused(String comfort) {
            SampleTicket sample = ticket();
            sample.comfort.put("TIXAct", comfort);
            refuses(sample, "activationParameters.time", "OUT_OF_RANGE");
        }

        @Test
        void with_an_offset_of_seconds_are_refused() {
            SampleTicket sample = ticket();
            sample.start = OffsetDateTime.parse("1880-01-01T10:00:00+00:29:46");
            assertThat(violations(PLAIN, sample))
                    .extracting(Violation::code)
                    .contains("OUT_OF_RANGE")
                    .doesNotContain("ROW_FAILED");
        }
    }

    @Nested
    class Words {

        static Stream<Arguments> fields() {
            return Stream.of(
                    of("ticketId", (sample, text) -> sample.ticketId = text),
                    of("event.id", (sample, text) -> sample.performanceId = text),
                    of("event.name", (sample, text) -> sample.performanceName = Text.of(text)),
                    of("event.address.city", (sample, text) -> sample.city = Text.of(text)),
                    of("purchaseDetails.taxNumber", (sample, text) -> sample.taxNumber = text),
                    of("security.barcode", (sample, text) -> sample.barcode = text));
        }

        private static Arguments of(String field, java.util.function.BiConsumer<SampleTicket, String> change) {
            return Arguments.of(field, change);
        }

        @ParameterizedTest
        @MethodSource("fields")
        void that_hold_nul_escapes_or_half_a_letter_are_refused_by_field(
                String field, java.util.function.BiConsumer<SampleTicket, String> change) {
            for (String bad : List.of("a\0b", "\u001b[31m", "\ud83d", "\udc00x", "a\u0085", "\u009b2J")) {
                SampleTicket sample = ticket();
                change.accept(sample, bad);
                refuses(sample, field, "INVALID_CHARACTER");
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "${Contact_email}",
                    "%s%n%x",
                    "{}",
                    "${jndi:ldap://localhost/x}",
                    "'; drop table ticket; --",
                    "=1+1",
                    "<script>",
                    "\"}]}",
                    "\u202Eabc",
                    "😀"
                })
        void that_mean_something_elsewhere_travel_as_they_are(String words) {
            SampleTicket sample = ticket();
            sample.performanceName = Text.of(words);
            sample.variables.put("Mine", words);
            InjectionMapping mapping = InjectionMapping.builder()
                    .template(TicketTemplate.parse(
                            "ticketDetails.main.1.key = Words\nticketDetails.main.1.value = ${Mine}", "test"))
                    .build();
            assertThat(mapping.map(sample.build())).isInstanceOfSatisfying(MappingResult.Mapped.class, mapped -> {
                Ticket ticket = (Ticket) mapped.payload();
                assertThat(ticket.event().name()).isEqualTo(Text.of(words));
                assertThat(ticket.ticketDetails().main().get(0).value()).isEqualTo(Text.of(words));
            });
        }
    }
}
