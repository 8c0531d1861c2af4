package com.secutix.tixngo.mapping.internal.engine;

import org.jspecify.annotations.Nullable;

/**
 * Reads what is preferred, or something else where that is absent. A value itself, so that the same choice is known again.
 *
 * @param <S> the subject
 * @param preferred reads what is preferred
 * @param others reads what stands in for it
 */
public record First<S>(Extractor<S> preferred, Extractor<S> others) implements Extractor<S> {

    @Override
    public @Nullable Object from(S subject) {
        Object value = preferred.from(subject);
        // a blank value is there, and wrong: what stands in for an absent one must not hide it
        return value == null ? others.from(subject) : value;
    }
}
