package com.secutix.tixngo.client.internal.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes the server's words fit to be shown: what was sent of a person, the key, and all that looks like an e-mail becomes
 * {@code ***}; control characters go, and long texts are cut. For one call; made only when there are words to show.
 */
final class Redactor {
    private static final Set<String> CONTRACT_CODES = Set.of(
            "INVALID_REQUEST",
            "INVALID_FIELD",
            "INVALID_PAGINATION_KEY",
            "UNAUTHORIZED",
            "TOO_MANY_TICKETS",
            "TICKET_DELETED",
            "TICKET_NOT_FOUND",
            "DEFINITION_NOT_FOUND");

    private static final String MASK = "***";
    private static final int MAX_LENGTH = 500;
    private static final int LONGEST_READ = 4 * MAX_LENGTH;
    private static final int PREFIX = 4;
    private static final int SHORTEST_PART = 3;
    private static final Pattern DIGIT = Pattern.compile("[0-9]");
    private static final Pattern PARTS = Pattern.compile("[_.$/\\[\\]-]");
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s\"'<>(),;:\\[\\]]{1,256}(?:@|%40)[^\\s\"'<>(),;:\\[\\]]{1,256}");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_.$/\\[\\]-]{1,200}");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+");

    // secrets of four letters and more by their first four, to be found anywhere; longest first
    private final Map<String, List<String>> longer = new HashMap<>();
    // shorter ones, to be found as words only
    private final Map<String, List<String>> shorter = new HashMap<>();
    private final Set<String> secrets = new HashSet<>();
    // those with digits, to be found anywhere in a token too
    private final Set<String> numbers = new HashSet<>();

    Redactor(Set<String> personalTexts, @Nullable String key) {
        personalTexts.forEach(this::add);
        if (key != null) {
            add(key);
        }
        longer.values()
                .forEach(texts ->
                        texts.sort(Comparator.comparingInt(String::length).reversed()));
    }

    private void add(String text) {
        String clean = CONTROL.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
        secrets.add(clean);
        if (clean.length() >= PREFIX) {
            if (DIGIT.matcher(clean).find()) {
                numbers.add(clean);
            }
            longer.computeIfAbsent(clean.substring(0, PREFIX), prefix -> new ArrayList<>())
                    .add(clean);
        } else if (!clean.isEmpty()) {
            shorter.computeIfAbsent(clean.substring(0, 1), prefix -> new ArrayList<>())
                    .add(clean);
        }
    }

    /** {@return words for a person, masked} */
    @Nullable String words(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String clean = CONTROL.matcher(beginning(text)).replaceAll(" ").strip();
        String masked = EMAIL.matcher(withoutSecrets(clean)).replaceAll(MASK);
        return masked.length() <= MAX_LENGTH ? masked : masked.substring(0, MAX_LENGTH - 1) + "…";
    }

    /** {@return a code, a status or the name of a field; masked unless it looks like one} */
    @Nullable String token(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (CONTRACT_CODES.contains(text)) {
            // words of the contract tell nothing, even of a person who is called Ticket
            return text;
        }
        return TOKEN.matcher(text).matches() && !tells(text.toLowerCase(Locale.ROOT)) ? text : MASK;
    }

    /** Whether a token is a secret, has one among its parts, or holds one with digits, such as a barcode or the key. */
    private boolean tells(String token) {
        if (secrets.contains(token)) {
            return true;
        }
        for (String part : PARTS.split(token, -1)) {
            if (part.length() >= SHORTEST_PART && secrets.contains(part)) {
                return true;
            }
        }
        for (int at = 0; at + PREFIX <= token.length(); at++) {
            for (String secret : longer.getOrDefault(token.substring(at, at + PREFIX), List.of())) {
                if (numbers.contains(secret) && token.startsWith(secret, at)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Not cut within a word: half a secret would not be known for one. */
    private static String beginning(String text) {
        if (text.length() <= LONGEST_READ) {
            return text;
        }
        int blank = text.lastIndexOf(' ', LONGEST_READ);
        return text.substring(0, blank > 0 ? blank : 0);
    }

    /** {@return an id from the server, fit to be shown} */
    String id(String id) {
        String masked = words(id);
        return masked == null ? "" : masked;
    }

    private String withoutSecrets(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.length() != text.length()) {
            // a letter whose small form is longer: places would not match
            return withoutSecrets(lower);
        }
        StringBuilder masked = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int length = secretAt(lower, at);
            if (length > 0) {
                masked.append(MASK);
                at += length;
            } else {
                masked.append(text.charAt(at++));
            }
        }
        return masked.toString();
    }

    private int secretAt(String lower, int at) {
        if (at + PREFIX <= lower.length()) {
            for (String secret : longer.getOrDefault(lower.substring(at, at + PREFIX), List.of())) {
                if (lower.startsWith(secret, at)) {
                    return secret.length();
                }
            }
        }
        for (String secret : shorter.getOrDefault(lower.substring(at, at + 1), List.of())) {
            if (lower.startsWith(secret, at) && isBoundary(lower, at - 1) && isBoundary(lower, at + secret.length())) {
                return secret.length();
            }
        }
        return 0;
    }

    private static boolean isBoundary(String text, int at) {
        return at < 0 || at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
    }
}
