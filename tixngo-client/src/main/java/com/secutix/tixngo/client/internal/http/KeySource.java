package com.secutix.tixngo.client.internal.http;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where the API key comes from; asked anew for each attempt. It never shows the key. */
public final class KeySource {
    private static final int MAX_LENGTH = 4_096;

    private final Supplier<String> supplier;

    /** Takes the host's supplier. */
    public KeySource(Supplier<String> supplier) {
        this.supplier = supplier;
    }

    /**
     * {@return the key of this moment}
     *
     * @throws UnusableKeyException if there is none, or it cannot be a header
     */
    public String current() {
        String key;
        try {
            key = supplier.get();
        } catch (Exception failed) {
            // its message may hold anything, the key too
            throw new UnusableKeyException(
                    "The source of the API key failed with " + failed.getClass().getSimpleName());
        }
        problem(key).ifPresent(problem -> {
            throw new UnusableKeyException(problem);
        });
        return key.strip();
    }

    /** {@return what is wrong with a key, without showing it; empty if nothing is} */
    public static Optional<String> problem(@Nullable String key) {
        if (key == null || key.isBlank()) {
            return Optional.of("The API key is missing or blank");
        }
        if (key.length() > MAX_LENGTH) {
            return Optional.of("The API key is longer than " + MAX_LENGTH + " characters: that is no key");
        }
        String stripped = key.strip();
        for (int i = 0; i < stripped.length(); i++) {
            if (stripped.charAt(i) <= ' ' || stripped.charAt(i) >= 127) {
                return Optional.of(
                        "The API key holds a character no header may hold (a blank, a line break, an accent) at place "
                                + (i + 1) + "; was it copied whole and alone?");
            }
        }
        return Optional.empty();
    }

    /** {@return a text without the key} */
    @Override
    public String toString() {
        return "KeySource[***]";
    }

    /** The key cannot be used; the message says why without showing it. */
    static final class UnusableKeyException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnusableKeyException(String message) {
            super(message);
        }
    }
}
