package com.secutix.tixngo.scheduling;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what other processes do, by looking again and again. */
final class Waiting {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private Waiting() {}

    static void until(String what, Duration atMost, BooleanSupplier condition, Supplier<String> otherwise) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not in time: " + what + "; " + otherwise.get());
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }
}
