package com.secutix.tixngo.mapping.internal.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The compiled rows of one kind of subject. Immutable and safe to share between threads.
 *
 * @param <S> the subject
 */
public final class Program<S> {

    private final List<Step<S>> latestFirst;
    private final List<Step<S>> inOrder;
    private final int slots;

    /**
     * A program of these rows.
     *
     * @param inOrder the compiled rows, the later ones win
     * @param slots how many fields there are
     */
    public Program(List<Step<S>> inOrder, int slots) {
        this.inOrder = List.copyOf(inOrder);
        this.slots = slots;
        List<Step<S>> reversed = new ArrayList<>(inOrder);
        Collections.reverse(reversed);
        this.latestFirst = List.copyOf(reversed);
    }

    /**
     * {@return the value of each field, by slot} Rows that a later layer overrides are not read at all.
     *
     * @param subject what is read
     * @param problems where violations go
     */
    public @Nullable Object[] run(S subject, Problems problems) {
        @Nullable Object[] values = new Object[slots];
        for (int i = 0; i < latestFirst.size(); i++) {
            Step<S> step = latestFirst.get(i);
            int slot = step.slot();
            if (values[slot] == null) {
                values[slot] = step.evaluate(subject, problems);
            }
        }
        return values;
    }

    /** {@return the compiled rows in their order; the later ones win} */
    public List<Step<S>> steps() {
        return inOrder;
    }
}
