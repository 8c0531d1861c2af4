package com.secutix.tixngo.client.internal.http;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Puts an id into a path. */
public final class PathSegment {
    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    private PathSegment() {}

    /**
     * {@return an id as one segment of a path} All but the unreserved characters are escaped, since servers read {@code +}, {@code ;}
     * and {@code /} each in their own way.
     *
     * @throws IllegalArgumentException if no URL can hold it
     */
    public static String of(String what, String id) {
        if (id.isEmpty() || id.equals(".") || id.equals("..") || id.length() > 1_000) {
            throw new IllegalArgumentException(
                    "The " + what + " must be 1 to 1,000 characters and neither . nor .. to be part of a URL");
        }
        if (id.codePoints().anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)) {
            // in UTF-8 it would become a question mark, and the call one about another thing
            throw new IllegalArgumentException("The " + what + " holds half a surrogate pair, which no URL can hold");
        }
        StringBuilder segment = new StringBuilder();
        for (byte octet : id.getBytes(StandardCharsets.UTF_8)) {
            if (octet > 0 && UNRESERVED.indexOf(octet) >= 0) {
                segment.append((char) octet);
            } else {
                segment.append('%').append(String.format(Locale.ROOT, "%02X", octet));
            }
        }
        return segment.toString();
    }
}
