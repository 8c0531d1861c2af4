package com.secutix.tixngo.client.internal.profile;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name somebody probably meant. */
final class Nearest {
    private Nearest() {}

    /** {@return the hint to append to a message about an unknown name; empty when nothing is near} */
    static String hint(String given, Collection<String> known) {
        return find(given, known)
                .map(name -> "; did you mean \"" + name + "\"?")
                .orElse("; known are: "
                        + String.join(", ", known.stream().limit(20).toList()) + (known.size() > 20 ? ", …" : ""));
    }

    private static Optional<String> find(String given, Collection<String> known) {
        if (given.length() > 200) {
            return Optional.empty();
        }
        int tolerance = Math.max(2, given.length() / 3);
        return known.stream()
                .filter(name -> distance(given, name) <= tolerance)
                .min(Comparator.comparingInt((String name) -> distance(given, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** How many letters have to be changed, added or left out, whatever their case. */
    private static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
