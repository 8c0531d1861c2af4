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
 * @param overridden the row in whose place it stands, which counts where this one has no value; {@code null} for none
 */
public record Step<S>(
        String target,
        int slot,
        Extractor<S> extractor,
        boolean personal,
        Origin origin,
        @Nullable Step<S> overridden) {

    /**
     * {@return this row, reading by a constant that equals what it reads by, where it does} What a constant does, the compiler knows.
     *
     * @param usual the constant; {@code null} for none
     */
    public Step<S> reading(@Nullable Extractor<S> usual) {
        return usual != null && usual.equals(extractor)
                ? new Step<>(target, slot, usual, personal, origin, overridden)
                : this;
    }

    /**
     * {@return this row in the place of another, which counts where this one has no value}
     *
     * @param other the other row; {@code null} for none
     */
    public Step<S> over(@Nullable Step<S> other) {
        return new Step<>(target, slot, extractor, personal, origin, other);
    }

    /**
     * {@return the value, or {@code null} when there is none or when it cannot be used; the latter is noted} Rows that this one
     * overrides are not read at all while it has a value.
     *
     * @param subject what is read
     * @param problems where violations go
     */
    public @Nullable Object evaluate(S subject, Problems problems) {
        return unlessBlank(read(subject, problems), subject, problems);
    }

    /**
     * {@return a value that this row gave, or what it overrides if there is nothing to read in it}
     *
     * @param value the value; {@code null} for none
     * @param subject what is read
     * @param problems where violations go
     */
    public @Nullable Object unlessBlank(@Nullable Object value, S subject, Problems problems) {
        return isBlank(value) ? overridden(subject, problems) : value;
    }

    /**
     * {@return what this row overrides gives}
     *
     * @param subject what is read
     * @param problems where violations go
     */
    public @Nullable Object overridden(S subject, Problems problems) {
        return overridden == null ? null : overridden.evaluate(subject, problems);
    }

    /**
     * {@return what this row alone gives, blank or not; {@code null} when that is nothing, or when it cannot be used, which is noted}
     *
     * @param subject what is read
     * @param problems where violations go
     */
    public @Nullable Object read(S subject, Problems problems) {
        try {
            return extractor.from(subject);
        } catch (Exception | LinkageError | AssertionError | StackOverflowError failure) {
            return failed(failure, problems);
        }
    }

    /** Apart from the reading, which is compiled into every place that reads, and is the smaller without it. */
    private @Nullable Object failed(Throwable failure, Problems problems) {
        if (failure instanceof RowFailure known) {
            problems.add(target, known.code(), target + " " + known.text());
            return null;
        }
        // a message may hold personal data, so only the kind of failure is told
        String who = origin.plugin() == null ? "the row " + origin.place() : "plugin '" + origin.plugin() + "'";
        problems.add(
                target,
                origin.plugin() == null ? "ROW_FAILED" : "PLUGIN_FAILED",
                target + " has no value: " + who + " failed with "
                        + failure.getClass().getName());
        return null;
    }

    /** A text without anything to read says as little as no text at all: what an earlier layer gave stays. */
    static boolean isBlank(@Nullable Object value) {
        if (value instanceof String text) {
            return text.isBlank();
        }
        // the kinds of texts one by one: whether a value is of a final class is seen at a glance, of an interface only
        // by a search
        if (value instanceof Text.Plain plain) {
            return plain.text().isBlank();
        }
        if (value instanceof Text.Multilingual words) {
            return words.byLanguage().values().stream().allMatch(String::isBlank);
        }
        return value == null;
    }
}
