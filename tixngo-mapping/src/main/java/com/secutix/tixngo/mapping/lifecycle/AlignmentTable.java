package com.secutix.tixngo.mapping.lifecycle;

import static com.secutix.tixngo.mapping.lifecycle.Alignment.Repair.FEEDBACK;
import static com.secutix.tixngo.mapping.lifecycle.Alignment.Repair.INJECTION;
import static com.secutix.tixngo.mapping.lifecycle.Alignment.Repair.OPERATOR;
import static com.secutix.tixngo.mapping.lifecycle.Alignment.Repair.PUSH_CANCELLED;
import static com.secutix.tixngo.mapping.lifecycle.Alignment.Repair.PUSH_CONTROLLED;
import static com.secutix.tixngo.mapping.lifecycle.Alignment.State.ALIGNED;
import static com.secutix.tixngo.mapping.lifecycle.Alignment.State.DIVERGENT;
import static com.secutix.tixngo.mapping.lifecycle.Alignment.State.WAITING;
import static com.secutix.tixngo.mapping.s360.S360TicketStatus.CANCELLED;
import static com.secutix.tixngo.mapping.s360.S360TicketStatus.CONTROLLED;
import static com.secutix.tixngo.mapping.s360.S360TicketStatus.INVALIDATED;
import static com.secutix.tixngo.mapping.s360.S360TicketStatus.NOT_PRINTED;
import static com.secutix.tixngo.mapping.s360.S360TicketStatus.PRINTED;

import com.secutix.tixngo.mapping.s360.S360TicketStatus;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which status in S-360 goes with which mobile status, and what repairs a ticket where they do not (the pairs are documented,
 * states and repairs are assumed). The first row that matches counts. Immutable and safe to share between threads.
 */
public final class AlignmentTable {

    private static final Set<StatusFamily> ALIVE =
            Set.of(StatusFamily.INITIAL_DELIVERY, StatusFamily.TRANSFER, StatusFamily.ACTIVATION);
    private static final Set<S360TicketStatus> WITHDRAWN = Set.of(INVALIDATED, CANCELLED);

    private final List<AlignmentRow> rows;

    private AlignmentTable(List<AlignmentRow> rows) {
        this.rows = List.copyOf(rows);
    }

    /**
     * {@return a table of these rows}
     *
     * @param rows the rows; the first that matches a ticket counts
     */
    public static AlignmentTable of(List<AlignmentRow> rows) {
        return new AlignmentTable(rows);
    }

    /** {@return the table derived from what the vendor documents} */
    public static AlignmentTable documented() {
        Set<S360TicketStatus> controlled = Set.of(CONTROLLED);
        return of(List.of(
                row(Set.of(NOT_PRINTED), "no mobile status", facts -> facts.mobile() == null, ALIGNED, null),
                row(Set.of(NOT_PRINTED), "any mobile status", facts -> true, DIVERGENT, INJECTION),
                row(Set.of(PRINTED), "no mobile status yet", facts -> facts.mobile() == null, WAITING, FEEDBACK),
                row(Set.of(PRINTED), "initial delivery, transfer or activation", AlignmentTable::alive, ALIGNED, null),
                row(Set.of(PRINTED), "control, deletion, other or unknown", facts -> true, DIVERGENT, OPERATOR),
                row(controlled, "control", facts -> facts.mobile() == StatusFamily.CONTROL, ALIGNED, null),
                row(controlled, "deletion", AlignmentTable::deleting, DIVERGENT, OPERATOR),
                row(controlled, "never sent", facts -> !facts.sent(), ALIGNED, null),
                row(controlled, "not pushed yet", facts -> !facts.pushed(), WAITING, PUSH_CONTROLLED),
                row(controlled, "pushed, and not yet control", facts -> true, WAITING, FEEDBACK),
                row(WITHDRAWN, "deletion", AlignmentTable::deleting, ALIGNED, null),
                row(WITHDRAWN, "never sent", facts -> !facts.sent(), ALIGNED, null),
                row(WITHDRAWN, "sent, deletion not pushed", facts -> !facts.pushed(), WAITING, PUSH_CANCELLED),
                row(WITHDRAWN, "pushed, and not yet deletion", facts -> true, WAITING, FEEDBACK)));
    }

    private static AlignmentRow row(
            Set<S360TicketStatus> statuses,
            String condition,
            Predicate<TicketFacts> holds,
            Alignment.State state,
            Alignment.@Nullable Repair repair) {
        return new AlignmentRow(statuses, condition, holds, state, repair);
    }

    private static boolean alive(TicketFacts facts) {
        return facts.mobile() != null && ALIVE.contains(facts.mobile());
    }

    private static boolean deleting(TicketFacts facts) {
        return facts.mobile() == StatusFamily.DELETION;
    }

    /** {@return the rows in their order} */
    public List<AlignmentRow> rows() {
        return rows;
    }

    /**
     * {@return whether both sides agree about a ticket; a ticket that no row is about is divergent, for an operator}
     *
     * @param facts what S-360 knows about the ticket
     * @param vocabulary the statuses of the mapping mode, which name what is expected
     */
    public Alignment of(TicketFacts facts, StatusVocabulary vocabulary) {
        for (AlignmentRow row : rows) {
            if (row.matches(facts)) {
                return new Alignment(row.state(), expected(facts, vocabulary), row.repair());
            }
        }
        return new Alignment(DIVERGENT, expected(facts, vocabulary), OPERATOR);
    }

    private static List<String> expected(TicketFacts facts, StatusVocabulary vocabulary) {
        Set<StatusFamily> families = switch (facts.status()) {
            case NOT_PRINTED -> Set.of();
            case PRINTED -> ALIVE;
            case CONTROLLED -> facts.sent() ? Set.of(StatusFamily.CONTROL) : Set.of();
            case INVALIDATED, CANCELLED -> facts.sent() ? Set.of(StatusFamily.DELETION) : Set.of();
        };
        return vocabulary.statuses().stream()
                .filter(status -> families.contains(status.family()))
                .map(KnownStatus::name)
                .toList();
    }
}
