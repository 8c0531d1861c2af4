package com.secutix.tixngo.sync.internal;

import com.secutix.tixngo.client.DeliveryResult;
import com.secutix.tixngo.client.TixngoClient;
import com.secutix.tixngo.client.model.TicketControl;
import com.secutix.tixngo.mapping.MappingResult;
import com.secutix.tixngo.sync.settings.CustomParameter;
import com.secutix.tixngo.sync.settings.PushSettings;
import com.secutix.tixngo.sync.settings.RunSettings;
import com.secutix.tixngo.sync.settings.SyncFunction;
import com.secutix.tixngo.sync.spi.ControlledTicket;
import com.secutix.tixngo.sync.spi.PushQuery;
import com.secutix.tixngo.sync.spi.PushStore;
import com.secutix.tixngo.sync.spi.TicketOutcome;
import java.time.Instant;
import java.util.List;

/** Push controlled: tickets that passed the gate can no longer be transferred, and their code is hidden. */
public final class PushControlledFunction implements PushFunction<ControlledTicket, TicketControl> {

    private final PushStore<ControlledTicket> store;
    private final PushSettings settings;

    private PushControlledFunction(PushStore<ControlledTicket> store, PushSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    /**
     * A run of the push.
     *
     * @param store the controlled tickets
     * @param settings the settings of the function
     * @param context everything else
     * @return the run, which has not begun
     */
    public static LeasedRun run(PushStore<ControlledTicket> store, PushSettings settings, RunContext context) {
        return PushWork.run(new PushControlledFunction(store, settings), context);
    }

    @Override
    public SyncFunction function() {
        return SyncFunction.PUSH_CONTROLLED;
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
    public PushStore<ControlledTicket> store() {
        return store;
    }

    @Override
    public PushQuery query(Instant startedAt) {
        return PushCancelledFunction.query(function(), settings, startedAt);
    }

    @Override
    public TicketOutcome.Delivered ifDelivered(ControlledTicket ticket) {
        return new TicketOutcome.Delivered(ticket.ticketId());
    }

    @Override
    public String numberOf(ControlledTicket ticket) {
        return ticket.taxNumber();
    }

    @Override
    public boolean skips(ControlledTicket ticket) {
        return settings.skip().contains(ticket.ticketId(), ticket.taxNumber());
    }

    @Override
    public MappingResult<TicketControl> map(ControlledTicket ticket, Inquiry inquiry) {
        return new MappingResult.Mapped<>(new TicketControl(ticket.ticketId(), ticket.controlledAt()));
    }

    @Override
    public DeliveryResult send(TixngoClient client, List<TicketControl> controls) {
        return client.tickets().control(controls);
    }

    @Override
    public boolean absenceIsFine(ControlledTicket ticket) {
        return !ticket.confirmed();
    }
}
