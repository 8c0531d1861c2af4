package com.secutix.tixngo.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultPlanningTest {
    private final TestClock clock = new TestClock();
    private TixngoSimulator tixngo;
    private Caller caller;

    @BeforeEach
    void start() {
        tixngo = TixngoSimulator.builder().clock(clock).start();
        caller = new Caller(tixngo);
    }

    @AfterEach
    void stop() {
        tixngo.close();
    }

    private void next(String fault) {
        tixngo.faults().next(Fault.parse(fault));
    }

    @Nested
    class A_poisoned_ticket {
        @Test
        void fails_every_call_that_carries_it_until_healed() throws IOException {
            List<String> ids = Tickets.ids(5);
            tixngo.faults().poison(Poison.NAMED, ids.get(1), ids.get(3));

            assertThat(caller.inject(ids).texts("errors", "ticketId")).containsExactly(ids.get(1), ids.get(3));
            assertThat(caller.inject(List.of(ids.get(0), ids.get(2))).status()).isEqualTo(200);
            tixngo.faults().heal(ids.get(1), ids.get(3));
            assertThat(caller.inject(ids).status()).isEqualTo(200);
        }

        @Test
        void may_be_silent_a_server_error_or_a_drop() throws IOException {
            tixngo.faults()
                    .poison(Poison.UNNAMED, "S360-1")
                    .poison(Poison.SERVER_ERROR, "S360-2")
                    .poison(Poison.DROP, "S360-3");

            Caller.Reply silent = caller.inject(List.of("S360-1"));
            assertThat(silent.status()).isEqualTo(400);
            assertThat(silent.json().has("errors")).isFalse();
            assertThat(caller.inject(List.of("S360-2")).status()).isEqualTo(500);
            assertThatThrownBy(() -> caller.inject(List.of("S360-3"))).isInstanceOf(IOException.class);
            assertThat(tixngo.ticketCount()).isZero();
            assertThat(tixngo.faults().counts()).containsEntry("poison", 3L);
        }
    }

    @Nested
    class Time {
        @Test
        void calls_are_held_before_or_after_they_are_applied() throws Exception {
            for (HeldCalls.Point point : HeldCalls.Point.values()) {
                String id = "S360-" + point;
                try (HeldCalls held = tixngo.faults().hold(Endpoint.INJECT, point)) {
                    CompletableFuture<Integer> answer = CompletableFuture.supplyAsync(() -> {
                        try {
                            return caller.inject(List.of(id)).status();
                        } catch (IOException e) {
                            throw new AssertionError(e);
                        }
                    });
                    assertThat(held.awaitArrivals(1, Duration.ofSeconds(30))).isTrue();
                    assertThat(answer).isNotDone();
                    assertThat(tixngo.ticket(id).isPresent()).isEqualTo(point == HeldCalls.Point.BEFORE_ANSWERING);
                    held.release();
                    assertThat(answer.get(30, TimeUnit.SECONDS)).isEqualTo(200);
                }
            }
        }

        @Test
        void held_calls_do_not_keep_the_simulator_from_stopping() throws Exception {
            HeldCalls held = tixngo.faults().hold(Endpoint.CHANGES, HeldCalls.Point.BEFORE_APPLYING);
            CompletableFuture<Void> call = CompletableFuture.runAsync(() -> {
                try {
                    caller.changes("");
                } catch (IOException e) {
                    // the simulator stops: an answer or an end, both will do
                }
            });
            assertThat(held.awaitArrivals(1, Duration.ofSeconds(30))).isTrue();

            tixngo.close();

            call.get(30, TimeUnit.SECONDS);
            assertThat(held.arrived()).isOne();
        }

        @Test
        void an_answer_can_be_late() throws IOException {
            next("delay:1");

            assertThat(caller.inject(List.of("S360-1")).status()).isEqualTo(200);
            assertThat(tixngo.faults().counts()).containsEntry("delay", 1L);
        }
    }

    @Nested
    class Planning {
        @Test
        void waits_for_a_call_the_fault_fits() throws IOException {
            tixngo.faults()
                    .next(Endpoint.CONTROL, Fault.serverError(503, "json"))
                    .next(Fault.of(FaultKind.EMPTY_PAGE));

            assertThat(caller.inject(List.of("S360-1")).status()).isEqualTo(200);
            assertThat(tixngo.faults().planned()).hasSize(2);
            assertThat(caller.control("S360-1").status()).isEqualTo(503);
            assertThat(caller.changes("").json().get("result")).isEmpty();
            assertThat(tixngo.faults().planned()).isEmpty();
        }

        @Test
        void lists_and_counts_what_struck() throws IOException {
            tixngo.faults().next(Fault.throttled(3), 2);
            caller.changes("");
            caller.changes("");
            caller.changes("");

            assertThat(tixngo.faults().counts()).containsExactly(Map.entry("throttled", 2L));
            assertThat(tixngo.faults().events())
                    .containsExactly(
                            new FaultEvent(1, Endpoint.CHANGES, "throttled:3"),
                            new FaultEvent(2, Endpoint.CHANGES, "throttled:3"));
            assertThat(tixngo.calls().get(0).fault()).isEqualTo("throttled:3");
        }

        @Test
        void strikes_the_same_calls_for_the_same_seed() throws IOException {
            FaultMix mix = FaultMix.seeded(5)
                    .with(0.2, Fault.throttled(1))
                    .with(Endpoint.TICKET, 0.2, Fault.serverError(500, "empty"));
            tixngo.faults().mix(mix);
            List<Integer> first = statuses(60);
            tixngo.faults().mix(mix);

            assertThat(statuses(60)).isEqualTo(first);
            assertThat(new HashSet<>(first)).containsExactlyInAnyOrder(404, 429, 500);
            tixngo.faults().clear();
            assertThat(new HashSet<>(statuses(60))).containsExactly(404);
        }

        private List<Integer> statuses(int calls) throws IOException {
            List<Integer> statuses = new ArrayList<>();
            for (int i = 0; i < calls; i++) {
                statuses.add(caller.get("/tickets/none").status());
            }
            return statuses;
        }

        @Test
        void spares_a_call_whose_key_is_wrong() throws IOException {
            next("server-error:500");

            assertThat(new Caller(tixngo.baseUrl(), "wrong").changes("").status())
                    .isEqualTo(401);
            assertThat(tixngo.faults().planned()).hasSize(1);
        }

        @ParameterizedTest
        @EnumSource
        void reads_every_kind_from_the_form_it_writes(FaultKind kind) {
            Fault fault = Fault.of(kind, kind == FaultKind.SERVER_ERROR ? 503 : 4);

            assertThat(Fault.parse(fault.toString())).isEqualTo(fault);
            assertThat(Fault.parse(Fault.of(kind).toString())).isEqualTo(Fault.of(kind));
            assertThat(kind.description()).isNotBlank();
        }

        @Test
        void reads_a_line() {
            tixngo.faults().plan("throttled:2@inject*3, reset@changes; server-error:503:html%5", 1);

            assertThat(tixngo.faults().planned().toString())
                    .isEqualTo("[throttled:2, throttled:2, throttled:2, reset]");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "nonsense",
                    "throttled:x",
                    "server-error:418",
                    "server-error:500:pdf",
                    "reset:1:x",
                    "empty-page@inject",
                    "throttled@nowhere",
                    "reset%200",
                    "throttled:2@inject*"
                })
        void refuses_a_line_it_cannot_read(String line) {
            assertThatThrownBy(() -> tixngo.faults().plan(line, 1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .message()
                    .isNotBlank();
            assertThat(tixngo.faults().planned()).isEmpty();
        }
    }
}
