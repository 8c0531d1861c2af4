package com.secutix.tixngo.sync;

import com.secutix.tixngo.sync.report.RunReport;
import com.secutix.tixngo.sync.settings.SyncFunction;
import java.time.Instant;
import java.util.Optional;

/**
 * Is told what runs do. Every method does nothing unless overridden.
 *
 * <p><b>Threading.</b> Called on the thread that executes the run, between its steps: be quick. A listener of several
 * concurrent runs is called concurrently.
 *
 * <p>A listener that throws changes nothing: the exception is logged, and the run goes on.
 */
public interface RunListener {

    /** A listener that does nothing. */
    RunListener NONE = new RunListener() {};

    /**
     * A run holds its lease and begins.
     *
     * @param function what runs
     * @param interfaceName the interface record it runs for
     * @param runId identifies the run
     * @param startedAt when it started
     */
    default void runStarted(SyncFunction function, String interfaceName, String runId, Instant startedAt) {}

    /**
     * A forced or dated run says how many tickets it will touch, before it touches any: wrong use floods phones with
     * notifications (documented). A listener may stop the run now.
     *
     * @param runId identifies the run
     * @param tickets how many at most
     */
    default void runAnnounced(String runId, long tickets) {}

    /**
     * A call came back, or failed, and its outcomes are stored.
     *
     * @param runId identifies the run
     * @param progress how far the run is now
     */
    default void callSettled(String runId, RunProgress progress) {}

    /**
     * A run ended; also told of runs that never began because the function was busy.
     *
     * @param report what it did
     * @param cause the exception that ended it, if one did. Its message may hold personal data of the store's: keep it out of
     *     logs that such data must not reach
     */
    default void runEnded(RunReport report, Optional<Throwable> cause) {}
}
