package com.secutix.tixngo.sync.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a function is due again; the first two rows are the documented example. */
class NextRunTest {

    @ParameterizedTest
    @CsvSource({
        "13:35:00, 13:42:00, PT5M, true,  13:45:00",
        "13:35:00, 13:42:00, PT5M, false, 13:42:00",
        "13:35:00, 13:36:00, PT5M, true,  13:40:00",
        "13:35:00, 13:36:00, PT5M, false, 13:40:00",
        "13:35:20, 13:36:00, PT5M, true,  13:45:00",
        "13:35:00, 13:35:10, PT1M, true,  13:36:00",
        "13:35:00, 13:36:10, PT1M, true,  13:37:00",
        "13:35:00, 13:35:10, PT1H, true,  14:35:00",
        "13:37:00, 13:38:00, PT1H, true,  14:40:00",
        "13:35:00, 13:40:00, PT5M, true,  13:40:00"
    })
    void follows_from_start_end_and_frequency(
            String start, String end, Duration frequency, boolean stickToTheHour, String expected) {
        Instant next = NextRun.after(at(start), at(end), frequency, stickToTheHour);

        assertThat(next).isEqualTo(at(expected));
    }

    private static Instant at(String time) {
        return Instant.parse("2027-05-01T" + time + "Z");
    }
}
