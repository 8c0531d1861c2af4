package com.secutix.tixngo.sync.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.secutix.tixngo.client.DeliveryResult;
import com.secutix.tixngo.interleavings.Interleavings;
import com.secutix.tixngo.interleavings.Interleavings.Scene;
import com.secutix.tixngo.interleavings.Interleavings.Step;
import com.secutix.tixngo.sync.report.RunCounts;
import com.secutix.tixngo.sync.spi.TicketOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What several threads share in a run, in every order of what they do with it. */
class SharedPiecesOrdersTest {

    /** Longer than any test: whoever waits it out was forgotten. */
    private static final Duration FOR_EVER = Duration.ofHours(1);

    private static Scene scene(List<List<Step>> actors, Runnable check) {
        return new Scene() {
            @Override
            public List<List<Step>> actors() {
                return actors;
            }

            @Override
            public void check() {
                check.run();
            }
        };
    }

    @Nested
    class The_stop_signal {

        @Test
        void wakes_whoever_waits_for_the_end_of_a_pause() {
            int orders = Interleavings.explore(() -> {
                StopSignal signal = new StopSignal();
                Step await = () -> signal.awaitGoOn(FOR_EVER);
                return scene(
                        List.of(
                                List.of(await, await),
                                List.of(signal::pause, signal::goOn),
                                List.of(signal::pause, signal::goOn)),
                        () -> assertThat(signal.isPaused()).isFalse());
            });

            assertThat(orders).isGreaterThanOrEqualTo(20);
        }

        @Test
        void ends_a_pause_when_the_run_is_to_stop() {
            int orders = Interleavings.explore(() -> {
                StopSignal signal = new StopSignal();
                Step await = () -> signal.awaitGoOn(FOR_EVER);
                return scene(
                        List.of(List.of(await), List.of(signal::pause), List.of(signal::stop), List.of(await)),
                        () -> assertThat(signal.isStopped()).isTrue());
            });

            assertThat(orders).isGreaterThanOrEqualTo(12);
        }

        @Test
        void ends_every_wait_before_a_retry_and_no_later_one_begins() {
            int orders = Interleavings.explore(() -> {
                StopSignal signal = new StopSignal();
                Step sleep =
                        () -> assertThatThrownBy(() -> signal.sleep(FOR_EVER)).isInstanceOf(InterruptedException.class);
                return scene(
                        List.of(
                                List.of(sleep, sleep),
                                List.of(sleep),
                                List.of(signal::pause, signal::stop, signal::goOn)),
                        () -> assertThat(signal.isStopped()).isTrue());
            });

            assertThat(orders).isGreaterThanOrEqualTo(20);
        }
    }

    @Nested
    class The_ledger {

        @Test
        void shows_any_thread_a_snapshot_that_adds_up_and_never_goes_back() {
            int orders = Interleavings.explore(() -> {
                RunLedger ledger = new RunLedger();
                List<RunCounts> seen = new ArrayList<>();
                Step look = () -> seen.add(ledger.snapshot().counts());
                return scene(
                        List.of(
                                List.of(
                                        () -> ledger.select("a"),
                                        () -> ledger.select("b"),
                                        ledger::publish,
                                        () -> ledger.deliver(1),
                                        ledger::skip,
                                        ledger::publish),
                                List.of(look, look, look)),
                        () -> {
                            assertThat(seen).allMatch(RunCounts::addUp);
                            assertThat(seen).extracting(RunCounts::selected).isSorted();
                            assertThat(seen).extracting(RunCounts::delivered).isSorted();
                            assertThat(ledger.mistake()).isEmpty();
                        });
            });

            assertThat(orders).isEqualTo(84);
        }
    }

    @Nested
    class The_window_of_calls {

        private static CallWindow.Call<Integer> call(int number) {
            Parcel<Integer> parcel = new Parcel<>(new TicketOutcome.Delivered("T"), "1", number, false);
            return new CallWindow.Call<>("call-" + number, List.of(parcel), false);
        }

        private static int numberOf(CallWindow.Call<Integer> call) {
            return call.parcels().get(0).payload();
        }

        private static CallAnswer answer(CallWindow.Call<Integer> call) {
            return CallAnswer.of(call.parcels(), DeliveryResult.nothingSent());
        }

        private static List<CountDownLatch> latches() {
            return List.of(new CountDownLatch(1), new CountDownLatch(1), new CountDownLatch(1));
        }

        private static void await(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        private static final class Calls implements Scene, CallWindow.Maker<Integer> {
            private final List<CountDownLatch> answers = latches();
            private final AtomicInteger travelling = new AtomicInteger();
            private final AtomicInteger most = new AtomicInteger();
            private final List<String> stored = new CopyOnWriteArrayList<>();
            private final List<String> ended = new ArrayList<>();
            private final CallWindow<Integer> window = new CallWindow<>(2, "test", this);

            @Override
            public CallAnswer send(CallWindow.Call<Integer> call) {
                most.accumulateAndGet(travelling.incrementAndGet(), Math::max);
                await(answers.get(numberOf(call)));
                travelling.decrementAndGet();
                if (numberOf(call) == 1) {
                    throw new StackOverflowError("a failure of any kind comes back, too");
                }
                return answer(call);
            }

            @Override
            public void store(CallWindow.Call<Integer> call, CallAnswer answer) {
                stored.add(call.id());
            }

            private Step start(int number) {
                return () -> {
                    assertThat(window.hasRoom()).isTrue();
                    window.start(call(number));
                };
            }

            private void hear() throws InterruptedException {
                CallWindow.News<Integer> next = window.await(FOR_EVER);
                assertThat(next instanceof CallWindow.Failed)
                        .isEqualTo(next.call().id().equals("call-1"));
                if (!(next instanceof CallWindow.Answered)) {
                    ended.add(next.call().id());
                }
            }

            @Override
            public List<List<Step>> actors() {
                return List.of(
                        List.of(
                                start(0),
                                start(1),
                                this::hear,
                                start(2),
                                this::hear,
                                this::hear,
                                this::hear,
                                this::hear),
                        List.of(answers.get(0)::countDown),
                        List.of(answers.get(1)::countDown),
                        List.of(answers.get(2)::countDown));
            }

            @Override
            public void check() {
                assertThat(ended).containsExactlyInAnyOrder("call-0", "call-1", "call-2");
                assertThat(stored).containsExactlyInAnyOrder("call-0", "call-2");
                assertThat(window.isIdle()).isTrue();
                assertThat(most.get()).isLessThanOrEqualTo(2);
            }

            @Override
            public void close() {
                answers.forEach(CountDownLatch::countDown);
                window.close();
            }
        }

        @Test
        void brings_every_call_home_once_and_never_carries_more_than_it_has_places() {
            assertThat(Interleavings.explore(Calls::new)).isGreaterThanOrEqualTo(100);
        }

        /** Calls through one place, of which the host takes its time to store the answers. */
        private static final class StoredCalls implements Scene, CallWindow.Maker<Integer> {
            private final List<CountDownLatch> stores = latches();
            private final AtomicInteger storing = new AtomicInteger();
            private final List<String> notes = new CopyOnWriteArrayList<>();
            private final CallWindow<Integer> window = new CallWindow<>(1, "test", this);

            @Override
            public CallAnswer send(CallWindow.Call<Integer> call) {
                notes.add("sent " + numberOf(call));
                return answer(call);
            }

            @Override
            public void store(CallWindow.Call<Integer> call, CallAnswer answer) {
                assertThat(storing.incrementAndGet()).isEqualTo(1);
                await(stores.get(numberOf(call)));
                notes.add("stored " + numberOf(call));
                storing.decrementAndGet();
            }

            private void hear() throws InterruptedException {
                if (window.await(FOR_EVER) instanceof CallWindow.Stored<Integer> stored) {
                    assertThat(stored.notStored()).isNull();
                }
            }

            private void hearUntilThereIsRoom() throws InterruptedException {
                while (!window.hasRoom()) {
                    hear();
                }
            }

            private void hearUntilIdle() throws InterruptedException {
                while (!window.isIdle()) {
                    hear();
                }
            }

            @Override
            public List<List<Step>> actors() {
                return List.of(
                        List.of(
                                () -> window.start(call(0)),
                                this::hearUntilThereIsRoom,
                                () -> window.start(call(1)),
                                this::hearUntilThereIsRoom,
                                () -> window.start(call(2)),
                                this::hearUntilIdle),
                        List.of(stores.get(0)::countDown),
                        List.of(stores.get(1)::countDown),
                        List.of(stores.get(2)::countDown));
            }

            @Override
            public void check() {
                assertThat(notes)
                        .hasSize(6)
                        .containsSubsequence("sent 0", "sent 1", "sent 2")
                        .containsSubsequence("stored 2");
                assertThat(notes.subList(0, notes.indexOf("sent 2"))).containsAnyOf("stored 0", "stored 1");
            }

            @Override
            public void close() {
                stores.forEach(CountDownLatch::countDown);
                window.close();
            }
        }

        @Test
        void stores_one_answer_after_the_other_and_has_one_call_more_under_way_than_places() {
            assertThat(Interleavings.explore(StoredCalls::new)).isGreaterThanOrEqualTo(20);
        }

        @Test
        void sends_one_call_while_the_one_before_is_stored_and_hears_that_it_was_answered()
                throws InterruptedException {
            StoredCalls calls = new StoredCalls();
            try {
                calls.window.start(call(0));
                assertThat(calls.window.await(FOR_EVER)).isEqualTo(new CallWindow.Answered<>(call(0)));
                calls.window.start(call(1));

                assertThat(calls.window.await(FOR_EVER)).isEqualTo(new CallWindow.Answered<>(call(1)));
                assertThat(calls.window.hasRoom()).isFalse();
                assertThat(calls.notes).containsExactly("sent 0", "sent 1");
            } finally {
                calls.close();
            }
        }
    }
}
