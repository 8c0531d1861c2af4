package com.secutix.tixngo.mapping.internal.ticket;

import com.secutix.tixngo.mapping.internal.engine.RowFailure;
import com.secutix.tixngo.mapping.s360.Performance;
import com.secutix.tixngo.mapping.s360.S360Ticket;
import com.secutix.tixngo.mapping.s360.Validity;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Reads the date of a comfort variable: {@code start_of_season}, {@code end_of_season}, relative ({@code +1d}, {@code -1w},
 * {@code 2w}) or absolute ({@code dd/MM/yy HH:mm} in the venue's time zone) (documented). Relative ones count from the
 * performance's start, or from the validity's start without a performance, and keep the offset of that start (assumed).
 * A time that the change to summer time skips is moved forward, one that comes twice in autumn is the first (assumed).
 */
final class ComfortDate {

    private static final int MOST_DIGITS = 5;
    private static final String FORMS =
            " write start_of_season, end_of_season, a span such as +1d or -2w (h, d, w, m, y), or 31/12/27 20:00";

    private ComfortDate() {}

    static @Nullable OffsetDateTime of(String variable, S360Ticket ticket) {
        String given = ticket.comfortVariables().get(variable);
        if (given == null || given.isBlank()) {
            return null;
        }
        String text = given.strip();
        if (text.equalsIgnoreCase("start_of_season")) {
            return required(ticket.season() == null ? null : ticket.season().start(), variable, "start of the season");
        }
        if (text.equalsIgnoreCase("end_of_season")) {
            return required(ticket.season() == null ? null : ticket.season().end(), variable, "end of the season");
        }
        return text.indexOf('/') >= 0 ? absolute(variable, text, ticket) : relative(variable, text, ticket);
    }

    private static OffsetDateTime required(@Nullable OffsetDateTime value, String variable, String what) {
        if (value == null) {
            throw new RowFailure(
                    "INVALID_DATE", "cannot be computed: " + variable + " needs the " + what + ", which is not known");
        }
        return value;
    }

    private static OffsetDateTime relative(String variable, String text, S360Ticket ticket) {
        int first = text.charAt(0) == '+' || text.charAt(0) == '-' ? 1 : 0;
        int last = text.length() - 1;
        if (last <= first - 1 || last - first < 1 || last - first > MOST_DIGITS) {
            throw wrong(variable);
        }
        long amount = 0;
        for (int i = first; i < last; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw wrong(variable);
            }
            amount = amount * 10 + digit;
        }
        Performance performance = ticket.performance();
        Validity validity = ticket.validity();
        OffsetDateTime start = performance != null ? performance.start() : validity == null ? null : validity.start();
        OffsetDateTime from = required(start, variable, "start of the performance or of the validity");
        long signed = text.charAt(0) == '-' ? -amount : amount;
        return switch (text.charAt(last)) {
            case 'h', 'H' -> from.plusHours(signed);
            case 'd', 'D' -> from.plusDays(signed);
            case 'w', 'W' -> from.plusWeeks(signed);
            case 'm', 'M' -> from.plusMonths(signed);
            case 'y', 'Y' -> from.plusYears(signed);
            default -> throw wrong(variable);
        };
    }

    private static OffsetDateTime absolute(String variable, String text, S360Ticket ticket) {
        // dd/MM/yy HH:mm, read by hand: strict, and no formatter on the way
        if (text.length() != 14
                || text.charAt(2) != '/'
                || text.charAt(5) != '/'
                || text.charAt(8) != ' '
                || text.charAt(11) != ':') {
            throw wrong(variable);
        }
        try {
            LocalDateTime local = LocalDateTime.of(
                    2000 + pair(variable, text, 6),
                    pair(variable, text, 3),
                    pair(variable, text, 0),
                    pair(variable, text, 9),
                    pair(variable, text, 12));
            return local.atZone(ticket.venue().zone()).toOffsetDateTime();
        } catch (DateTimeException noSuchDay) {
            throw new RowFailure("INVALID_DATE", "cannot be computed: " + variable + " names no day that exists");
        }
    }

    private static int pair(String variable, String text, int at) {
        int tens = text.charAt(at) - '0';
        int ones = text.charAt(at + 1) - '0';
        if (tens < 0 || tens > 9 || ones < 0 || ones > 9) {
            throw wrong(variable);
        }
        return tens * 10 + ones;
    }

    private static RowFailure wrong(String variable) {
        return new RowFailure("INVALID_DATE", "cannot be computed: " + variable + " is no date:" + FORMS);
    }
}
