package com.secutix.tixngo.host.demo;

import com.secutix.tixngo.client.TixngoClient;
import com.secutix.tixngo.host.store.Database;
import com.secutix.tixngo.host.store.JdbcStores;
import com.secutix.tixngo.host.store.Reissued;
import com.secutix.tixngo.host.store.TicketDesk;
import com.secutix.tixngo.sync.SyncRun;
import com.secutix.tixngo.sync.TixngoSync;
import com.secutix.tixngo.sync.report.RunOutcome;
import com.secutix.tixngo.sync.report.RunReport;
import com.secutix.tixngo.sync.settings.CustomParameters;
import com.secutix.tixngo.sync.settings.FeedbackSettings;
import com.secutix.tixngo.sync.settings.InjectionSettings;
import com.secutix.tixngo.sync.settings.PointOfSales;
import com.secutix.tixngo.sync.settings.PrivilegeSettings;
import com.secutix.tixngo.sync.settings.PushSettings;
import com.secutix.tixngo.sync.settings.RunSettings;
import java.util.List;
import java.util.function.Consumer;

/** The five functions as the demo runs them: until nothing is left, and nothing may go wrong. */
final class DemoFunctions {

    private static final int STOPPED = 4;
    private static final int FAILED = 2;

    private static final PointOfSales POINT_OF_SALES = new PointOfSales("WEB", "MAIN");
    private static final CustomParameters PARAMETERS = CustomParameters.parse("TIXNGO_LIFECYCLE_MODE=lifecycle");
    /** One call at a time: TIXNGO then knows the tickets in the same order each time, and people act the same. */
    private static final RunSettings UNTIL_EMPTY =
            RunSettings.builder().untilEmpty(true).callsInFlight(1).build();

    private static final PushSettings PUSH =
            PushSettings.builder().run(UNTIL_EMPTY).customParameters(PARAMETERS).build();

    private final TixngoSync sync;
    private final TicketDesk desk;
    private final Consumer<SyncRun> watcher;
    private long calls;

    DemoFunctions(Database database, TixngoClient client, Consumer<SyncRun> watcher) {
        this.sync = new JdbcStores(database, "tixngo")
                .addTo(TixngoSync.builder())
                .client(client)
                .build();
        this.desk = new TicketDesk(database);
        this.watcher = watcher;
    }

    RunReport inject() {
        return run(sync.injection(InjectionSettings.builder()
                .pointOfSales(POINT_OF_SALES)
                .run(UNTIL_EMPTY)
                .customParameters(PARAMETERS)
                .build()));
    }

    RunReport feedback() {
        return run(sync.feedback(FeedbackSettings.builder()
                .organizer("demo")
                .run(UNTIL_EMPTY)
                .customParameters(PARAMETERS)
                .build()));
    }

    /** What waited for the feedback. */
    List<Reissued> settleResales() {
        return desk.settleResales();
    }

    RunReport pushCancelled() {
        return run(sync.pushCancelled(PUSH));
    }

    RunReport pushControlled() {
        return run(sync.pushControlled(PUSH));
    }

    RunReport injectPrivileges() {
        return run(sync.privilegeInjection(PrivilegeSettings.builder()
                .pointOfSales(POINT_OF_SALES)
                .run(UNTIL_EMPTY)
                .customParameters(PARAMETERS)
                .build()));
    }

    /** HTTP requests of all runs. */
    long calls() {
        return calls;
    }

    private RunReport run(SyncRun run) {
        watcher.accept(run);
        RunReport report = run.execute();
        calls += report.calls();
        if (report.outcome() == RunOutcome.STOPPED) {
            throw new DemoEndedException(STOPPED, "STOPPED", "the demo was stopped before its end");
        }
        if (report.outcome() != RunOutcome.COMPLETED) {
            throw new DemoEndedException(FAILED, "DEMO", "a function did not end well:\n" + report.toText());
        }
        return report;
    }
}
