package com.secutix.tixngo.client.internal.http;

import com.secutix.tixngo.client.CallFacts;
import com.secutix.tixngo.client.Endpoint;
import com.secutix.tixngo.client.RetryPolicy;
import com.secutix.tixngo.client.ServiceError;
import com.secutix.tixngo.client.TixngoClientListener.Attempt;
import com.secutix.tixngo.client.TixngoConfigurationException;
import com.secutix.tixngo.client.TixngoException;
import com.secutix.tixngo.client.TixngoInterruptedException;
import com.secutix.tixngo.client.TixngoServiceException;
import com.secutix.tixngo.client.internal.http.KeySource.UnusableKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The one retry decorator: makes attempts of a call until it has an answer, a failure that will not pass, or used up its attempts or
 * its budget. Every attempt first waits at the gate. Thread-safe.
 */
final class RetryingCaller {
    private final Settings settings;
    private final Attempts attempts;
    private final ThrottleGate gate;
    private final Listeners listeners;
    private final BooleanSupplier open;

    RetryingCaller(Settings settings, Attempts attempts, ThrottleGate gate, Listeners listeners, BooleanSupplier open) {
        this.settings = settings;
        this.attempts = attempts;
        this.gate = gate;
        this.listeners = listeners;
        this.open = open;
    }

    /** {@return the answer of a call} */
    <T> Completed<T> call(Request<T> request) {
        return new Run<>(request).untilItEnds();
    }

    /** A call that succeeded, maybe after attempts that failed; whether TIXNGO may have carried out one of these. */
    record Completed<T>(
            T value,
            @Nullable Integer httpStatus,
            String requestId,
            int attempts,
            boolean writeMayHaveHappened,
            Duration duration) {}

    /** One call under way. For one thread. */
    private final class Run<T> {
        private final Request<T> request;
        private final String requestId = settings.requestIds().get().toString();
        private final Instant start = settings.clock().instant();
        private final Instant deadline = start.plus(settings.callTimeout());

        private Duration slept = Duration.ZERO;
        private int made;
        private int failed;
        private int throttled;
        private boolean everConnected;
        private boolean writeMayHaveHappened;

        Run(Request<T> request) {
            this.request = request;
        }

        Completed<T> untilItEnds() {
            try {
                Failure last = null;
                while (true) {
                    passTheGate(last);
                    Attempts.Result<T> result = attempt(last);
                    T value = result.value();
                    if (value != null) {
                        Duration duration =
                                Duration.between(start, settings.clock().instant());
                        return new Completed<>(
                                value, result.httpStatus(), requestId, made, facts().writeMayHaveHappened(), duration);
                    }
                    last = failed(result.failure());
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new TixngoInterruptedException(
                        Messages.call(facts()) + " was interrupted"
                                + (facts().writeMayHaveHappened()
                                        ? "; whether TIXNGO carried it out is not known"
                                        : ""),
                        facts());
            } catch (UnusableKeyException unusable) {
                throw new TixngoConfigurationException(List.of(String.valueOf(unusable.getMessage())), facts());
            }
        }

        private Attempts.Result<T> attempt(@Nullable Failure last) throws InterruptedException {
            Duration left = left();
            if (last != null && (left.isNegative() || left.isZero())) {
                throw exception(last);
            }
            Duration timeout = left.compareTo(settings.attemptTimeout()) < 0 ? left : settings.attemptTimeout();
            boolean interrupted = true;
            made++;
            try {
                Attempts.Result<T> result =
                        attempts.make(request, new Attempt(request.endpoint(), requestId, made), timeout);
                interrupted = false;
                return result;
            } catch (UnusableKeyException unusable) {
                made--;
                interrupted = false;
                throw unusable;
            } finally {
                // an interrupted attempt may have got through
                writeMayHaveHappened |= interrupted;
            }
        }

        /** Notes a failure, waits as it demands, and returns when another attempt is due. */
        private Failure failed(@Nullable Failure failure) throws InterruptedException {
            if (failure == null) {
                throw new IllegalStateException("an attempt ended with neither value nor failure");
            }
            everConnected |= !failure.neverConnected();
            writeMayHaveHappened |= failure.writeMayHaveHappened();
            if (failure.throttled()) {
                throttled(failure);
            } else if (failure.retryable() && ++failed < settings.retryPolicy().maxAttempts()) {
                Duration delay = failure.retryAfter().orElseGet(() -> backOff(failed));
                if (delay.compareTo(left()) >= 0) {
                    throw exception(failure);
                }
                listeners.tell(listener -> listener.retryScheduled(current(), delay, failure.reason()));
                sleep(delay);
            } else {
                throw exception(failure);
            }
            return failure;
        }

        /** A 429 is no failed attempt: it closes the gate, for everybody. */
        private void throttled(Failure failure) {
            throttled++;
            Duration delay = failure.retryAfter().orElseGet(() -> backOff(throttled));
            gate.closeUntil(settings.clock().instant().plus(delay));
            listeners.tell(listener -> listener.throttled(current(), delay));
            if (delay.compareTo(left()) >= 0) {
                throw exception(failure);
            }
        }

        private void passTheGate(@Nullable Failure last) throws InterruptedException {
            Instant waitedFor = Instant.MIN;
            // whoever waited until the gate was to open passes, unless somebody closed it anew meanwhile
            for (Instant opens = gate.opensAt(); opens.isAfter(waitedFor); opens = gate.opensAt()) {
                Duration wait = gate.remaining(settings.clock().instant());
                if (wait.isZero()) {
                    break;
                }
                if (wait.compareTo(left()) >= 0) {
                    throw last == null ? closedGate(wait) : exception(last);
                }
                sleep(wait);
                waitedFor = opens;
            }
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (!open.getAsBoolean()) {
                throw last == null ? new IllegalStateException("This client is closed") : exception(last);
            }
        }

        private TixngoException closedGate(Duration wait) {
            ServiceError error = new ServiceError(429, null, null, Map.of(), List.of(), null, wait);
            return new TixngoServiceException(
                    "The call " + request.endpoint().key()
                            + " was not made: TIXNGO asked to wait longer than the call may take",
                    error,
                    facts());
        }

        private Duration backOff(int retry) {
            RetryPolicy policy = settings.retryPolicy();
            return settings.jitter().within(policy.ceiling(retry));
        }

        private void sleep(Duration delay) throws InterruptedException {
            if (!delay.isZero() && !delay.isNegative()) {
                settings.sleeper().sleep(delay);
                slept = slept.plus(delay);
            }
        }

        /** By the clock, and by what was slept: a clock that stands still or goes back must not make a call endless. */
        private Duration left() {
            Duration byClock = Duration.between(settings.clock().instant(), deadline);
            Duration bySleep = settings.callTimeout().minus(slept);
            return byClock.compareTo(bySleep) < 0 ? byClock : bySleep;
        }

        private Attempt current() {
            return new Attempt(request.endpoint(), requestId, made);
        }

        private TixngoException exception(Failure failure) {
            return failure.toException(facts(), !everConnected);
        }

        private CallFacts facts() {
            Endpoint endpoint = request.endpoint();
            return new CallFacts(
                    endpoint, made == 0 ? null : requestId, made, endpoint.writes() && writeMayHaveHappened);
        }
    }
}
