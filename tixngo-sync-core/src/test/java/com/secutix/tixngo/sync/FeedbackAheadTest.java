package com.secutix.tixngo.sync;

import static com.secutix.tixngo.sync.FakeFeed.change;
import static com.secutix.tixngo.sync.FakeFeed.transfer;
import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.mapping.feedback.HistoryLine;
import com.secutix.tixngo.sync.report.RunCounts;
import com.secutix.tixngo.sync.report.RunOutcome;
import com.secutix.tixngo.sync.report.RunReport;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("While a page is stored, the next one")
class FeedbackAheadTest {

    private static final String READER = "tixngo-FEEDBACK-1";
    private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(20);

    private final FeedbackScene scene = new FeedbackScene();
    private final FakeFeed feed = scene.feed;
    private final FakeFeedbackStore store = scene.store;

    @AfterEach
    void close() {
        scene.close();
    }

    /** One change to a page. */
    private RunReport retrieveAll() {
        return scene.retrieve(run -> run.batchSize(1).untilEmpty(true));
    }

    private static void await(BooleanSupplier what) {
        long begun = System.nanoTime();
        while (!what.getAsBoolean()) {
            if (System.nanoTime() - begun > MOST_NANOS) {
                throw new AssertionError("it never came");
            }
            Thread.onSpinWait();
        }
    }

    /** Holds a page up until all was done with the next one that can be done ahead. */
    private void awaitReader(int requests) {
        await(() -> feed.requests().size() >= requests && readerIsIdle());
    }

    private static boolean readerIsIdle() {
        for (Map.Entry<Thread, StackTraceElement[]> thread :
                Thread.getAllStackTraces().entrySet()) {
            if (thread.getKey().getName().equals(READER)) {
                return Arrays.stream(thread.getValue())
                        .anyMatch(frame -> frame.getMethodName().equals("getTask"));
            }
        }
        return false;
    }

    @Test
    void is_mapped() {
        store.addTickets("T1", "T2");
        feed.add(change("T1", "INJECTED", 1));
        feed.add(change("T2", "INJECTED", 2));
        CountDownLatch second = new CountDownLatch(1);
        Queue<String> found = new ConcurrentLinkedQueue<>();
        store.beforeFind(ids -> {
            found.addAll(ids);
            if (ids.contains("T2")) {
                second.countDown();
            }
        });
        store.beforeApply(() -> await(() -> second.getCount() == 0));

        RunReport report = retrieveAll();

        assertThat(report.counts()).isEqualTo(new RunCounts(2, 2, 0, 0, 0, 0));
        assertThat(found).containsExactly("T1", "T2");
    }

    @Test
    void waits_when_it_changes_the_same_ticket() {
        store.addTickets("T1");
        feed.add(change("T1", "INJECTED", 1));
        feed.add(change("T1", "DOWNLOADED", 2));
        store.beforeApply(() -> awaitReader(2));

        RunReport report = retrieveAll();

        assertThat(report.counts()).isEqualTo(new RunCounts(2, 2, 0, 0, 0, 0));
        assertThat(store.mobile("T1").history())
                .extracting(HistoryLine::status)
                .containsExactly("INJECTED", "DOWNLOADED");
    }

    @Test
    void waits_when_it_asks_for_the_same_contact() {
        store.addTickets("T1", "T2");
        feed.add(transfer("T1", "PENDING_TRANSFER", 1, "bo@example.org"));
        feed.add(transfer("T2", "PENDING_TRANSFER", 2, "Bo@example.org"));
        store.beforeApply(() -> awaitReader(2));

        RunReport report = retrieveAll();

        assertThat(report.counts().delivered()).isEqualTo(2);
        assertThat(store.contactsOf("bo@example.org")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {10, 3_600, -1})
    void is_looked_up_anew_when_that_was_long_ago_or_nobody_knows(long seconds) {
        store.addTickets("T1");
        feed.add(change("T1", "INJECTED", 1));
        feed.add(change("T2", "INJECTED", 2));
        store.beforeApply(() -> {
            awaitReader(2);
            scene.clock.advance(Duration.ofSeconds(seconds));
            store.addTickets("T2");
        });

        RunReport report = retrieveAll();

        assertThat(report.counts()).isEqualTo(new RunCounts(2, 2, 0, 0, 0, 0));
    }

    @Test
    void cannot_be_looked_up_the_run_fails_when_its_turn_comes_and_keeps_what_came_before() {
        store.addTickets("T1", "T2");
        feed.add(change("T1", "INJECTED", 1));
        feed.add(change("T2", "INJECTED", 2));
        store.beforeFind(ids -> {
            if (ids.contains("T2")) {
                throw new IllegalStateException("broken");
            }
        });

        RunReport report = retrieveAll();

        assertThat(report.outcome()).isEqualTo(RunOutcome.FAILED);
        assertThat(report.failure().orElseThrow().code()).isEqualTo("STORE_FAILED");
        assertThat(report.failure().orElseThrow().message()).contains("'find'");
        assertThat(report.counts()).isEqualTo(new RunCounts(1, 1, 0, 0, 0, 0));
        assertThat(store.key).isEqualTo("k1");
        assertThat(scene.causes)
                .singleElement()
                .satisfies(cause -> assertThat(cause).hasMessage("broken"));
    }

    @Test
    void fails_with_what_its_lookup_threw_declared_or_not() {
        store.addTickets("T1");
        feed.add(change("T1", "INJECTED", 1));
        SQLException broken = new SQLException("broken");
        store.beforeFind(ids -> FakeS360.<RuntimeException>throwUndeclared(broken));

        RunReport report = retrieveAll();

        assertThat(report.failure().orElseThrow().message()).contains("'find' with java.sql.SQLException");
        assertThat(scene.causes).containsExactly(broken);
    }

    @Test
    void is_the_last_one_when_the_run_is_to_stop_while_it_is_looked_up() {
        store.addTickets("T1", "T2", "T3");
        feed.add(change("T1", "INJECTED", 1));
        feed.add(change("T2", "INJECTED", 2));
        feed.add(change("T3", "INJECTED", 3));
        Thread run = Thread.currentThread();
        AtomicBoolean interrupted = new AtomicBoolean();
        store.beforeFind(ids -> {
            if (ids.contains("T2")) {
                // the run waits for what this thread finds
                await(() -> run.getState() == Thread.State.WAITING);
                run.interrupt();
                interrupted.set(true);
            }
        });
        store.beforeApply(() -> await(() -> !interrupted.get() || readerIsIdle()));

        RunReport report = retrieveAll();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(report.outcome()).isEqualTo(RunOutcome.STOPPED);
        assertThat(report.counts()).isEqualTo(new RunCounts(2, 2, 0, 0, 0, 0));
        assertThat(feed.requests()).hasSize(2);
    }

    @Test
    void is_let_finish_with_the_store_when_the_run_ends() {
        store.addTickets("T1", "T2");
        feed.add(change("T1", "INJECTED", 1));
        feed.add(change("T2", "INJECTED", 2));
        Thread run = Thread.currentThread();
        CountDownLatch asked = new CountDownLatch(1);
        AtomicReference<Boolean> interrupted = new AtomicReference<>();
        store.beforeFind(ids -> {
            if (ids.contains("T2")) {
                asked.countDown();
                // the run waits for this thread, or it has interrupted it
                await(() -> run.getState() == Thread.State.BLOCKED
                        || Thread.currentThread().isInterrupted());
                interrupted.set(Thread.currentThread().isInterrupted());
            }
        });
        store.beforeApply(() -> {
            await(() -> asked.getCount() == 0);
            store.stealLease();
        });

        RunReport report = retrieveAll();

        assertThat(report.failure().orElseThrow().code()).isEqualTo("LEASE_LOST");
        assertThat(interrupted).hasValue(false);
    }

    @Test
    void is_not_looked_up_when_it_only_shows_that_more_is_waiting() {
        store.addTickets("T1", "T2");
        feed.add(change("T1", "INJECTED", 1));
        feed.add(change("T2", "INJECTED", 2));
        Queue<String> found = new ConcurrentLinkedQueue<>();
        store.beforeFind(found::addAll);
        store.beforeApply(() -> awaitReader(2));

        RunReport report = scene.retrieve(run -> run.batchSize(1));

        assertThat(report.counts()).isEqualTo(new RunCounts(1, 1, 0, 0, 0, 0));
        assertThat(report.more()).isTrue();
        assertThat(found).containsExactly("T1");
    }
}
