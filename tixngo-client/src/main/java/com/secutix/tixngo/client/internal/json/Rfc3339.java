package com.secutix.tixngo.client.internal.json;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/**
 * Date-times as the contract wants them: with seconds, and with the offset they were given, never normalised. Zero is {@code Z}.
 */
public final class Rfc3339 {
    private Rfc3339() {}

    /** {@return a date-time as it travels} Written without a formatter: four of these go with every ticket. */
    public static String format(OffsetDateTime time) {
        int year = time.getYear();
        int offset = time.getOffset().getTotalSeconds();
        if (year < 0 || year > 9999 || offset % 60 != 0) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
        }
        StringBuilder text = new StringBuilder(35);
        two(text, year / 100);
        two(text, year % 100);
        two(text.append('-'), time.getMonthValue());
        two(text.append('-'), time.getDayOfMonth());
        two(text.append('T'), time.getHour());
        two(text.append(':'), time.getMinute());
        two(text.append(':'), time.getSecond());
        fraction(text, time.getNano());
        if (offset == 0) {
            return text.append('Z').toString();
        }
        int minutes = Math.abs(offset) / 60;
        two(text.append(offset < 0 ? '-' : '+'), minutes / 60);
        two(text.append(':'), minutes % 60);
        return text.toString();
    }

    static OffsetDateTime parse(String text) {
        return OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private static void two(StringBuilder text, int number) {
        text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    private static void fraction(StringBuilder text, int nanos) {
        if (nanos == 0) {
            return;
        }
        text.append('.');
        int rest = nanos;
        for (int unit = 100_000_000; rest > 0; unit /= 10) {
            text.append((char) ('0' + rest / unit));
            rest %= unit;
        }
    }
}
