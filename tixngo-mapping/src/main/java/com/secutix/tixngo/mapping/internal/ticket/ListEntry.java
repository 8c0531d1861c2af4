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
 */
public record ListEntry(
        ListName list,
        @Nullable String constantKey,
        @Nullable Step<InjectionSubject> key,
        Step<InjectionSubject> value,
        FieldRule keyRule,
        FieldRule valueRule) {}
