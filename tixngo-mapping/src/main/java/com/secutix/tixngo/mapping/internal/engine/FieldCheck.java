package com.secutix.tixngo.mapping.internal.engine;

import com.secutix.tixngo.client.model.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Checks one value against the rule of its field. */
public final class FieldCheck {

    private static final int SHOWN_CHARACTERS = 40;
    private static final int LAST_YEAR = 9_999;
    private static final char FIRST_UNUSUAL_BLANK = 0x1680;
    private static final char FIRST_AFTER_CONTROLS = 0xA0;

    /** Which characters an id may have, by their code. */
    private static final boolean[] IN_IDS = inIds();

    private FieldCheck() {}

    /**
     * Checks one value.
     *
     * @param rule the field's rule
     * @param value the value; {@code null} when absent
     * @param enforceRequired whether a missing mandatory value is a violation
     * @param problems where violations go
     */
    public static void check(FieldRule rule, @Nullable Object value, boolean enforceRequired, Problems problems) {
        if (value == null) {
            if (rule.required() && enforceRequired && !problems.names(rule.path())) {
                problems.add(rule.path(), "REQUIRED", rule.path() + " is required and has no value");
            }
        } else if (value instanceof String text) {
            checkText(rule, text, problems);
        } else if (value instanceof Text.Plain plain) {
            checkText(rule, plain.text(), problems);
        } else if (value instanceof Text.Multilingual words) {
            words.byLanguage().values().forEach(text -> checkText(rule, text, problems));
        } else if (value instanceof Integer number) {
            check(rule, number, problems);
        } else if (value instanceof BigDecimal number) {
            check(rule, number, problems);
        } else if (value instanceof OffsetDateTime time) {
            check(rule, time, problems);
        } else if (value instanceof LocalDate day) {
            check(rule, day, problems);
        } else if (value instanceof List<?> items) {
            for (Object item : items) {
                if (item instanceof String text) {
                    checkText(rule, text, problems);
                }
            }
        }
    }

    /**
     * {@return whether a text is one of the many that need no closer look} It has something to read from its first character on, is
     * short enough, and has neither a control character nor half a surrogate pair. Of any other text this says nothing.
     *
     * @param text the text
     * @param maxLength most characters; negative when each text is to be looked at
     */
    public static boolean isUsual(String text, int maxLength) {
        int length = text.length();
        if (length > maxLength || !beginsAsUsual(text)) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            // as a char, what lies before the blank lies far behind the tilde: nearly every character takes one
            // comparison
            if ((char) (c - ' ') > '~' - ' ' && (c < FIRST_AFTER_CONTROLS || c >= Character.MIN_SURROGATE)) {
                return false;
            }
        }
        return true;
    }

    /**
     * {@return whether a text begins with a character that is no blank} Where it does not, this does not say that it does.
     *
     * @param text the text
     */
    public static boolean beginsAsUsual(String text) {
        // blanks are few up to the Ogham space, and many from there on
        return !text.isEmpty() && text.charAt(0) > ' ' && text.charAt(0) < FIRST_UNUSUAL_BLANK;
    }

    /**
     * {@return whether a text keeps every rule of its field} Says it without looking for the words that say why not.
     *
     * @param rule the field's rule
     * @param text the text
     */
    public static boolean accepts(FieldRule rule, String text) {
        return text.length() <= rule.maxLength()
                && (rule.charset() == FieldRule.Charset.TICKET_ID ? firstOutsideIds(text) : firstUnsendable(text)) < 0
                && (rule.allowed().isEmpty() || rule.allowed().contains(text));
    }

    /**
     * Checks a whole number.
     *
     * @param rule the field's rule
     * @param number the number
     * @param problems where violations go
     */
    public static void check(FieldRule rule, Integer number, Problems problems) {
        checkBounds(rule, number, problems);
    }

    /**
     * Checks a moment.
     *
     * @param rule the field's rule
     * @param time the moment
     * @param problems where violations go
     */
    public static void check(FieldRule rule, OffsetDateTime time, Problems problems) {
        checkYear(rule, time.getYear(), time.getOffset().getTotalSeconds() % 60 == 0, problems);
    }

    /**
     * Checks a day.
     *
     * @param rule the field's rule
     * @param day the day
     * @param problems where violations go
     */
    public static void check(FieldRule rule, LocalDate day, Problems problems) {
        checkYear(rule, day.getYear(), true, problems);
    }

    /**
     * Checks a number.
     *
     * @param rule the field's rule
     * @param number the number
     * @param problems where violations go
     */
    public static void check(FieldRule rule, BigDecimal number, Problems problems) {
        if (Decimals.areUsual(number)) {
            checkBounds(rule, number.doubleValue(), problems);
        } else {
            problems.add(
                    rule.path(),
                    "OUT_OF_RANGE",
                    rule.path() + " has more than " + Decimals.MOST_DIGITS + " digits before or behind the point");
        }
    }

    /** RFC 3339 knows years of four digits, and offsets without seconds. */
    private static void checkYear(FieldRule rule, int year, boolean wholeMinutes, Problems problems) {
        if (year < 0 || year > LAST_YEAR || !wholeMinutes) {
            problems.add(
                    rule.path(),
                    "OUT_OF_RANGE",
                    rule.path() + " must lie in the years 0 to 9999, with an offset of whole minutes");
        }
    }

    private static void checkBounds(FieldRule rule, double number, Problems problems) {
        if (number < rule.lowest() || number > rule.highest()) {
            problems.add(
                    rule.path(),
                    "OUT_OF_RANGE",
                    rule.path() + " is " + number + ", allowed is " + rule.lowest() + " to " + rule.highest());
        }
    }

    private static void checkText(FieldRule rule, String text, Problems problems) {
        if (!accepts(rule, text)) {
            sayWhyNot(rule, text, problems);
        }
    }

    private static void sayWhyNot(FieldRule rule, String text, Problems problems) {
        int length = text.length();
        if (length > rule.maxLength() && text.codePointCount(0, length) > rule.maxLength()) {
            problems.add(
                    rule.path(),
                    "TOO_LONG",
                    rule.path() + " has " + text.codePointCount(0, length) + " characters, allowed are "
                            + rule.maxLength() + ": " + shown(rule, text));
        }
        int bad = rule.charset() == FieldRule.Charset.TICKET_ID ? firstOutsideIds(text) : firstUnsendable(text);
        if (bad >= 0) {
            problems.add(
                    rule.path(),
                    "INVALID_CHARACTER",
                    rule.path() + " has the character " + codePoint(text, bad) + " at position " + (bad + 1)
                            + ", which is not allowed: " + shown(rule, text));
        }
        if (!rule.allowed().isEmpty() && !rule.allowed().contains(text)) {
            problems.add(
                    rule.path(),
                    "NOT_ALLOWED",
                    rule.path() + " must be one of " + new TreeSet<>(rule.allowed()) + ", and is " + shown(rule, text));
        }
    }

    private static String codePoint(String text, int index) {
        return String.format("U+%04X", (int) text.charAt(index));
    }

    private static int firstOutsideIds(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= IN_IDS.length || !IN_IDS[c]) {
                return i;
            }
        }
        return -1;
    }

    private static boolean[] inIds() {
        boolean[] inIds = new boolean['z' + 1];
        for (char c = 0; c < inIds.length; c++) {
            inIds[c] = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || " *.-_+/()".indexOf(c) >= 0;
        }
        return inIds;
    }

    private static int firstUnsendable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x7F) {
                continue;
            }
            if (c <= 0x9F) {
                if (c != '\t' && c != '\n' && c != '\r') {
                    return i;
                }
            } else if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }

    /**
     * {@return a value as a message may show it: masked when personal, else its beginning with control characters
     * replaced}
     *
     * @param rule the field's rule
     * @param text the value
     */
    static String shown(FieldRule rule, String text) {
        return rule.personal() ? "***" : "'" + beginning(text) + "'";
    }

    /**
     * {@return the beginning of a text, with everything that could disturb a log or a terminal replaced}
     *
     * @param text the text
     */
    public static String beginning(String text) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < Math.min(text.length(), SHOWN_CHARACTERS); i++) {
            char c = text.charAt(i);
            boolean odd = Character.isISOControl(c)
                    || Character.isSurrogate(c)
                    || Character.getType(c) == Character.FORMAT
                    || c == '\u2028'
                    || c == '\u2029';
            shown.append(odd ? '\uFFFD' : c);
        }
        return text.length() > SHOWN_CHARACTERS ? shown.append('…').toString() : shown.toString();
    }
}
