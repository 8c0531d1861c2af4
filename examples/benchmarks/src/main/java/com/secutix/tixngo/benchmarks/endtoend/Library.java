package com.secutix.tixngo.benchmarks.endtoend;

import com.secutix.tixngo.client.TixngoClient;
import com.secutix.tixngo.host.store.Database;
import com.secutix.tixngo.host.store.JdbcStores;
import com.secutix.tixngo.sync.SyncRun;
import com.secutix.tixngo.sync.TixngoSync;
import com.secutix.tixngo.sync.report.RunOutcome;
import com.secutix.tixngo.sync.report.RunReport;
import com.secutix.tixngo.sync.settings.CustomParameters;
import com.secutix.tixngo.sync.settings.FeedbackSettings;
import com.secutix.tixngo.sync.settings.InjectionSettings;
import com.secutix.tixngo.sync.settings.PointOfSales;
import com.secutix.tixngo.sync.settings.PushSettings;
import com.secutix.tixngo.sync.settings.RunSettings;
import com.secutix.tixngo.sync.settings.SyncFunction;
import javax.sql.DataSource;

/** The library with the stores of the example host: nothing is set but how many calls travel at once, and how much one carries. */
final class Library implements Contestant {

    private final String name;
    private final SyncFunction function;
    private final RunSettings settings;
    private final CustomParameters parameters;
    private final TixngoClient client;
    private final TixngoSync sync;

    Library(DataSource connections, String url, SyncFunction function, int inFlight, int callSize) {
        this(
                "library, " + inFlight + " in flight",
                connections,
                url,
                function,
                RunSettings.builder().untilEmpty(true).callsInFlight(inFlight).build(),
                callSize);
    }

    private Library(
            String name,
            DataSource connections,
            String url,
            SyncFunction function,
            RunSettings settings,
            int callSize) {
        this.name = name;
        this.function = function;
        this.settings = settings;
        this.parameters = CustomParameters.parse("TIXNGO_LIFECYCLE_MODE=lifecycle;ticketIterationSize=" + callSize);
        this.client = TixngoClient.builder().url(url).apiKey("benchmark").build();
        this.sync = new JdbcStores(Database.over(connections), "tixngo")
                .addTo(TixngoSync.builder())
                .client(client)
                .build();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void run() {
        execute();
    }

    /** Runs, and gives the run's report. */
    RunReport execute() {
        RunReport report = prepare().execute();
        if (report.outcome() != RunOutcome.COMPLETED) {
            throw new IllegalStateException("the run did not complete:\n" + report.toText());
        }
        return report;
    }

    private SyncRun prepare() {
        return switch (function) {
            case INJECTION ->
                sync.injection(InjectionSettings.builder()
                        .pointOfSales(new PointOfSales("WEB", "MAIN"))
                        .run(settings)
                        .customParameters(parameters)
                        .build());
            case PUSH_CONTROLLED ->
                sync.pushControlled(PushSettings.builder()
                        .run(settings)
                        .customParameters(parameters)
                        .build());
            case FEEDBACK ->
                sync.feedback(FeedbackSettings.builder()
                        .organizer("benchmark")
                        .run(settings)
                        .customParameters(parameters)
                        .build());
            case PUSH_CANCELLED, PRIVILEGE_INJECTION ->
                throw new IllegalArgumentException(function + " is not measured");
        };
    }

    @Override
    public void close() {
        client.close();
    }
}
