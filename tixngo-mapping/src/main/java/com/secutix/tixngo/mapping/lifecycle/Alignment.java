package com.secutix.tixngo.mapping.lifecycle;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether S-360 and TIXNGO agree about a ticket.
 *
 * @param state whether they do
 * @param expected the mobile statuses that go with the ticket's status in S-360, or the families they belong to; empty when
 *     the ticket should not exist in TIXNGO
 * @param repairOrNull what brings them together; {@code null} when nothing is needed
 */
public record Alignment(
        State state, List<String> expected, @Nullable Repair repairOrNull) {

    /** Whether both sides agree. */
    public enum State {
        /** Both sides agree. */
        ALIGNED,
        /** They do not agree yet, and the functions will see to it. */
        WAITING,
        /** They contradict each other. */
        DIVERGENT
    }

    /** What brings both sides together. */
    public enum Repair {
        /** The tickets injection. */
        INJECTION,
        /** The feedback. */
        FEEDBACK,
        /** The push of controlled tickets. */
        PUSH_CONTROLLED,
        /** The push of cancelled and invalidated tickets. */
        PUSH_CANCELLED,
        /** A person has to look. */
        OPERATOR
    }

    /**
     * Copies the list.
     *
     * @param state as said for the record
     * @param expected as said for the record
     * @param repairOrNull as said for the record
     */
    public Alignment {
        expected = List.copyOf(expected);
    }

    /** {@return what brings both sides together, or empty when nothing is needed} */
    public Optional<Repair> repair() {
        return Optional.ofNullable(repairOrNull);
    }
}
