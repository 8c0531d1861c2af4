package com.secutix.tixngo.sync.internal;

import com.secutix.tixngo.client.DeliveryResult;
import com.secutix.tixngo.client.Outcome;
import com.secutix.tixngo.sync.report.Problem;
import com.secutix.tixngo.sync.spi.TicketOutcome;
import com.secutix.tixngo.sync.spi.TicketProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What TIXNGO answered for the tickets of a call, sorted by what becomes of them. Whatever the answer holds, each ticket sent
 * has one outcome.
 *
 * @param toStore what the host is to keep, for every ticket of the call
 * @param delivered the tickets that are where they belong
 * @param rejected what TIXNGO refused
 * @param unknown the tickets of which the answer says nothing that can be used
 */
record CallAnswer(List<TicketOutcome> toStore, List<String> delivered, List<Problem> rejected, List<Problem> unknown) {

    private static final String ABSENT = "TICKET_NOT_FOUND";

    static CallAnswer of(List<? extends Parcel<?>> parcels, DeliveryResult result) {
        Map<String, Outcome> answers = new HashMap<>(result.outcomes().size() * 2);
        result.outcomes().forEach(outcome -> answers.put(outcome.id(), outcome));
        CallAnswer answer = new CallAnswer(
                new ArrayList<>(parcels.size()), new ArrayList<>(parcels.size()), new ArrayList<>(), new ArrayList<>());
        for (Parcel<?> parcel : parcels) {
            answer.add(parcel, answers.get(parcel.id()), result.earlierAttemptMayHaveWritten());
        }
        return answer;
    }

    private void add(Parcel<?> parcel, @Nullable Outcome outcome, boolean maybeWritten) {
        if (outcome instanceof Outcome.Accepted) {
            delivered.add(parcel.id());
            toStore.add(parcel.ifDelivered());
        } else if (outcome instanceof Outcome.Rejected refusal && isFine(parcel, refusal)) {
            delivered.add(parcel.id());
            toStore.add(
                    new TicketOutcome.Absent(parcel.id(), parcel.ifDelivered().invalidationReason()));
        } else if (outcome instanceof Outcome.Rejected refusal) {
            Problem problem = Problems.ofErrors(parcel.id(), parcel.number(), refusal.errors());
            rejected.add(problem);
            toStore.add(refused(problem, maybeWritten));
        } else {
            String reason =
                    outcome instanceof Outcome.Unknown missing ? missing.reason() : "the client has no outcome for it";
            Problem problem = Problems.problem(parcel.id(), parcel.number(), "NO_OUTCOME", null, reason);
            unknown.add(problem);
            toStore.add(TicketOutcome.Unsettled.alone(parcel.id(), Problems.toStore(problem)));
        }
    }

    /**
     * What the host keeps of a ticket that TIXNGO refused: whatever it did with an attempt that it may have carried out before, it does
     * not take back by refusing the next.
     */
    static TicketOutcome refused(Problem problem, boolean maybeWritten) {
        TicketProblem toStore = Problems.toStore(problem);
        return maybeWritten
                ? TicketOutcome.Unsettled.alone(problem.ticketId(), toStore)
                : new TicketOutcome.Rejected(problem.ticketId(), toStore);
    }

    /** A ticket of which nobody knew whether TIXNGO has it: when it has not, there is nothing left to do. */
    private static boolean isFine(Parcel<?> parcel, Outcome.Rejected refusal) {
        return parcel.absenceIsFine()
                && refusal.errors().stream().anyMatch(error -> error.code().equals(ABSENT));
    }
}
