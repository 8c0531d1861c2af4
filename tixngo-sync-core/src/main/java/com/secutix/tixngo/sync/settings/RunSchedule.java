package com.secutix.tixngo.sync.settings;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The rhythm of a function: when it is due again after a run. The report of a run has applied it already
 * ({@link com.secutix.tixngo.sync.report.RunReport#nextRunAt()}); a host asks it itself where there is no report, for instance
 * to plan a function that never ran or to show the rhythm on a screen. An immutable value.
 *
 * @param frequency the time from the start of one run to the start of the next; longer than zero. The documented ones are
 *     {@link SyncFunction#recommendedFrequency()} and {@link SyncFunction#eventDayFrequency()}
 * @param stickToTheHour whether starts fall on marks of the clock, at 13:40 and 13:45 rather than 13:42 (documented, custom
 *     parameter {@code stickToTheHour}, true by default)
 */
public record RunSchedule(Duration frequency, boolean stickToTheHour) {

    private static final Duration LONGEST_MARK = Duration.ofMinutes(5);

    /** Refuses a frequency that is not longer than zero. */
    public RunSchedule {
        if (frequency.isZero() || frequency.isNegative()) {
            throw new SettingsException(List.of("the frequency must be longer than zero, not " + frequency));
        }
    }

    /**
     * When the function is due again: not before start + frequency, nor before the end; with {@link #stickToTheHour()} rounded
     * up to a multiple of the frequency, at most of five minutes. Documented by example, the formula assumed: a run that
     * starts at 13:35 and takes 7 minutes is followed at 13:45, without the rounding at 13:42.
     *
     * @param start when the run started
     * @param end when it ended; not before its start
     * @return the next start, at or after the end
     */
    public Instant nextRunAt(Instant start, Instant end) {
        Instant due = start.plus(frequency);
        Instant next = due.isBefore(end) ? end : due;
        return stickToTheHour ? roundedUp(next) : next;
    }

    private Instant roundedUp(Instant instant) {
        Duration mark = frequency.compareTo(LONGEST_MARK) < 0 ? frequency : LONGEST_MARK;
        long markMillis = Math.max(1, mark.toMillis());
        Instant lastMark = Instant.ofEpochMilli(Math.floorDiv(instant.toEpochMilli(), markMillis) * markMillis);
        return lastMark.equals(instant) ? instant : lastMark.plusMillis(markMillis);
    }
}
