package com.secutix.tixngo.client;

import static com.secutix.tixngo.client.LocalTixngo.accepted;
import static com.secutix.tixngo.client.LocalTixngo.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.secutix.tixngo.client.TixngoServiceException.Meaning;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The gate that a 429 closes")
class ThrottleGateTest {
    private final LocalTixngo tixngo = new LocalTixngo();
    private final List<String> heard = new ArrayList<>();
    private final TixngoClient client = tixngo.builder()
            .listener(new TixngoClientListener() {
                @Override
                public void throttled(Attempt attempt, Duration delay) {
                    heard.add(attempt.number() + " " + delay);
                }
            })
            .build();

    @AfterEach
    void close() {
        client.close();
        tixngo.close();
    }

    private static DeliveryResult inject(TixngoClient client) {
        return client.tickets().inject(List.of(Samples.ticket("T-1")));
    }

    @Test
    void does_not_count_as_a_failed_attempt() {
        for (int i = 0; i < 12; i++) {
            tixngo.answer(json(429, "").setHeader("Retry-After", "2"));
        }
        tixngo.answer(accepted("T-1"));

        assertThat(inject(client).attempts()).isEqualTo(13);
        assertThat(tixngo.waits).hasSize(12).containsOnly(Duration.ofSeconds(2));
        assertThat(heard).hasSize(12).startsWith("1 PT2S");
    }

    @Test
    void holds_up_every_other_call_of_the_client_and_of_those_derived_from_it() {
        try (TixngoClient impatient =
                        client.newBuilder().callTimeout(Duration.ofSeconds(10)).build();
                TixngoClient patient = impatient
                        .newBuilder()
                        .callTimeout(Duration.ofSeconds(90))
                        .build()) {
            tixngo.answer(json(429, "{\"code\":\"SLOW_DOWN\"}").setHeader("Retry-After", "30"));

            TixngoServiceException told = catchThrowableOfType(TixngoServiceException.class, () -> inject(impatient));

            assertThat(told.meaning()).isEqualTo(Meaning.THROTTLED);
            assertThat(told.retryAfter()).contains(Duration.ofSeconds(30));
            assertThat(told.code()).contains("SLOW_DOWN");
            assertThat(told.attempts()).isEqualTo(1);
            assertThat(told.writeMayHaveHappened()).isFalse();
            assertThat(tixngo.waits).isEmpty();

            TixngoServiceException notMade =
                    catchThrowableOfType(TixngoServiceException.class, () -> inject(impatient));
            assertThat(notMade.meaning()).isEqualTo(Meaning.THROTTLED);
            assertThat(notMade.retryAfter()).contains(Duration.ofSeconds(30));
            assertThat(notMade.attempts()).isZero();
            assertThat(notMade.requestId()).isEmpty();
            assertThat(tixngo.requests()).isEqualTo(1);

            tixngo.clock.now = tixngo.clock.now.plusSeconds(10);
            tixngo.answer(accepted("T-1"));
            assertThat(inject(patient).attempts()).isEqualTo(1);
            assertThat(tixngo.waits).containsExactly(Duration.ofSeconds(20));
        }
    }

    @Test
    void holds_up_a_retry_for_another_reason_too() {
        try (TixngoClient other = client.newBuilder().build()) {
            tixngo.answer(json(429, "").setHeader("Retry-After", "30"));
            try (TixngoClient impatient =
                    client.newBuilder().callTimeout(Duration.ofSeconds(1)).build()) {
                assertThatThrownBy(() -> inject(impatient)).isInstanceOf(TixngoServiceException.class);
            }
            tixngo.answer(json(500, ""), accepted("T-1"));

            inject(other);

            assertThat(tixngo.waits).containsExactly(Duration.ofSeconds(30), Duration.ofMillis(200));
        }
    }

    @Test
    void is_open_again_when_its_time_has_come() {
        try (TixngoClient impatient =
                client.newBuilder().callTimeout(Duration.ofSeconds(1)).build()) {
            tixngo.answer(json(429, "").setHeader("Retry-After", "5"));
            assertThatThrownBy(() -> inject(impatient)).isInstanceOf(TixngoServiceException.class);
            tixngo.clock.now = tixngo.clock.now.plusSeconds(5);
            tixngo.answer(accepted("T-1"));

            assertThat(inject(impatient).attempts()).isEqualTo(1);
            assertThat(tixngo.waits).isEmpty();
        }
    }
}
