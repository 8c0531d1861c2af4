package com.secutix.tixngo.sync;

import com.secutix.tixngo.sync.internal.PushRun;
import com.secutix.tixngo.sync.report.RunReport;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One run of a function, for a scheduler of the host's to execute. Execute it on one thread; {@link #stop()} and
 * {@link #progress()} may be called from any other.
 */
public final class SyncRun {

    private final PushRun<?, ?> run;
    private final AtomicBoolean begun = new AtomicBoolean();

    SyncRun(PushRun<?, ?> run) {
        this.run = run;
    }

    /**
     * Runs on the calling thread until the end. Interrupting the thread asks the run to stop, as {@link #stop()} does; the
     * thread is interrupted again when this returns.
     *
     * @return what the run did; failures are reported, not thrown
     * @throws IllegalStateException if the run was executed before: each run is one execution
     */
    public RunReport execute() {
        if (!begun.compareAndSet(false, true)) {
            throw new IllegalStateException("a run is executed once; ask for another one");
        }
        return run.execute();
    }

    /**
     * Asks the run to stop: no further call is started, no further attempt is made, and what is under way is brought home,
     * which takes at most as long as one attempt of a call. May be called at any time, more than once, before
     * {@link #execute()} too.
     */
    public void stop() {
        run.stop();
    }

    /**
     * How far the run is.
     *
     * @return a snapshot, all zero before the run begins
     */
    public RunProgress progress() {
        return run.progress();
    }
}
