package com.secutix.tixngo.mapping.internal.template;

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
 * one is kept and given again. A day is someone's birthday: nothing of it is kept. Safe to share between threads; keeps the formatters
 * of at most 50 languages and 64 texts.
 */
final class DateText {

    private static final int MOST_LANGUAGES = 50;
    private static final int LOG_OF_PLACES = 6;

    /** Spreads hash codes that differ little over all places (Knuth's multiplicative hashing). */
    private static final int GOLDEN_RATIO = 0x9E3779B9;

    private final DateTimeFormatter plain;
    private final boolean ofOneLanguage;
    private final Map<String, DateTimeFormatter> byLanguage = new ConcurrentHashMap<>();

    /** Each of whichever thread wrote last. A record is seen whole or not at all, so no thread has to wait for another. */
    private final @Nullable Written[] written = new Written[1 << LOG_OF_PLACES];

    private DateText(DateTimeFormatter plain, boolean ofOneLanguage) {
        this.plain = plain;
        this.ofOneLanguage = ofOneLanguage;
    }

    /**
     * {@return what writes days by a pattern}
     *
     * @param pattern the pattern
     * @param language in which language; {@code null} for that of each person
     * @throws IllegalArgumentException if no day can be written by it
     */
    static DateText ofDays(String pattern, @Nullable String language) {
        return of(pattern, language, LocalDate.EPOCH);
    }

    /**
     * {@return what writes moments by a pattern}
     *
     * @param pattern the pattern
     * @param language in which language; {@code null} for that of each person
     * @throws IllegalArgumentException if no moment can be written by it
     */
    static DateText ofMoments(String pattern, @Nullable String language) {
        return of(pattern, language, OffsetDateTime.parse("2027-06-01T20:45:00+02:00"));
    }

    private static DateText of(String pattern, @Nullable String language, TemporalAccessor example) {
        Locale locale = language == null ? Locale.ENGLISH : Locale.forLanguageTag(language);
        DateText text = new DateText(DateTimeFormatter.ofPattern(pattern, locale), language != null);
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
        return date instanceof OffsetDateTime moment ? kept(formatter, moment) : formatter.format(date);
    }

    private String kept(DateTimeFormatter formatter, OffsetDateTime moment) {
        int place = (moment.hashCode() * GOLDEN_RATIO) >>> (Integer.SIZE - LOG_OF_PLACES);
        Written known = written[place];
        if (known != null && known.formatter == formatter && known.moment.equals(moment)) {
            return known.text;
        }
        String text = formatter.format(moment);
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

    private record Written(DateTimeFormatter formatter, OffsetDateTime moment, String text) {}
}
