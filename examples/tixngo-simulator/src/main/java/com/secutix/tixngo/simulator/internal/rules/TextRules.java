package com.secutix.tixngo.simulator.internal.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.secutix.tixngo.simulator.internal.state.ItemResult.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The kinds of value the contract knows. */
final class TextRules {
    private static final Pattern RFC_3339 =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TICKET_ID = Pattern.compile("[A-Za-z0-9 *.\\-_+/()]+");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");

    /** A list whose items obey one rule. */
    private record ListRule(Rule item) implements Rule {
        @Override
        public @Nullable ObjectRule inner() {
            return item.inner();
        }

        @Override
        public void check(JsonNode value, String path, List<Problem> problems) {
            if (!value.isArray()) {
                problems.add(Rule.invalid(path, "must be a list"));
                return;
            }
            for (int i = 0; i < value.size(); i++) {
                item.check(value.get(i), path + "." + i, problems);
            }
        }
    }

    private TextRules() {}

    static Rule text(int max) {
        return (value, path, problems) -> checkText(value, max, false, path, problems);
    }

    static Rule filledText(int max) {
        return (value, path, problems) -> checkText(value, max, true, path, problems);
    }

    /** A text, or an object language → text. */
    static Rule multilingual(int max, boolean filled) {
        return (value, path, problems) -> {
            if (!value.isObject()) {
                checkText(value, max, filled, path, problems);
                return;
            }
            if (value.isEmpty()) {
                problems.add(Rule.invalid(path, "must name at least one language"));
            }
            for (Map.Entry<String, JsonNode> text : value.properties()) {
                checkText(text.getValue(), max, filled, path + "." + text.getKey(), problems);
            }
        };
    }

    static Rule ticketId() {
        return pattern(256, TICKET_ID, "may hold letters, digits, space and * . - _ + / ( ) only");
    }

    static Rule email() {
        return pattern(256, EMAIL, "must be an e-mail address");
    }

    static Rule dateTime() {
        return (value, path, problems) -> {
            if (!value.isTextual() || !isDateTime(value.textValue())) {
                problems.add(Rule.invalid(path, "must be an RFC 3339 date and time with its offset"));
            }
        };
    }

    static Rule date() {
        return (value, path, problems) -> {
            if (!value.isTextual() || !isDate(value.textValue())) {
                problems.add(Rule.invalid(path, "must be a date, yyyy-MM-dd"));
            }
        };
    }

    static Rule oneOf(String... values) {
        List<String> allowed = List.of(values);
        return (value, path, problems) -> {
            if (!value.isTextual() || !allowed.contains(value.textValue())) {
                problems.add(Rule.invalid(path, "must be one of " + allowed));
            }
        };
    }

    static Rule number() {
        return (value, path, problems) -> {
            if (!value.isNumber()) {
                problems.add(Rule.invalid(path, "must be a number"));
            }
        };
    }

    /** A whole number from -1, which stands for no limit. */
    static Rule limit() {
        return (value, path, problems) -> {
            if (!value.isIntegralNumber() || (value.bigIntegerValue().signum() < 0 && value.longValue() != -1)) {
                problems.add(Rule.invalid(path, "must be a whole number, -1 for no limit"));
            }
        };
    }

    static Rule flag() {
        return (value, path, problems) -> {
            if (!value.isBoolean()) {
                problems.add(Rule.invalid(path, "must be true or false"));
            }
        };
    }

    static Rule listOf(Rule item) {
        return new ListRule(item);
    }

    static boolean isDateTime(String text) {
        if (!RFC_3339.matcher(text).matches()) {
            return false;
        }
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isDate(String text) {
        if (!DATE.matcher(text).matches()) {
            return false;
        }
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static Rule pattern(int max, Pattern pattern, String message) {
        return (value, path, problems) -> {
            int before = problems.size();
            checkText(value, max, true, path, problems);
            if (problems.size() == before && !pattern.matcher(value.textValue()).matches()) {
                problems.add(Rule.invalid(path, message));
            }
        };
    }

    private static void checkText(JsonNode value, int max, boolean filled, String path, List<Problem> problems) {
        if (!value.isTextual()) {
            problems.add(Rule.invalid(path, "must be a text"));
            return;
        }
        String text = value.textValue();
        if (filled && text.isBlank()) {
            problems.add(Rule.invalid(path, "must not be blank"));
        }
        if (text.codePointCount(0, text.length()) > max) {
            problems.add(Rule.invalid(path, "must not be longer than " + max + " characters"));
        }
    }
}
