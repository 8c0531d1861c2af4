package com.secutix.tixngo.sync;

import com.secutix.tixngo.sync.internal.LeasedRun;
import com.secutix.tixngo.sync.report.RunReport;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One run of a function, for a scheduler of the host's to execute. Execute it on one thread; {@link #stop()} and
 * {@link #progress()} may be called from any other.
 */
public final class SyncRun {

    private final LeasedRun run;
    private final AtomicBoolean begun = new AtomicBoolean();

    SyncRun(LeasedRun run) {
        this.run = run;
    }

    /**
     * Runs on the calling thread until the end. Interrupting the thread asks the run to stop, as {@link #stop()} does; the
     * thread is interrupted again when this returns.
     *
     * @return what the run did; failures are reported, not thrown. Only an {@link Error} of the virtual machine or of the host is thrown on,
     *     after what was under way has come home and the report has been told
     * @throws IllegalStateException if the run was executed before: each run is one execution
     */
    public RunReport execute() {
        if (!begun.compareAndSet(false, true)) {
            throw new IllegalStateException("a run is executed once; ask for another one");
        }
        return run.execute();
    }

    /**
     * When the run is due: what the last run of the same function, interface and partition said, as the {@link
     * com.secutix.tixngo.sync.spi.RunHistory} keeps it.
     *
     * @return the moment, which may have passed; empty if none ran yet or no history is kept
     */
    public Optional<Instant> dueAt() {
        return run.dueAt();
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
     * Asks the run to start no further call until {@link #resume()}; calls under way are brought home, and the lease is kept.
     * A pause counts towards the run's maximum duration. May be called at any time, more than once.
     */
    public void pause() {
        run.pause();
    }

    /** Ends a pause. Without one, it does nothing. */
    public void resume() {
        run.goOn();
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
