package com.secutix.tixngo.sync.tck;

import com.secutix.tixngo.sync.settings.SyncFunction;
import com.secutix.tixngo.sync.spi.Lease;
import com.secutix.tixngo.sync.spi.LeaseKey;
import com.secutix.tixngo.sync.spi.LeaseLostException;
import com.secutix.tixngo.sync.spi.RunLock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Leases that expire by one clock. */
final class MemoryLeases implements RunLock {

    private final MemoryData data;
    private final Clock clock;
    private final Map<LeaseKey, Held> held = new HashMap<>();
    private final Map<Scope, Long> tokens = new HashMap<>();

    private record Held(long token, Instant until) {}

    private record Scope(SyncFunction function, String name) {

        static Scope of(LeaseKey key) {
            return new Scope(key.function(), key.scope());
        }
    }

    MemoryLeases(MemoryData data, Clock clock) {
        this.data = data;
        this.clock = clock;
    }

    @Override
    public Optional<Lease> acquire(LeaseKey key, Duration duration) {
        return data.transaction(() -> {
            boolean busy = held.entrySet().stream()
                    .anyMatch(other -> key.conflictsWith(other.getKey()) && isUnexpired(other.getValue()));
            if (busy) {
                return Optional.empty();
            }
            boolean abandoned = isAnythingLeftOver(Scope.of(key));
            held.keySet().removeIf(key::conflictsWith);
            long token = tokens.merge(Scope.of(key), 1L, Long::sum);
            held.put(key, new Held(token, clock.instant().plus(duration)));
            return Optional.of(new Lease(key, token, abandoned));
        });
    }

    /** Whether a holder died with its lease, or a call was never settled. */
    private boolean isAnythingLeftOver(Scope scope) {
        return held.entrySet().stream()
                        .anyMatch(other -> Scope.of(other.getKey()).equals(scope) && !isUnexpired(other.getValue()))
                || data.calls.values().stream()
                        .anyMatch(call -> Scope.of(call.key()).equals(scope) && !isUnderWay(call));
    }

    @Override
    public boolean renew(Lease lease, Duration duration) {
        return data.transaction(() -> {
            if (!isCurrent(lease)) {
                return false;
            }
            held.put(lease.key(), new Held(lease.token(), clock.instant().plus(duration)));
            return true;
        });
    }

    @Override
    public void release(Lease lease) {
        data.transaction(() -> isCurrent(lease) && held.remove(lease.key()) != null);
    }

    /** Demands, within a transaction, that nobody has taken the lease over. */
    void demand(Lease lease) {
        if (!isCurrent(lease)) {
            throw new LeaseLostException(lease.key());
        }
    }

    /** Whether the run of a call still holds its lease. */
    boolean isUnderWay(MemoryData.Call call) {
        Held now = held.get(call.key());
        return now != null && now.token() == call.token() && isUnexpired(now);
    }

    private boolean isCurrent(Lease lease) {
        Held now = held.get(lease.key());
        return now != null && now.token() == lease.token();
    }

    private boolean isUnexpired(Held lease) {
        return lease.until().isAfter(clock.instant());
    }

    void expireAll() {
        data.transaction(() -> {
            held.replaceAll((key, lease) -> new Held(lease.token(), Instant.MIN));
            return true;
        });
    }
}
