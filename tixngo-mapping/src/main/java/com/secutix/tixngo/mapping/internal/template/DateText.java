package com.secutix.tixngo.mapping.internal.template;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes dates by one pattern. A host's tickets are of few performances, whose moments come again and again: what was written for
 * one is kept and given again. Nothing is kept of days, which are birthdays, and of what is personal. Safe to share between threads;
 * keeps the formatters of about 50 languages and at most 1,024 texts.
 */
final class DateText {

    private static final int MOST_LANGUAGES = 50;
    private static final int LOG_OF_PLACES = 10;

    /** Spreads hash codes that differ little over all places (Knuth's multiplicative hashing). */
    private static final int GOLDEN_RATIO = 0x9E3779B9;

    private final DateTimeFormatter plain;
    private final boolean ofOneLanguage;
    private final Map<String, DateTimeFormatter> byLanguage = new ConcurrentHashMap<>();

    /**
     * The texts, each in one of two places beside each other; {@code null} where none is kept. Each place is of whichever thread wrote
     * last. A record is seen whole or not at all, so no thread has to wait for another.
     */
    private final @Nullable Written @Nullable [] written;

    private DateText(DateTimeFormatter plain, boolean ofOneLanguage, boolean keeping) {
        this.plain = plain;
        this.ofOneLanguage = ofOneLanguage;
        this.written = keeping ? new Written[1 << LOG_OF_PLACES] : null;
    }

    /**
     * {@return what writes days by a pattern}
     *
     * @param pattern the pattern
     * @param language in which language; {@code null} for that of each person
     * @throws IllegalArgumentException if it is no pattern
     * @throws DateTimeException if no day can be written by it
     */
    static DateText ofDays(String pattern, @Nullable String language) {
        return of(pattern, language, LocalDate.EPOCH, false);
    }

    /**
     * {@return what writes moments by a pattern}
     *
     * @param pattern the pattern
     * @param language in which language; {@code null} for that of each person
     * @param personal whether nothing of them is kept
     * @throws IllegalArgumentException if it is no pattern
     * @throws DateTimeException if no moment can be written by it
     */
    static DateText ofMoments(String pattern, @Nullable String language, boolean personal) {
        return of(pattern, language, OffsetDateTime.parse("2027-06-01T20:45:00+02:00"), !personal);
    }

    private static DateText of(String pattern, @Nullable String language, TemporalAccessor example, boolean keeping) {
        Locale locale = language == null ? Locale.ENGLISH : Locale.forLanguageTag(language);
        DateText text = new DateText(DateTimeFormatter.ofPattern(pattern, locale), language != null, keeping);
        // a pattern that cannot be used for this type of date is found now, not with the first ticket
        if (text.plain.format(example).isBlank()) {
            throw new IllegalArgumentException("the format gives nothing to read");
        }
        return text;
    }

    /**
     * {@return a date in words}
     *
     * @param date the date
     * @param personsLanguage the language unless the pattern has one; {@code null} when unknown
     */
    String of(TemporalAccessor date, @Nullable String personsLanguage) {
        DateTimeFormatter formatter = formatter(personsLanguage);
        return written != null && date instanceof OffsetDateTime moment
                ? kept(written, formatter, moment)
                : formatter.format(date);
    }

    private static String kept(@Nullable Written[] written, DateTimeFormatter formatter, OffsetDateTime moment) {
        int hash = (moment.hashCode() + formatter.hashCode()) * GOLDEN_RATIO;
        int place = hash >>> (Integer.SIZE - LOG_OF_PLACES);
        Written latest = written[place];
        if (latest != null && latest.says(formatter, moment)) {
            return latest.text;
        }
        Written before = written[place ^ 1];
        if (before != null && before.says(formatter, moment)) {
            return before.text;
        }
        String text = formatter.format(moment);
        written[place ^ 1] = latest;
        written[place] = new Written(formatter, moment, text);
        return text;
    }

    private DateTimeFormatter formatter(@Nullable String personsLanguage) {
        if (ofOneLanguage || personsLanguage == null) {
            return plain;
        }
        DateTimeFormatter known = byLanguage.get(personsLanguage);
        if (known != null || byLanguage.size() >= MOST_LANGUAGES) {
            return known == null ? plain : known;
        }
        DateTimeFormatter localized = plain.withLocale(Locale.forLanguageTag(personsLanguage));
        byLanguage.put(personsLanguage, localized);
        return localized;
    }

    private record Written(DateTimeFormatter formatter, OffsetDateTime moment, String text) {

        boolean says(DateTimeFormatter wanted, OffsetDateTime when) {
            return formatter == wanted && moment.equals(when);
        }
    }
}
