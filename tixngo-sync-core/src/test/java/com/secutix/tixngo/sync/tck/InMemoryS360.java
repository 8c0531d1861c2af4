package com.secutix.tixngo.sync.tck;

import com.secutix.tixngo.mapping.feedback.ContactCandidate;
import com.secutix.tixngo.mapping.injection.ReplacedTicket;
import com.secutix.tixngo.mapping.s360.Contact;
import com.secutix.tixngo.mapping.s360.S360Card;
import com.secutix.tixngo.mapping.s360.S360Ticket;
import com.secutix.tixngo.mapping.s360.S360TicketStatus;
import com.secutix.tixngo.sync.settings.SyncFunction;
import com.secutix.tixngo.sync.spi.CancelledTicket;
import com.secutix.tixngo.sync.spi.ControlledTicket;
import com.secutix.tixngo.sync.spi.InjectableTicket;
import com.secutix.tixngo.sync.spi.PushStore;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An S-360 in memory that keeps every rule of the SPI: the reference to read beside the Javadoc of the SPI, and a host for tests
 * of what runs above it. Safe for concurrent use. It forgets everything when the process ends, so it is no host for anything
 * else.
 */
public final class InMemoryS360 implements BreakableHost {

    private final MemoryData data = new MemoryData();
    private final MemoryLeases leases;
    private final MemoryHistory history = new MemoryHistory(data);

    /** An empty S-360 whose leases expire by the system's clock. */
    public InMemoryS360() {
        this(Clock.systemUTC());
    }

    /**
     * An empty S-360.
     *
     * @param leaseClock what leases expire by
     */
    public InMemoryS360(Clock leaseClock) {
        leases = new MemoryLeases(data, leaseClock);
    }

    @Override
    public HostStores stores(String interfaceName) {
        return new HostStores(
                push(SyncFunction.INJECTION, interfaceName, this::injectable),
                push(SyncFunction.PUSH_CANCELLED, interfaceName, InMemoryS360::cancelled),
                push(SyncFunction.PUSH_CONTROLLED, interfaceName, InMemoryS360::controlled),
                new MemoryCardStore(data, leases, interfaceName),
                new MemoryFeedbackStore(data, leases),
                leases,
                history);
    }

    private <T> PushStore<T> push(SyncFunction function, String scope, Function<MemoryItem, T> view) {
        return new MemoryPushStore<>(data, leases, function, scope, data.tickets, view);
    }

    private InjectableTicket injectable(MemoryItem item) {
        S360Ticket ticket = asItIsNow(item);
        String replacedId = ticket.replacesTicketId();
        MemoryItem replaced = replacedId == null ? null : data.tickets.get(replacedId);
        return new InjectableTicket(
                ticket,
                replaced == null
                        ? null
                        : new ReplacedTicket(
                                replaced.invalidationReason, replaced.mobile == null ? null : replaced.mobile.owner()));
    }

    private static CancelledTicket cancelled(MemoryItem item) {
        return new CancelledTicket(item.id, item.number, item.invalidationReason, item.isInjected());
    }

    private static ControlledTicket controlled(MemoryItem item) {
        return new ControlledTicket(item.id, item.number, item.controlledAt, item.isInjected());
    }

    private S360Ticket asItIsNow(MemoryItem item) {
        S360Ticket sold = Objects.requireNonNull(item.ticket);
        return new S360Ticket(
                sold.ticketId(),
                sold.taxNumber(),
                item.status,
                item.invalidationReason,
                sold.barcode(),
                sold.sale(),
                sold.product(),
                sold.season(),
                sold.performance(),
                sold.validity(),
                sold.venue(),
                sold.seat(),
                data.contact(item.culturalContactId).person(),
                sold.beneficiary(),
                sold.replacesTicketId(),
                sold.comfortVariables(),
                sold.variables());
    }

    @Override
    public void add(S360Ticket ticket) {
        data.transaction(() ->
                data.tickets.put(ticket.ticketId(), new MemoryItem(ticket, data.contactOf(ticket.culturalContact()))));
    }

    @Override
    public void add(S360Card card) {
        data.transaction(
                () -> data.cards.put(card.cardId(), new MemoryItem(card, data.contactOf(card.culturalContact()))));
    }

    @Override
    public String addContact(String email, ContactCandidate.Kind kind, boolean internetAccount, boolean temporary) {
        Contact person = Contact.of(email, temporary ? "Pending" : "Some", temporary ? "CREATION" : "Body");
        return data.transaction(() -> data.addContact(person, kind, internetAccount, temporary));
    }

    @Override
    public void changeStatus(
            String ticketId,
            S360TicketStatus status,
            @Nullable String invalidationReason,
            @Nullable OffsetDateTime controlledAt) {
        data.transaction(() -> {
            MemoryItem item = data.ticket(ticketId);
            item.status = status;
            item.invalidationReason = invalidationReason;
            item.controlledAt = controlledAt;
            return true;
        });
    }

    @Override
    public void changeCardStatus(String cardId, S360TicketStatus status) {
        data.transaction(() -> data.cards.get(cardId).status = status);
    }

    @Override
    public TicketState ticket(String ticketId) {
        return data.transaction(() -> state(data.ticket(ticketId)));
    }

    @Override
    public TicketState card(String cardId) {
        return data.transaction(() -> state(data.cards.get(cardId)));
    }

    private TicketState state(MemoryItem item) {
        Set<SyncFunction> unsettled = EnumSet.noneOf(SyncFunction.class);
        unsettled.addAll(item.unsettled);
        for (SyncFunction function : SyncFunction.values()) {
            boolean ofItsKind = (function == SyncFunction.PRIVILEGE_INJECTION) == (item.card != null);
            if (ofItsKind && !data.callsWith(function, item.id).isEmpty()) {
                unsettled.add(function);
            }
        }
        return new TicketState(
                item.status,
                item.printedBy,
                item.processed.keySet(),
                item.problems.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                recorded -> recorded.getValue().problem())),
                unsettled,
                item.culturalContactId,
                item.distribution);
    }

    @Override
    public Contact contact(String contactId) {
        return data.transaction(() -> data.contact(contactId).person());
    }

    @Override
    public void expireLeases() {
        leases.expireAll();
    }

    @Override
    public void failNextCommit() {
        data.breakNext();
    }

    @Override
    public void close() {
        // nothing is held but memory
    }
}
