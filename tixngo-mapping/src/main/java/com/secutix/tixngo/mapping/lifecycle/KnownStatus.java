package com.secutix.tixngo.mapping.lifecycle;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A status that a mapping document knows.
 *
 * @param name its name, in capitals with underscores
 * @param family what it is about
 * @param aliases other spellings that mean the same, such as legacy names and misspellings of the vendor
 */
public record KnownStatus(String name, StatusFamily family, List<String> aliases) {

    /**
     * Copies the aliases and demands a name and a family.
     *
     * @param name as said for the record
     * @param family as said for the record
     * @param aliases as said for the record
     */
    public KnownStatus {
        Objects.requireNonNull(family, "family");
        aliases = List.copyOf(aliases);
        if (name.isBlank()) {
            throw new IllegalArgumentException("A status has a name");
        }
    }

    /**
     * {@return the form in which spellings are compared: capitals, with an underscore for blanks and hyphens}
     *
     * @param text a status as someone wrote it
     */
    public static String spelling(String text) {
        String capitals = text.strip().toUpperCase(Locale.ROOT);
        if (capitals.indexOf(' ') < 0 && capitals.indexOf('-') < 0) {
            return capitals;
        }
        return capitals.replace(' ', '_').replace('-', '_');
    }
}
