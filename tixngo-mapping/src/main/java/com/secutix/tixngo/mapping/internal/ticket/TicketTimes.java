package com.secutix.tixngo.mapping.internal.ticket;

import com.secutix.tixngo.mapping.s360.Performance;
import java.time.Duration;
import java.time.OffsetDateTime;

/** Moments that follow from others. The offset is always the one that was given: it is never normalised. */
final class TicketTimes {

    private static final Duration WITHOUT_DURATION = Duration.ofHours(24);

    private TicketTimes() {}

    static OffsetDateTime expiry(Performance performance) {
        OffsetDateTime end = performance.end() == null ? performance.start() : performance.end();
        Duration duration = performance.duration() == null ? WITHOUT_DURATION : performance.duration();
        // in seconds, which is a plain call: a duration asks its way through the units
        return duration.getNano() == 0 ? end.plusSeconds(duration.getSeconds()) : end.plus(duration);
    }
}
