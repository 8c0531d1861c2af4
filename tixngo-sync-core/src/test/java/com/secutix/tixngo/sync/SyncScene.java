package com.secutix.tixngo.sync;

import com.secutix.tixngo.client.Jitter;
import com.secutix.tixngo.client.RetryPolicy;
import com.secutix.tixngo.client.TixngoClient;
import com.secutix.tixngo.mapping.s360.S360Ticket;
import com.secutix.tixngo.mapping.s360.S360TicketStatus;
import com.secutix.tixngo.sync.report.RunReport;
import com.secutix.tixngo.sync.settings.CustomParameters;
import com.secutix.tixngo.sync.settings.InjectionSettings;
import com.secutix.tixngo.sync.settings.PointOfSales;
import com.secutix.tixngo.sync.settings.PrivilegeSettings;
import com.secutix.tixngo.sync.settings.PushSettings;
import com.secutix.tixngo.sync.settings.RunSettings;
import com.secutix.tixngo.sync.tck.InMemoryS360;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An S-360 in memory, the library and a TIXNGO on loopback, for all pushes. */
final class SyncScene implements AutoCloseable {

    static final PointOfSales POINT_OF_SALES = new PointOfSales("WEB", "MAIN");

    final WholeTixngo tixngo = new WholeTixngo();
    final InjectionScene.MovableClock clock = new InjectionScene.MovableClock();
    final InMemoryS360 s360 = new InMemoryS360(clock);
    final TixngoClient client = TixngoClient.builder()
            .url(tixngo.url())
            .apiKey("test-key")
            .retryPolicy(new RetryPolicy(2, Duration.ofMillis(1), 1.0, Duration.ofMillis(1)))
            .jitter(Jitter.none())
            .build();
    RunListener listener = RunListener.NONE;
    String parameters = "";

    TixngoSync sync() {
        return sync("tixngo");
    }

    TixngoSync sync(String interfaceName) {
        return s360.stores(interfaceName)
                .addTo(TixngoSync.builder())
                .client(client)
                .interfaceName(interfaceName)
                .clock(clock)
                .listener(listener)
                .build();
    }

    RunReport inject() {
        return ended(sync().injection(injection()).execute());
    }

    InjectionSettings injection() {
        return InjectionSettings.builder()
                .pointOfSales(POINT_OF_SALES)
                .customParameters(CustomParameters.parse(parameters))
                .run(RunSettings.builder().callsInFlight(1).build())
                .build();
    }

    RunReport pushCancelled() {
        return pushCancelled(settings -> settings);
    }

    RunReport pushCancelled(UnaryOperator<PushSettings.Builder> what) {
        return ended(sync().pushCancelled(push(what)).execute());
    }

    RunReport pushControlled() {
        return ended(sync().pushControlled(push(settings -> settings)).execute());
    }

    private PushSettings push(UnaryOperator<PushSettings.Builder> what) {
        return what.apply(PushSettings.builder()
                        .customParameters(CustomParameters.parse(parameters))
                        .run(RunSettings.builder().callsInFlight(1).build()))
                .build();
    }

    RunReport injectPrivileges() {
        return ended(sync().privilegeInjection(PrivilegeSettings.builder()
                        .pointOfSales(POINT_OF_SALES)
                        .customParameters(CustomParameters.parse(parameters))
                        .run(RunSettings.builder().callsInFlight(1).build())
                        .build())
                .execute());
    }

    private RunReport ended(RunReport report) {
        clock.advance(Duration.ofMinutes(5));
        return report;
    }

    /** Sells tickets and injects them. */
    void injected(int from, int to) {
        S360Tickets.numbered(from, to).forEach(s360::add);
        ended(sync().injection(InjectionSettings.builder()
                        .pointOfSales(POINT_OF_SALES)
                        .run(RunSettings.builder().batchSize(10_000).build())
                        .build())
                .execute());
        tixngo.forgetCalls();
    }

    void cancel(int number, @Nullable String reason) {
        s360.changeStatus(S360Tickets.id(number), S360TicketStatus.CANCELLED, reason, null);
    }

    void invalidate(int number, @Nullable String reason) {
        s360.changeStatus(S360Tickets.id(number), S360TicketStatus.INVALIDATED, reason, null);
    }

    void control(int number, OffsetDateTime at) {
        s360.changeStatus(S360Tickets.id(number), S360TicketStatus.CONTROLLED, null, at);
    }

    /** A ticket that replaces another one. */
    static S360Ticket reprintOf(int number, String newId) {
        return S360Tickets.replacing(newId, S360Tickets.id(number));
    }

    @Override
    public void close() {
        client.close();
        tixngo.close();
        s360.close();
    }
}
