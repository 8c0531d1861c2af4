package com.secutix.tixngo.sync.internal;

import com.secutix.tixngo.client.DeliveryResult;
import com.secutix.tixngo.client.TixngoClient;
import com.secutix.tixngo.client.model.Ticket;
import com.secutix.tixngo.client.model.TicketChange;
import com.secutix.tixngo.client.model.TicketOwner;
import com.secutix.tixngo.mapping.MappingResult;
import com.secutix.tixngo.mapping.injection.InjectionMapping;
import com.secutix.tixngo.mapping.injection.ReplacedTicket;
import com.secutix.tixngo.mapping.s360.Contact;
import com.secutix.tixngo.mapping.s360.S360Ticket;
import com.secutix.tixngo.sync.settings.CustomParameter;
import com.secutix.tixngo.sync.settings.InjectionSettings;
import com.secutix.tixngo.sync.settings.PointOfSales;
import com.secutix.tixngo.sync.settings.RunSettings;
import com.secutix.tixngo.sync.settings.SyncFunction;
import com.secutix.tixngo.sync.spi.InjectableTicket;
import com.secutix.tixngo.sync.spi.PushQuery;
import com.secutix.tixngo.sync.spi.PushStore;
import com.secutix.tixngo.sync.spi.TicketOutcome;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tickets injection: NOT_PRINTED tickets are sent in the order of their ids, and become PRINTED by the point of sales once
 * TIXNGO has accepted them. A reprinted ticket goes where the owner policy says.
 */
public final class InjectionFunction implements PushFunction<InjectableTicket, Ticket> {

    private final PushStore<InjectableTicket> store;
    private final InjectionMapping mapping;
    private final InjectionSettings settings;

    private InjectionFunction(PushStore<InjectableTicket> store, InjectionMapping mapping, InjectionSettings settings) {
        this.store = store;
        this.mapping = mapping;
        this.settings = settings;
    }

    /**
     * A run of the injection.
     *
     * @param store the tickets
     * @param mapping what TIXNGO receives for a ticket
     * @param settings the settings of the function
     * @param context everything else
     * @return the run, which has not begun
     */
    public static LeasedRun run(
            PushStore<InjectableTicket> store,
            InjectionMapping mapping,
            InjectionSettings settings,
            RunContext context) {
        return PushWork.run(new InjectionFunction(store, mapping, settings), context);
    }

    @Override
    public SyncFunction function() {
        return SyncFunction.INJECTION;
    }

    @Override
    public RunSettings run() {
        return settings.run();
    }

    @Override
    public int callSize() {
        return settings.customParameters()
                .integer(CustomParameter.TICKET_ITERATION_SIZE)
                .orElseThrow();
    }

    @Override
    public PushStore<InjectableTicket> store() {
        return store;
    }

    @Override
    public PushQuery query(Instant startedAt) {
        return new PushQuery(
                function(),
                settings.filter(),
                settings.force(),
                null,
                settings.run().partition(),
                startedAt,
                startedAt,
                false);
    }

    @Override
    public TicketOutcome.Delivered ifDelivered(InjectableTicket item) {
        return new TicketOutcome.Delivered(item.ticket().ticketId());
    }

    @Override
    public String numberOf(InjectableTicket item) {
        return item.ticket().taxNumber();
    }

    @Override
    public boolean skips(InjectableTicket item) {
        S360Ticket ticket = item.ticket();
        if (settings.skip().contains(ticket.ticketId(), ticket.taxNumber())) {
            return true;
        }
        Contact beneficiary = ticket.beneficiary();
        return settings.mandatoryHolderFields().stream().anyMatch(field -> field.isMissing(beneficiary));
    }

    @Override
    public MappingResult<Ticket> map(InjectableTicket item, Inquiry inquiry) {
        return mapping.map(item.ticket(), replaced(item, inquiry));
    }

    /** The last owner is the one feedback stored; TIXNGO is asked only when none is, and the policy needs one. */
    private @Nullable ReplacedTicket replaced(InjectableTicket item, Inquiry inquiry) {
        ReplacedTicket known = item.replaced();
        String reason = known == null ? null : known.invalidationReason();
        String replacedId = item.ticket().replacesTicketId();
        boolean ownerKnown =
                known != null && known.lastOwner() != null && known.lastOwner().email() != null;
        if (replacedId == null
                || ownerKnown
                || !mapping.needsLastOwner(item.ticket(), reason)
                || !inquiry.isAllowed()) {
            return known;
        }
        TicketOwner owner = inquiry.ask(client -> client.tickets().find(replacedId))
                .map(TicketChange::owner)
                .orElse(null);
        return new ReplacedTicket(reason, owner);
    }

    @Override
    public DeliveryResult send(TixngoClient client, List<Ticket> tickets) {
        return client.tickets().inject(tickets);
    }

    @Override
    public PointOfSales printedBy() {
        return settings.pointOfSales();
    }
}
