package com.secutix.tixngo.sync.tck;

import com.secutix.tixngo.mapping.feedback.DistributionEntry;
import com.secutix.tixngo.mapping.feedback.MobileTicket;
import com.secutix.tixngo.mapping.lifecycle.StatusFamily;
import com.secutix.tixngo.mapping.s360.S360Card;
import com.secutix.tixngo.mapping.s360.S360Ticket;
import com.secutix.tixngo.mapping.s360.S360TicketStatus;
import com.secutix.tixngo.sync.settings.SyncFunction;
import com.secutix.tixngo.sync.spi.TicketProblem;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One ticket or card with all that is kept about it. Guarded by {@link MemoryData}. */
final class MemoryItem {

    final String id;
    final String number;
    final @Nullable S360Ticket ticket;
    final @Nullable S360Card card;
    final Map<SyncFunction, Processed> processed = new EnumMap<>(SyncFunction.class);
    final Map<SyncFunction, Recorded> problems = new EnumMap<>(SyncFunction.class);
    final Set<SyncFunction> unsettled = EnumSet.noneOf(SyncFunction.class);
    S360TicketStatus status;

    @Nullable String invalidationReason;

    @Nullable OffsetDateTime controlledAt;

    @Nullable String printedBy;

    String culturalContactId;

    @Nullable MobileTicket mobile;

    /** Whether TIXNGO has or had it for certain. */
    boolean there;

    List<DistributionEntry> distribution = List.of();

    /** A success of a function, with the invalidation reason that the ticket had then. */
    record Processed(Instant at, @Nullable String invalidationReason) {}

    /** A problem, and when it was recorded. */
    record Recorded(TicketProblem problem, Instant at) {}

    MemoryItem(S360Ticket ticket, String culturalContactId) {
        this.id = ticket.ticketId();
        this.number = ticket.taxNumber();
        this.ticket = ticket;
        this.card = null;
        this.status = ticket.status();
        this.invalidationReason = ticket.invalidationReason();
        this.culturalContactId = culturalContactId;
    }

    MemoryItem(S360Card card, String culturalContactId) {
        this.id = card.cardId();
        this.number = Objects.requireNonNullElse(card.cardNumber(), "");
        this.ticket = null;
        this.card = card;
        this.status = card.status();
        this.culturalContactId = culturalContactId;
    }

    /** Whether a function takes the item by its status, and, for a card, by its product. */
    boolean fits(SyncFunction function) {
        return switch (function) {
            case INJECTION -> status == S360TicketStatus.NOT_PRINTED;
            case PRIVILEGE_INJECTION ->
                status == S360TicketStatus.NOT_PRINTED
                        && card != null
                        && card.product().mobileDelivery();
            case PUSH_CANCELLED -> status == S360TicketStatus.CANCELLED || status == S360TicketStatus.INVALIDATED;
            case PUSH_CONTROLLED -> status == S360TicketStatus.CONTROLLED;
            case FEEDBACK -> false;
        };
    }

    /** Whether TIXNGO accepted it in any call, or has shown that it has it. */
    boolean isInjected() {
        return there || processed.containsKey(SyncFunction.INJECTION);
    }

    /** What TIXNGO shows is there. */
    void show(MobileTicket there) {
        if (there.family() != StatusFamily.DELETION) {
            isThere(there.family() == StatusFamily.CONTROL);
        }
    }

    /** A push that ended because TIXNGO did not know the item is due again when the item turns out to be there. */
    void isThere(boolean controlled) {
        if (isInjected()) {
            return;
        }
        there = true;
        if (fits(SyncFunction.PUSH_CANCELLED)) {
            processed.remove(SyncFunction.PUSH_CANCELLED);
        } else if (fits(SyncFunction.PUSH_CONTROLLED) && !controlled) {
            processed.remove(SyncFunction.PUSH_CONTROLLED);
        }
    }

    /** When a function processed the item as it is now; null if it did not, or if the reason is another one since. */
    @Nullable Instant processedAt(SyncFunction function) {
        Processed mark = processed.get(function);
        boolean reasonChanged = mark != null
                && function == SyncFunction.PUSH_CANCELLED
                && !Objects.equals(mark.invalidationReason(), invalidationReason);
        return mark == null || reasonChanged ? null : mark.at();
    }
}
