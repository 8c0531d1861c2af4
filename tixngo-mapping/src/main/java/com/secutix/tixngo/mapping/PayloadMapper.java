package com.secutix.tixngo.mapping;

/**
 * Turns something of S-360 into what TIXNGO receives. A pure function: no I/O, no state, safe for concurrent use.
 *
 * @param <S> what S-360 has
 * @param <T> what TIXNGO receives
 */
@FunctionalInterface
public interface PayloadMapper<S, T> {

    /**
     * Maps one item. Never throws for what the item holds: bad data is a {@link MappingResult.Refused} that names every
     * violation at once.
     *
     * @param source what S-360 has
     * @return the payload, or why there is none
     */
    MappingResult<T> map(S source);
}
