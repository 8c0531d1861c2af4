package com.secutix.tixngo.sync;

import com.secutix.tixngo.client.Jitter;
import com.secutix.tixngo.client.RetryPolicy;
import com.secutix.tixngo.client.TixngoClient;
import com.secutix.tixngo.sync.report.RunReport;
import com.secutix.tixngo.sync.settings.InjectionSettings;
import com.secutix.tixngo.sync.settings.PointOfSales;
import com.secutix.tixngo.sync.settings.RunSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** S-360, the library and a TIXNGO on loopback, with a clock that stands still unless it is moved. */
final class InjectionScene implements AutoCloseable {

    final FakeTixngo tixngo = new FakeTixngo();
    final FakeS360 s360 = new FakeS360();
    final MovableClock clock = new MovableClock();
    final List<Throwable> causes = new ArrayList<>();
    private RunListener listener = new RunListener() {
        @Override
        public void runEnded(RunReport report, Optional<Throwable> cause) {
            cause.ifPresent(causes::add);
        }
    };

    void listen(RunListener other) {
        listener = other;
    }

    RunReport inject() {
        return inject(run -> run);
    }

    RunReport inject(UnaryOperator<RunSettings.Builder> how) {
        return injectWith(settings -> settings, how);
    }

    RunReport injectWith(UnaryOperator<InjectionSettings.Builder> what, UnaryOperator<RunSettings.Builder> how) {
        try (TixngoClient client = client()) {
            RunReport report = run(client, what, how).execute();
            clock.advance(Duration.ofMinutes(5));
            return report;
        }
    }

    SyncRun run(
            TixngoClient client,
            UnaryOperator<InjectionSettings.Builder> what,
            UnaryOperator<RunSettings.Builder> how) {
        RunSettings.Builder run = RunSettings.builder().callsInFlight(1);
        InjectionSettings settings = what.apply(InjectionSettings.builder()
                        .pointOfSales(new PointOfSales("WEB", "MAIN"))
                        .run(how.apply(run).build()))
                .build();
        return TixngoSync.builder()
                .client(client)
                .ticketStore(s360)
                .runLock(s360)
                .clock(clock)
                .listener(listener)
                .build()
                .injection(settings);
    }

    /** A client that tries twice, and waits no longer than a millisecond in between. */
    TixngoClient client() {
        return TixngoClient.builder()
                .url(tixngo.url())
                .apiKey("test-key")
                .retryPolicy(new RetryPolicy(2, Duration.ofMillis(1), 1.0, Duration.ofMillis(1)))
                .jitter(Jitter.none())
                .build();
    }

    @Override
    public void close() {
        tixngo.close();
    }

    /** A clock that a test moves. */
    static final class MovableClock extends Clock {
        private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2027-05-01T11:35:00Z"));

        void advance(Duration duration) {
            now.updateAndGet(instant -> instant.plus(duration));
        }

        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
