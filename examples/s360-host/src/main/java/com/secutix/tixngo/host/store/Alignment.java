package com.secutix.tixngo.host.store;

import com.secutix.tixngo.mapping.s360.S360TicketStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether both sides say the same of a ticket, as far as S-360 can tell without feedback (assumed, derived from the
 * documented table of statuses).
 *
 * @param state how things stand
 * @param expected the mobile statuses that would be in line; empty when the ticket should not be in TIXNGO
 * @param repair the function that brings them in line; null when nothing is to do
 */
public record Alignment(
        State state, List<String> expected, @Nullable String repair) {

    /** How things stand. */
    public enum State {
        /** Both sides say the same. */
        ALIGNED,
        /** A run that is due will bring them in line. */
        WAITING,
        /** Something went wrong. */
        DIVERGENT
    }

    private static final List<String> IN_A_WALLET = List.of(
            "INJECTED",
            "DOWNLOADED",
            "ASSIGNED",
            "PENDING_TRANSFER",
            "FAILURE_TRANSFER",
            "FAILURE",
            "TRANSFERRED",
            "BT_ACTIVATED",
            "MANUAL_ACTIVATED",
            "OFFLINE_ACTIVATED",
            "ONLINE_ACTIVATED",
            "ACTIVATED",
            "DEACTIVATED");

    private static final List<String> GONE = List.of("DELETION_PENDING", "DELETED");

    /**
     * The alignment of a ticket of which no feedback has come yet.
     *
     * @param status its status in S-360
     * @param sent whether TIXNGO has accepted it, or may have
     * @return the alignment
     */
    public static Alignment of(S360TicketStatus status, boolean sent) {
        return switch (status) {
            case NOT_PRINTED -> new Alignment(State.ALIGNED, List.of(), null);
            case PRINTED -> new Alignment(State.WAITING, IN_A_WALLET, "FEEDBACK");
            case CONTROLLED -> new Alignment(State.WAITING, List.of("CONTROLLED"), "PUSH_CONTROLLED");
            case INVALIDATED, CANCELLED ->
                sent
                        ? new Alignment(State.WAITING, GONE, "PUSH_CANCELLED")
                        : new Alignment(State.ALIGNED, List.of(), null);
        };
    }
}
