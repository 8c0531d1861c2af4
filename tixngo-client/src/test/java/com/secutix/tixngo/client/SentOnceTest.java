package com.secutix.tixngo.client;

import static com.secutix.tixngo.client.LocalTixngo.accepted;
import static com.secutix.tixngo.client.LocalTixngo.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.secutix.tixngo.client.TixngoServiceException.Meaning;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Without our own retries there must be one request on the wire, whatever OkHttp would do by itself. */
@DisplayName("The layers below the retry decorator")
class SentOnceTest {
    private final LocalTixngo tixngo = new LocalTixngo();

    @AfterEach
    void close() {
        tixngo.close();
    }

    static Stream<MockResponse> answersThatTemptToSendAgain() {
        return Stream.of(
                json(503, "").setHeader("Retry-After", "0"),
                json(408, ""),
                json(408, "").setHeader("Retry-After", "0"),
                json(421, ""),
                json(401, "").setHeader("WWW-Authenticate", "Basic realm=\"x\""),
                json(407, "").setHeader("Proxy-Authenticate", "Basic realm=\"x\""),
                json(301, "").setHeader("Location", "/elsewhere"),
                json(302, "").setHeader("Location", "/elsewhere"),
                json(303, "").setHeader("Location", "/elsewhere"),
                json(307, "").setHeader("Location", "/elsewhere"),
                json(308, "").setHeader("Location", "/elsewhere"),
                new MockResponse().setSocketPolicy(SocketPolicy.DISCONNECT_AFTER_REQUEST),
                new MockResponse().setSocketPolicy(SocketPolicy.DISCONNECT_DURING_REQUEST_BODY),
                new MockResponse().setSocketPolicy(SocketPolicy.DISCONNECT_AT_START));
    }

    private void hasSentOne(TixngoClient client, boolean write, MockResponse tempting) {
        // a first call leaves a connection to be used again, which is when OkHttp is most eager
        tixngo.answer(write ? accepted("T-1") : LocalTixngo.page(), tempting, accepted("T-1"), LocalTixngo.page());
        call(client, write);

        TixngoException failure = catchThrowableOfType(TixngoException.class, () -> call(client, write));

        assertThat(failure).isNotNull();
        assertThat(failure.attempts()).isEqualTo(1);
        boolean counted = tempting.getSocketPolicy() != SocketPolicy.DISCONNECT_AT_START
                && tempting.getSocketPolicy() != SocketPolicy.DISCONNECT_DURING_REQUEST_BODY;
        assertThat(tixngo.requests()).isLessThanOrEqualTo(2);
        if (counted) {
            assertThat(tixngo.requests()).isEqualTo(2);
        }
    }

    private static void call(TixngoClient client, boolean write) {
        if (write) {
            client.tickets().inject(List.of(Samples.fullTicket("T-1")));
        } else {
            client.tickets().changes(null, 1);
        }
    }

    @ParameterizedTest
    @MethodSource("answersThatTemptToSendAgain")
    void never_send_a_write_again(MockResponse tempting) {
        try (TixngoClient client =
                tixngo.builder().retryPolicy(RetryPolicy.never()).build()) {
            hasSentOne(client, true, tempting);
        }
    }

    @ParameterizedTest
    @MethodSource("answersThatTemptToSendAgain")
    void never_send_a_read_again(MockResponse tempting) {
        try (TixngoClient client =
                tixngo.builder().retryPolicy(RetryPolicy.never()).build()) {
            hasSentOne(client, false, tempting);
        }
    }

    @ParameterizedTest
    @MethodSource("answersThatTemptToSendAgain")
    void never_send_again_through_a_client_of_the_host_that_would(MockResponse tempting) {
        OkHttpClient eager = new OkHttpClient.Builder()
                .retryOnConnectionFailure(true)
                .followRedirects(true)
                .authenticator((route, response) -> again(response, "Authorization"))
                .proxyAuthenticator((route, response) -> again(response, "Proxy-Authorization"))
                .build();
        try (TixngoClient client = tixngo.builder()
                .okHttpClient(eager)
                .retryPolicy(RetryPolicy.never())
                .build()) {
            hasSentOne(client, true, tempting);
        } finally {
            eager.connectionPool().evictAll();
        }
    }

    private static okhttp3.Request again(Response response, String header) {
        return response.request()
                .newBuilder()
                .header(header, Credentials.basic("a", "b"))
                .build();
    }

    @Test
    void never_send_again_for_an_interceptor_that_tries() {
        OkHttpClient doubling = new OkHttpClient.Builder()
                .addNetworkInterceptor(chain -> {
                    chain.request().body().writeTo(new okio.Buffer());
                    return chain.proceed(chain.request());
                })
                .build();
        try (TixngoClient client = tixngo.builder()
                .okHttpClient(doubling)
                .retryPolicy(RetryPolicy.never())
                .attemptTimeout(Duration.ofSeconds(2))
                .build()) {
            TixngoException failure = catchThrowableOfType(
                    TixngoException.class, () -> client.tickets().inject(List.of(Samples.ticket("T-1"))));

            assertThat(failure).isInstanceOf(TixngoTransportException.class);
        } finally {
            doubling.connectionPool().evictAll();
        }
    }

    @Test
    void never_take_the_key_to_another_host() {
        try (LocalTixngo elsewhere = new LocalTixngo();
                TixngoClient client = tixngo.client()) {
            elsewhere.answer(accepted("T-1"));
            String location = elsewhere.baseUrl() + "/tickets?token=zoe.secret@example.org";
            tixngo.answer(json(307, "").setHeader("Location", location));

            TixngoServiceException failure = catchThrowableOfType(
                    TixngoServiceException.class, () -> client.tickets().inject(List.of(Samples.ticket("T-1"))));

            assertThat(failure.meaning()).isEqualTo(Meaning.REDIRECTED);
            assertThat(failure.retryable()).isFalse();
            assertThat(failure)
                    .hasMessageContaining(elsewhere.server.getHostName())
                    .hasMessageContaining("correct the URL")
                    .hasMessageNotContaining("zoe");
            assertThat(elsewhere.requests()).isZero();
            assertThat(tixngo.requests()).isEqualTo(1);
        }
    }

    @Test
    void compress_a_write_only_when_the_profile_says_so() throws Exception {
        TixngoProfile compressing = TixngoProfile.builder().gzipRequests(true).build();
        try (TixngoClient client = tixngo.builder().profile(compressing).build()) {
            tixngo.answer(json(503, ""), accepted("T-1"));

            client.tickets().inject(List.of(Samples.ticket("T-1")));
        }

        for (int attempt = 0; attempt < 2; attempt++) {
            okhttp3.mockwebserver.RecordedRequest request = tixngo.received();
            assertThat(request.getHeader("Content-Encoding")).isEqualTo("gzip");
            try (okio.BufferedSource plain = okio.Okio.buffer(new okio.GzipSource(request.getBody()))) {
                assertThat(plain.readUtf8()).startsWith("{\"tickets\":[{\"ticketId\":\"T-1\"");
            }
        }
    }
}
