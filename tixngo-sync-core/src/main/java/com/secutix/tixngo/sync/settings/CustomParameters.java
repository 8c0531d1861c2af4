package com.secutix.tixngo.sync.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The custom parameters of an interface record: free text in S-360, checked here. An immutable value.
 */
public final class CustomParameters {

    /** No parameter given: every default counts. */
    public static final CustomParameters NONE = new CustomParameters(new EnumMap<>(CustomParameter.class));

    private final Map<CustomParameter, String> given;

    private CustomParameters(Map<CustomParameter, String> given) {
        this.given = given;
    }

    /**
     * Reads parameters as they are typed in S-360.
     *
     * @param text {@code name=value} pairs, separated by line ends or semicolons; blank means none
     * @return the parameters
     * @throws SettingsException if a name is unknown or given twice, or a value is wrong; every mistake is named, an unknown
     *     name together with the nearest known one
     */
    public static CustomParameters parse(String text) {
        Map<CustomParameter, String> given = new EnumMap<>(CustomParameter.class);
        List<String> mistakes = new ArrayList<>();
        for (String line : text.split("[;\\r\\n]", -1)) {
            if (!line.isBlank()) {
                read(line.strip(), given, mistakes);
            }
        }
        if (!mistakes.isEmpty()) {
            throw new SettingsException(mistakes);
        }
        return new CustomParameters(given);
    }

    private static void read(String line, Map<CustomParameter, String> given, List<String> mistakes) {
        int equals = line.indexOf('=');
        if (equals < 0) {
            mistakes.add("custom parameter '" + Quoted.of(line) + "' has no value: write name=value");
            return;
        }
        String name = line.substring(0, equals).strip();
        String value = line.substring(equals + 1).strip();
        Optional<CustomParameter> known = CustomParameter.named(name);
        if (known.isEmpty()) {
            mistakes.add("unknown custom parameter '" + Quoted.of(name) + "'"
                    + NearestName.to(name, CustomParameter.names())
                            .map(nearest -> ", did you mean '" + nearest + "'?")
                            .orElse(": known are " + String.join(", ", CustomParameter.names())));
            return;
        }
        CustomParameter parameter = known.get();
        if (!parameter.accepts(value)) {
            mistakes.add("custom parameter '" + name + "' must be " + parameter.expectation() + ", not '"
                    + Quoted.of(value) + "'");
        } else if (given.putIfAbsent(parameter, value) != null) {
            mistakes.add("custom parameter '" + name + "' is given twice: remove one");
        }
    }

    /**
     * Whether a parameter was given, even with its default value.
     *
     * @param parameter the parameter
     * @return true if it was given
     */
    public boolean isGiven(CustomParameter parameter) {
        return given.containsKey(parameter);
    }

    /**
     * A parameter as text.
     *
     * @param parameter the parameter
     * @return the value given, or the default; empty where there is none
     */
    public String text(CustomParameter parameter) {
        return given.getOrDefault(parameter, parameter.defaultValue());
    }

    /**
     * A yes-or-no parameter.
     *
     * @param parameter the parameter
     * @return the value given, or the default
     */
    public boolean flag(CustomParameter parameter) {
        return Boolean.parseBoolean(text(parameter));
    }

    /**
     * A whole number.
     *
     * @param parameter the parameter
     * @return the value given or the default, if there is one
     */
    public OptionalInt integer(CustomParameter parameter) {
        String text = text(parameter);
        return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
    }

    /**
     * A number.
     *
     * @param parameter the parameter
     * @return the value given or the default, if there is one
     */
    public OptionalDouble number(CustomParameter parameter) {
        String text = text(parameter);
        return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
    }

    /**
     * A list.
     *
     * @param parameter the parameter
     * @return the entries given, without surrounding blanks and empty entries
     */
    public Set<String> list(CustomParameter parameter) {
        return Arrays.stream(text(parameter).split(",", -1))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The parameters given, by name. */
    @Override
    public String toString() {
        return given.entrySet().stream()
                .map(entry -> entry.getKey().parameterName() + "=" + entry.getValue())
                .collect(Collectors.joining(";"));
    }
}
