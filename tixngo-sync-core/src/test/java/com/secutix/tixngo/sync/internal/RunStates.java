package com.secutix.tixngo.sync.internal;

import com.secutix.tixngo.sync.RunListener;
import com.secutix.tixngo.sync.spi.Lease;
import com.secutix.tixngo.sync.spi.LeaseKey;
import com.secutix.tixngo.sync.spi.RunLock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** States of runs that began at the epoch, where time stands still. */
final class RunStates {

    private static final RunLock NO_LOCK = new RunLock() {
        @Override
        public Optional<Lease> acquire(LeaseKey key, Duration duration) {
            return Optional.empty();
        }

        @Override
        public boolean renew(Lease lease, Duration duration) {
            return false;
        }

        @Override
        public void release(Lease lease) {}
    };

    private RunStates() {}

    /** A run that holds a lease, or, without one, writes nothing. */
    static RunState of(@Nullable Lease lease, RunLedger ledger) {
        return new RunState(
                "run",
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                Instant.EPOCH,
                Optional.empty(),
                NO_LOCK,
                lease,
                new StopSignal(),
                ledger,
                RunListener.NONE);
    }
}
