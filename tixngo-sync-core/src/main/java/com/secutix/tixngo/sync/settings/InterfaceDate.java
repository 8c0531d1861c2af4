package com.secutix.tixngo.sync.settings;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;

/** Reads the dates of S-360's screens: {@code dd/MM/yy HH:mm} in the interface's time zone (documented). */
public final class InterfaceDate {

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("dd/MM/uu HH:mm", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private InterfaceDate() {}

    /**
     * Reads a date. A local time that a change to summer time leaves out is moved on by the gap; of one that comes twice,
     * the first is meant.
     *
     * @param text such as {@code 01/06/27 08:30}; the year is one of 2000 to 2099
     * @param zone the interface's time zone
     * @return the moment
     * @throws SettingsException if the text is no such date
     */
    public static Instant parse(String text, ZoneId zone) {
        try {
            return LocalDateTime.parse(text.strip(), FORM).atZone(zone).toInstant();
        } catch (DateTimeException unreadable) {
            throw new SettingsException(
                    List.of("a date must be written dd/MM/yy HH:mm, such as 01/06/27 08:30, and must exist"));
        }
    }
}
