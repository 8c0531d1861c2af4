package com.secutix.tixngo.client;

import static com.secutix.tixngo.client.LocalTixngo.accepted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A redirect")
class HostileRedirectTest {
    private final LocalTixngo tixngo = new LocalTixngo();
    private final LocalTixngo stranger = new LocalTixngo();

    @AfterEach
    void close() {
        tixngo.close();
        stranger.close();
    }

    private TixngoServiceException redirected(int status, String location) {
        tixngo.answer(new MockResponse().setResponseCode(status).setHeader("Location", location), accepted("T-1"));
        stranger.answer(accepted("T-1"));
        try (TixngoClient client = tixngo.client()) {
            return catchThrowableOfType(
                    TixngoServiceException.class, () -> client.tickets().inject(List.of(Samples.ticket("T-1"))));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 301, 302, 303, 307, 308})
    void to_another_host_is_not_followed_and_that_host_hears_nothing(int status) {
        TixngoServiceException failure = redirected(status, stranger.baseUrl() + "?k=" + LocalTixngo.KEY);

        assertThat(failure.meaning()).isEqualTo(TixngoServiceException.Meaning.REDIRECTED);
        assertThat(failure.retryable()).isFalse();
        assertThat(failure).hasMessageNotContaining(LocalTixngo.KEY);
        assertThat(stranger.requests()).isZero();
        assertThat(tixngo.requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "/v3/organizer/elsewhere",
        "https://localhost/v3/organizer/tickets",
        "//localhost/x",
        "''",
        "http://a b/",
        "ftp://localhost/",
        "javascript:alert(1)",
        "?",
        "http://[::1"
    })
    void to_whatever_else_is_not_followed_either(String location) {
        TixngoServiceException failure = redirected(307, location);

        assertThat(failure.meaning()).isEqualTo(TixngoServiceException.Meaning.REDIRECTED);
        assertThat(tixngo.requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 407, 408, 421, 425, 503})
    void by_another_name_is_not_followed_either(int status) {
        tixngo.answer(new MockResponse()
                .setResponseCode(status)
                .setHeader("WWW-Authenticate", "Basic realm=\"x\"")
                .setHeader("Proxy-Authenticate", "Basic realm=\"x\"")
                .setHeader("Refresh", "0; url=" + stranger.baseUrl())
                .setHeader("Alt-Svc", "h2=\":" + stranger.server.getPort() + "\"")
                .setHeader("Location", stranger.baseUrl())
                .setHeader("Set-Cookie", "a=b"));
        tixngo.answer(accepted("T-1"));
        try (TixngoClient client =
                tixngo.builder().retryPolicy(RetryPolicy.never()).build()) {
            assertThat(catchThrowableOfType(
                            TixngoServiceException.class,
                            () -> client.tickets().inject(List.of(Samples.ticket("T-1")))))
                    .extracting(TixngoServiceException::httpStatus)
                    .isEqualTo(status);
            client.tickets().inject(List.of(Samples.ticket("T-1")));
        }
        tixngo.received();
        RecordedRequest next = tixngo.received();
        assertThat(next.getHeader("Cookie")).isNull();
        assertThat(next.getHeader("Authorization")).isNull();
        assertThat(stranger.requests()).isZero();
    }
}
