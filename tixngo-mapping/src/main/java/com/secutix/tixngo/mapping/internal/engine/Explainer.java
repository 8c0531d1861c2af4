package com.secutix.tixngo.mapping.internal.engine;

import com.secutix.tixngo.mapping.ExplainedField;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Runs rows one by one and tells where each value comes from. Slower than {@link Program}, and by the same steps.
 *
 * @param <S> the subject
 */
public final class Explainer<S> {

    private final S subject;
    private final UnaryOperator<Object> wording;
    private final Map<String, ExplainedField> fields = new LinkedHashMap<>();

    /**
     * An explainer of one subject.
     *
     * @param subject what is read
     * @param wording how a text is sent
     */
    public Explainer(S subject, UnaryOperator<Object> wording) {
        this.subject = subject;
        this.wording = wording;
    }

    /**
     * Explains one row; it wins over the rows explained before it for the same field.
     *
     * @param step the compiled row
     * @return this explainer
     */
    public Explainer<S> add(Step<S> step) {
        Object value = step.evaluate(subject, new Problems());
        if (value != null) {
            add(step.target(), step, value);
        }
        return this;
    }

    /**
     * Explains a value that a row gave.
     *
     * @param field dotted name of the field
     * @param step the compiled row
     * @param value the value
     */
    public void add(String field, Step<S> step, Object value) {
        List<String> overrode = new ArrayList<>();
        ExplainedField before = fields.get(field);
        if (before != null) {
            overrode.addAll(before.overrode());
            overrode.add(before.layer() + ": " + before.origin());
        }
        Origin origin = step.origin();
        fields.put(
                field,
                new ExplainedField(
                        field, shown(step, value), origin.layer(), origin.place(), origin.plugin(), overrode));
    }

    private String shown(Step<S> step, @Nullable Object value) {
        if (step.personal() || value == null) {
            return "***";
        }
        return FieldCheck.beginning(asSent(wording.apply(value)));
    }

    /** Numbers and dates as they stand in the payload, seconds included. */
    private static String asSent(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value instanceof OffsetDateTime time
                ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time)
                : value.toString();
    }

    /** {@return what was explained, in the order of the rows} */
    public List<ExplainedField> fields() {
        return List.copyOf(fields.values());
    }
}
