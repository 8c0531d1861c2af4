package com.secutix.tixngo.sync.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When a function is due again; the first two rows are the documented example. */
class RunScheduleTest {

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
        Instant next = new RunSchedule(frequency, stickToTheHour).nextRunAt(at(start), at(end));

        assertThat(next).isEqualTo(at(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S"})
    void refuses_a_frequency_that_is_not_longer_than_zero(Duration frequency) {
        assertThatThrownBy(() -> new RunSchedule(frequency, true))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("frequency");
    }

    @Test
    void knows_a_frequency_shorter_than_a_millisecond() {
        Instant start = at("13:35:00");

        assertThat(new RunSchedule(Duration.ofNanos(1), true).nextRunAt(start, start))
                .isEqualTo(start.plusMillis(1));
    }

    @ParameterizedTest
    @CsvSource({
        "INJECTION,           PT5M, PT5M",
        "FEEDBACK,            PT5M, PT5M",
        "PUSH_CANCELLED,      PT5M, PT5M",
        "PUSH_CONTROLLED,     PT5M, PT1M",
        "PRIVILEGE_INJECTION, PT5M, PT5M"
    })
    void has_documented_frequencies(SyncFunction function, Duration everyDay, Duration eventDay) {
        assertThat(function.recommendedFrequency()).isEqualTo(everyDay);
        assertThat(function.eventDayFrequency()).isEqualTo(eventDay);
    }

    private static Instant at(String time) {
        return Instant.parse("2027-05-01T" + time + "Z");
    }
}
