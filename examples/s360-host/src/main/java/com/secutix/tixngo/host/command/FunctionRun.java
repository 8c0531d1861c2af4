package com.secutix.tixngo.host.command;

import com.secutix.tixngo.client.TixngoClient;
import com.secutix.tixngo.host.output.Progress;
import com.secutix.tixngo.host.store.Database;
import com.secutix.tixngo.host.store.DatabaseException;
import com.secutix.tixngo.sync.RunListener;
import com.secutix.tixngo.sync.RunProgress;
import com.secutix.tixngo.sync.SyncRun;
import com.secutix.tixngo.sync.report.RunFailure;
import com.secutix.tixngo.sync.report.RunOutcome;
import com.secutix.tixngo.sync.report.RunReport;
import java.time.Instant;
import java.util.UUID;

/**
 * Runs one function once, and shows its progress.
 *
 * @param given what the command line says
 * @param client speaks to TIXNGO
 */
record FunctionRun(GivenSettings given, TixngoClient client) {

    /** Opens the database and runs; a database that another process holds is as busy as a lease that another run holds. */
    RunReport once(PlannedFunction planned) {
        try (Database database = Database.open(given.options().database);
                Progress progress = Progress.of(planned.function().name(), -1)) {
            HostFunctions functions = new HostFunctions(given, client, database, new Shown(progress));
            SyncRun run = functions.prepare(planned);
            given.host().stopper().watch(run);
            return functions.execute(planned, run);
        } catch (DatabaseException failed) {
            if (failed.kind() != DatabaseException.Kind.HELD_BY_ANOTHER_PROCESS) {
                throw failed;
            }
            return RunReport.builder(
                            planned.function(),
                            given.options().interfaceName,
                            UUID.randomUUID().toString(),
                            Instant.now())
                    .outcome(RunOutcome.BUSY)
                    .dryRun(planned.settings().dryRun())
                    .failure(new RunFailure("BUSY", String.valueOf(failed.getMessage())))
                    .build();
        }
    }

    /** Moves the progress bar. */
    private record Shown(Progress progress) implements RunListener {

        @Override
        public void callSettled(String runId, RunProgress now) {
            progress.at(
                    now.counts().selected() - now.counts().notReached(),
                    now.counts().selected());
        }
    }
}
