package com.secutix.tixngo.client;

import static com.secutix.tixngo.client.LocalTixngo.accepted;
import static com.secutix.tixngo.client.LocalTixngo.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The retry")
class RetryTest {
    private final LocalTixngo tixngo = new LocalTixngo();

    @AfterEach
    void close() {
        tixngo.close();
    }

    private static DeliveryResult inject(TixngoClient client) {
        return client.tickets().inject(List.of(Samples.ticket("T-1")));
    }

    private void always(MockResponse response) {
        tixngo.server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return response.clone();
            }
        });
    }

    @Test
    void keeps_the_request_id_of_the_call_and_gives_the_next_call_another() {
        try (TixngoClient client = tixngo.client()) {
            tixngo.answer(json(503, ""), json(429, ""), accepted("T-1"), accepted("T-1"));
            inject(client);
            inject(client);
        }

        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            ids.add(tixngo.received().getHeader("x-request-id"));
        }
        assertThat(ids.subList(0, 3)).containsOnly(ids.get(0));
        assertThat(ids.get(3)).isNotEqualTo(ids.get(0));
        assertThat(ids.get(0)).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    @ParameterizedTest
    @CsvSource({"429, false", "500, true", "502, true"})
    void tells_whether_an_attempt_before_the_answer_may_have_been_carried_out(int status, boolean maybe) {
        try (TixngoClient client = tixngo.client()) {
            tixngo.answer(json(status, ""), accepted("T-1"), accepted("T-1"));

            assertThat(inject(client).earlierAttemptMayHaveWritten()).isEqualTo(maybe);
            assertThat(inject(client).earlierAttemptMayHaveWritten()).isFalse();
        }
    }

    @Test
    void asks_for_the_key_anew_so_that_it_can_be_rotated() {
        Iterator<String> keys = List.of("old-key", " new-key ").iterator();
        try (TixngoClient client = tixngo.builder().apiKey(keys::next).build()) {
            tixngo.answer(json(503, ""), accepted("T-1"));
            inject(client);
        }

        assertThat(tixngo.received().getHeader("x-tixngo-key")).isEqualTo("old-key");
        assertThat(tixngo.received().getHeader("x-tixngo-key")).isEqualTo("new-key");
    }

    @Test
    void stops_at_a_key_that_was_rotated_to_an_unusable_one_without_showing_it() {
        Iterator<String> keys = List.of("old-key", "se\ncret").iterator();
        try (TixngoClient client = tixngo.builder().apiKey(keys::next).build()) {
            tixngo.answer(json(503, ""));

            TixngoConfigurationException failure =
                    catchThrowableOfType(TixngoConfigurationException.class, () -> inject(client));

            assertThat(failure).hasMessageContaining("place 3").hasMessageNotContaining("cret");
            assertThat(failure.attempts()).isEqualTo(1);
            assertThat(failure.writeMayHaveHappened()).isTrue();
        }
    }

    @Test
    void waits_longer_each_time_up_to_its_longest() {
        always(json(500, ""));
        RetryPolicy policy = new RetryPolicy(6, Duration.ofMillis(100), 3, Duration.ofSeconds(2));
        try (TixngoClient client = tixngo.builder().retryPolicy(policy).build()) {
            assertThatThrownBy(() -> inject(client)).isInstanceOf(TixngoException.class);
        }

        assertThat(tixngo.waits)
                .containsExactly(
                        Duration.ofMillis(100),
                        Duration.ofMillis(300),
                        Duration.ofMillis(900),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(2));
    }

    @Test
    void chooses_its_waits_by_chance_within_the_ceiling_and_the_same_for_the_same_seed() {
        always(json(500, ""));
        List<List<Duration>> runs = new ArrayList<>();
        for (int run = 0; run < 2; run++) {
            tixngo.waits.clear();
            try (TixngoClient client =
                    tixngo.builder().jitter(Jitter.full(new Random(42))).build()) {
                assertThatThrownBy(() -> inject(client)).isInstanceOf(TixngoException.class);
            }
            runs.add(List.copyOf(tixngo.waits));
        }

        assertThat(runs.get(0)).isEqualTo(runs.get(1)).hasSize(4);
        for (int retry = 1; retry <= 4; retry++) {
            assertThat(runs.get(0).get(retry - 1))
                    .isLessThanOrEqualTo(RetryPolicy.standard().ceiling(retry));
        }
        Jitter jitter = Jitter.full(new Random(1));
        Set<Long> tenths = new TreeSet<>();
        for (int i = 0; i < 1000; i++) {
            tenths.add(jitter.within(Duration.ofMillis(10)).toMillis());
        }
        assertThat(tenths).contains(0L, 5L, 9L);
    }

    @Test
    void can_be_switched_off() {
        always(json(500, ""));
        try (TixngoClient client =
                tixngo.builder().retryPolicy(RetryPolicy.never()).build()) {
            assertThat(catchThrowableOfType(TixngoException.class, () -> inject(client))
                            .attempts())
                    .isEqualTo(1);
        }
        assertThat(tixngo.waits).isEmpty();
    }

    @Nested
    class Budget {

        @Test
        void ends_the_call_when_the_next_wait_does_not_fit() {
            always(json(500, ""));
            try (TixngoClient client =
                    tixngo.builder().callTimeout(Duration.ofMillis(1400)).build()) {
                TixngoException failure = catchThrowableOfType(TixngoException.class, () -> inject(client));

                assertThat(failure.attempts()).isEqualTo(3);
            }
            assertThat(tixngo.waits).containsExactly(Duration.ofMillis(200), Duration.ofMillis(400));
        }

        @Test
        void holds_under_a_clock_that_stands_still() {
            always(json(429, "").setHeader("Retry-After", "20"));
            try (TixngoClient client = tixngo.builder()
                    .clock(Clock.fixed(LocalTixngo.START, ZoneOffset.UTC))
                    .build()) {
                TixngoServiceException failure =
                        catchThrowableOfType(TixngoServiceException.class, () -> inject(client));

                assertThat(failure.meaning()).isEqualTo(TixngoServiceException.Meaning.THROTTLED);
                assertThat(failure.attempts()).isEqualTo(5);
            }
            assertThat(tixngo.waits).hasSize(4);
        }
    }

    @Nested
    class RetryAfter {

        @ParameterizedTest
        @CsvSource({
            "3, 3000",
            "' 3 ', 3000",
            "0003, 3000",
            "59, 59000",
            "60, 60000",
            "61, 60000",
            "99999999999999999999999999, 60000",
            "'Sun, 02 May 2027 10:00:07 GMT', 7000",
            "'Sun, 2 May 2027 10:00:07 GMT', 7000",
            "'Mon, 03 May 2027 10:00:00 GMT', 60000",
            // nothing that makes sense, or over already: back-off instead
            "0, 200",
            "-5, 200",
            "soon, 200",
            "'', 200",
            "1.5, 200",
            "'Sun, 02 May 2027 09:59:00 GMT', 200",
            "'Someday, 02 May 2027 10:00:07 GMT', 200"
        })
        void of_a_429_is_waited_for(String header, long millis) {
            tixngo.answer(json(429, "").setHeader("Retry-After", header), accepted("T-1"));
            try (TixngoClient client = tixngo.client()) {
                inject(client);
            }

            assertThat(tixngo.waits).containsExactly(Duration.ofMillis(millis));
        }

        @Test
        void that_is_absent_from_a_429_means_back_off() {
            tixngo.answer(json(429, ""), json(429, ""), json(429, ""), accepted("T-1"));
            try (TixngoClient client = tixngo.client()) {
                inject(client);
            }

            assertThat(tixngo.waits)
                    .containsExactly(Duration.ofMillis(200), Duration.ofMillis(400), Duration.ofMillis(800));
        }

        @ParameterizedTest
        @CsvSource({"7, 7000", "3600, 60000", "0, 200", "'Sun, 02 May 2027 10:00:05 GMT', 5000"})
        void of_a_503_is_waited_for_too(String header, long millis) {
            tixngo.answer(json(503, "").setHeader("Retry-After", header), accepted("T-1"));
            try (TixngoClient client = tixngo.client()) {
                assertThat(inject(client).attempts()).isEqualTo(2);
            }

            assertThat(tixngo.waits).containsExactly(Duration.ofMillis(millis));
            assertThat(tixngo.requests()).isEqualTo(2);
        }

        @Test
        void is_cut_to_the_longest_wait_of_the_options() {
            tixngo.answer(json(429, "").setHeader("Retry-After", "30"), accepted("T-1"));
            try (TixngoClient client =
                    tixngo.builder().maxRetryAfter(Duration.ofSeconds(2)).build()) {
                inject(client);
            }

            assertThat(tixngo.waits).containsExactly(Duration.ofSeconds(2));
        }
    }
}
