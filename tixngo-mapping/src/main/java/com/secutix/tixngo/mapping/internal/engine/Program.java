package com.secutix.tixngo.mapping.internal.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The compiled rows of one kind of subject. Immutable and safe to share between threads.
 *
 * @param <S> the subject
 */
public final class Program<S> {

    private final List<Step<S>> inOrder;
    private final @Nullable Step<S>[] bySlot;

    /**
     * A program of these rows.
     *
     * @param inOrder the compiled rows, the later ones win
     * @param slots how many fields there are
     */
    public Program(List<Step<S>> inOrder, int slots) {
        this.inOrder = List.copyOf(inOrder);
        this.bySlot = noSteps(slots);
        for (Step<S> step : inOrder) {
            bySlot[step.slot()] = step.over(bySlot[step.slot()]);
        }
    }

    @SuppressWarnings("unchecked") // an empty array holds nothing of another type, and it is never handed out
    private static <S> @Nullable Step<S>[] noSteps(int slots) {
        return (Step<S>[]) new Step<?>[slots];
    }

    /**
     * {@return the row of a field that counts first; {@code null} for none}
     *
     * @param slot the field's slot
     */
    public @Nullable Step<S> step(int slot) {
        return bySlot[slot];
    }

    /**
     * {@return the value of a field, or {@code null} when no row gives one} Rows that a later layer overrides are not read at all.
     *
     * @param slot the field's slot
     * @param subject what is read
     * @param problems where violations go
     */
    public @Nullable Object value(int slot, S subject, Problems problems) {
        Step<S> step = bySlot[slot];
        return step == null ? null : step.evaluate(subject, problems);
    }

    /**
     * {@return whether any of these fields has a row}
     *
     * @param first slot of the first field
     * @param last slot of the last field
     */
    public boolean fillsAny(int first, int last) {
        for (int slot = first; slot <= last; slot++) {
            if (bySlot[slot] != null) {
                return true;
            }
        }
        return false;
    }

    /**
     * {@return the value of each field, by slot}
     *
     * @param subject what is read
     * @param problems where violations go
     */
    public @Nullable Object[] run(S subject, Problems problems) {
        @Nullable Object[] values = new Object[bySlot.length];
        for (int slot = 0; slot < values.length; slot++) {
            values[slot] = value(slot, subject, problems);
        }
        return values;
    }

    /** {@return the compiled rows in their order; the later ones win} */
    public List<Step<S>> steps() {
        return inOrder;
    }
}
