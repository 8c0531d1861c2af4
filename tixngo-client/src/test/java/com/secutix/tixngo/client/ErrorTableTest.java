package com.secutix.tixngo.client;

import static com.secutix.tixngo.client.LocalTixngo.accepted;
import static com.secutix.tixngo.client.LocalTixngo.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.secutix.tixngo.client.TixngoServiceException.Meaning;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The error table")
class ErrorTableTest {
    private final LocalTixngo tixngo = new LocalTixngo();
    private final TixngoClient client = tixngo.client();

    @AfterEach
    void close() {
        client.close();
        tixngo.close();
    }

    private TixngoServiceException refused() {
        return catchThrowableOfType(
                TixngoServiceException.class,
                () -> client.tickets().inject(List.of(Samples.ticket("T-1"), Samples.ticket("T-2"))));
    }

    @Nested
    class A400 {

        @Test
        void that_names_tickets_tells_which_are_bad() {
            tixngo.answer(
                    400,
                    "{\"code\":\"INVALID_REQUEST\",\"message\":\"two mistakes\",\"errors\":["
                            + "{\"ticketId\":\"T-2\",\"field\":\"event.id\",\"code\":\"BLANK\",\"message\":\"must not be blank\"},"
                            + "{\"ticketId\":\"T-2\",\"code\":\"OTHER\"},{\"ticketId\":\"never sent\",\"code\":\"X\"},"
                            + "{\"code\":\"ALL\",\"message\":\"all wrong\"},\"odd\"]}");

            TixngoServiceException refused = refused();

            assertThat(refused.meaning()).isEqualTo(Meaning.INVALID_REQUEST);
            assertThat(refused.httpStatus()).isEqualTo(400);
            assertThat(refused.code()).contains("INVALID_REQUEST");
            assertThat(refused.serviceMessage()).contains("two mistakes");
            assertThat(refused.itemErrors()).containsOnlyKeys("T-2");
            assertThat(refused.itemErrors().get("T-2"))
                    .containsExactly(
                            new ItemError("BLANK", "event.id", "must not be blank"),
                            new ItemError("OTHER", null, null));
            assertThat(refused.callErrors())
                    .containsExactly(new ItemError("X", null, null), new ItemError("ALL", null, "all wrong"));
            assertThat(refused.retryable()).isFalse();
            assertThat(refused.writeMayHaveHappened()).isFalse();
            assertThat(refused.attempts()).isEqualTo(1);
            assertThat(refused.requestId()).isPresent();
            assertThat(refused.endpoint()).contains(Endpoint.INJECT_TICKETS);
            assertThat(tixngo.requests()).isEqualTo(1);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "<html>no</html>", "[]", "{\"code\":", "{\"errors\":{}}", "null"})
        void that_names_none_is_a_refusal_all_the_same(String body) {
            tixngo.answer(400, body);

            TixngoServiceException refused = refused();

            assertThat(refused.meaning()).isEqualTo(Meaning.INVALID_REQUEST);
            assertThat(refused.itemErrors()).isEmpty();
            assertThat(refused.callErrors()).isEmpty();
            assertThat(refused.code()).isEmpty();
        }

        @Test
        void of_a_pagination_key_tells_its_code() {
            tixngo.answer(400, "{\"code\":\"INVALID_PAGINATION_KEY\"}");

            assertThat(catchThrowableOfType(
                                    TixngoServiceException.class,
                                    () -> client.tickets().changes("old", 10))
                            .code())
                    .contains("INVALID_PAGINATION_KEY");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void a_refused_key_is_told_at_once_and_never_shown(int status) {
        tixngo.answer(status, "{\"code\":\"UNAUTHORIZED\",\"message\":\"key " + LocalTixngo.KEY + " is unknown\"}");

        TixngoServiceException refused = refused();

        assertThat(refused.meaning()).isEqualTo(Meaning.UNAUTHORIZED);
        assertThat(refused.retryable()).isFalse();
        assertThat(refused)
                .hasMessageContaining("the API key is wrong or lacks the right")
                .hasMessageContaining("key *** is unknown")
                .hasMessageNotContaining(LocalTixngo.KEY);
        assertThat(tixngo.requests()).isEqualTo(1);
    }

    @Test
    void a_404_says_that_the_url_may_be_wrong() {
        tixngo.answer(404, "{\"code\":\"NO_SUCH_THING\"}");

        assertThat(refused().meaning()).isEqualTo(Meaning.NOT_FOUND);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "{\"code\":\"TOO_MANY_TICKETS\",\"limit\":500} | 500",
                "{\"code\":\"TOO_MANY_TICKETS\"} | -",
                "{\"limit\":0} | -",
                "{\"limit\":-3} | -",
                "{\"limit\":\"many\"} | -",
                "{\"limit\":99999999999} | -",
                "<html/> | -"
            })
    void a_413_tells_how_many_the_server_takes(String body, Integer limit) {
        tixngo.answer(413, body);

        TixngoServiceException refused = refused();

        assertThat(refused.meaning()).isEqualTo(Meaning.TOO_MANY_TICKETS);
        assertThat(refused.limit()).isEqualTo(limit == null ? OptionalInt.empty() : OptionalInt.of(limit));
        assertThat(refused.retryable()).isFalse();
        assertThat(refused.writeMayHaveHappened()).isFalse();
    }

    @Test
    void a_429_is_waited_for() {
        tixngo.answer(json(429, "{}").setHeader("Retry-After", "3"), accepted("T-1", "T-2"));

        assertThat(client.tickets()
                        .inject(List.of(Samples.ticket("T-1"), Samples.ticket("T-2")))
                        .attempts())
                .isEqualTo(2);
        assertThat(tixngo.waits).containsExactly(Duration.ofSeconds(3));
    }

    @ParameterizedTest
    @CsvSource({"500,{}", "502,<html>bad gateway</html>", "503,''", "504,{\"code\":\"SLOW\"}", "599,x", "408,''"})
    void a_server_in_trouble_is_tried_again_until_the_attempts_are_used_up(int status, String body) {
        for (int i = 0; i < 5; i++) {
            tixngo.answer(status, body);
        }

        TixngoServiceException refused = refused();

        assertThat(refused.meaning()).isEqualTo(Meaning.SERVER_ERROR);
        assertThat(refused.httpStatus()).isEqualTo(status);
        assertThat(refused.attempts()).isEqualTo(5);
        assertThat(refused.retryable()).isTrue();
        assertThat(refused.writeMayHaveHappened()).isTrue();
        assertThat(tixngo.requests()).isEqualTo(5);
        assertThat(tixngo.waits)
                .containsExactly(
                        Duration.ofMillis(200),
                        Duration.ofMillis(400),
                        Duration.ofMillis(800),
                        Duration.ofMillis(1600));
    }

    @ParameterizedTest
    @CsvSource({
        "402,UNEXPECTED",
        "405,UNEXPECTED",
        "409,UNEXPECTED",
        "418,UNEXPECTED",
        "421,UNEXPECTED",
        "422,UNEXPECTED",
        "407,UNEXPECTED"
    })
    void any_other_refusal_is_not_tried_again(int status, Meaning meaning) {
        tixngo.answer(status, "{}");

        TixngoServiceException refused = refused();

        assertThat(refused.meaning()).isEqualTo(meaning);
        assertThat(refused.retryable()).isFalse();
        assertThat(refused.writeMayHaveHappened()).isFalse();
        assertThat(tixngo.requests()).isEqualTo(1);
    }

    @Test
    void an_answer_without_content_is_no_answer() {
        for (int i = 0; i < 5; i++) {
            tixngo.answer(new MockResponse().setResponseCode(204));
        }

        TixngoException failure = catchThrowableOfType(
                TixngoException.class, () -> client.tickets().inject(List.of(Samples.ticket("T-1"))));

        assertThat(failure).isInstanceOf(TixngoProtocolException.class).hasMessageContaining("HTTP 204");
        assertThat(failure.writeMayHaveHappened()).isTrue();
    }

    @Test
    void a_status_stands_even_if_the_body_of_the_error_breaks_off() {
        tixngo.answer(json(401, "{\"code\":\"UNAUTHORIZED\",\"message\":\"" + "x".repeat(200_000) + "\"}")
                .setSocketPolicy(SocketPolicy.DISCONNECT_DURING_RESPONSE_BODY));

        assertThat(refused().meaning()).isEqualTo(Meaning.UNAUTHORIZED);
    }

    @Test
    void a_huge_error_is_cut() {
        tixngo.answer(400, "{\"code\":\"A\",\"message\":\"" + "long ".repeat(300_000) + "\"}");

        TixngoServiceException refused = refused();

        assertThat(refused.meaning()).isEqualTo(Meaning.INVALID_REQUEST);
        assertThat(refused.code()).isEmpty();
    }

    @Test
    void the_words_of_the_server_are_cut_and_cleaned() {
        tixngo.answer(
                400, "{\"code\":\"bad code!\",\"message\":\"a\\u0000\\u001b[31mb\\n" + "long ".repeat(400) + "\"}");

        TixngoServiceException refused = refused();

        assertThat(refused.serviceMessage().orElseThrow())
                .startsWith("a\uFFFD [31mb long")
                .hasSize(500);
        assertThat(refused.code()).contains("***");
    }

    @Nested
    class NoConnection {

        @Test
        void means_that_nothing_was_written() throws IOException {
            int free;
            try (ServerSocket socket = new ServerSocket(0)) {
                free = socket.getLocalPort();
            }
            try (TixngoClient nowhere =
                    tixngo.builder().url("http://127.0.0.1:" + free).build()) {
                TixngoTransportException failure = catchThrowableOfType(
                        TixngoTransportException.class, () -> nowhere.tickets().inject(List.of(Samples.ticket("T-1"))));

                assertThat(failure.neverConnected()).isTrue();
                assertThat(failure.writeMayHaveHappened()).isFalse();
                assertThat(failure.retryable()).isTrue();
                assertThat(failure.attempts()).isEqualTo(5);
                assertThat(failure)
                        .hasMessageContaining("the connection was refused")
                        .hasMessageContaining("nothing was sent");
            }
        }

        @Test
        void after_an_answer_that_broke_leaves_the_write_in_doubt() throws IOException {
            tixngo.answer(new MockResponse().setSocketPolicy(SocketPolicy.DISCONNECT_AFTER_REQUEST));
            try (TixngoClient dying = tixngo.builder()
                    .sleeper(duration -> tixngo.close())
                    .retryPolicy(RetryPolicy.standard().withMaxAttempts(2))
                    .build()) {
                TixngoTransportException failure = catchThrowableOfType(
                        TixngoTransportException.class, () -> dying.tickets().inject(List.of(Samples.ticket("T-1"))));

                assertThat(failure.neverConnected()).isFalse();
                assertThat(failure.writeMayHaveHappened()).isTrue();
                assertThat(failure).hasMessageContaining("not known");
            }
        }
    }

    @Test
    void a_refusal_after_an_answer_that_broke_leaves_the_write_in_doubt() {
        tixngo.answer(json(502, ""), json(400, "{}"));

        TixngoServiceException refused = refused();

        assertThat(refused.meaning()).isEqualTo(Meaning.INVALID_REQUEST);
        assertThat(refused.writeMayHaveHappened()).isTrue();
        assertThat(refused.attempts()).isEqualTo(2);
    }

    @Test
    void a_read_never_leaves_a_write_in_doubt() {
        for (int i = 0; i < 5; i++) {
            tixngo.answer(500, "");
        }

        TixngoServiceException refused = catchThrowableOfType(
                TixngoServiceException.class, () -> client.tickets().changes(null, 1));

        assertThat(refused.writeMayHaveHappened()).isFalse();
        assertThat(refused.retryAfter()).isEqualTo(Optional.empty());
    }
}
