package com.secutix.tixngo.mapping.internal.ticket;

import com.secutix.tixngo.mapping.internal.engine.FieldCheck;
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
 * @param soundKey whether its fixed key keeps every rule, so that it need not be checked with each ticket
 * @param overridden the entry in whose place it stands; {@code null} for none
 */
public record ListEntry(
        ListName list,
        @Nullable String constantKey,
        @Nullable Step<InjectionSubject> key,
        Step<InjectionSubject> value,
        FieldRule keyRule,
        FieldRule valueRule,
        boolean soundKey,
        @Nullable ListEntry overridden) {

    /**
     * {@return an entry with a fixed key}
     *
     * @param list the list
     * @param path dotted name of the entry
     * @param key the key
     * @param value reads its value
     */
    public static ListEntry keyed(ListName list, String path, String key, Step<InjectionSubject> value) {
        FieldRule keyRule = list.keyRule(path);
        boolean sound = FieldCheck.accepts(keyRule, key);
        return new ListEntry(list, key, null, value, keyRule, masked(list, path), sound, null);
    }

    /**
     * {@return an entry whose key is read}
     *
     * @param list the list
     * @param path dotted name of the entry
     * @param key reads its key
     * @param value reads its value
     */
    public static ListEntry read(ListName list, String path, Step<InjectionSubject> key, Step<InjectionSubject> value) {
        return new ListEntry(list, null, key, value, list.keyRule(path), masked(list, path), false, null);
    }

    /** An entry is a free text of the organizer and may well name a person: a message never shows it. */
    private static FieldRule masked(ListName list, String path) {
        return list.valueRule(path).masked();
    }

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
        return new ListEntry(list, constantKey, key, value, keyRule, valueRule, soundKey, other);
    }
}
