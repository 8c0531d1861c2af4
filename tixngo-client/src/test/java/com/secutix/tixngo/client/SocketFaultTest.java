package com.secutix.tixngo.client;

import static com.secutix.tixngo.client.LocalTixngo.accepted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A socket that fails")
class SocketFaultTest {
    private final LocalTixngo tixngo = new LocalTixngo();
    private final List<TixngoClientListener.AttemptEnd> ends = new ArrayList<>();
    private final TixngoClient client = tixngo.builder()
            .attemptTimeout(Duration.ofSeconds(30))
            .retryPolicy(RetryPolicy.standard().withMaxAttempts(2))
            .listener(new TixngoClientListener() {
                @Override
                public void attemptFinished(Attempt attempt, AttemptEnd end) {
                    ends.add(end);
                }
            })
            .build();

    @AfterEach
    void close() {
        client.close();
        tixngo.close();
    }

    private DeliveryResult inject() {
        return inject(client);
    }

    private static DeliveryResult inject(TixngoClient client) {
        return client.tickets().inject(List.of(Samples.fullTicket("T-1")));
    }

    /**
     * A client that waits a short while, but only where nothing ever comes: a slow machine must not give up on a socket
     * that is about to break, or the second attempt meets the fault meant for the first.
     */
    private TixngoClient patientUnless(boolean silent) {
        Duration patience = silent ? Duration.ofSeconds(2) : Duration.ofSeconds(30);
        return client.newBuilder().attemptTimeout(patience).build();
    }

    private TixngoClient facing(SocketPolicy policy) {
        return patientUnless(policy == SocketPolicy.NO_RESPONSE || policy == SocketPolicy.STALL_SOCKET_AT_START);
    }

    private MockResponse failing(SocketPolicy policy) {
        return accepted("T-1", "x".repeat(100_000)).setSocketPolicy(policy);
    }

    @ParameterizedTest
    @EnumSource(
            value = SocketPolicy.class,
            names = {
                "DISCONNECT_AT_START",
                "DISCONNECT_AFTER_REQUEST",
                "DISCONNECT_DURING_REQUEST_BODY",
                "DISCONNECT_DURING_RESPONSE_BODY",
                "NO_RESPONSE",
                "STALL_SOCKET_AT_START"
            })
    void costs_an_attempt_and_no_more(SocketPolicy policy) {
        tixngo.answer(failing(policy), accepted("T-1"));

        DeliveryResult result;
        try (TixngoClient facing = facing(policy)) {
            result = inject(facing);
        }

        assertThat(result.outcomes()).containsExactly(new Outcome.Accepted("T-1"));
        assertThat(result.attempts()).isEqualTo(2);
        assertThat(ends).hasSize(2);
        assertThat(ends.get(0).failure()).isNotNull();
        assertThat(ends.get(1).failure()).isNull();
        assertThat(tixngo.waits).containsExactly(Duration.ofMillis(200));
    }

    @ParameterizedTest
    @EnumSource(
            value = SocketPolicy.class,
            names = {
                "DISCONNECT_AT_START",
                "DISCONNECT_AFTER_REQUEST",
                "DISCONNECT_DURING_REQUEST_BODY",
                "DISCONNECT_DURING_RESPONSE_BODY",
                "NO_RESPONSE",
                "STALL_SOCKET_AT_START"
            })
    void that_goes_on_failing_leaves_the_write_in_doubt(SocketPolicy policy) {
        tixngo.answer(failing(policy), failing(policy));

        TixngoException failure;
        try (TixngoClient facing = facing(policy)) {
            failure = catchThrowableOfType(TixngoException.class, () -> inject(facing));
        }

        assertThat(failure)
                .isInstanceOf(
                        policy == SocketPolicy.DISCONNECT_DURING_RESPONSE_BODY
                                ? TixngoProtocolException.class
                                : TixngoTransportException.class);
        assertThat(failure.writeMayHaveHappened()).isTrue();
        assertThat(failure.retryable()).isTrue();
        assertThat(failure.attempts()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(
            value = SocketPolicy.class,
            names = {
                "KEEP_OPEN",
                "DISCONNECT_AT_END",
                "SHUTDOWN_INPUT_AT_END",
                "SHUTDOWN_OUTPUT_AT_END",
                "DO_NOT_READ_REQUEST_BODY",
                "EXPECT_CONTINUE",
                "CONTINUE_ALWAYS"
            })
    void after_a_whole_answer_costs_nothing(SocketPolicy policy) {
        tixngo.answer(failing(policy), accepted("T-1"), accepted("T-1"));

        assertThat(inject().attempts()).isEqualTo(1);

        if (policy != SocketPolicy.DO_NOT_READ_REQUEST_BODY) {
            // the connection that was kept may turn out to be dead, which costs an attempt
            DeliveryResult next = inject();
            assertThat(next.outcomes()).containsExactly(new Outcome.Accepted("T-1"));
            assertThat(next.attempts()).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void in_the_middle_of_the_json_is_told_as_an_answer_that_ends_too_early() {
        MockResponse cut =
                accepted("T-1").setHeader("Content-Length", "5000").setSocketPolicy(SocketPolicy.DISCONNECT_AT_END);
        tixngo.answer(cut, cut.clone());

        TixngoException failure = catchThrowableOfType(TixngoException.class, this::inject);

        assertThat(failure).isInstanceOf(TixngoProtocolException.class).hasMessageContaining("ends too early");
    }

    @Test
    void in_the_middle_of_a_chunk_is_told_as_an_answer_that_ends_too_early() {
        MockResponse cut = new MockResponse()
                .setHeader("Transfer-Encoding", "chunked")
                .setBody("ff\r\n{\"results\":[")
                .setSocketPolicy(SocketPolicy.DISCONNECT_AT_END);
        cut.removeHeader("Content-Length");
        tixngo.answer(cut, cut.clone());

        TixngoException failure = catchThrowableOfType(TixngoException.class, this::inject);

        assertThat(failure).isInstanceOf(TixngoProtocolException.class).hasMessageContaining("ends too early");
    }

    @Test
    void that_speaks_no_http_is_told_without_its_words() {
        MockResponse odd = new MockResponse().setStatus("zoe.secret@example.org 4711");
        tixngo.answer(odd, odd.clone());

        TixngoException failure = catchThrowableOfType(TixngoException.class, this::inject);

        assertThat(failure)
                .isInstanceOf(TixngoProtocolException.class)
                .hasMessageContaining("no HTTP")
                .hasMessageNotContaining("zoe")
                .hasNoCause();
    }

    @Test
    void that_is_slow_beyond_the_attempt_is_given_up() {
        MockResponse slow = accepted("T-1").throttleBody(10, 1, java.util.concurrent.TimeUnit.SECONDS);
        tixngo.answer(slow, slow.clone());

        TixngoException failure;
        try (TixngoClient hasty = patientUnless(true)) {
            failure = catchThrowableOfType(TixngoException.class, () -> inject(hasty));
        }

        assertThat(failure).isInstanceOf(TixngoTransportException.class).hasMessageContaining("timed out");
        assertThat(failure.writeMayHaveHappened()).isTrue();
    }
}
