package com.secutix.tixngo.mapping.internal.template;

import com.secutix.tixngo.client.model.Text;
import com.secutix.tixngo.mapping.document.ValueType;
import com.secutix.tixngo.mapping.internal.engine.Source;
import com.secutix.tixngo.mapping.internal.ticket.InjectionSubject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One {@code ${Variable;format=…;language=…}} of a template line. Immutable but for a bounded cache of formatters. */
final class TemplateExpression {

    private static final int MOST_LANGUAGES = 50;

    private final Source<InjectionSubject> source;
    private final @Nullable DateTimeFormatter dates;
    private final int decimals;
    private final @Nullable String language;
    private final Map<String, DateTimeFormatter> byLanguage = new ConcurrentHashMap<>();

    TemplateExpression(Source<InjectionSubject> source, @Nullable String format, @Nullable String language) {
        this.source = source;
        this.language = language;
        boolean date = source.type() == ValueType.TIME || source.type() == ValueType.DATE;
        if (format != null && !date && source.type() != ValueType.NUMBER) {
            throw new IllegalArgumentException(
                    "'format' is for dates and numbers, and '" + source.name() + "' is " + source.type());
        }
        this.decimals = format != null && !date ? decimalsOf(format) : -1;
        this.dates = format != null && date
                ? DateTimeFormatter.ofPattern(
                        format, language == null ? Locale.ENGLISH : Locale.forLanguageTag(language))
                : null;
        if (dates != null) {
            // a pattern that cannot be used for this type of date is found now, not with the first ticket
            TemporalAccessor example = source.type() == ValueType.DATE
                    ? LocalDate.EPOCH
                    : OffsetDateTime.parse("2027-06-01T20:45:00+02:00");
            if (dates.format(example).isBlank()) {
                throw new IllegalArgumentException("the format gives nothing to read");
            }
        }
    }

    private static int decimalsOf(String format) {
        int point = format.indexOf('.');
        boolean plain = format.equals("0")
                || (point == 1
                        && format.startsWith("0.")
                        && format.length() <= 8
                        && format.substring(2).chars().allMatch(digit -> digit == '0')
                        && format.length() > 2);
        if (!plain) {
            throw new IllegalArgumentException("the format of a number is 0, 0.0, 0.00 and so on");
        }
        return point < 0 ? 0 : format.length() - 2;
    }

    boolean isPersonal() {
        return source.personal();
    }

    /** {@return the words in several languages that the expression leaves open, or {@code null} for none} */
    Text.@Nullable Multilingual words(InjectionSubject subject) {
        return language == null
                        && source.type() == ValueType.WORDS
                        && source.extractor().from(subject) instanceof Text.Multilingual words
                ? words
                : null;
    }

    /** {@return the text it stands for; empty when the variable has no value} */
    String text(InjectionSubject subject, @Nullable String personsLanguage) {
        Object value = source.extractor().from(subject);
        if (value == null) {
            return "";
        }
        // a text first: whether something else is one of several kinds of texts takes a search
        if (value instanceof String text) {
            return text;
        }
        String wanted = language == null ? personsLanguage : language;
        if (value instanceof Text.Multilingual words) {
            String inLanguage = wanted == null ? null : words.byLanguage().get(wanted);
            return inLanguage == null ? words.first() : inLanguage;
        }
        if (value instanceof Text.Plain plain) {
            return plain.text();
        }
        if (dates != null && value instanceof TemporalAccessor date) {
            return formatter(dates, wanted).format(date);
        }
        if (value instanceof BigDecimal number) {
            return (decimals < 0 ? number : number.setScale(decimals, RoundingMode.HALF_UP)).toPlainString();
        }
        return value.toString();
    }

    private DateTimeFormatter formatter(DateTimeFormatter plain, @Nullable String wanted) {
        if (language != null || wanted == null) {
            return plain;
        }
        DateTimeFormatter known = byLanguage.get(wanted);
        if (known != null || byLanguage.size() >= MOST_LANGUAGES) {
            return known == null ? plain : known;
        }
        DateTimeFormatter localized = plain.withLocale(Locale.forLanguageTag(wanted));
        byLanguage.put(wanted, localized);
        return localized;
    }
}
