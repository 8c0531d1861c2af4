package com.secutix.tixngo.scheduling.metrics;

import com.secutix.tixngo.client.Endpoint;
import com.secutix.tixngo.client.TixngoClientListener;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.Map;

/**
 * What the client's requests do, as meters. Every tag has few values: the calls of the API by their name in a profile, and the
 * kinds of answer; no id, no path, no message. Safe for concurrent use.
 *
 * <ul>
 *   <li>{@value #REQUEST}: how long requests take, by endpoint and answer: {@code ok}, {@code refused} (4xx), {@code throttled}
 *       (429), {@code server_error} (5xx), {@code none}, and {@code other}, such as one that cannot be read; its count is the number of requests
 *   <li>{@value #SENT} and {@value #RECEIVED}: sizes of bodies in bytes, by endpoint
 *   <li>{@value #RETRY}: waits before retries of what failed, by endpoint; its count is the number of such retries
 *   <li>{@value #THROTTLED}: waits that TIXNGO asked for with a 429, by endpoint
 *   <li>{@value #UNKNOWN_FIELDS}: fields in answers that the library does not know, by endpoint
 *   <li>{@value #SURPLUS_RESULTS}: results about items that were never sent, by endpoint
 * </ul>
 */
public final class MeteredClientListener implements TixngoClientListener {

    /** Timer. */
    public static final String REQUEST = "tixngo.request";

    /** Distribution summary. */
    public static final String SENT = "tixngo.request.sent";

    /** Distribution summary. */
    public static final String RECEIVED = "tixngo.request.received";

    /** Timer. */
    public static final String RETRY = "tixngo.request.retry";

    /** Timer. */
    public static final String THROTTLED = "tixngo.request.throttled";

    /** Counter. */
    public static final String UNKNOWN_FIELDS = "tixngo.request.unknown.fields";

    /** Counter. */
    public static final String SURPLUS_RESULTS = "tixngo.request.surplus.results";

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int HUNDRED = 100;

    private final MeterRegistry registry;

    /**
     * Meters into a registry.
     *
     * @param registry where the meters are
     */
    public MeteredClientListener(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void attemptFinished(Attempt attempt, AttemptEnd end) {
        Tags tags = tags(attempt.endpoint());
        registry.timer(REQUEST, tags.and("answer", answer(end))).record(end.duration());
        size(SENT, tags, end.requestBytes());
        size(RECEIVED, tags, end.responseBytes());
    }

    private void size(String name, Tags tags, long bytes) {
        DistributionSummary.builder(name)
                .baseUnit("bytes")
                .tags(tags)
                .register(registry)
                .record((double) bytes);
    }

    private static String answer(AttemptEnd end) {
        Integer httpStatus = end.httpStatus();
        if (httpStatus == null) {
            return "none";
        }
        if (httpStatus == TOO_MANY_REQUESTS) {
            return "throttled";
        }
        return switch (httpStatus / HUNDRED) {
            case 2 -> end.failure() == null ? "ok" : "other";
            case 4 -> "refused";
            case 5 -> "server_error";
            default -> "other";
        };
    }

    @Override
    public void retryScheduled(Attempt failed, Duration delay, String reason) {
        registry.timer(RETRY, tags(failed.endpoint())).record(delay);
    }

    @Override
    public void throttled(Attempt attempt, Duration delay) {
        registry.timer(THROTTLED, tags(attempt.endpoint())).record(delay);
    }

    @Override
    public void unknownFields(Endpoint endpoint, Map<String, Long> counts) {
        long total = counts.values().stream().mapToLong(Long::longValue).sum();
        registry.counter(UNKNOWN_FIELDS, tags(endpoint)).increment((double) total);
    }

    @Override
    public void surplusResults(Endpoint endpoint, String requestId, int total) {
        registry.counter(SURPLUS_RESULTS, tags(endpoint)).increment(total);
    }

    private static Tags tags(Endpoint endpoint) {
        return Tags.of("endpoint", endpoint.key());
    }
}
