package com.secutix.tixngo.sync.internal;

import java.time.Duration;
import java.time.Instant;

/** When a function is due again. */
final class NextRun {

    private static final Duration LONGEST_MARK = Duration.ofMinutes(5);

    private NextRun() {}

    /**
     * The next start: not before start + frequency, nor before the end; and with {@code stickToTheHour} rounded up to a
     * multiple of the frequency, at most of five minutes (documented by example, the formula assumed).
     */
    static Instant after(Instant start, Instant end, Duration frequency, boolean stickToTheHour) {
        Instant due = start.plus(frequency);
        Instant next = due.isBefore(end) ? end : due;
        return stickToTheHour
                ? roundedUp(next, frequency.compareTo(LONGEST_MARK) < 0 ? frequency : LONGEST_MARK)
                : next;
    }

    private static Instant roundedUp(Instant instant, Duration mark) {
        long markMillis = Math.max(1, mark.toMillis());
        Instant lastMark = Instant.ofEpochMilli(Math.floorDiv(instant.toEpochMilli(), markMillis) * markMillis);
        return lastMark.equals(instant) ? instant : lastMark.plusMillis(markMillis);
    }
}
