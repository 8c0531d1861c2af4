package com.secutix.tixngo.benchmarks.micro;

import com.secutix.tixngo.client.model.Text;
import com.secutix.tixngo.mapping.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of the contract as someone would write them by hand, for one ticket. Not thread-safe. */
final class Checks {
    private static final Set<String> METHODS = Set.of("online", "offline");
    private static final Set<String> GENDERS = Set.of("M", "F", "U", "X");
    private static final int MOST_DIGITS = 40;

    private @Nullable List<Violation> violations;

    boolean found() {
        return violations != null;
    }

    List<Violation> violations() {
        return violations == null ? List.of() : violations;
    }

    private void add(String field, String what) {
        if (violations == null) {
            violations = new ArrayList<>();
        }
        violations.add(new Violation(field, what, field + " " + what));
    }

    /** {@return the text, checked; {@code null} when it is blank} */
    @Nullable String text(String field, @Nullable String text, int most) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > most && text.codePointCount(0, text.length()) > most) {
            add(field, "TOO_LONG");
        }
        if (!isSendable(text)) {
            add(field, "INVALID_CHARACTER");
        }
        return text;
    }

    /** {@return the text, checked; its absence is noted} */
    @Nullable String demanded(String field, @Nullable String text, int most) {
        String checked = text(field, text, most);
        if (checked == null) {
            add(field, "REQUIRED");
        }
        return checked;
    }

    /** {@return the ticket id, checked} */
    @Nullable String id(String field, @Nullable String id) {
        if (id == null || id.isBlank()) {
            add(field, "REQUIRED");
            return null;
        }
        if (id.length() > 256) {
            add(field, "TOO_LONG");
        }
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!letter && " *.-_+/()".indexOf(c) < 0) {
                add(field, "INVALID_CHARACTER");
                break;
            }
        }
        return id;
    }

    /** {@return the words, checked, as one text in a language unless they are plain} */
    @Nullable Text words(String field, @Nullable Text words, int most, @Nullable String language) {
        if (words instanceof Text.Multilingual several) {
            String wanted = language == null ? null : several.byLanguage().get(language);
            String one = text(field, wanted == null ? several.first() : wanted, most);
            return one == null ? null : Text.of(one);
        }
        return words == null || text(field, words.first(), most) == null ? null : words;
    }

    /** {@return the words, checked; their absence is noted} */
    @Nullable Text demandedWords(String field, @Nullable Text words, int most, @Nullable String language) {
        Text checked = words(field, words, most, language);
        if (checked == null) {
            add(field, "REQUIRED");
        }
        return checked;
    }

    @Nullable OffsetDateTime time(String field, @Nullable OffsetDateTime time) {
        if (time != null && (isUnusual(time.getYear()) || time.getOffset().getTotalSeconds() % 60 != 0)) {
            add(field, "OUT_OF_RANGE");
        }
        return time;
    }

    @Nullable OffsetDateTime demandedTime(String field, @Nullable OffsetDateTime time) {
        if (time == null) {
            add(field, "REQUIRED");
        }
        return time(field, time);
    }

    @Nullable LocalDate date(String field, @Nullable LocalDate day) {
        if (day != null && isUnusual(day.getYear())) {
            add(field, "OUT_OF_RANGE");
        }
        return day;
    }

    @Nullable BigDecimal number(String field, @Nullable BigDecimal number, double least, double most) {
        if (number == null) {
            return null;
        }
        if (number.precision() > MOST_DIGITS || Math.abs(number.scale()) > MOST_DIGITS) {
            add(field, "OUT_OF_RANGE");
            return null;
        }
        double value = number.doubleValue();
        if (value < least || value > most) {
            add(field, "OUT_OF_RANGE");
        }
        return number;
    }

    String method(String field, String method) {
        if (!METHODS.contains(method)) {
            add(field, "NOT_ALLOWED");
        }
        return method;
    }

    @Nullable String gender(String field, @Nullable String gender) {
        String checked = text(field, gender, 20);
        if (checked != null && !GENDERS.contains(checked)) {
            add(field, "NOT_ALLOWED");
        }
        return checked;
    }

    private static boolean isUnusual(int year) {
        return year < 0 || year > 9999;
    }

    private static boolean isSendable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || (c >= 0x7F && c <= 0x9F)) {
                if (c != '\t' && c != '\n' && c != '\r') {
                    return false;
                }
            } else if (Character.isSurrogate(c)) {
                if (!Character.isHighSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
