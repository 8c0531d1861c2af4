package com.secutix.tixngo.host.command;

import com.secutix.tixngo.client.TixngoClient;
import com.secutix.tixngo.host.output.Output;
import com.secutix.tixngo.host.store.Database;
import com.secutix.tixngo.host.store.DatabaseException;
import com.secutix.tixngo.host.store.JdbcStores;
import com.secutix.tixngo.host.store.TicketDesk;
import com.secutix.tixngo.sync.RunListener;
import com.secutix.tixngo.sync.SyncRun;
import com.secutix.tixngo.sync.TixngoSync;
import com.secutix.tixngo.sync.report.RunOutcome;
import com.secutix.tixngo.sync.report.RunReport;
import com.secutix.tixngo.sync.settings.SyncFunction;

/** The functions over one database, with everything that this program puts around the library. */
final class HostFunctions {

    private final TixngoSync sync;
    private final Database database;
    private final Output output;

    HostFunctions(GivenSettings given, TixngoClient client, Database database, RunListener progress) {
        this.database = database;
        output = given.host().output();
        JdbcStores stores = new JdbcStores(database, given.options().interfaceName);
        sync = stores.addTo(TixngoSync.builder())
                .client(client)
                .mapping(given.mapping())
                .ticketStore(TracedTickets.around(stores.tickets(), given))
                .notifier(new LoggedMail())
                .listener(new AnnouncedRuns(output, progress))
                .build();
    }

    SyncRun prepare(PlannedFunction planned) {
        return planned.prepare().apply(sync);
    }

    /** Executes a run; after a feedback, what waited for it goes on. */
    RunReport execute(PlannedFunction planned, SyncRun run) {
        RunReport report = run.execute();
        if (planned.function() == SyncFunction.FEEDBACK && !report.dryRun() && report.outcome() != RunOutcome.BUSY) {
            settleResales();
        }
        return report;
    }

    /** A failure here takes nothing from the report: whatever is left, the next feedback settles. */
    private void settleResales() {
        try {
            new TicketDesk(database)
                    .settleResales()
                    .forEach(moved -> output.note("resale of id:" + moved.oldId()
                            + " is cancelled, its owner has changed: id:" + moved.newId() + " goes to them"));
        } catch (DatabaseException failed) {
            output.note("resales could not be settled, the next feedback will do it: " + failed.getMessage());
        }
    }
}
