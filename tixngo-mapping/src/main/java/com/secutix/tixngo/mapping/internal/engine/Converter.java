package com.secutix.tixngo.mapping.internal.engine;

import com.secutix.tixngo.mapping.document.ValueType;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Turns one value into another.
 *
 * @param name its name in rows
 * @param from type of the values it takes
 * @param to type of the values it gives
 * @param description what it does, for the printed documents
 * @param function the conversion; {@code null} means no value
 * @param plugin name of the plugin that brought it; {@code null} for none
 */
public record Converter(
        String name,
        ValueType from,
        ValueType to,
        String description,
        Function<Object, @Nullable Object> function,
        @Nullable String plugin) {}
