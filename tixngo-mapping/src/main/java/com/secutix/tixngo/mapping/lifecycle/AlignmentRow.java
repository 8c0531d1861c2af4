package com.secutix.tixngo.mapping.lifecycle;

import com.secutix.tixngo.mapping.s360.S360TicketStatus;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One row of the alignment table.
 *
 * @param statuses the statuses in S-360 it is about
 * @param condition what must hold besides, in words
 * @param holds the same, as a test
 * @param state whether both sides agree then
 * @param repair what brings them together; {@code null} when nothing is needed
 */
public record AlignmentRow(
        Set<S360TicketStatus> statuses,
        String condition,
        Predicate<TicketFacts> holds,
        Alignment.State state,
        Alignment.@Nullable Repair repair) {

    /**
     * Copies the statuses.
     *
     * @param statuses as said for the record
     * @param condition as said for the record
     * @param holds as said for the record
     * @param state as said for the record
     * @param repair as said for the record
     */
    public AlignmentRow {
        statuses = Set.copyOf(statuses);
        Objects.requireNonNull(condition, "condition");
        Objects.requireNonNull(holds, "holds");
        Objects.requireNonNull(state, "state");
    }

    /**
     * {@return whether the row is about a ticket}
     *
     * @param facts what S-360 knows about it
     */
    public boolean matches(TicketFacts facts) {
        return statuses.contains(facts.status()) && holds.test(facts);
    }

    /** {@return the statuses in S-360 it is about, in their order} */
    public List<S360TicketStatus> statusesInOrder() {
        return List.copyOf(EnumSet.copyOf(statuses));
    }
}
