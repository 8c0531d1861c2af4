package com.secutix.tixngo.client;

import static com.secutix.tixngo.client.LocalTixngo.accepted;
import static com.secutix.tixngo.client.LocalTixngo.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A listener")
class ListenerTest {
    private final LocalTixngo tixngo = new LocalTixngo();
    private final Noting noting = new Noting();

    @AfterEach
    void close() {
        tixngo.close();
    }

    /** Notes all it hears. */
    private static final class Noting implements TixngoClientListener {
        private final List<String> heard = new ArrayList<>();

        @Override
        public void attemptStarted(Attempt attempt) {
            heard.add("started " + attempt.endpoint() + " " + attempt.number());
        }

        @Override
        public void attemptFinished(Attempt attempt, AttemptEnd end) {
            heard.add("finished " + attempt.number() + " " + end.httpStatus() + " " + end.failure() + " "
                    + end.requestBytes() + "/" + end.responseBytes() + " "
                    + !end.duration().isNegative());
        }

        @Override
        public void retryScheduled(Attempt failed, Duration delay, String reason) {
            heard.add("retry after " + failed.number() + " in " + delay + ": " + reason);
        }

        @Override
        public void throttled(Attempt attempt, Duration delay) {
            heard.add("throttled " + attempt.number() + " " + delay);
        }

        @Override
        public void unknownFields(Endpoint endpoint, Map<String, Long> counts) {
            heard.add("unknown " + endpoint + " " + counts);
        }

        @Override
        public void surplusResults(Endpoint endpoint, String requestId, int total) {
            heard.add("surplus " + endpoint + " " + total);
        }
    }

    @Test
    void hears_every_attempt_wait_and_oddity() {
        tixngo.answer(
                json(503, "oops"),
                json(429, "{}").setHeader("Retry-After", "4"),
                json(200, "{\"results\":[{\"ticketId\":\"S\",\"status\":\"ACCEPTED\",\"new\":1}]}"));
        try (TixngoClient client = tixngo.builder().listener(noting).build()) {
            client.tickets()
                    .inject(List.of(
                            com.secutix.tixngo.client.model.Ticket.builder("T").build()));
        }

        assertThat(noting.heard)
                .containsExactly(
                        "started INJECT_TICKETS 1",
                        "finished 1 503 HTTP 503 30/4 true",
                        "retry after 1 in PT0.2S: HTTP 503",
                        "started INJECT_TICKETS 2",
                        "finished 2 429 HTTP 429 30/2 true",
                        "throttled 2 PT4S",
                        "started INJECT_TICKETS 3",
                        "finished 3 200 null 30/58 true",
                        "unknown INJECT_TICKETS {new=1}",
                        "surplus INJECT_TICKETS 1");
    }

    @Test
    void that_throws_changes_nothing_for_the_call_and_for_the_other_listeners() {
        TixngoClientListener throwing = new TixngoClientListener() {
            @Override
            public void attemptStarted(Attempt attempt) {
                throw new IllegalStateException("no");
            }

            @Override
            public void attemptFinished(Attempt attempt, AttemptEnd end) {
                throw new IllegalStateException("no");
            }
        };
        tixngo.answer(accepted("T"));
        try (TixngoClient client =
                tixngo.builder().listener(throwing).listener(noting).build()) {
            assertThat(client.tickets().inject(List.of(Samples.ticket("T"))).accepted())
                    .hasSize(1);
        }

        assertThat(noting.heard).hasSize(2);
    }

    @Test
    void that_overrides_nothing_is_a_listener_too() {
        tixngo.answer(json(503, ""), json(429, ""), json(200, "{\"results\":[{\"ticketId\":\"S\",\"new\":1}]}"));
        try (TixngoClient client =
                tixngo.builder().listener(new TixngoClientListener() {}).build()) {
            assertThat(client.tickets().inject(List.of(Samples.ticket("T"))).unknown())
                    .hasSize(1);
        }
    }
}
