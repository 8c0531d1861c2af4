package com.secutix.tixngo.host.secrets;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** All that was written, with where; safe for concurrent use. Searched for marks in every dress they could wear. */
final class WrittenTexts {

    private static final int AROUND = 40;

    private record Written(String where, String text) {}

    private final List<Written> all = new ArrayList<>();

    synchronized void add(String where, String text) {
        all.add(new Written(where, text));
    }

    synchronized boolean anyAt(String where) {
        return all.stream().anyMatch(written -> written.where().endsWith(where));
    }

    /** What is found of the marks, and where. */
    synchronized Set<String> found(Map<String, String> marks) {
        Set<String> found = new LinkedHashSet<>();
        List<Written> lowered = all.stream()
                .map(written -> new Written(written.where(), written.text().toLowerCase(Locale.ROOT)))
                .toList();
        marks.forEach((name, mark) -> dresses(mark).forEach(dress -> {
            String sought = dress.toLowerCase(Locale.ROOT);
            for (Written written : lowered) {
                int at = written.text().indexOf(sought);
                if (at >= 0) {
                    found.add("\n" + name + " in " + written.where() + ": "
                            + written.text()
                                    .substring(
                                            Math.max(0, at - AROUND),
                                            Math.min(written.text().length(), at + sought.length() + AROUND)));
                }
            }
        }));
        return found;
    }

    /** Case does not count, so neither do the cases of these. */
    private static Set<String> dresses(String mark) {
        Set<String> dresses = new LinkedHashSet<>();
        byte[] bytes = mark.getBytes(StandardCharsets.UTF_8);
        dresses.add(mark);
        dresses.add(URLEncoder.encode(mark, StandardCharsets.UTF_8));
        dresses.add(mark.replace("\"", "\\\""));
        dresses.add(mark.replace("\"", "\\\"").replace("\u00f6", "\\u00f6"));
        dresses.add(mark.replace("\"", "\"\""));
        dresses.add(mark.replace("\u00f6", "?"));
        dresses.add(mark.replace("\u00f6", ""));
        dresses.add(new String(bytes, StandardCharsets.ISO_8859_1));
        dresses.add(HexFormat.of().formatHex(bytes));
        // however the mark lies within the groups of three bytes
        for (int before = 0; before < 3; before++) {
            byte[] shifted = new byte[before + bytes.length];
            System.arraycopy(bytes, 0, shifted, before, bytes.length);
            int whole = shifted.length / 3 * 3;
            String encoded = Base64.getEncoder().encodeToString(Arrays.copyOf(shifted, whole));
            dresses.add(encoded.substring(before == 0 ? 0 : 4));
        }
        return dresses;
    }
}
