package com.secutix.tixngo.scheduling;

import com.secutix.tixngo.sync.SyncRun;
import com.secutix.tixngo.sync.report.RunReport;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/** Executes runs, and stops those under way when the host ends. Safe for concurrent use. */
public final class RunsUnderWay {

    private final Set<SyncRun> runs = ConcurrentHashMap.newKeySet();
    private final BiConsumer<ScheduledFunction, RunReport> ended;
    private volatile boolean stopping;

    /**
     * None is under way yet.
     *
     * @param ended is told of each run that ended, on the thread that executed it
     */
    public RunsUnderWay(BiConsumer<ScheduledFunction, RunReport> ended) {
        this.ended = ended;
    }

    /**
     * Executes a run on the calling thread, until its end.
     *
     * @param function what it is a run of
     * @param run the run
     * @return what it did
     */
    public RunReport execute(ScheduledFunction function, SyncRun run) {
        runs.add(run);
        try {
            // known first, asked second: a run that begins in the moment of the stop is seen by one of the two
            if (stopping) {
                run.stop();
            }
            RunReport report = run.execute();
            ended.accept(function, report);
            return report;
        } finally {
            runs.remove(run);
        }
    }

    /** Asks all runs, and those still to come, to stop at their next safe point. Does not wait for them. */
    public void stop() {
        stopping = true;
        runs.forEach(SyncRun::stop);
    }
}
