package com.secutix.tixngo.scheduling.metrics;

import com.secutix.tixngo.sync.RunListener;
import com.secutix.tixngo.sync.report.RunCounts;
import com.secutix.tixngo.sync.report.RunOutcome;
import com.secutix.tixngo.sync.report.RunReport;
import com.secutix.tixngo.sync.settings.SyncFunction;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What runs do, as meters. Every tag has few values: the five functions, the interface records, the outcomes; no ticket, no
 * run id, no message. Dry runs send nothing and count for nothing. Safe for concurrent use.
 *
 * <ul>
 *   <li>{@value #RUN}: how long runs last, by function, interface and outcome; its count is the number of runs
 *   <li>{@value #RUNNING}: runs that go on now, by function and interface
 *   <li>{@value #TICKETS}: what became of tickets (of changes for feedback, of cards for privileges), by function, interface
 *       and outcome: delivered, rejected, skipped, deferred, not_reached
 *   <li>{@value #REQUESTS} and {@value #RETRIES}: HTTP requests made, and how many of them were retries
 *   <li>{@value #UNKNOWN_TICKETS} and {@value #ANOMALIES}: what only feedback finds
 *   <li>{@value #MORE}: 1 while more is waiting than the last run took, else 0
 *   <li>{@value #LAST_COMPLETED}: when a run last came to its end, in seconds since 1970: alert on its age
 * </ul>
 */
public final class MeteredRunListener implements RunListener {

    /** Timer. */
    public static final String RUN = "tixngo.run";

    /** Gauge. */
    public static final String RUNNING = "tixngo.run.running";

    /** Counter. */
    public static final String TICKETS = "tixngo.run.tickets";

    /** Counter. */
    public static final String REQUESTS = "tixngo.run.requests";

    /** Counter. */
    public static final String RETRIES = "tixngo.run.retries";

    /** Counter. */
    public static final String UNKNOWN_TICKETS = "tixngo.run.unknown.tickets";

    /** Counter. */
    public static final String ANOMALIES = "tixngo.run.anomalies";

    /** Gauge. */
    public static final String MORE = "tixngo.run.more";

    /** Gauge. */
    public static final String LAST_COMPLETED = "tixngo.run.last.completed";

    private static final String OUTCOME = "outcome";

    private final MeterRegistry registry;
    private final Map<Tags, State> states = new ConcurrentHashMap<>();
    private final Map<String, State> running = new ConcurrentHashMap<>();

    /** What gauges show of one function of one interface; kept here because gauges do not keep it. */
    private static final class State {
        final AtomicInteger running = new AtomicInteger();
        final AtomicInteger more = new AtomicInteger();
        final AtomicLong lastCompleted = new AtomicLong();
    }

    /**
     * Meters into a registry.
     *
     * @param registry where the meters are
     */
    public MeteredRunListener(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void runStarted(SyncFunction function, String interfaceName, String runId, Instant startedAt) {
        State state = state(tags(function, interfaceName));
        state.running.incrementAndGet();
        running.put(runId, state);
    }

    @Override
    public void runEnded(RunReport report, Optional<Throwable> cause) {
        State began = running.remove(report.runId());
        if (began != null) {
            began.running.decrementAndGet();
        }
        if (report.dryRun()) {
            return;
        }
        Tags tags = tags(report.function(), report.interfaceName());
        registry.timer(RUN, tags.and(OUTCOME, report.outcome().name())).record(report.duration());
        count(tags, report);
        if (report.outcome() != RunOutcome.BUSY) {
            shown(state(tags), report);
        }
    }

    private void count(Tags tags, RunReport report) {
        RunCounts counts = report.counts();
        tickets(tags, "delivered", counts.delivered());
        tickets(tags, "rejected", counts.rejected());
        tickets(tags, "skipped", counts.skipped());
        tickets(tags, "deferred", counts.deferred());
        tickets(tags, "not_reached", counts.notReached());
        registry.counter(REQUESTS, tags).increment((double) report.calls());
        registry.counter(RETRIES, tags).increment((double) report.retries());
        report.feedback().ifPresent(found -> {
            registry.counter(UNKNOWN_TICKETS, tags).increment((double) found.unknownTickets());
            registry.counter(ANOMALIES, tags).increment((double) found.anomalies());
        });
    }

    private void tickets(Tags tags, String outcome, long count) {
        registry.counter(TICKETS, tags.and(OUTCOME, outcome)).increment((double) count);
    }

    private static void shown(State state, RunReport report) {
        state.more.set(report.more() ? 1 : 0);
        if (report.outcome() == RunOutcome.COMPLETED || report.outcome() == RunOutcome.COMPLETED_WITH_ERRORS) {
            state.lastCompleted.set(report.startedAt().plus(report.duration()).getEpochSecond());
        }
    }

    private State state(Tags tags) {
        return states.computeIfAbsent(tags, absent -> {
            State state = new State();
            Gauge.builder(RUNNING, state.running, AtomicInteger::doubleValue)
                    .tags(tags)
                    .register(registry);
            Gauge.builder(MORE, state.more, AtomicInteger::doubleValue)
                    .tags(tags)
                    .register(registry);
            Gauge.builder(LAST_COMPLETED, state.lastCompleted, AtomicLong::doubleValue)
                    .tags(tags)
                    .baseUnit("seconds")
                    .register(registry);
            return state;
        });
    }

    private static Tags tags(SyncFunction function, String interfaceName) {
        return Tags.of(Tag.of("function", function.name()), Tag.of("interface", interfaceName));
    }
}
