package com.secutix.tixngo.simulator.internal.http;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a control endpoint; what is missing or wrong is an {@link IllegalArgumentException} that says so.
 *
 * @param values name → value, decoded
 */
record ControlQuery(Map<String, String> values) {
    private static final Pattern COMMA = Pattern.compile(",");

    String text(String name) {
        return values.getOrDefault(name, "");
    }

    @Nullable String optional(String name) {
        return values.get(name);
    }

    String required(String name) {
        if (text(name).isBlank()) {
            throw new IllegalArgumentException("the parameter '" + name + "' is required");
        }
        return text(name);
    }

    String[] list(String name) {
        return COMMA.split(required(name), -1);
    }

    int number(String name, int absent) {
        long number = longNumber(name, absent);
        if (number < 0 || number > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("the parameter '" + name + "' must be a whole number from 0");
        }
        return (int) number;
    }

    long longNumber(String name, long absent) {
        try {
            return text(name).isEmpty() ? absent : Long.parseLong(text(name));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("the parameter '" + name + "' must be a whole number", e);
        }
    }

    <E extends Enum<E>> E oneOf(String name, Class<E> type, E absent) {
        if (text(name).isEmpty()) {
            return absent;
        }
        try {
            return Enum.valueOf(type, text(name).toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            List<String> names = Arrays.stream(type.getEnumConstants())
                    .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                    .toList();
            throw new IllegalArgumentException("the parameter '" + name + "' must be one of " + names, e);
        }
    }
}
