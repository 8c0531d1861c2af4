package com.secutix.tixngo.client;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One mistake TIXNGO found. Its texts are the server's, masked and cut before they come here: they hold no personal data of what
 * was sent and at most 500 characters. Immutable.
 *
 * @param code code of the mistake, {@code UNSPECIFIED} when the server gave none
 * @param field dotted name of the field; {@code null} when absent
 * @param message words for a person; {@code null} when absent
 */
public record ItemError(
        String code, @Nullable String field, @Nullable String message) {

    /**
     * Demands a code.
     *
     * @param code code of the mistake
     * @param field dotted name of the field
     * @param message words for a person
     */
    public ItemError {
        Objects.requireNonNull(code, "code");
    }
}
