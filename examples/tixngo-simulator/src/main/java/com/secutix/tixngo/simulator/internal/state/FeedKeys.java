package com.secutix.tixngo.simulator.internal.state;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The opaque pagination keys: each hides a position in the log, and which simulator gave it. Two keys may stand for the same place, as
 * after an empty page. Thread-safe.
 */
public final class FeedKeys {
    private final String origin;
    private final AtomicInteger emptyPages = new AtomicInteger();

    /**
     * Keys of one simulator.
     *
     * @param seed tells its keys from those of another
     */
    public FeedKeys(long seed) {
        this.origin = Long.toString(seed, 36);
    }

    /**
     * The key of a position.
     *
     * @param position how many changes lie before it
     * @return the key, the same each time
     */
    public String at(long position) {
        return encode(position + ";0");
    }

    /**
     * A key of the same position that was never given before.
     *
     * @param position how many changes lie before it
     * @return the key
     */
    public String freshAt(long position) {
        return encode(position + ";" + emptyPages.incrementAndGet());
    }

    /**
     * Reads a key.
     *
     * @param key as received
     * @param end the length of the log: a key beyond it was never given
     * @return the position; empty for a key this simulator never gave
     */
    public OptionalInt position(String key, int end) {
        String text;
        try {
            text = new String(Base64.getUrlDecoder().decode(key), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return OptionalInt.empty();
        }
        String prefix = origin + ";";
        int cut = text.lastIndexOf(';');
        if (!text.startsWith(prefix) || cut < prefix.length()) {
            return OptionalInt.empty();
        }
        try {
            int position = Integer.parseInt(text.substring(prefix.length(), cut));
            int nonce = Integer.parseInt(text.substring(cut + 1));
            boolean given = position >= 0 && position <= end && nonce >= 0 && nonce <= emptyPages.get();
            return given ? OptionalInt.of(position) : OptionalInt.empty();
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    private String encode(String place) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((origin + ";" + place).getBytes(StandardCharsets.UTF_8));
    }
}
