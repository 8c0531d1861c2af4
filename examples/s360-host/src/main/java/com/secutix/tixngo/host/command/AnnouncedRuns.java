package com.secutix.tixngo.host.command;

import com.secutix.tixngo.host.output.Output;
import com.secutix.tixngo.sync.RunListener;
import com.secutix.tixngo.sync.RunProgress;
import com.secutix.tixngo.sync.report.RunReport;
import com.secutix.tixngo.sync.settings.SyncFunction;
import java.time.Instant;
import java.util.Optional;

/**
 * Prints how many tickets a forced or dated run will touch, before it touches any, and passes everything else on.
 *
 * @param output where it is said, on standard error
 * @param next is told of everything, too
 */
record AnnouncedRuns(Output output, RunListener next) implements RunListener {

    @Override
    public void runStarted(SyncFunction function, String interfaceName, String runId, Instant startedAt) {
        next.runStarted(function, interfaceName, runId, startedAt);
    }

    @Override
    public void runAnnounced(String runId, long tickets) {
        output.note("this forced or dated run will touch "
                + (tickets == 1 ? "1 ticket" : tickets + " tickets")
                + "; Ctrl-C stops it");
        next.runAnnounced(runId, tickets);
    }

    @Override
    public void callSettled(String runId, RunProgress progress) {
        next.callSettled(runId, progress);
    }

    @Override
    public void runEnded(RunReport report, Optional<Throwable> cause) {
        next.runEnded(report, cause);
    }
}
