package com.secutix.tixngo.host.importing;

import com.secutix.tixngo.client.model.Text;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of one row, read by column and type. What is wrong is collected, never thrown, and never shows the value. */
final class CsvRow {

    /** Longer fields would not fit an index of the database. */
    static final int MAX_LENGTH = 600;

    private static final String DATE_TIME =
            "is not a date with time: write 2027-06-01T20:45:00+02:00, or 2027-06-01T20:45 for the venue's time zone";
    private static final Pattern OFFSET = Pattern.compile(".*T.*(Z|[+-]\\d\\d.*)");
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,14}(\\.\\d{1,4})?");
    private static final Pattern DEGREES = Pattern.compile("-?\\d{1,3}(\\.\\d{1,8})?");

    private final TicketColumns columns;
    private final List<String> fields;
    private final long line;
    private final List<ImportProblem> problems = new ArrayList<>();

    CsvRow(TicketColumns columns, List<String> fields, long line) {
        this.columns = columns;
        this.fields = fields;
        this.line = line;
    }

    List<ImportProblem> problems() {
        return problems;
    }

    void problem(@Nullable String column, String message) {
        problems.add(new ImportProblem(line, column, message));
    }

    /** A field that may be absent or blank. */
    @Nullable String optional(String column) {
        int index = columns.index(column);
        return index < 0 ? null : field(column, index);
    }

    private @Nullable String field(String column, int index) {
        String value = fields.get(index).strip();
        if (value.length() > MAX_LENGTH) {
            problem(column, "is longer than " + MAX_LENGTH + " characters");
            return null;
        }
        if (value.indexOf('\0') >= 0) {
            problem(column, "contains a zero character");
            return null;
        }
        return value.isEmpty() ? null : value;
    }

    /** A field that no ticket can be without; an empty text if it is, together with a problem. */
    String required(String column) {
        int before = problems.size();
        String value = optional(column);
        if (value == null && problems.size() == before) {
            problem(column, "is missing");
        }
        return value == null ? "" : value;
    }

    @Nullable Text text(String column) {
        Map<String, Integer> languages = columns.languages(column);
        String plain = optional(column);
        if (languages.isEmpty()) {
            return plain == null ? null : Text.of(plain);
        }
        Map<String, String> byLanguage = new LinkedHashMap<>();
        languages.forEach((language, index) -> {
            String value = field(column + "." + language, index);
            if (value != null) {
                byLanguage.put(language, value);
            }
        });
        if (byLanguage.isEmpty()) {
            return plain == null ? null : Text.of(plain);
        }
        return Text.of(byLanguage);
    }

    Text requiredText(String column) {
        int before = problems.size();
        Text text = text(column);
        if (text == null && problems.size() == before) {
            problem(column, "is missing");
        }
        return text == null ? Text.of("") : text;
    }

    <E extends Enum<E>> E choice(String column, Class<E> type, E whenAbsent) {
        String value = optional(column);
        if (value == null) {
            return whenAbsent;
        }
        String wanted = value.toUpperCase(Locale.ROOT);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(wanted)) {
                return constant;
            }
        }
        problem(
                column,
                "must be one of "
                        + Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", ")));
        return whenAbsent;
    }

    /** A date with time; without an offset, in the venue's time zone. */
    @Nullable OffsetDateTime dateTime(String column, ZoneId zone) {
        return parsed(column, DATE_TIME, value -> {
            // an offset or Z comes after the time, so behind the date's own hyphens
            boolean hasOffset = OFFSET.matcher(value).matches();
            return hasOffset
                    ? OffsetDateTime.parse(value)
                    : LocalDateTime.parse(value).atZone(zone).toOffsetDateTime();
        });
    }

    @Nullable LocalDate date(String column) {
        return parsed(column, "is not a date: write 1990-02-28", LocalDate::parse);
    }

    @Nullable Duration duration(String column) {
        Duration duration =
                parsed(column, "is not a duration: write PT2H30M for two and a half hours", Duration::parse);
        if (duration != null && duration.isNegative()) {
            problem(column, "must not be negative");
        }
        return duration;
    }

    ZoneId zone(String column) {
        String value = required(column);
        if (!value.isEmpty()) {
            try {
                return ZoneId.of(value);
            } catch (DateTimeException unknown) {
                problem(column, "is not a time zone: write a name such as Europe/Zurich");
            }
        }
        return ZoneOffset.UTC;
    }

    @Nullable BigDecimal amount(String column) {
        return number(
                column, AMOUNT, "is not an amount: write digits with a point and at most four decimals, as 120.50");
    }

    @Nullable BigDecimal degrees(String column) {
        return number(column, DEGREES, "is not a number of degrees: write digits with a point, as 46.20440");
    }

    private @Nullable BigDecimal number(String column, Pattern form, String message) {
        String value = optional(column);
        if (value == null) {
            return null;
        }
        if (!form.matcher(value).matches()) {
            problem(column, message);
            return null;
        }
        return new BigDecimal(value);
    }

    private <T> @Nullable T parsed(String column, String message, Function<String, T> parser) {
        String value = optional(column);
        if (value == null) {
            return null;
        }
        try {
            return parser.apply(value);
        } catch (DateTimeException wrong) {
            problem(column, message);
            return null;
        }
    }

    /** The named columns that have a value. */
    Map<String, String> present(Iterable<String> names) {
        Map<String, String> present = new LinkedHashMap<>();
        for (String name : names) {
            String value = optional(name);
            if (value != null) {
                present.put(name, value);
            }
        }
        return present;
    }

    Map<String, String> variables() {
        Map<String, String> present = new LinkedHashMap<>();
        columns.variables().forEach((name, index) -> {
            String value = field(TicketColumns.VARIABLE_PREFIX + name, index);
            if (value != null) {
                present.put(name, value);
            }
        });
        return present;
    }
}
