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

        private static final class Calls implements Scene {
            private final List<CountDownLatch> answers =
                    List.of(new CountDownLatch(1), new CountDownLatch(1), new CountDownLatch(1));
            private final AtomicInteger travelling = new AtomicInteger();
            private final AtomicInteger most = new AtomicInteger();
            private final List<String> returned = new ArrayList<>();
            private final CallWindow<Integer> window = new CallWindow<>(2, "test", this::send);

            private CallWindow.Returned<Integer> send(CallWindow.Call<Integer> call) {
                int number = call.parcels().get(0).payload();
                most.accumulateAndGet(travelling.incrementAndGet(), Math::max);
                try {
                    answers.get(number).await();
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                }
                travelling.decrementAndGet();
                if (number == 1) {
                    throw new StackOverflowError("a failure of any kind comes back, too");
                }
                return new CallWindow.Answered<>(
                        call, CallAnswer.of(call.parcels(), DeliveryResult.nothingSent()), null);
            }

            private Step start(int number) {
                return () -> {
                    assertThat(window.hasRoom()).isTrue();
                    String id = "call-" + number;
                    Parcel<Integer> parcel = new Parcel<>(new TicketOutcome.Delivered("T"), "1", number, false);
                    window.start(new CallWindow.Call<>(id, List.of(parcel), false));
                };
            }

            @Override
            public List<List<Step>> actors() {
                Step await = () -> {
                    CallWindow.Returned<Integer> next = window.await(FOR_EVER);
                    assertThat(next instanceof CallWindow.Failed)
                            .isEqualTo(next.call().id().equals("call-1"));
                    returned.add(next.call().id());
                };
                return List.of(
                        List.of(start(0), start(1), await, start(2), await, await),
                        List.of(answers.get(0)::countDown),
                        List.of(answers.get(1)::countDown),
                        List.of(answers.get(2)::countDown));
            }

            @Override
            public void check() {
                assertThat(returned).containsExactlyInAnyOrder("call-0", "call-1", "call-2");
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
    }
}
