package com.secutix.tixngo.sync;

import com.secutix.tixngo.client.Jitter;
import com.secutix.tixngo.client.RetryPolicy;
import com.secutix.tixngo.client.TixngoClient;
import com.secutix.tixngo.client.model.Text;
import com.secutix.tixngo.mapping.s360.CardKind;
import com.secutix.tixngo.mapping.s360.CardProduct;
import com.secutix.tixngo.mapping.s360.Contact;
import com.secutix.tixngo.mapping.s360.S360Card;
import com.secutix.tixngo.mapping.s360.S360TicketStatus;
import com.secutix.tixngo.mapping.s360.Validity;
import com.secutix.tixngo.sync.report.RunReport;
import com.secutix.tixngo.sync.settings.CustomParameters;
import com.secutix.tixngo.sync.settings.FeedbackSettings;
import com.secutix.tixngo.sync.settings.InjectionSettings;
import com.secutix.tixngo.sync.settings.Partition;
import com.secutix.tixngo.sync.settings.PrivilegeSettings;
import com.secutix.tixngo.sync.settings.PushSettings;
import com.secutix.tixngo.sync.settings.RunSettings;
import com.secutix.tixngo.sync.settings.SyncFunction;
import com.secutix.tixngo.sync.spi.Lease;
import com.secutix.tixngo.sync.spi.LeaseKey;
import com.secutix.tixngo.sync.spi.Settlement;
import com.secutix.tixngo.sync.spi.TicketOutcome;
import com.secutix.tixngo.sync.tck.HostStores;
import com.secutix.tixngo.sync.tck.InMemoryS360;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** What a {@link ChaosCase} needs to run: one TIXNGO and one client for all cases, an S-360 for each. */
final class ChaosWorld implements AutoCloseable {

    private static final String ORGANIZER = "demo";
    private static final OffsetDateTime SOLD = OffsetDateTime.parse("2027-05-01T12:00:00+02:00");

    private final ChaosTixngo tixngo = new ChaosTixngo();
    private final InjectionScene.MovableClock clock = new InjectionScene.MovableClock();
    private final TixngoClient client = TixngoClient.builder()
            .url(tixngo.url())
            .apiKey("test-key")
            .retryPolicy(new RetryPolicy(2, Duration.ofMillis(1), 1.0, Duration.ofMillis(1)))
            .jitter(Jitter.none())
            .clock(clock)
            .build();

    /** Runs a case, and tells what the run did. */
    ChaosOutcome run(ChaosCase what) {
        InMemoryS360 s360 = new InMemoryS360(clock);
        HostStores honest = s360.stores("tixngo");
        List<String> ids =
                IntStream.rangeClosed(1, what.items()).mapToObj(S360Tickets::id).toList();
        sell(what, s360, honest, ids);
        tixngo.begin(what.server());
        tixngo.feed().begin(ids, what.items(), new Random(what.seed()));
        SyncRun[] run = new SyncRun[1];
        ChaosStores stores =
                new ChaosStores(what.store(), () -> run[0].stop(), () -> clock.advance(Duration.ofSeconds(6)));
        TixngoSync sync = stores.around(honest)
                .addTo(TixngoSync.builder())
                .client(client)
                .clock(clock)
                .build();
        run[0] = prepare(what, sync);
        RunReport report = run[0].execute();
        return new ChaosOutcome(
                what,
                report,
                stores,
                tixngo,
                honest.feedback().paginationKey(ORGANIZER).orElse(null),
                honest.feedback().find(ids));
    }

    private void sell(ChaosCase what, InMemoryS360 s360, HostStores honest, List<String> ids) {
        for (int i = 1; i <= ids.size(); i++) {
            if (what.function() == SyncFunction.PRIVILEGE_INJECTION) {
                s360.add(card(S360Tickets.id(i), i % 2 == 0 ? "GOLD" : "SILVER"));
            } else {
                boolean bad = what.function() == SyncFunction.INJECTION && i % 5 == 3;
                s360.add(bad ? S360Tickets.invalid(i) : S360Tickets.numbered(i));
            }
        }
        if (what.function() == SyncFunction.PUSH_CANCELLED || what.function() == SyncFunction.PUSH_CONTROLLED) {
            injected(honest, ids);
            boolean cancelled = what.function() == SyncFunction.PUSH_CANCELLED;
            ids.forEach(id -> s360.changeStatus(
                    id,
                    cancelled ? S360TicketStatus.CANCELLED : S360TicketStatus.CONTROLLED,
                    null,
                    cancelled ? null : SOLD));
        }
    }

    private void injected(HostStores stores, List<String> ids) {
        LeaseKey key = new LeaseKey(SyncFunction.INJECTION, "tixngo", Partition.WHOLE);
        Lease lease = stores.lock().acquire(key, Duration.ofMinutes(1)).orElseThrow();
        List<TicketOutcome> delivered =
                ids.stream().<TicketOutcome>map(TicketOutcome.Delivered::new).toList();
        stores.tickets().settle(lease, new Settlement(null, clock.instant(), SyncScene.POINT_OF_SALES, delivered));
        stores.lock().release(lease);
    }

    private static S360Card card(String id, String product) {
        Validity validity = new Validity(SOLD, SOLD.plusYears(1));
        return new S360Card(
                id,
                S360TicketStatus.NOT_PRINTED,
                new CardProduct(CardKind.MEMBERSHIP, product, Text.of("Club"), null, null, null, validity, true),
                "N-" + id,
                "98765" + id,
                validity,
                Contact.of("ana@example.org", "Ana", "Li"),
                null,
                List.of(),
                Map.of());
    }

    private static SyncRun prepare(ChaosCase what, TixngoSync sync) {
        CustomParameters parameters = CustomParameters.parse("ticketIterationSize=" + what.callSize()
                + ";TIXNGO_LIFECYCLE_MODE=lifecycle;doContinueInCaseOfSyncError=" + (what.seed() % 4 != 0));
        boolean feedback = what.function() == SyncFunction.FEEDBACK;
        RunSettings run = RunSettings.builder()
                .callsInFlight(what.inFlight())
                .batchSize(feedback ? what.callSize() : what.batch())
                .untilEmpty(what.untilEmpty())
                .dryRun(what.dryRun())
                .maxDuration(Duration.ofSeconds(10))
                .build();
        return switch (what.function()) {
            case INJECTION ->
                sync.injection(InjectionSettings.builder()
                        .pointOfSales(SyncScene.POINT_OF_SALES)
                        .customParameters(parameters)
                        .run(run)
                        .build());
            case PUSH_CANCELLED ->
                sync.pushCancelled(PushSettings.builder()
                        .customParameters(parameters)
                        .run(run)
                        .build());
            case PUSH_CONTROLLED ->
                sync.pushControlled(PushSettings.builder()
                        .customParameters(parameters)
                        .run(run)
                        .build());
            case PRIVILEGE_INJECTION ->
                sync.privilegeInjection(PrivilegeSettings.builder()
                        .pointOfSales(SyncScene.POINT_OF_SALES)
                        .customParameters(parameters)
                        .run(run)
                        .build());
            case FEEDBACK ->
                sync.feedback(FeedbackSettings.builder()
                        .organizer(ORGANIZER)
                        .customParameters(parameters)
                        .run(run)
                        .build());
        };
    }

    @Override
    public void close() {
        client.close();
        tixngo.close();
    }
}
