package com.secutix.tixngo.sync.internal;

import com.secutix.tixngo.client.DeliveryResult;
import com.secutix.tixngo.client.TixngoClient;
import com.secutix.tixngo.client.model.Ticket;
import com.secutix.tixngo.mapping.MappingResult;
import com.secutix.tixngo.mapping.PayloadMapper;
import com.secutix.tixngo.mapping.s360.Contact;
import com.secutix.tixngo.mapping.s360.S360Ticket;
import com.secutix.tixngo.sync.settings.CustomParameter;
import com.secutix.tixngo.sync.settings.InjectionSettings;
import com.secutix.tixngo.sync.settings.SyncFunction;
import com.secutix.tixngo.sync.spi.Announcement;
import com.secutix.tixngo.sync.spi.Candidate;
import com.secutix.tixngo.sync.spi.Lease;
import com.secutix.tixngo.sync.spi.Page;
import com.secutix.tixngo.sync.spi.Settlement;
import com.secutix.tixngo.sync.spi.TicketOutcome;
import com.secutix.tixngo.sync.spi.TicketQuery;
import com.secutix.tixngo.sync.spi.TicketStore;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tickets injection: NOT_PRINTED tickets are sent in the order of their ids, and become PRINTED by the point of sales once
 * TIXNGO has accepted them.
 */
public final class InjectionFunction implements PushFunction<S360Ticket, Ticket> {

    private final TicketStore store;
    private final PayloadMapper<S360Ticket, Ticket> mapper;
    private final InjectionSettings settings;

    private InjectionFunction(TicketStore store, PayloadMapper<S360Ticket, Ticket> mapper, InjectionSettings settings) {
        this.store = store;
        this.mapper = mapper;
        this.settings = settings;
    }

    /**
     * A run of the injection.
     *
     * @param store the tickets
     * @param mapper what TIXNGO receives for a ticket
     * @param settings the settings of the function
     * @param context everything else
     * @return the run, which has not begun
     */
    public static PushRun<S360Ticket, Ticket> run(
            TicketStore store,
            PayloadMapper<S360Ticket, Ticket> mapper,
            InjectionSettings settings,
            PushRun.PushContext context) {
        return new PushRun<>(new InjectionFunction(store, mapper, settings), context, settings.run());
    }

    @Override
    public SyncFunction function() {
        return SyncFunction.INJECTION;
    }

    @Override
    public int callSize() {
        return settings.customParameters()
                .integer(CustomParameter.TICKET_ITERATION_SIZE)
                .orElseThrow();
    }

    @Override
    public String idOf(S360Ticket ticket) {
        return ticket.ticketId();
    }

    @Override
    public String numberOf(S360Ticket ticket) {
        return ticket.taxNumber();
    }

    @Override
    public Page<Candidate<S360Ticket>> select(
            Instant startedAt, boolean inErrorOnly, @Nullable String cursor, int limit) {
        TicketQuery query = new TicketQuery(
                function(), settings.filter(), settings.force(), settings.run().partition(), startedAt, inErrorOnly);
        return store.select(query, cursor, limit);
    }

    @Override
    public boolean skips(S360Ticket ticket) {
        if (settings.skip().contains(ticket.ticketId(), ticket.taxNumber())) {
            return true;
        }
        Contact beneficiary = ticket.beneficiary();
        return settings.mandatoryHolderFields().stream().anyMatch(field -> field.isMissing(beneficiary));
    }

    @Override
    public MappingResult<Ticket> map(S360Ticket ticket) {
        return mapper.map(ticket);
    }

    @Override
    public DeliveryResult send(TixngoClient client, List<Ticket> tickets) {
        return client.tickets().inject(tickets);
    }

    @Override
    public void announce(Lease lease, Announcement announcement) {
        store.announce(lease, announcement);
    }

    @Override
    public void settle(Lease lease, @Nullable String callId, Instant at, List<TicketOutcome> outcomes) {
        store.settle(lease, new Settlement(callId, at, settings.pointOfSales(), outcomes));
    }

    @Override
    public void recover(Lease lease) {
        store.recover(lease);
    }
}
