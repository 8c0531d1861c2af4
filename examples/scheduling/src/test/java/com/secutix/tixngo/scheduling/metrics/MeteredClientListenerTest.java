package com.secutix.tixngo.scheduling.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.client.Endpoint;
import com.secutix.tixngo.client.TixngoClient;
import com.secutix.tixngo.client.TixngoClientListener.Attempt;
import com.secutix.tixngo.client.TixngoClientListener.AttemptEnd;
import com.secutix.tixngo.simulator.Fault;
import com.secutix.tixngo.simulator.TixngoSimulator;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What requests leave in the meters. */
class MeteredClientListenerTest {

    private static final Attempt ATTEMPT = new Attempt(Endpoint.INJECT_TICKETS, "id-1", 1);

    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final MeteredClientListener listener = new MeteredClientListener(registry);

    @ParameterizedTest
    @CsvSource(
            value = {
                "200, -, ok",
                "200, cut short, other",
                "302, -, other",
                "404, -, refused",
                "429, -, throttled",
                "503, -, server_error",
                "-, connection refused, none"
            },
            nullValues = "-")
    void tell_the_kind_of_answer(Integer status, String failure, String answer) {
        listener.attemptFinished(ATTEMPT, new AttemptEnd(status, failure, Duration.ofMillis(30), 1_000, 50));

        var timer = registry.get("tixngo.request")
                .tags("endpoint", "injectTickets", "answer", answer)
                .timer();
        assertThat(timer.count()).isEqualTo(1);
        assertThat(timer.totalTime(TimeUnit.MILLISECONDS)).isEqualTo(30);
        assertThat(registry.get("tixngo.request.sent").summary().totalAmount()).isEqualTo(1_000);
        assertThat(registry.get("tixngo.request.received").summary().totalAmount())
                .isEqualTo(50);
    }

    @Test
    void count_what_an_answer_holds_too_much() {
        listener.unknownFields(Endpoint.CHANGED_TICKETS, Map.of("result.a", 3L, "result.b", 4L));
        listener.surplusResults(Endpoint.INJECT_TICKETS, "id-1", 2);

        assertThat(registry.get("tixngo.request.unknown.fields")
                        .tag("endpoint", "changedTickets")
                        .counter()
                        .count())
                .isEqualTo(7);
        assertThat(registry.get("tixngo.request.surplus.results").counter().count())
                .isEqualTo(2);
    }

    @Test
    void time_the_waits_of_a_client_that_is_throttled_or_tries_again() {
        try (TixngoSimulator tixngo = TixngoSimulator.start();
                TixngoClient client = TixngoClient.builder()
                        .url(tixngo.baseUrl().toString())
                        .apiKey(tixngo.apiKey())
                        .sleeper(duration -> {})
                        .listener(listener)
                        .build()) {
            tixngo.faults().next(Fault.throttled(3));

            client.tickets().changes(null, 10);
            tixngo.faults().next(Fault.serverError(503, "json"));
            client.tickets().changes(null, 10);
        }

        assertThat(registry.get("tixngo.request")
                        .tag("answer", "throttled")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(registry.get("tixngo.request").tag("answer", "ok").timer().count())
                .isEqualTo(2);
        assertThat(registry.get("tixngo.request.throttled").timer().totalTime(TimeUnit.SECONDS))
                .isEqualTo(3);
        assertThat(registry.get("tixngo.request.retry").timer().count()).isEqualTo(1);
    }
}
