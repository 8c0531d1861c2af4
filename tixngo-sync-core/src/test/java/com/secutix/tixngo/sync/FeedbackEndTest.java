package com.secutix.tixngo.sync;

import static com.secutix.tixngo.sync.FakeFeed.change;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.secutix.tixngo.client.Jitter;
import com.secutix.tixngo.client.RetryPolicy;
import com.secutix.tixngo.client.TixngoClient;
import com.secutix.tixngo.sync.report.RunCounts;
import com.secutix.tixngo.sync.report.RunOutcome;
import com.secutix.tixngo.sync.report.RunReport;
import com.secutix.tixngo.sync.settings.CustomParameters;
import com.secutix.tixngo.sync.settings.FeedbackSettings;
import com.secutix.tixngo.sync.settings.RunSettings;
import com.secutix.tixngo.sync.spi.Lease;
import com.secutix.tixngo.sync.spi.LeaseKey;
import com.secutix.tixngo.sync.spi.RunLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a feedback run ends when it is told to, when its lease is held long, and what it tells on the way. */
class FeedbackEndTest {

    private final FeedbackScene scene = new FeedbackScene();
    private final FakeFeed feed = scene.feed;
    private final FakeFeedbackStore store = scene.store;
    private final TixngoClient client = TixngoClient.builder()
            .url(feed.url())
            .apiKey("test-key")
            .retryPolicy(RetryPolicy.never())
            .jitter(Jitter.none())
            .build();
    private final List<RunProgress> progress = new ArrayList<>();
    private final List<String> leases = new ArrayList<>();
    private Consumer<SyncRun> whenSettled = run -> {};

    @AfterEach
    void close() {
        client.close();
        scene.close();
    }

    private void changes(int number) {
        for (int i = 1; i <= number; i++) {
            store.addTickets("T" + i);
            feed.add(change("T" + i, "INJECTED", i % 60));
        }
    }

    /** The store's lock, which notes what is asked of it. */
    private final RunLock lock = new RunLock() {
        @Override
        public Optional<Lease> acquire(LeaseKey key, Duration duration) {
            leases.add("acquire");
            return store.acquire(key, duration);
        }

        @Override
        public boolean renew(Lease lease, Duration duration) {
            leases.add("renew");
            return store.renew(lease, duration);
        }

        @Override
        public void release(Lease lease) {
            leases.add("release");
            store.release(lease);
        }
    };

    private SyncRun run(UnaryOperator<FeedbackSettings.Builder> what, UnaryOperator<RunSettings.Builder> how) {
        SyncRun[] started = new SyncRun[1];
        started[0] = TixngoSync.builder()
                .client(client)
                .feedbackStore(store)
                .runLock(lock)
                .clock(scene.clock)
                .listener(new RunListener() {
                    @Override
                    public void callSettled(String runId, RunProgress now) {
                        progress.add(now);
                        whenSettled.accept(started[0]);
                    }
                })
                .build()
                .feedback(what.apply(FeedbackSettings.builder()
                                .organizer("demo")
                                .customParameters(CustomParameters.parse("TIXNGO_LIFECYCLE_MODE=lifecycle"))
                                .run(how.apply(RunSettings.builder()).build()))
                        .build());
        return started[0];
    }

    @Test
    void a_run_that_is_stopped_between_pages_keeps_what_it_has_and_says_so() {
        changes(6);
        whenSettled = SyncRun::stop;

        RunReport report = run(settings -> settings, run -> run.batchSize(2).untilEmpty(true))
                .execute();

        assertThat(report.outcome()).isEqualTo(RunOutcome.STOPPED);
        assertThat(report.counts()).isEqualTo(new RunCounts(2, 2, 0, 0, 0, 0));
        assertThat(report.more()).isTrue();
        assertThat(store.key).isEqualTo("k2");
        assertThat(leases).containsExactly("acquire", "release");
    }

    @Test
    void a_run_of_one_batch_that_is_stopped_after_it_has_done_all_it_was_to_do() {
        changes(6);
        whenSettled = SyncRun::stop;

        RunReport report = run(settings -> settings, run -> run.batchSize(2)).execute();

        assertThat(report.outcome()).isEqualTo(RunOutcome.COMPLETED);
        assertThat(report.counts()).isEqualTo(new RunCounts(2, 2, 0, 0, 0, 0));
        assertThat(report.more()).isTrue();
    }

    @Test
    void a_run_that_is_stopped_before_it_begins_asks_nothing() {
        changes(1);
        SyncRun run = run(settings -> settings, how -> how);
        run.stop();

        RunReport report = run.execute();

        assertThat(report.outcome()).isEqualTo(RunOutcome.STOPPED);
        assertThat(report.counts()).isEqualTo(new RunCounts(0, 0, 0, 0, 0, 0));
        assertThat(feed.requests()).isEmpty();
        assertThat(store.key).isNull();
    }

    @Test
    void a_file_that_is_not_reached_is_counted_and_nothing_of_it_is_stored(@TempDir Path folder) throws IOException {
        store.addTickets("T1");
        Path file = Files.writeString(
                folder.resolve("answer.json"),
                FakeFeed.body("k9", List.of(change("T1", "INJECTED", 1), change("T2", "INJECTED", 1))));
        SyncRun run = run(settings -> settings.replay(file), how -> how);
        run.stop();

        RunReport report = run.execute();

        assertThat(report.outcome()).isEqualTo(RunOutcome.STOPPED);
        assertThat(report.counts()).isEqualTo(new RunCounts(2, 0, 0, 0, 0, 2));
        assertThat(store.pages()).isEmpty();
    }

    @Test
    void a_file_is_counted_with_what_cannot_be_read_in_it(@TempDir Path folder) throws IOException {
        store.addTickets("T1");
        String readable = FakeFeed.body("k9", List.of(change("T1", "INJECTED", 1)));
        Path file = Files.writeString(
                folder.resolve("answer.json"),
                readable.replace("\"result\":[", "\"result\":[{\"ticketId\":\"T7\"},{\"status\":\"X\"},"));
        SyncRun run = run(settings -> settings.replay(file), how -> how);
        run.stop();

        assertThat(run.execute().counts()).isEqualTo(new RunCounts(3, 0, 0, 0, 0, 3));

        RunReport applied = run(settings -> settings.replay(file), how -> how).execute();
        assertThat(applied.counts()).isEqualTo(new RunCounts(3, 1, 2, 0, 0, 0));
    }

    @Test
    void a_run_tells_how_far_it_is_after_each_page() {
        changes(5);

        run(settings -> settings, run -> run.batchSize(2).untilEmpty(true)).execute();

        assertThat(progress).extracting(now -> now.counts().delivered()).startsWith(2L, 4L, 5L);
    }

    @Test
    void a_run_that_lasts_renews_its_lease() {
        changes(6);
        whenSettled = run -> scene.clock.advance(Duration.ofSeconds(6));

        run(settings -> settings, run -> run.batchSize(2).untilEmpty(true)).execute();

        assertThat(leases).startsWith("acquire", "renew", "renew").endsWith("release");
    }

    @Test
    void a_run_whose_lease_another_one_took_writes_no_further_page() {
        changes(6);
        whenSettled = run -> {
            store.stealLease();
            scene.clock.advance(Duration.ofSeconds(6));
        };

        RunReport report = run(settings -> settings, run -> run.batchSize(2).untilEmpty(true))
                .execute();

        assertThat(report.failure().orElseThrow().code()).isEqualTo("LEASE_LOST");
        assertThat(store.key).isEqualTo("k2");
        assertThat(store.pages()).hasSize(1);
    }

    @Test
    void a_run_is_executed_once() {
        SyncRun run = run(settings -> settings, how -> how);
        run.execute();
        assertThatThrownBy(run::execute).isInstanceOf(IllegalStateException.class);
    }
}
