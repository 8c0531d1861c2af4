package com.secutix.tixngo.client;

import static com.secutix.tixngo.client.LocalTixngo.accepted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The options of a client")
class ClientOptionsTest {
    private final LocalTixngo tixngo = new LocalTixngo();

    @AfterEach
    void close() {
        tixngo.close();
    }

    @Nested
    class TheUrl {

        @ParameterizedTest
        @ValueSource(strings = {"%s", "%s/", "%s///", "%s/tickets", "%s/tickets/", "  %s/tickets// \n", "\t%s"})
        void may_have_any_form_that_s360_knows(String form) {
            String url = String.format(form, tixngo.baseUrl());
            tixngo.answer(accepted("T-1"));
            try (TixngoClient client = tixngo.builder().url(url).build()) {
                client.tickets().inject(List.of(Samples.ticket("T-1")));

                assertThat(client.baseUrl()).isEqualTo(URI.create(tixngo.baseUrl()));
            }
            assertThat(tixngo.received().getPath()).isEqualTo("/v3/organizer/tickets");
        }

        @ParameterizedTest
        @CsvSource({"'',/tickets", "/,/tickets", "/tickets,/tickets", "/a%20b/,/a%20b/tickets"})
        void may_have_any_path(String path, String called) {
            String root = "http://" + tixngo.server.getHostName() + ":" + tixngo.server.getPort();
            tixngo.answer(accepted("T-1"));
            try (TixngoClient client = tixngo.builder().url(root + path).build()) {
                client.tickets().inject(List.of(Samples.ticket("T-1")));
            }
            assertThat(tixngo.received().getPath()).isEqualTo(called);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "'' | missing",
                    "'  ' | missing",
                    "api.tixngo.io/v3/organizer | begin with https://",
                    "ftp://api.tixngo.io | begin with https://",
                    "https: | no URL",
                    "https://  | no URL",
                    "https:///v3 | no URL",
                    "https:api.tixngo.io | no URL",
                    "https://api .tixngo.io | no URL",
                    "https://user:geheim@api.tixngo.io/ | user or password",
                    "https://geheim@api.tixngo.io/ | user or password",
                    "https://@api.tixngo.io/ | user or password",
                    "https://api.tixngo.io/?key=geheim | query",
                    "https://api.tixngo.io/? | query",
                    "https://api.tixngo.io/#geheim | fragment"
                })
        void is_refused_without_showing_what_may_be_secret(String url, String problem) {
            assertThatThrownBy(() -> TixngoClient.builder().url(url).apiKey("k").build())
                    .isInstanceOf(TixngoConfigurationException.class)
                    .hasMessageContaining(problem)
                    .hasMessageNotContaining("geheim");
        }

        @ParameterizedTest
        @EnumSource(TixngoEnvironment.class)
        void may_be_that_of_an_environment(TixngoEnvironment environment) {
            try (TixngoClient client =
                    TixngoClient.builder().environment(environment).apiKey("k").build()) {
                assertThat(client.baseUrl()).isEqualTo(environment.baseUrl());
            }
            assertThat(TixngoEnvironment.of(URI.create(environment.baseUrl() + "/tickets/")))
                    .contains(environment);
            assertThat(TixngoEnvironment.of(URI.create("https://example.org"))).isEmpty();
        }
    }

    @Nested
    class TheKey {

        @ParameterizedTest
        @ValueSource(strings = {"", "  ", "ab\ncd", "ab cd", "schlüssel", "ab\u0000cd"})
        void that_cannot_be_a_header_is_refused_without_showing_it(String key) {
            TixngoConfigurationException failure = catchThrowableOfType(
                    TixngoConfigurationException.class,
                    () -> tixngo.builder().apiKey(key).build());

            assertThat(failure.getMessage()).contains("key").doesNotContain("ab", "cd", "schl");
        }

        @Test
        void that_is_surrounded_by_blanks_is_taken_without_them() {
            tixngo.answer(accepted("T-1"));
            try (TixngoClient client = tixngo.builder().apiKey(" k-1\n").build()) {
                client.tickets().inject(List.of(Samples.ticket("T-1")));
            }
            assertThat(tixngo.received().getHeader("x-tixngo-key")).isEqualTo("k-1");
        }

        @Test
        void whose_source_fails_is_told_without_the_words_of_the_source() {
            try (TixngoClient client = tixngo.builder()
                    .apiKey(() -> {
                        throw new IllegalStateException("geheim");
                    })
                    .build()) {
                assertThatThrownBy(() -> client.tickets().changes(null, 1))
                        .isInstanceOf(TixngoConfigurationException.class)
                        .hasMessageContaining("IllegalStateException")
                        .hasMessageNotContaining("geheim")
                        .hasNoCause();
            }
        }
    }

    @Test
    void that_are_wrong_are_told_all_together() {
        TixngoConfigurationException failure = catchThrowableOfType(
                TixngoConfigurationException.class,
                () -> TixngoClient.builder()
                        .callTimeout(Duration.ZERO)
                        .attemptTimeout(Duration.ofDays(2))
                        .connectTimeout(Duration.ofNanos(5))
                        .maxRetryAfter(Duration.ofSeconds(-1))
                        .payloadDump(exchange -> {}, 0)
                        .build());

        assertThat(failure.problems())
                .hasSize(7)
                .anyMatch(problem -> problem.contains("URL"))
                .anyMatch(problem -> problem.contains("API key is missing"))
                .anyMatch(problem -> problem.contains("callTimeout"))
                .anyMatch(problem -> problem.contains("attemptTimeout"))
                .anyMatch(problem -> problem.contains("connectTimeout"))
                .anyMatch(problem -> problem.contains("maxRetryAfter"))
                .anyMatch(problem -> problem.contains("dump"));
        assertThat(failure).hasMessageStartingWith("7 mistakes:");
        assertThat(failure.retryable()).isFalse();
        assertThat(failure.requestId()).isEmpty();
    }

    @Test
    void are_those_of_the_moment_of_building() {
        TixngoClientBuilder builder = tixngo.builder();
        try (TixngoClient client = builder.build()) {
            builder.url("https://example.org");

            assertThat(client.baseUrl()).isEqualTo(URI.create(tixngo.baseUrl()));
            assertThat(client).asString().doesNotContain(LocalTixngo.KEY);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a/b", "é", "a\nb"})
    void name_the_host_application_by_tokens_only(String token) {
        assertThatThrownBy(() -> new HostApplication(token, "1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new HostApplication("host", token)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bound_the_retry_policy() {
        Duration second = Duration.ofSeconds(1);
        assertThatThrownBy(() -> new RetryPolicy(0, second, 2, second)).hasMessageContaining("maxAttempts");
        assertThatThrownBy(() -> new RetryPolicy(101, second, 2, second)).hasMessageContaining("maxAttempts");
        assertThatThrownBy(() -> new RetryPolicy(1, Duration.ZERO, 2, second)).hasMessageContaining("firstDelay");
        assertThatThrownBy(() -> new RetryPolicy(1, second, 0.5, second)).hasMessageContaining("factor");
        assertThatThrownBy(() -> new RetryPolicy(1, second, Double.NaN, second)).hasMessageContaining("factor");
        assertThatThrownBy(() -> new RetryPolicy(1, second, 2, Duration.ofMillis(1)))
                .hasMessageContaining("maxDelay");
        assertThatThrownBy(() -> new RetryPolicy(1, second, 2, Duration.ofHours(2)))
                .hasMessageContaining("maxDelay");
        assertThat(RetryPolicy.standard())
                .isEqualTo(new RetryPolicy(5, Duration.ofMillis(200), 2, Duration.ofSeconds(10)));
        assertThat(new RetryPolicy(100, second, 10, Duration.ofHours(1)).ceiling(99))
                .isEqualTo(Duration.ofHours(1));
    }
}
