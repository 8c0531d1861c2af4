package com.secutix.tixngo.client.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A date-time without a formatter")
class Rfc3339Test {
    private static final DateTimeFormatter ISO = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

    private final Random random = new Random(20_270_601);

    @Test
    void is_read_as_the_formatter_reads_it() {
        for (int i = 0; i < 20_000; i++) {
            String text = ISO.format(someTime());

            assertThat(Rfc3339.parse(text)).as(text).isEqualTo(OffsetDateTime.parse(text, ISO));
        }
    }

    @Test
    void is_refused_where_the_formatter_refuses_it_and_accepted_where_that_does() {
        String alphabet = "0123456789-:.TZtz+ 59";
        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder(ISO.format(someTime()));
            for (int changes = random.nextInt(3); changes >= 0; changes--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, alphabet.charAt(random.nextInt(alphabet.length())));
                    default -> text.setCharAt(at, alphabet.charAt(random.nextInt(alphabet.length())));
                }
            }

            assertThat(outcome(Rfc3339::parse, text.toString()))
                    .as(text.toString())
                    .isEqualTo(outcome(one -> OffsetDateTime.parse(one, ISO), text.toString()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-02-29T12:00:00Z",
                "2028-02-29T12:00:00Z",
                "2027-06-01T24:00:00Z",
                "2027-06-01T23:59:60Z",
                "2027-06-01T12:00Z",
                "2027-06-01T12:00:00.Z",
                "2027-06-01T12:00:00.1234567891Z",
                "2027-06-01T12:00:00.5",
                "2027-06-01T12:00:00+18:00",
                "2027-06-01T12:00:00-18:01",
                "2027-06-01T12:00:00-00:00",
                "2027-06-01T12:00:00+02:60",
                "2027-06-01T12:00:00+02",
                "2027-06-01T12:00:00+02:00:30",
                "2027-06-01T12:00:00Z ",
                "0000-01-01T00:00:00Z",
                "-001-01-01T00:00:00Z",
                "+12027-06-01T12:00:00Z",
                "٢٠٢٧-06-01T12:00:00Z",
                ""
            })
    void agrees_with_the_formatter_at_the_edges(String text) {
        assertThat(outcome(Rfc3339::parse, text)).isEqualTo(outcome(one -> OffsetDateTime.parse(one, ISO), text));
    }

    @Test
    void is_written_so_that_it_is_read_back_the_same() {
        for (int i = 0; i < 20_000; i++) {
            OffsetDateTime time = someTime();

            assertThat(OffsetDateTime.parse(Rfc3339.format(time), ISO)).isEqualTo(time);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1990-02-28", "1990-02-29", "1992-02-29", "1990-2-28", "1990-02-28T", "0000-12-31", "1990/02/28"
            })
    void has_a_date_that_is_read_likewise(String text) {
        assertThat(outcome(Rfc3339::parseDate, text)).isEqualTo(outcome(LocalDate::parse, text));
    }

    private OffsetDateTime someTime() {
        int[] units = {1, 1_000, 1_000_000, 1_000_000_000};
        int unit = units[random.nextInt(units.length)];
        return OffsetDateTime.of(
                LocalDateTime.ofEpochSecond(
                        random.nextLong(-62_000_000_000L, 253_000_000_000L),
                        random.nextInt(1_000_000_000) / unit * unit,
                        ZoneOffset.UTC),
                ZoneOffset.ofTotalSeconds(60 * random.nextInt(-18 * 60, 18 * 60 + 1)));
    }

    private static String outcome(Function<String, ?> parser, String text) {
        try {
            return parser.apply(text).toString();
        } catch (DateTimeException refused) {
            return "refused";
        }
    }
}
