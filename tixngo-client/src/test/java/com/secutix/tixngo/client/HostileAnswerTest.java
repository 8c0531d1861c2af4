package com.secutix.tixngo.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.secutix.tixngo.client.model.ChangesPage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An answer that means harm")
class HostileAnswerTest {
    private static final long BOUND = 1 << 20;
    private static final String OK = "HTTP/1.1 200 OK\nContent-Type: application/json\n";
    private HostileServer server;

    @AfterEach
    void close() {
        server.close();
    }

    private TixngoClient client() {
        return TixngoClient.builder()
                .url(server.url())
                .apiKey(LocalTixngo.KEY)
                .profile(TixngoProfile.V3.toBuilder().maxResponseBytes(BOUND).build())
                .retryPolicy(RetryPolicy.never())
                .attemptTimeout(Duration.ofSeconds(20))
                .build();
    }

    private ChangesPage page() {
        try (TixngoClient client = client()) {
            return client.tickets().changes(null, 10);
        }
    }

    private TixngoException failure() {
        return catchThrowableOfType(TixngoException.class, this::page);
    }

    private void isGivenUpEarly() {
        TixngoException failure = failure();

        assertThat(failure).isInstanceOfAny(TixngoProtocolException.class, TixngoTransportException.class);
        assertThat(failure).hasMessageNotContaining("timed out");
        assertThat(failure.retryable()).isTrue();
        assertThat(server.wasHungUpOn()).isTrue();
        // what the sockets of both sides hold on top of what was read
        assertThat(server.sent.get()).isLessThan(64 << 20);
        assertThat(server.connections).hasValue(1);
    }

    static byte[] gzip(byte[] plain, int times) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(zipped)) {
            for (int i = 0; i < times; i++) {
                out.write(plain);
            }
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return zipped.toByteArray();
    }

    @Nested
    class ThatNeverEnds {

        @Test
        void in_chunks_is_given_up() {
            server = HostileServer.endless(
                    OK + "Transfer-Encoding: chunked\n\n", ("8000\r\n" + " ".repeat(0x8000) + "\r\n").getBytes(UTF_8));
            isGivenUpEarly();
        }

        @Test
        void in_the_words_behind_the_length_of_a_chunk_is_given_up() {
            server = HostileServer.endless(
                    OK + "Transfer-Encoding: chunked\n\n1;x=", "x".repeat(8192).getBytes(UTF_8));
            isGivenUpEarly();
        }

        @Test
        void in_trailers_is_given_up() {
            server = HostileServer.endless(
                    OK + "Transfer-Encoding: chunked\n\n2\n{}\n0\n",
                    ("X: " + "x".repeat(8192) + "\r\n").getBytes(UTF_8));
            isGivenUpEarly();
        }

        @Test
        void in_headers_is_given_up() {
            server = HostileServer.endless("HTTP/1.1 200 OK\n", ("X: " + "x".repeat(8192) + "\r\n").getBytes(UTF_8));
            isGivenUpEarly();
        }

        @Test
        void in_one_header_is_given_up() {
            server = HostileServer.endless(
                    "HTTP/1.1 200 OK\nX: ", "x".repeat(8192).getBytes(UTF_8));
            isGivenUpEarly();
        }

        @Test
        void in_its_first_line_is_given_up() {
            server = HostileServer.endless("HTTP/1.1 200 ", "x".repeat(8192).getBytes(UTF_8));
            isGivenUpEarly();
        }

        @Test
        void without_a_length_is_given_up() {
            server = HostileServer.endless(
                    OK + "Connection: close\n\n[", "[],".repeat(1000).getBytes(UTF_8));
            isGivenUpEarly();
        }

        @Test
        void in_an_error_is_cut_and_the_error_stands() {
            server = HostileServer.endless(
                    "HTTP/1.1 404 Not Found\nContent-Type: application/json\nTransfer-Encoding: chunked\n\n",
                    ("8000\r\n" + " ".repeat(0x8000) + "\r\n").getBytes(UTF_8));

            assertThat(failure())
                    .isInstanceOfSatisfying(
                            TixngoServiceException.class,
                            refused -> assertThat(refused.httpStatus()).isEqualTo(404));
            assertThat(server.wasHungUpOn()).isTrue();
        }
    }

    @Nested
    class ThatGrows {

        @ParameterizedTest
        @ValueSource(ints = {200, 404})
        void a_thousandfold_when_unzipped_is_given_up(int status) {
            byte[] bomb = gzip(new byte[1 << 20], 40);
            server = HostileServer.saying(
                    "HTTP/1.1 " + status + " OK\nContent-Encoding: gzip\nContent-Length: " + bomb.length + "\n\n",
                    bomb);

            TixngoException failure = failure();

            assertThat(failure)
                    .isInstanceOf(status == 200 ? TixngoProtocolException.class : TixngoServiceException.class);
        }

        @Test
        void and_is_zipped_twice_is_unzipped_once() {
            byte[] bomb = gzip(gzip(new byte[1 << 20], 40), 1);
            server = HostileServer.saying(OK + "Content-Encoding: gzip\nContent-Length: " + bomb.length + "\n\n", bomb);

            assertThat(failure()).isInstanceOf(TixngoProtocolException.class);
        }
    }

    @Nested
    class BeforeTheAnswer {

        @ParameterizedTest
        @ValueSource(strings = {"100 Continue", "102 Processing", "103 Early Hints", "199 Whatever"})
        void words_without_end_are_no_answer(String status) {
            server = HostileServer.endless("", ("HTTP/1.1 " + status + "\r\nX: y\r\n\r\n").getBytes(UTF_8));

            TixngoException failure = failure();

            assertThat(failure).isInstanceOf(TixngoProtocolException.class);
            assertThat(server.wasHungUpOn()).isTrue();
        }

        @Test
        void a_few_words_do_not_make_the_next_call_read_the_answer_of_this_one() {
            String hints = "HTTP/1.1 103 Early Hints\nLink: </a>\n\n".repeat(3);
            String body = "{\"result\":[{\"ticketId\":\"T-1\",\"status\":\"INJECTED\"}]}";
            server = HostileServer.saying(
                    hints + OK + "Content-Length: " + body.length() + "\n\n", body.getBytes(UTF_8));
            try (TixngoClient client = client()) {
                assertThat(catchThrowableOfType(
                                TixngoException.class, () -> client.tickets().changes(null, 10)))
                        .isInstanceOf(TixngoProtocolException.class);
                assertThat(catchThrowableOfType(
                                TixngoException.class, () -> client.tickets().changes("next", 10)))
                        .isInstanceOf(TixngoProtocolException.class);
            }
            assertThat(server.connections).hasValue(2);
        }
    }

    @Nested
    class ByteByByte {

        @Test
        void ends_with_the_time_of_the_attempt() {
            server = new HostileServer(out -> {
                out.write((OK + "Content-Length: 100000\n\n")
                        .replace("\n", "\r\n")
                        .getBytes(UTF_8));
                for (int i = 0; i < 100_000; i++) {
                    out.write(' ');
                    out.flush();
                    pause();
                }
            });
            try (TixngoClient client = client().newBuilder()
                    .attemptTimeout(Duration.ofMillis(200))
                    .callTimeout(Duration.ofMillis(400))
                    .retryPolicy(RetryPolicy.standard())
                    .build()) {
                TixngoException failure = catchThrowableOfType(
                        TixngoException.class, () -> client.tickets().changes(null, 10));

                assertThat(failure).isInstanceOf(TixngoTransportException.class).hasMessageContaining("timed out");
                assertThat(failure.attempts()).isLessThanOrEqualTo(3);
            }
            assertThat(server.wasHungUpOn()).isTrue();
        }

        private void pause() {
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        }
    }

    @Test
    void of_a_million_items_is_given_up() {
        String body = "{\"result\":[" + "1,".repeat(500_000) + "1]}";
        server = HostileServer.saying(OK + "Content-Length: " + body.length() + "\n\n", body.getBytes(UTF_8));

        assertThat(failure()).isInstanceOf(TixngoProtocolException.class).hasMessageContaining("more than");
    }
}
