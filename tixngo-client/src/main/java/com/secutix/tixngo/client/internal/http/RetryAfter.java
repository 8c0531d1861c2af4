package com.secutix.tixngo.client.internal.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code Retry-After} in both of its forms: seconds, or a date. */
final class RetryAfter {
    private RetryAfter() {}

    /**
     * {@return the wait asked for, cut to the cap; empty when there is none, it makes no sense, or it is over already}
     *
     * @param header the header as received
     * @param now the time, for a date
     * @param cap longest wait
     */
    static Optional<Duration> parse(@Nullable String header, Instant now, Duration cap) {
        if (header == null) {
            return Optional.empty();
        }
        String value = header.strip();
        return (isDigits(value) ? seconds(value, cap) : date(value, now))
                .filter(wait -> !wait.isNegative() && !wait.isZero())
                .map(wait -> wait.compareTo(cap) > 0 ? cap : wait);
    }

    private static boolean isDigits(String value) {
        return !value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static Optional<Duration> seconds(String value, Duration cap) {
        String significant = value.replaceFirst("^0+(?=.)", "");
        // more digits than any sensible wait has
        return Optional.of(significant.length() > 9 ? cap : Duration.ofSeconds(Long.parseLong(significant)));
    }

    private static Optional<Duration> date(String value, Instant now) {
        try {
            Instant until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(Duration.between(now, until));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }
}
