package com.secutix.tixngo.mapping.injection;

import static com.secutix.tixngo.mapping.SampleTicket.pass;
import static com.secutix.tixngo.mapping.SampleTicket.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.client.model.Ticket;
import com.secutix.tixngo.mapping.MappingResult;
import com.secutix.tixngo.mapping.SampleTicket;
import com.secutix.tixngo.mapping.Violation;
import com.secutix.tixngo.mapping.s360.Season;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The second layer of the payload: what a product's comfort variables say. */
class ComfortVariablesTest {
    private static final InjectionMapping MAPPING = InjectionMapping.builder().build();

    private static Ticket map(SampleTicket sample) {
        return ((MappingResult.Mapped<Ticket>) MAPPING.map(sample.build())).payload();
    }

    private static List<Violation> violations(SampleTicket sample) {
        return MAPPING.map(sample.build()) instanceof MappingResult.Refused<Ticket> refused
                ? refused.violations()
                : List.of();
    }

    private static SampleTicket with(String variable, String value) {
        SampleTicket sample = ticket();
        sample.comfort.put(variable, value);
        sample.season = new Season(
                "S27",
                OffsetDateTime.parse("2027-01-01T00:00:00+01:00"),
                OffsetDateTime.parse("2027-12-31T23:59:00+01:00"));
        return sample;
    }

    @ParameterizedTest
    @CsvSource({
        "start_of_season,    2027-01-01T00:00+01:00",
        "END_OF_SEASON,      2027-12-31T23:59+01:00",
        "+1d,                2027-06-02T20:45+02:00",
        "-1d,                2027-05-31T20:45+02:00",
        "1d,                 2027-06-02T20:45+02:00",
        "-4h,                2027-06-01T16:45+02:00",
        "2w,                 2027-06-15T20:45+02:00",
        "-1w,                2027-05-25T20:45+02:00",
        "1m,                 2027-07-01T20:45+02:00",
        "-1y,                2026-06-01T20:45+02:00",
        "31/12/27 20:00,     2027-12-31T20:00+01:00",
        "01/07/27 00:00,     2027-07-01T00:00+02:00",
        "28/03/27 02:30,     2027-03-28T03:30+02:00",
        "31/10/27 02:30,     2027-10-31T02:30+02:00",
        "29/02/28 12:00,     2028-02-29T12:00+01:00",
        "' +1d ',            2027-06-02T20:45+02:00",
    })
    void give_a_date(String value, String expected) {
        assertThat(map(with("TIXAct", value)).activationParameters().time().toString())
                .isEqualTo(expected);
        assertThat(map(with("TIXStart", value)).event().startTime().toString()).isEqualTo(expected);
        assertThat(map(with("TIXExp", value)).event().expirationDate().toString())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/02/27 20:00",
                "29/02/27 20:00",
                "32/01/27 20:00",
                "01/13/27 20:00",
                "01/01/27 24:00",
                "01/01/27 20:60",
                "1/1/27 20:00",
                "01/01/2027 20:00",
                "01/01/27",
                "tomorrow",
                "+d",
                "+",
                "d",
                "1",
                "+1x",
                "--1d",
                "+999999d",
                "1,5d",
                "²d",
                "start_of_seasons",
                "१२/०१/२७ १०:१०"
            })
    void that_are_no_date_are_refused(String value) {
        assertThat(violations(with("TIXExp", value)))
                .extracting(Violation::field, Violation::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("event.expirationDate", "INVALID_DATE"));
    }

    @Test
    void that_need_an_unknown_season_are_refused() {
        SampleTicket sample = ticket();
        sample.comfort.put("TIXAct", "start_of_season");
        assertThat(violations(sample))
                .singleElement()
                .satisfies(violation -> assertThat(violation.message()).contains("season"));
    }

    @Nested
    class WhenAbsent {

        @Test
        void the_activation_time_is_not_sent_and_the_defaults_stay() {
            Ticket ticket = map(ticket());
            assertThat(ticket.activationParameters().time()).isNull();
            assertThat(ticket.activationParameters().groupId()).isNull();
            assertThat(ticket.event().startTime()).isEqualTo("2027-06-01T20:45:00+02:00");
            assertThat(ticket.event().expirationDate()).isEqualTo("2027-06-02T20:45:00+02:00");
        }

        @Test
        void a_blank_one_counts_as_absent() {
            assertThat(map(with("TIXExp", " ")).event().expirationDate()).isEqualTo("2027-06-02T20:45:00+02:00");
        }
    }

    @Test
    void count_from_the_validity_without_a_performance() {
        SampleTicket sample = pass();
        sample.comfort.put("TIXAct", "+1d");
        assertThat(map(sample).activationParameters().time()).isEqualTo("2027-01-02T00:00:00+01:00");
    }

    @Test
    void name_the_activation_group() {
        assertThat(map(with("TIXRGrp", "G-1")).activationParameters().groupId()).isEqualTo("G-1");
    }

    @Test
    void are_read_in_the_venues_time_zone() {
        SampleTicket sample = with("TIXAct", "01/07/27 10:00");
        sample.zone = ZoneId.of("America/New_York");
        assertThat(map(sample).activationParameters().time().toString()).isEqualTo("2027-07-01T10:00-04:00");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void keep_the_offset_of_the_start_for_every_span(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            int amount = random.nextInt(400);
            String sign = random.nextBoolean() ? "-" : "+";
            SampleTicket sample = with("TIXAct", sign + amount + "hdw".charAt(random.nextInt(3)));
            sample.start = OffsetDateTime.parse("2027-01-01T00:00:00Z")
                    .plusMinutes(random.nextInt(525_600))
                    .withOffsetSameInstant(java.time.ZoneOffset.ofHours(random.nextInt(25) - 12));
            assertThat(map(sample).activationParameters().time().getOffset()).isEqualTo(sample.start.getOffset());
        }
    }
}
