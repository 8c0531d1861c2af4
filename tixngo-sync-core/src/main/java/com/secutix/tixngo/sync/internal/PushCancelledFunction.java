package com.secutix.tixngo.sync.internal;

import com.secutix.tixngo.client.DeliveryResult;
import com.secutix.tixngo.client.TixngoClient;
import com.secutix.tixngo.client.model.TicketInvalidation;
import com.secutix.tixngo.mapping.MappingResult;
import com.secutix.tixngo.sync.settings.CustomParameter;
import com.secutix.tixngo.sync.settings.CustomParameters;
import com.secutix.tixngo.sync.settings.PushSettings;
import com.secutix.tixngo.sync.settings.RunSettings;
import com.secutix.tixngo.sync.settings.SyncFunction;
import com.secutix.tixngo.sync.settings.TicketFilter;
import com.secutix.tixngo.sync.spi.CancelledTicket;
import com.secutix.tixngo.sync.spi.PushQuery;
import com.secutix.tixngo.sync.spi.PushStore;
import com.secutix.tixngo.sync.spi.TicketOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Push cancelled and invalidated: such tickets, injected before, are taken out of their wallets. */
public final class PushCancelledFunction implements PushFunction<CancelledTicket, TicketInvalidation> {

    /** The reason of a cancelled ticket without one (documented). */
    private static final String NO_REASON = "CANCELLED";

    private final PushStore<CancelledTicket> store;
    private final PushSettings settings;
    private final Set<String> alwaysShown;
    private final boolean shownOtherwise;

    private PushCancelledFunction(PushStore<CancelledTicket> store, PushSettings settings) {
        this.store = store;
        this.settings = settings;
        CustomParameters parameters = settings.customParameters();
        alwaysShown = parameters.list(CustomParameter.OVERRIDE_VISIBILITY_FLAG_FOR_INVALIDATION_REASONS).stream()
                .map(PushCancelledFunction::comparable)
                .collect(Collectors.toUnmodifiableSet());
        shownOtherwise = settings.notifySpectator() || parameters.flag(CustomParameter.VISIBILITY_FLAG_DEFAULT_VALUE);
    }

    /**
     * A run of the push.
     *
     * @param store the cancelled and invalidated tickets
     * @param settings the settings of the function
     * @param context everything else
     * @return the run, which has not begun
     */
    public static LeasedRun run(PushStore<CancelledTicket> store, PushSettings settings, RunContext context) {
        return PushWork.run(new PushCancelledFunction(store, settings), context);
    }

    @Override
    public SyncFunction function() {
        return SyncFunction.PUSH_CANCELLED;
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
    public PushStore<CancelledTicket> store() {
        return store;
    }

    @Override
    public PushQuery query(Instant startedAt) {
        return query(function(), settings, startedAt);
    }

    /** What both pushes select by. */
    static PushQuery query(SyncFunction function, PushSettings settings, Instant startedAt) {
        return new PushQuery(
                function,
                TicketFilter.builder().shipmentModes(settings.shipmentModes()).build(),
                settings.force(),
                settings.dateFrom().orElse(null),
                settings.run().partition(),
                startedAt,
                startedAt,
                false);
    }

    @Override
    public TicketOutcome.Delivered ifDelivered(CancelledTicket ticket) {
        return new TicketOutcome.Delivered(ticket.ticketId(), ticket.invalidationReason());
    }

    @Override
    public String numberOf(CancelledTicket ticket) {
        return ticket.taxNumber();
    }

    @Override
    public boolean skips(CancelledTicket ticket) {
        return settings.skip().contains(ticket.ticketId(), ticket.taxNumber());
    }

    @Override
    public MappingResult<TicketInvalidation> map(CancelledTicket ticket, Inquiry inquiry) {
        String given = ticket.invalidationReason();
        String reason = given == null || given.isBlank() ? NO_REASON : given.strip();
        return new MappingResult.Mapped<>(new TicketInvalidation(ticket.ticketId(), showsDeletedTicket(given), reason));
    }

    /** The first rule that matches (documented): the reason, then "notify spectator", then the default. */
    private boolean showsDeletedTicket(@Nullable String reason) {
        return (reason != null && alwaysShown.contains(comparable(reason))) || shownOtherwise;
    }

    private static String comparable(String reason) {
        return reason.strip().toUpperCase(Locale.ROOT);
    }

    @Override
    public DeliveryResult send(TixngoClient client, List<TicketInvalidation> invalidations) {
        return client.tickets().invalidate(invalidations);
    }

    @Override
    public boolean absenceIsFine(CancelledTicket ticket) {
        return !ticket.confirmed();
    }
}
