package com.secutix.tixngo.sync.internal;

import com.secutix.tixngo.client.DeliveryResult;
import com.secutix.tixngo.client.TixngoClient;
import com.secutix.tixngo.client.model.Privilege;
import com.secutix.tixngo.mapping.MappingResult;
import com.secutix.tixngo.mapping.privilege.PrivilegeMapping;
import com.secutix.tixngo.mapping.s360.S360Card;
import com.secutix.tixngo.sync.report.Problem;
import com.secutix.tixngo.sync.settings.CustomParameter;
import com.secutix.tixngo.sync.settings.PointOfSales;
import com.secutix.tixngo.sync.settings.PrivilegeSettings;
import com.secutix.tixngo.sync.settings.RunSettings;
import com.secutix.tixngo.sync.settings.SyncFunction;
import com.secutix.tixngo.sync.spi.CardStore;
import com.secutix.tixngo.sync.spi.Lease;
import com.secutix.tixngo.sync.spi.PushQuery;
import com.secutix.tixngo.sync.spi.PushStore;
import com.secutix.tixngo.sync.spi.TicketOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Injection of digital privileges: NOT_PRINTED cards become privileges. The definition of a product is sent before its first
 * card, and again only when it changed.
 */
public final class PrivilegeFunction implements PushFunction<S360Card, Privilege> {

    private static final String DEFINITION_UNKNOWN = "DEFINITION_NOT_FOUND";

    private final CardStore store;
    private final PrivilegeMapping mapping;
    private final PrivilegeSettings settings;
    private final PrivilegeDefinitions definitions;

    private PrivilegeFunction(CardStore store, PrivilegeMapping mapping, PrivilegeSettings settings) {
        this.store = store;
        this.mapping = mapping;
        this.settings = settings;
        this.definitions = new PrivilegeDefinitions(store, mapping);
    }

    /**
     * A run of the injection.
     *
     * @param store the cards
     * @param mapping what TIXNGO receives for a card
     * @param settings the settings of the function
     * @param context everything else
     * @return the run, which has not begun
     */
    public static LeasedRun run(
            CardStore store, PrivilegeMapping mapping, PrivilegeSettings settings, RunContext context) {
        return PushWork.run(new PrivilegeFunction(store, mapping, settings), context);
    }

    @Override
    public SyncFunction function() {
        return SyncFunction.PRIVILEGE_INJECTION;
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
    public PushStore<S360Card> store() {
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
    public TicketOutcome.Delivered ifDelivered(S360Card card) {
        return new TicketOutcome.Delivered(card.cardId());
    }

    /** None: unlike a tax number, the number of a card is a secret of its holder, and reports name the card by its id. */
    @Override
    public String numberOf(S360Card card) {
        return "";
    }

    @Override
    public boolean skips(S360Card card) {
        return !mapping.isDelivered(card)
                || settings.skip().contains(card.cardId(), Objects.requireNonNullElse(card.cardNumber(), ""));
    }

    @Override
    public MappingResult<Privilege> map(S360Card card, Inquiry inquiry) {
        MappingResult<Privilege> mapped = mapping.map(card);
        if (mapped instanceof MappingResult.Refused<Privilege>) {
            return mapped;
        }
        return definitions
                .refusal(card.product(), inquiry)
                .<MappingResult<Privilege>>map(MappingResult.Refused::new)
                .orElse(mapped);
    }

    @Override
    public DeliveryResult send(TixngoClient client, List<Privilege> privileges) {
        return client.privileges().inject(privileges);
    }

    @Override
    public PointOfSales printedBy() {
        return settings.pointOfSales();
    }

    /** When TIXNGO has lost a definition, the next run sends it again. */
    @Override
    public void refused(Lease lease, List<Problem> problems) {
        if (problems.stream().anyMatch(problem -> problem.code().equals(DEFINITION_UNKNOWN))) {
            definitions.forget(lease);
        }
    }
}
