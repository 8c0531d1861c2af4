package com.secutix.tixngo.sync;

import com.secutix.tixngo.client.Jitter;
import com.secutix.tixngo.client.RetryPolicy;
import com.secutix.tixngo.client.TixngoClient;
import com.secutix.tixngo.sync.report.RunReport;
import com.secutix.tixngo.sync.settings.CustomParameters;
import com.secutix.tixngo.sync.settings.FeedbackSettings;
import com.secutix.tixngo.sync.settings.RunSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A feed on loopback, the library and a store of feedback, with a clock that stands still unless it is moved. */
final class FeedbackScene implements AutoCloseable {

    final FakeFeed feed = new FakeFeed();
    final FakeFeedbackStore store = new FakeFeedbackStore();
    final InjectionScene.MovableClock clock = new InjectionScene.MovableClock();
    final List<Throwable> causes = new ArrayList<>();
    String parameters = "TIXNGO_LIFECYCLE_MODE=lifecycle";

    RunReport retrieve() {
        return retrieve(run -> run);
    }

    RunReport retrieve(UnaryOperator<RunSettings.Builder> how) {
        return retrieveWith(settings -> settings, how);
    }

    RunReport retrieveWith(UnaryOperator<FeedbackSettings.Builder> what, UnaryOperator<RunSettings.Builder> how) {
        try (TixngoClient client = TixngoClient.builder()
                .url(feed.url())
                .apiKey("test-key")
                .retryPolicy(new RetryPolicy(2, Duration.ofMillis(1), 1.0, Duration.ofMillis(1)))
                .jitter(Jitter.none())
                .build()) {
            FeedbackSettings settings = what.apply(FeedbackSettings.builder()
                            .organizer("demo")
                            .customParameters(CustomParameters.parse(parameters))
                            .run(how.apply(RunSettings.builder()).build()))
                    .build();
            RunReport report = TixngoSync.builder()
                    .client(client)
                    .feedbackStore(store)
                    .runLock(store)
                    .clock(clock)
                    .listener(new RunListener() {
                        @Override
                        public void runEnded(RunReport ended, Optional<Throwable> cause) {
                            cause.ifPresent(causes::add);
                        }
                    })
                    .build()
                    .feedback(settings)
                    .execute();
            clock.advance(Duration.ofMinutes(5));
            return report;
        }
    }

    @Override
    public void close() {
        feed.close();
    }
}
