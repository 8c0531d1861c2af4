package com.secutix.tixngo.client.internal.http;

import com.secutix.tixngo.client.Endpoint;
import com.secutix.tixngo.client.PayloadDump;
import com.secutix.tixngo.client.TixngoClientListener.Attempt;
import com.secutix.tixngo.client.TixngoClientListener.AttemptEnd;
import com.secutix.tixngo.client.internal.json.DumpMasker;
import com.secutix.tixngo.client.internal.json.Payload;
import com.secutix.tixngo.client.internal.json.TixngoJson;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import retrofit2.Call;
import retrofit2.Response;

/** Makes single HTTP requests and tells how each ended. Immutable and thread-safe. */
final class Attempts {
    private static final Logger LOG = LoggerFactory.getLogger("com.secutix.tixngo.client");

    private static final int PROXY_AUTHENTICATION = 407;

    private final Settings settings;
    private final TixngoJson json;
    private final Listeners listeners;
    private final Runnable atEnd;
    private final String userAgent;

    Attempts(Settings settings, TixngoJson json, Listeners listeners, Runnable atEnd) {
        this.settings = settings;
        this.json = json;
        this.listeners = listeners;
        this.atEnd = atEnd;
        userAgent = UserAgent.of(settings.hostApplication());
    }

    /**
     * Makes one attempt.
     *
     * @throws InterruptedException if the thread was interrupted meanwhile
     */
    <T> Result<T> make(Request<T> request, Attempt attempt, Duration timeout) throws InterruptedException {
        String key = settings.key().current();
        Exchange exchange = new Exchange(
                attempt,
                settings.profile().gzipRequests(),
                settings.profile().maxResponseBytes(),
                settings.payloadDump() == null ? 0 : settings.dumpBytes());
        listeners.tell(listener -> listener.attemptStarted(attempt));
        long start = System.nanoTime();
        Result<T> result = null;
        try {
            result = execute(request, exchange, key, timeout);
            return result;
        } finally {
            atEnd.run();
            finished(exchange, result, Duration.ofNanos(System.nanoTime() - start));
            dump(request, exchange, key);
        }
    }

    private <T> Result<T> execute(Request<T> request, Exchange exchange, String key, Duration timeout)
            throws InterruptedException {
        Call<T> call = request.maker().call(headers(exchange.attempt.requestId(), key), exchange);
        // zero would mean no limit at all
        call.timeout().timeout(Math.max(1, timeout.toNanos()), TimeUnit.NANOSECONDS);
        try {
            Response<T> response = call.execute();
            if (exchange.status == null) {
                // an interceptor of the host's client answered in the place of the server
                exchange.status = response.code();
            }
            if (!response.isSuccessful()) {
                return Result.failed(refused(request, exchange, key), exchange.status);
            }
            T body = response.body();
            return body == null
                    ? Result.failed(
                            new Failure.Unreadable("it is empty (HTTP " + response.code() + ")"), exchange.status)
                    : Result.succeeded(body, response.code());
        } catch (IOException failure) {
            if (isInterruption(failure)) {
                throw new InterruptedException();
            }
            if (Integer.valueOf(PROXY_AUTHENTICATION).equals(exchange.status)) {
                // from a server that is no proxy OkHttp does not let it pass
                return Result.failed(refused(request, exchange, key), exchange.status);
            }
            return Result.failed(Failures.of(failure, exchange), exchange.status);
        }
    }

    private static boolean isInterruption(IOException failure) {
        return Thread.currentThread().isInterrupted()
                || (failure instanceof InterruptedIOException && "interrupted".equals(failure.getMessage()));
    }

    private Failure refused(Request<?> request, Exchange exchange, String key) {
        Payload payload = request.payload();
        Set<String> personal = payload == null || exchange.errorBody.length == 0 ? Set.of() : payload.personalTexts();
        return Refusals.of(
                exchange,
                request.ids(),
                json.readErrorBody(exchange.errorBody),
                new Redactor(personal, key),
                settings.profile().apiKeyHeader(),
                settings.clock(),
                settings.maxRetryAfter());
    }

    private Map<String, String> headers(String requestId, String key) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(settings.profile().apiKeyHeader(), key);
        headers.put("Accept", "application/json");
        headers.put("User-Agent", userAgent);
        headers.put("x-request-id", requestId);
        return headers;
    }

    private void finished(Exchange exchange, @Nullable Result<?> result, Duration duration) {
        Attempt attempt = exchange.attempt;
        Failure failure = result == null ? null : result.failure();
        String reason = result == null ? "interrupted" : failure == null ? null : failure.reason();
        LOG.debug(
                "{} attempt {} ended with {} in {} ms (request id {})",
                attempt.endpoint().key(),
                attempt.number(),
                reason == null ? "HTTP " + exchange.status : reason,
                duration.toMillis(),
                attempt.requestId());
        AttemptEnd end =
                new AttemptEnd(exchange.status, reason, duration, exchange.requestBytes, exchange.responseBytes);
        listeners.tell(listener -> listener.attemptFinished(attempt, end));
    }

    private void dump(Request<?> request, Exchange exchange, String key) {
        if (settings.payloadDump() == null) {
            return;
        }
        Endpoint endpoint = exchange.attempt.endpoint();
        Payload payload = request.payload();
        Redactor redactor = new Redactor(payload == null ? Set.of() : payload.personalTexts(), key);
        DumpMasker masker = new DumpMasker(redactor::id);
        boolean success = exchange.status != null && exchange.status / 100 == 2;
        listeners.dump(new PayloadDump.Exchange(
                endpoint,
                exchange.attempt.requestId(),
                exchange.attempt.number(),
                endpoint.method(),
                request.url().encodedPath(),
                payload == null
                        ? null
                        : masker.request(
                                exchange.sent.toByteArray(), exchange.sent.size() >= exchange.requestBytes, payload),
                exchange.status,
                exchange.status == null
                        ? null
                        : masker.response(
                                exchange.received.toByteArray(),
                                exchange.received.size() >= exchange.responseBytes,
                                success
                                        ? request.answerShape()
                                        : json.contract().errorBody(),
                                exchange.contentType)));
    }

    /** How an attempt ended: with a value, or with a failure. */
    record Result<T>(
            @Nullable T value,
            @Nullable Integer httpStatus,
            @Nullable Failure failure) {

        static <T> Result<T> succeeded(T value, int httpStatus) {
            return new Result<>(value, httpStatus, null);
        }

        static <T> Result<T> failed(Failure failure, @Nullable Integer httpStatus) {
            return new Result<>(null, httpStatus, failure);
        }
    }
}
