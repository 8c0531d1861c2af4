package com.secutix.tixngo.mapping.internal.engine;

import com.secutix.tixngo.client.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * One compiled row: reads a value and says which field it is for.
 *
 * @param <S> the subject
 * @param target dotted name of the field
 * @param slot where the field's value goes; -1 for an entry of a list
 * @param extractor how the value is read
 * @param personal whether the value is masked wherever it is shown
 * @param origin where the value comes from
 */
public record Step<S>(String target, int slot, Extractor<S> extractor, boolean personal, Origin origin) {

    /**
     * {@return the value, or {@code null} when there is none or when it cannot be used; the latter is noted}
     *
     * @param subject what is read
     * @param problems where violations go
     */
    public @Nullable Object evaluate(S subject, Problems problems) {
        try {
            Object value = extractor.from(subject);
            return isBlank(value) ? null : value;
        } catch (RowFailure failure) {
            problems.add(target, failure.code(), target + " " + failure.text());
        } catch (RuntimeException | StackOverflowError failure) {
            // a message may hold personal data, so only the kind of failure is told
            String who = origin.plugin() == null ? "the row " + origin.place() : "plugin '" + origin.plugin() + "'";
            problems.add(
                    target,
                    origin.plugin() == null ? "ROW_FAILED" : "PLUGIN_FAILED",
                    target + " has no value: " + who + " failed with "
                            + failure.getClass().getName());
        }
        return null;
    }

    /** A text without anything to read says as little as no text at all: what an earlier layer gave stays. */
    static boolean isBlank(@Nullable Object value) {
        if (value instanceof Text.Multilingual words) {
            return words.byLanguage().values().stream().allMatch(String::isBlank);
        }
        if (value instanceof String || value instanceof Text.Plain) {
            return value.toString().isBlank();
        }
        return value == null;
    }
}
