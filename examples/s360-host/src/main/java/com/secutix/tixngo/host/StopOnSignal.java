package com.secutix.tixngo.host;

import com.secutix.tixngo.host.command.ExitCode;
import com.secutix.tixngo.host.command.RunStopper;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/**
 * Makes Ctrl-C and a termination signal stop the run at the next safe point: what is under way is brought home and settled,
 * the report is printed, and only then the process ends. A command that runs no function ends at once.
 */
final class StopOnSignal {

    /** Longer than any call may take. */
    private static final long PATIENCE_SECONDS = 300;

    private final RunStopper stopper;
    private final IntConsumer halt;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile int exitCode = ExitCode.STOPPED;

    StopOnSignal(RunStopper stopper, IntConsumer halt) {
        this.stopper = stopper;
        this.halt = halt;
    }

    static StopOnSignal install(RunStopper stopper) {
        StopOnSignal signal = new StopOnSignal(stopper, Runtime.getRuntime()::halt);
        Runtime.getRuntime().addShutdownHook(new Thread(signal::onShutdown, "stop-on-signal"));
        return signal;
    }

    /** The process was told to end, or ends by itself. */
    void onShutdown() {
        if (ended.getCount() == 0) {
            return;
        }
        stopper.stop();
        if (!stopper.isWorthWaitingFor()) {
            halt.accept(ExitCode.STOPPED);
            return;
        }
        try {
            if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                exitCode = ExitCode.STOPPED;
            }
        } catch (InterruptedException giveUp) {
            Thread.currentThread().interrupt();
        }
        // the process was told to end, so its own exit code would say so: say how the run ended instead
        halt.accept(exitCode);
    }

    /** The command is over. */
    void ended(int code) {
        exitCode = code;
        ended.countDown();
    }
}
