package com.secutix.tixngo.mapping.internal.engine;

import org.jspecify.annotations.Nullable;

/**
 * Reads one value of a subject.
 *
 * @param <S> the subject
 */
@FunctionalInterface
public interface Extractor<S> {

    /**
     * {@return the value, or {@code null} when the subject has none}
     *
     * @param subject what is read
     * @throws RowFailure if the value is there and cannot be used
     */
    @Nullable Object from(S subject);
}
