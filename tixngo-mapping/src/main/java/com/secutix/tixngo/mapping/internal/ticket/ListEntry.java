package com.secutix.tixngo.mapping.internal.ticket;

import com.secutix.tixngo.mapping.internal.engine.FieldRule;
import com.secutix.tixngo.mapping.internal.engine.Step;
import org.jspecify.annotations.Nullable;

/**
 * One compiled entry of a list.
 *
 * @param list the list
 * @param constantKey its key, when that is fixed
 * @param key reads its key, when that is not fixed
 * @param value reads its value; without one the entry is left out
 * @param keyRule what the key takes
 * @param valueRule what the value takes
 * @param overridden the entry in whose place it stands; {@code null} for none
 */
public record ListEntry(
        ListName list,
        @Nullable String constantKey,
        @Nullable Step<InjectionSubject> key,
        Step<InjectionSubject> value,
        FieldRule keyRule,
        FieldRule valueRule,
        @Nullable ListEntry overridden) {

    /**
     * {@return whether the entry has this fixed key}
     *
     * @param other the key
     */
    public boolean hasKey(@Nullable String other) {
        return constantKey != null && constantKey.equals(other);
    }

    /**
     * {@return this entry in the place of another, which counts where this one has no value}
     *
     * @param other the other entry
     */
    public ListEntry over(ListEntry other) {
        return new ListEntry(list, constantKey, key, value, keyRule, valueRule, other);
    }
}
