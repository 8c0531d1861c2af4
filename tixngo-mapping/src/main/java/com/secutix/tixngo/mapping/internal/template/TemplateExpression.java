package com.secutix.tixngo.mapping.internal.template;

import com.secutix.tixngo.client.model.Text;
import com.secutix.tixngo.mapping.document.ValueType;
import com.secutix.tixngo.mapping.internal.engine.Source;
import com.secutix.tixngo.mapping.internal.ticket.InjectionSubject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/** One {@code ${Variable;format=…;language=…}} of a template line. Safe to share between threads. */
final class TemplateExpression {

    private final Source<InjectionSubject> source;
    private final @Nullable DateText dates;
    private final int decimals;
    private final @Nullable String language;

    TemplateExpression(Source<InjectionSubject> source, @Nullable String format, @Nullable String language) {
        this.source = source;
        this.language = language;
        this.dates = format == null ? null : datesOf(source, format, language);
        if (format != null && dates == null && source.type() != ValueType.NUMBER) {
            throw new IllegalArgumentException(
                    "'format' is for dates and numbers, and '" + source.name() + "' is " + source.type());
        }
        this.decimals = format != null && dates == null ? decimalsOf(format) : -1;
    }

    private static @Nullable DateText datesOf(Source<?> source, String format, @Nullable String language) {
        return switch (source.type()) {
            case DATE -> DateText.ofDays(format, language);
            case TIME -> DateText.ofMoments(format, language, source.personal());
            default -> null;
        };
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
            return dates.of(date, wanted);
        }
        if (value instanceof BigDecimal number) {
            return (decimals < 0 ? number : number.setScale(decimals, RoundingMode.HALF_UP)).toPlainString();
        }
        return value.toString();
    }
}
