package com.secutix.tixngo.mapping.internal.engine;

import com.secutix.tixngo.mapping.document.ValueType;
import java.util.List;

/**
 * What a target field takes: the one place that says so for each field.
 *
 * @param path dotted name of the field
 * @param type type of its value
 * @param required whether an item without it is refused
 * @param maxLength most characters (code points) of a text
 * @param charset which characters a text may have
 * @param allowed the only values allowed; empty for any
 * @param lowest smallest number allowed
 * @param highest greatest number allowed
 * @param personal whether its value is masked wherever it is shown
 */
public record FieldRule(
        String path,
        ValueType type,
        boolean required,
        int maxLength,
        Charset charset,
        List<String> allowed,
        double lowest,
        double highest,
        boolean personal) {

    /** Which characters a text may have. */
    public enum Charset {
        /** Everything but control characters (tab and line breaks are fine) and half surrogate pairs. */
        FREE,
        /** Letters, digits, space and {@code * . - _ + / ( )}. */
        TICKET_ID
    }

    /**
     * {@return a rule that only says the type}
     *
     * @param path dotted name of the field
     * @param type type of its value
     * @param maxLength most characters of a text
     */
    public static FieldRule of(String path, ValueType type, int maxLength) {
        return new FieldRule(
                path,
                type,
                false,
                maxLength,
                Charset.FREE,
                List.of(),
                Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                false);
    }

    /**
     * {@return most characters of a text that needs no closer look than {@link FieldCheck#isUsual}; negative when each text needs one}
     */
    public int usualLength() {
        return charset == Charset.FREE && allowed.isEmpty() ? maxLength : -1;
    }

    /** {@return this rule for a field that must be there} */
    public FieldRule demanded() {
        return new FieldRule(path, type, true, maxLength, charset, allowed, lowest, highest, personal);
    }

    /** {@return this rule for a field whose value is masked wherever it is shown} */
    public FieldRule masked() {
        return new FieldRule(path, type, required, maxLength, charset, allowed, lowest, highest, true);
    }

    /**
     * {@return this rule with another set of characters}
     *
     * @param set which characters a text may have
     */
    public FieldRule in(Charset set) {
        return new FieldRule(path, type, required, maxLength, set, allowed, lowest, highest, personal);
    }

    /**
     * {@return this rule with a closed list of values}
     *
     * @param values the only values allowed
     */
    public FieldRule oneOf(String... values) {
        return new FieldRule(path, type, required, maxLength, charset, List.of(values), lowest, highest, personal);
    }

    /**
     * {@return this rule with bounds}
     *
     * @param from smallest number allowed
     * @param to greatest number allowed
     */
    public FieldRule between(double from, double to) {
        return new FieldRule(path, type, required, maxLength, charset, allowed, from, to, personal);
    }
}
