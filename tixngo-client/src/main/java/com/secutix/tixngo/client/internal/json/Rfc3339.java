package com.secutix.tixngo.client.internal.json;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Date-times as the contract wants them: with seconds, and with the offset they were given, never normalised. Zero is {@code Z}.
 */
public final class Rfc3339 {
    private static final int SHORTEST = "yyyy-MM-ddTHH:mm:ssZ".length();
    private static final int LONGEST = "yyyy-MM-ddTHH:mm:ss.123456789+HH:mm".length();

    private Rfc3339() {}

    /** {@return a date-time as it travels} */
    public static String format(OffsetDateTime time) {
        byte[] text = new byte[LONGEST];
        int length = format(time, text);
        return length < 0 ? unusual(time) : new String(text, 0, length, StandardCharsets.ISO_8859_1);
    }

    /** Writes a date-time. */
    static void write(BodyWriter json, OffsetDateTime time) {
        byte[] text = new byte[LONGEST];
        int length = format(time, text);
        if (length < 0) {
            json.text(unusual(time));
        } else {
            json.plainText(text, length);
        }
    }

    /** {@return a text as a date-time} The forms that occur are read without a formatter: several of these come with every change. */
    static OffsetDateTime parse(String text) {
        OffsetDateTime usual = parseUsual(text);
        return usual != null ? usual : OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    /** {@return a text {@code yyyy-MM-dd} as a date} */
    static LocalDate parseDate(String text) {
        if (text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-') {
            int year = digits(text, 0, 4);
            int month = digits(text, 5, 2);
            int day = digits(text, 8, 2);
            if ((year | month | day) >= 0) {
                return LocalDate.of(year, month, day);
            }
        }
        return LocalDate.parse(text);
    }

    private static String unusual(OffsetDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }

    /** {@return how many characters it takes; less than zero for a year or an offset that needs a formatter} */
    private static int format(OffsetDateTime time, byte[] text) {
        int year = time.getYear();
        int offset = time.getOffset().getTotalSeconds();
        if (year < 0 || year > 9999 || offset % 60 != 0) {
            return -1;
        }
        two(text, 0, year / 100);
        two(text, 2, year % 100);
        text[4] = '-';
        two(text, 5, time.getMonthValue());
        text[7] = '-';
        two(text, 8, time.getDayOfMonth());
        text[10] = 'T';
        two(text, 11, time.getHour());
        text[13] = ':';
        two(text, 14, time.getMinute());
        text[16] = ':';
        two(text, 17, time.getSecond());
        int end = fraction(text, 19, time.getNano());
        if (offset == 0) {
            text[end] = 'Z';
            return end + 1;
        }
        int minutes = Math.abs(offset) / 60;
        text[end] = (byte) (offset < 0 ? '-' : '+');
        two(text, end + 1, minutes / 60);
        text[end + 3] = ':';
        two(text, end + 4, minutes % 60);
        return end + 6;
    }

    private static void two(byte[] text, int at, int number) {
        text[at] = (byte) ('0' + number / 10);
        text[at + 1] = (byte) ('0' + number % 10);
    }

    private static int fraction(byte[] text, int at, int nanos) {
        if (nanos == 0) {
            return at;
        }
        text[at] = '.';
        int end = at + 1;
        int rest = nanos;
        for (int unit = 100_000_000; rest > 0; unit /= 10) {
            text[end++] = (byte) ('0' + rest / unit);
            rest %= unit;
        }
        return end;
    }

    /** {@return the date-time of {@code yyyy-MM-ddTHH:mm:ss[.fraction](Z|+HH:mm|-HH:mm)}; null for any other text} */
    private static @Nullable OffsetDateTime parseUsual(String text) {
        if (text.length() < SHORTEST
                || text.charAt(4) != '-'
                || text.charAt(7) != '-'
                || text.charAt(10) != 'T'
                || text.charAt(13) != ':'
                || text.charAt(16) != ':') {
            return null;
        }
        int end = endOfFraction(text);
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 2);
        int day = digits(text, 8, 2);
        int hour = digits(text, 11, 2);
        int minute = digits(text, 14, 2);
        int second = digits(text, 17, 2);
        int nano = end < 0 ? -1 : nano(text, end);
        ZoneOffset offset = end < 0 ? null : offset(text, end);
        if ((year | month | day | hour | minute | second | nano) < 0 || offset == null) {
            return null;
        }
        return OffsetDateTime.of(year, month, day, hour, minute, second, nano, offset);
    }

    private static int endOfFraction(String text) {
        if (text.charAt(19) != '.') {
            return 19;
        }
        int end = 20;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end == 20 || end > 29 || end == text.length() ? -1 : end;
    }

    private static int nano(String text, int end) {
        int nano = 0;
        for (int i = 20; i < 29; i++) {
            nano = nano * 10 + (i < end ? text.charAt(i) - '0' : 0);
        }
        return nano;
    }

    private static @Nullable ZoneOffset offset(String text, int at) {
        char sign = text.charAt(at);
        if (sign == 'Z') {
            return text.length() == at + 1 ? ZoneOffset.UTC : null;
        }
        if ((sign != '+' && sign != '-') || text.length() != at + 6 || text.charAt(at + 3) != ':') {
            return null;
        }
        int hours = digits(text, at + 1, 2);
        int minutes = digits(text, at + 4, 2);
        if (hours < 0 || minutes < 0) {
            return null;
        }
        return sign == '-' ? ZoneOffset.ofHoursMinutes(-hours, -minutes) : ZoneOffset.ofHoursMinutes(hours, minutes);
    }

    /** {@return the number that so many digits make; less than zero if one is none} */
    private static int digits(String text, int from, int count) {
        int number = 0;
        for (int i = from; i < from + count; i++) {
            if (!isDigit(text.charAt(i))) {
                return -1;
            }
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
