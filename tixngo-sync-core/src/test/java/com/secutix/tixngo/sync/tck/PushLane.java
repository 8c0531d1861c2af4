package com.secutix.tixngo.sync.tck;

import com.secutix.tixngo.mapping.s360.S360Card;
import com.secutix.tixngo.mapping.s360.S360TicketStatus;
import com.secutix.tixngo.sync.settings.SyncFunction;
import com.secutix.tixngo.sync.spi.CancelledTicket;
import com.secutix.tixngo.sync.spi.ControlledTicket;
import com.secutix.tixngo.sync.spi.InjectableTicket;
import com.secutix.tixngo.sync.spi.PushStore;
import com.secutix.tixngo.sync.spi.TicketOutcome;
import java.time.OffsetDateTime;

/** The four pushes: one rule, four stores that must keep it. */
enum PushLane {
    /** Tickets injection. */
    INJECTION(SyncFunction.INJECTION) {
        @Override
        PushStore<?> store(HostStores stores) {
            return stores.tickets();
        }

        @Override
        void makeDue(HostUnderTest host, String id) {
            host.changeStatus(id, S360TicketStatus.NOT_PRINTED, null, null);
        }
    },
    /** Push cancelled and invalidated. */
    PUSH_CANCELLED(SyncFunction.PUSH_CANCELLED) {
        @Override
        PushStore<?> store(HostStores stores) {
            return stores.cancelledTickets();
        }

        @Override
        void makeDue(HostUnderTest host, String id) {
            host.changeStatus(id, S360TicketStatus.INVALIDATED, REASON, null);
        }
    },
    /** Push controlled. */
    PUSH_CONTROLLED(SyncFunction.PUSH_CONTROLLED) {
        @Override
        PushStore<?> store(HostStores stores) {
            return stores.controlledTickets();
        }

        @Override
        void makeDue(HostUnderTest host, String id) {
            host.changeStatus(id, S360TicketStatus.CONTROLLED, null, CONTROLLED_AT);
        }
    },
    /** Injection of digital privileges. */
    PRIVILEGE_INJECTION(SyncFunction.PRIVILEGE_INJECTION) {
        @Override
        PushStore<?> store(HostStores stores) {
            return stores.cards();
        }

        @Override
        void makeDue(HostUnderTest host, String id) {
            host.changeCardStatus(id, S360TicketStatus.NOT_PRINTED);
        }
    };

    /** Why tickets of the kit are invalidated. */
    static final String REASON = "REFUND";

    /** When tickets of the kit are controlled. */
    static final OffsetDateTime CONTROLLED_AT = OffsetDateTime.parse("2027-06-01T20:10:00+02:00");

    private final SyncFunction function;

    PushLane(SyncFunction function) {
        this.function = function;
    }

    SyncFunction function() {
        return function;
    }

    boolean isForCards() {
        return this == PRIVILEGE_INJECTION;
    }

    /** Whether only tickets count that were injected before. */
    boolean followsInjection() {
        return this == PUSH_CANCELLED || this == PUSH_CONTROLLED;
    }

    abstract PushStore<?> store(HostStores stores);

    /** Gives the item the status that the function takes. */
    abstract void makeDue(HostUnderTest host, String id);

    void changeStatus(HostUnderTest host, String id, S360TicketStatus status) {
        if (isForCards()) {
            host.changeCardStatus(id, status);
        } else {
            host.changeStatus(id, status, null, null);
        }
    }

    TicketState state(HostUnderTest host, String id) {
        return isForCards() ? host.card(id) : host.ticket(id);
    }

    /** The outcome of a success with the item as {@link #makeDue} leaves it. */
    TicketOutcome delivered(String id) {
        return new TicketOutcome.Delivered(id, this == PUSH_CANCELLED ? REASON : null);
    }

    /** The outcome of a push when TIXNGO does not know the ticket as {@link #makeDue} leaves it. */
    TicketOutcome absent(String id) {
        return new TicketOutcome.Absent(id, this == PUSH_CANCELLED ? REASON : null);
    }

    static String idOf(Object item) {
        if (item instanceof InjectableTicket injectable) {
            return injectable.ticket().ticketId();
        } else if (item instanceof CancelledTicket cancelled) {
            return cancelled.ticketId();
        } else if (item instanceof ControlledTicket controlled) {
            return controlled.ticketId();
        }
        return ((S360Card) item).cardId();
    }
}
