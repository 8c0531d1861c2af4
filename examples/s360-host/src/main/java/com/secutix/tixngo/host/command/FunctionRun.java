package com.secutix.tixngo.host.command;

import com.secutix.tixngo.client.TixngoClient;
import com.secutix.tixngo.host.output.Progress;
import com.secutix.tixngo.host.store.Database;
import com.secutix.tixngo.host.store.DatabaseException;
import com.secutix.tixngo.host.store.JdbcStores;
import com.secutix.tixngo.sync.RunListener;
import com.secutix.tixngo.sync.RunProgress;
import com.secutix.tixngo.sync.SyncRun;
import com.secutix.tixngo.sync.TixngoSync;
import com.secutix.tixngo.sync.report.RunFailure;
import com.secutix.tixngo.sync.report.RunOutcome;
import com.secutix.tixngo.sync.report.RunReport;
import com.secutix.tixngo.sync.settings.MappingSettings;
import com.secutix.tixngo.sync.settings.RunSettings;
import com.secutix.tixngo.sync.settings.SyncFunction;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;

/**
 * Runs one function once: puts the library together over the database, keeps the history, shows progress.
 *
 * @param function what runs
 * @param interfaceName the interface record it runs for
 * @param settings how it goes
 * @param mapping how the interface record translates
 * @param stopper is told of the run
 */
record FunctionRun(
        SyncFunction function,
        String interfaceName,
        RunSettings settings,
        MappingSettings mapping,
        RunStopper stopper) {

    /** Opens the database and runs; a database that another process holds is as busy as a lease that another run holds. */
    RunReport on(String databaseUrl, TixngoClient client, Function<TixngoSync, SyncRun> prepare) {
        try (Database database = Database.open(databaseUrl)) {
            return on(database, client, prepare);
        } catch (DatabaseException failed) {
            if (failed.kind() != DatabaseException.Kind.HELD_BY_ANOTHER_PROCESS) {
                throw failed;
            }
            return RunReport.builder(function, interfaceName, UUID.randomUUID().toString(), Instant.now())
                    .outcome(RunOutcome.BUSY)
                    .dryRun(settings.dryRun())
                    .failure(new RunFailure("BUSY", String.valueOf(failed.getMessage())))
                    .build();
        }
    }

    RunReport on(Database database, TixngoClient client, Function<TixngoSync, SyncRun> prepare) {
        try (Progress progress = Progress.of(function.name(), -1)) {
            TixngoSync sync = new JdbcStores(database, interfaceName)
                    .addTo(TixngoSync.builder())
                    .client(client)
                    .mapping(mapping)
                    .listener(new ProgressBar(progress))
                    .build();
            SyncRun run = prepare.apply(sync);
            stopper.watch(run);
            return run.execute();
        }
    }

    /** Moves the progress bar. */
    private record ProgressBar(Progress progress) implements RunListener {
        @Override
        public void callSettled(String runId, RunProgress now) {
            progress.at(
                    now.counts().selected() - now.counts().notReached(),
                    now.counts().selected());
        }
    }
}
