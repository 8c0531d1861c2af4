package com.secutix.tixngo.client.internal.http;

import com.secutix.tixngo.client.CallFacts;
import com.secutix.tixngo.client.CheckResult;
import com.secutix.tixngo.client.CheckResult.Verdict;
import com.secutix.tixngo.client.Endpoint;
import com.secutix.tixngo.client.TixngoClientListener.Attempt;
import com.secutix.tixngo.client.TixngoEnvironment;
import com.secutix.tixngo.client.TixngoInterruptedException;
import com.secutix.tixngo.client.internal.http.KeySource.UnusableKeyException;
import com.secutix.tixngo.client.internal.json.Answer;
import com.secutix.tixngo.client.model.ChangesPage;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Tries URL and key with one harmless attempt. Immutable and thread-safe. */
public final class Checkup {
    private final Calls calls;
    private final Settings settings;

    /** Takes the calls of a client. */
    public Checkup(Calls calls) {
        this.calls = calls;
        settings = calls.settings();
    }

    /** {@return what was found} */
    public CheckResult run() {
        Instant start = settings.clock().instant();
        Duration closed = calls.gate().remaining(start);
        if (!closed.isZero()) {
            return result(
                    start,
                    Verdict.THROTTLED,
                    null,
                    "TIXNGO asked to wait for another " + seconds(closed)
                            + " s before the next call; nothing was sent. Check again then");
        }
        String requestId = settings.requestIds().get().toString();
        Attempt attempt = new Attempt(Endpoint.CHANGED_TICKETS, requestId, 1);
        try {
            return judge(start, calls.attempts().make(request(), attempt, settings.attemptTimeout()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new TixngoInterruptedException(
                    "The check was interrupted", new CallFacts(Endpoint.CHANGED_TICKETS, requestId, 1, false));
        } catch (UnusableKeyException unusable) {
            return result(start, Verdict.KEY_REFUSED, null, String.valueOf(unusable.getMessage()));
        }
    }

    private Request<Answer<ChangesPage>> request() {
        return calls.changesRequest(new Query(calls.profile(), calls.url(Endpoint.CHANGED_TICKETS))
                .with("limit", 1)
                .build());
    }

    private CheckResult judge(Instant start, Attempts.Result<Answer<ChangesPage>> result) {
        Failure failure = result.failure();
        if (failure == null) {
            return result(start, Verdict.OK, result.httpStatus(), "TIXNGO answers at " + host() + " and takes the key");
        }
        if (failure instanceof Failure.Refused refused) {
            return result(start, verdict(refused), refused.error().httpStatus(), refused.message());
        }
        if (failure instanceof Failure.Unreadable) {
            return result(
                    start,
                    Verdict.WRONG_URL,
                    result.httpStatus(),
                    "Something answers at " + host() + ", but not as TIXNGO: " + failure.reason()
                            + ". Check the URL and the profile");
        }
        return result(
                start,
                Verdict.UNREACHABLE,
                null,
                "No answer from " + host() + ": " + failure.reason()
                        + ". Check the URL, the network and whether TIXNGO is up");
    }

    private static Verdict verdict(Failure.Refused refused) {
        return switch (refused.meaning()) {
            case UNAUTHORIZED -> Verdict.KEY_REFUSED;
            case THROTTLED -> Verdict.THROTTLED;
            case SERVER_ERROR -> Verdict.SERVER_TROUBLE;
            default -> Verdict.WRONG_URL;
        };
    }

    private CheckResult result(Instant start, Verdict verdict, @Nullable Integer status, String message) {
        Duration duration = Duration.between(start, settings.clock().instant());
        TixngoEnvironment environment =
                TixngoEnvironment.of(settings.baseUrl().toUri()).orElse(null);
        return new CheckResult(verdict, status, host(), environment, duration, message);
    }

    private String host() {
        return settings.baseUrl().host();
    }

    private static long seconds(Duration duration) {
        return duration.plusMillis(999).toSeconds();
    }
}
