package com.secutix.tixngo.host.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.client.TixngoClient;
import com.secutix.tixngo.simulator.SimulatedTicket;
import com.secutix.tixngo.simulator.TixngoSimulator;
import com.secutix.tixngo.sync.SyncRun;
import com.secutix.tixngo.sync.TixngoSync;
import com.secutix.tixngo.sync.report.RunReport;
import com.secutix.tixngo.sync.settings.InjectionSettings;
import com.secutix.tixngo.sync.settings.PointOfSales;
import com.secutix.tixngo.sync.tck.CrashingRun;
import com.secutix.tixngo.sync.tck.Exploration;
import com.secutix.tixngo.sync.tck.ExploreCrashes;
import com.secutix.tixngo.sync.tck.HostStores;
import com.secutix.tixngo.sync.tck.InMemoryS360;
import com.secutix.tixngo.sync.tck.SoldTicket;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;

/** The explorer as a host uses it on a function of its own, with a TIXNGO of its own; the page about the kit shows it. */
class CrashedInjectionTest {

    private static final OkHttpClient HTTP = new OkHttpClient();

    @AfterEach
    void closeConnections() {
        HTTP.connectionPool().evictAll();
    }

    @ExploreCrashes
    void noTicketIsLostOrSoldTwiceWhereverAnInjectionCrashes(Exploration exploration) {
        try (InMemoryS360 s360 = new InMemoryS360();
                TixngoSimulator tixngo = TixngoSimulator.start()) {
            s360.add(SoldTicket.ticket("A-1").build());
            s360.add(SoldTicket.ticket("A-2").build());

            exploration.run(run -> inject(run, s360, tixngo));

            s360.expireLeases();
            while (inject(CrashingRun.undisturbed(), s360, tixngo).counts().delivered() > 0) {
                assertThat(tixngo.ticketCount()).isLessThanOrEqualTo(2);
            }
            exploration.endsAs(s360.ticket("A-1") + " " + s360.ticket("A-2") + " "
                    + tixngo.ticket("A-1").map(SimulatedTicket::status) + tixngo.countsByStatus());
        }
    }

    private static RunReport inject(CrashingRun run, InMemoryS360 s360, TixngoSimulator tixngo) {
        HostStores stores = run.stores(s360.stores("tixngo"));
        try (TixngoClient client = TixngoClient.builder()
                .url(tixngo.baseUrl().toString())
                .apiKey(tixngo.apiKey())
                .okHttpClient(run.http(HTTP))
                .build()) {
            SyncRun injection = stores.addTo(TixngoSync.builder())
                    .client(client)
                    .build()
                    .injection(InjectionSettings.builder()
                            .pointOfSales(PointOfSales.parse("WEB;MAIN"))
                            .build());
            return injection.execute();
        }
    }
}
