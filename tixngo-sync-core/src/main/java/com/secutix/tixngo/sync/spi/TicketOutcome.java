package com.secutix.tixngo.sync.spi;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of one ticket (or card), for the store to keep. */
public sealed interface TicketOutcome {

    /**
     * The ticket.
     *
     * @return its id
     */
    String ticketId();

    /**
     * TIXNGO accepted the ticket. The ticket is processed by the function; whatever problem or unknown outcome was recorded
     * for it is over, its injection's included, and from now on the ticket counts as injected: TIXNGO has it, or had it. For an
     * injection, the ticket becomes PRINTED by the point of sales, if it still is NOT_PRINTED; if it was {@link Absent} for a later push
     * meanwhile, that push is due again.
     *
     * @param ticketId the ticket
     * @param invalidationReason for PUSH_CANCELLED, the reason that the ticket had when it was selected, to be kept: the
     *     ticket is taken again when its reason is another one; null when it had none, and for every other function
     */
    record Delivered(String ticketId, @Nullable String invalidationReason) implements TicketOutcome {

        /**
         * TIXNGO accepted a ticket for which no reason counts.
         *
         * @param ticketId the ticket
         */
        public Delivered(String ticketId) {
            this(ticketId, null);
        }
    }

    /**
     * TIXNGO does not know a ticket whose injection nobody ever confirmed, so that there is nothing to take back or to control. As good as
     * {@link Delivered}, as long as it is true: if the ticket counts as injected by the time this is kept, nothing changes but that
     * problem and unknown outcome are over, and the ticket stays due; if it does so later, the ticket is due again from then on (assumed).
     *
     * @param ticketId the ticket
     * @param invalidationReason as for {@link Delivered}
     */
    record Absent(String ticketId, @Nullable String invalidationReason) implements TicketOutcome {}

    /**
     * TIXNGO or validation refused the ticket. Its status stays; the problem is kept, and the next run tries again. What was unknown
     * before still is: by refusing a try, TIXNGO does not take back what it may have done with an earlier one (assumed). A ticket that
     * may have been injected before is still to be deleted when it is cancelled.
     *
     * @param ticketId the ticket
     * @param problem why it was refused
     */
    record Rejected(String ticketId, TicketProblem problem) implements TicketOutcome {}

    /**
     * Nobody knows whether TIXNGO has the ticket. Its status stays; the next run settles it by sending it again. Until then
     * it counts as possibly injected.
     */
    final class Unsettled implements TicketOutcome {
        private final String ticketId;
        private final @Nullable TicketProblem problem;

        private Unsettled(String ticketId, @Nullable TicketProblem problem) {
            this.ticketId = ticketId;
            this.problem = problem;
        }

        /**
         * The ticket was in a call that failed, and is not to blame.
         *
         * @param ticketId the ticket
         * @return the outcome
         */
        public static Unsettled withItsCall(String ticketId) {
            return new Unsettled(ticketId, null);
        }

        /**
         * The ticket alone has no outcome, while others had one; or TIXNGO refused it after it may have carried out an earlier attempt of
         * the same call.
         *
         * @param ticketId the ticket
         * @param problem what is known about it; it lets the other tickets go first
         * @return the outcome
         */
        public static Unsettled alone(String ticketId, TicketProblem problem) {
            return new Unsettled(ticketId, problem);
        }

        @Override
        public String ticketId() {
            return ticketId;
        }

        /**
         * What is known about the ticket.
         *
         * @return the problem to record; empty leaves what is recorded as it is
         */
        public Optional<TicketProblem> problem() {
            return Optional.ofNullable(problem);
        }

        /** The ticket's id and problem. */
        @Override
        public String toString() {
            return "Unsettled[ticketId=" + ticketId + ", problem=" + problem + "]";
        }
    }
}
