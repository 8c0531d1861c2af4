package com.secutix.tixngo.host;

import com.secutix.tixngo.host.command.ExitCode;
import com.secutix.tixngo.host.command.RunStopper;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Makes Ctrl-C and a termination signal stop the run at the next safe point: what is under way is brought home and settled,
 * the report is printed, and only then the process ends.
 */
final class StopOnSignal {

    /** Longer than any call may take. */
    private static final long PATIENCE_SECONDS = 300;

    private final RunStopper stopper;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile int exitCode = ExitCode.STOPPED;

    private StopOnSignal(RunStopper stopper) {
        this.stopper = stopper;
    }

    static StopOnSignal install(RunStopper stopper) {
        StopOnSignal signal = new StopOnSignal(stopper);
        Runtime.getRuntime().addShutdownHook(new Thread(signal::onShutdown, "stop-on-signal"));
        return signal;
    }

    private void onShutdown() {
        if (ended.getCount() == 0) {
            return;
        }
        stopper.stop();
        try {
            if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                exitCode = ExitCode.STOPPED;
            }
        } catch (InterruptedException giveUp) {
            Thread.currentThread().interrupt();
        }
        // the process was told to end, so its own exit code would say so: say how the run ended instead
        Runtime.getRuntime().halt(exitCode);
    }

    /** The command is over. */
    void ended(int code) {
        exitCode = code;
        ended.countDown();
    }
}
