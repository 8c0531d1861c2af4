package com.secutix.tixngo.client;

import static com.secutix.tixngo.client.LocalTixngo.accepted;
import static com.secutix.tixngo.client.LocalTixngo.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import okhttp3.ConnectionPool;
import okhttp3.Cookie;
import okhttp3.CookieJar;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("The life of a client")
@Timeout(60)
class LifecycleTest {
    private final LocalTixngo tixngo = new LocalTixngo();

    @AfterEach
    void close() {
        tixngo.close();
    }

    private static DeliveryResult inject(TixngoClient client) {
        return client.tickets().inject(List.of(Samples.ticket("T-1")));
    }

    @Nested
    class Closing {

        @Test
        void ends_it_and_may_be_repeated() {
            TixngoClient client = tixngo.client();
            client.close();
            client.close();

            assertThatThrownBy(() -> inject(client))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("closed");
            assertThatThrownBy(client::check).isInstanceOf(IllegalStateException.class);
            assertThat(tixngo.requests()).isZero();
        }

        @Test
        void of_a_derived_client_leaves_its_origin_alone() {
            tixngo.answer(accepted("T-1"), accepted("T-1"));
            try (TixngoClient client = tixngo.client()) {
                TixngoClient derived = client.newBuilder().build();
                inject(derived);
                derived.close();

                assertThat(inject(client).attempts()).isEqualTo(1);
                assertThatThrownBy(() -> inject(derived)).isInstanceOf(IllegalStateException.class);
            }
            tixngo.received();
            assertThat(tixngo.received().getSequenceNumber())
                    .as("the second request of one connection")
                    .isEqualTo(1);
        }

        @Test
        void of_the_origin_ends_the_derived_ones() {
            TixngoClient client = tixngo.client();
            TixngoClient derived = client.newBuilder().build();
            client.close();

            assertThatThrownBy(() -> inject(derived)).isInstanceOf(IllegalStateException.class);
        }

        @Test
        void ends_a_call_under_way() throws Exception {
            CountDownLatch arrived = new CountDownLatch(1);
            tixngo.server.setDispatcher(new Dispatcher() {
                @Override
                public MockResponse dispatch(RecordedRequest request) {
                    arrived.countDown();
                    return new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE);
                }
            });
            TixngoClient client = tixngo.client();
            AtomicReference<Throwable> failure = new AtomicReference<>();
            Thread caller =
                    new Thread(() -> failure.set(catchThrowableOfType(TixngoException.class, () -> inject(client))));
            caller.start();
            assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();

            client.close();
            caller.join(10_000);

            assertThat(failure.get()).isInstanceOfSatisfying(TixngoTransportException.class, e -> {
                assertThat(e.writeMayHaveHappened()).isTrue();
                assertThat(e.attempts()).isEqualTo(1);
            });
        }

        @Test
        void leaves_no_thread_that_would_keep_the_program_alive() {
            Set<Thread> before = Thread.getAllStackTraces().keySet();
            tixngo.answer(accepted("T-1"));
            TixngoClient client = tixngo.client();
            inject(client);

            assertThat(Thread.getAllStackTraces().keySet())
                    .filteredOn(thread ->
                            !before.contains(thread) && thread.getName().contains("OkHttp"))
                    .allMatch(Thread::isDaemon);
            client.close();
        }
    }

    @Nested
    class Deriving {

        @Test
        void changes_what_it_says_and_shares_the_rest() {
            tixngo.answer(json(200, "{\"result\":[],\"odd\":1}"), json(200, "{\"result\":[]}"));
            try (TixngoClient client = tixngo.client();
                    TixngoClient derived = client.newBuilder().apiKey("other").build()) {
                client.tickets().changes(null, 1);
                derived.tickets().changes(null, 1);

                assertThat(tixngo.received().getHeader("x-tixngo-key")).isEqualTo(LocalTixngo.KEY);
                RecordedRequest second = tixngo.received();
                assertThat(second.getHeader("x-tixngo-key")).isEqualTo("other");
                assertThat(second.getSequenceNumber()).isEqualTo(1);
                assertThat(derived.unknownFieldCounts())
                        .isEqualTo(client.unknownFieldCounts())
                        .isNotEmpty();
                assertThat(derived.baseUrl()).isEqualTo(client.baseUrl());
            }
        }

        @Test
        void takes_no_other_connections() {
            try (TixngoClient client = tixngo.client()) {
                assertThatThrownBy(() -> client.newBuilder()
                                .okHttpClient(new OkHttpClient())
                                .build())
                        .isInstanceOf(TixngoConfigurationException.class)
                        .hasMessageContaining("shares the connections");
            }
        }
    }

    @Nested
    class TheHostsOwnClient {
        private final ConnectionPool pool = new ConnectionPool();
        private final AtomicInteger intercepted = new AtomicInteger();
        private final CookieJar cookies = new CookieJar() {
            @Override
            public void saveFromResponse(HttpUrl url, List<Cookie> received) {
                throw new AssertionError("cookies are switched off");
            }

            @Override
            public List<Cookie> loadForRequest(HttpUrl url) {
                throw new AssertionError("cookies are switched off");
            }
        };
        private final OkHttpClient own = new OkHttpClient.Builder()
                .connectionPool(pool)
                .cookieJar(cookies)
                .readTimeout(Duration.ofMillis(1))
                .addInterceptor(chain -> {
                    intercepted.incrementAndGet();
                    return chain.proceed(chain.request());
                })
                .build();

        @AfterEach
        void evict() {
            pool.evictAll();
        }

        @Test
        void is_used_with_its_pool_and_interceptors_and_never_closed() throws IOException {
            tixngo.answer(
                    accepted("T-1").setHeader("Set-Cookie", "a=b").setHeadersDelay(50, TimeUnit.MILLISECONDS),
                    new MockResponse());
            try (TixngoClient client = tixngo.builder().okHttpClient(own).build()) {
                inject(client);
            }

            assertThat(intercepted).hasValue(1);
            assertThat(pool.connectionCount()).isEqualTo(1);
            assertThat(own.dispatcher().executorService().isShutdown()).isFalse();
        }
    }

    @Nested
    class Interruption {

        @Test
        void before_a_call_is_told_and_the_flag_stays() {
            try (TixngoClient client = tixngo.client()) {
                Thread.currentThread().interrupt();
                TixngoInterruptedException told =
                        catchThrowableOfType(TixngoInterruptedException.class, () -> inject(client));

                assertThat(Thread.interrupted()).isTrue();
                assertThat(told.attempts()).isZero();
                assertThat(told.writeMayHaveHappened()).isFalse();
                assertThat(tixngo.requests()).isZero();
            }
        }

        @Test
        void while_waiting_is_told_and_the_flag_stays() {
            tixngo.answer(json(503, ""));
            try (TixngoClient client = tixngo.builder()
                    .sleeper(duration -> {
                        throw new InterruptedException();
                    })
                    .build()) {
                TixngoInterruptedException told =
                        catchThrowableOfType(TixngoInterruptedException.class, () -> inject(client));

                assertThat(Thread.interrupted()).isTrue();
                assertThat(told.attempts()).isEqualTo(1);
                assertThat(told.writeMayHaveHappened()).isTrue();
            }
        }

        @Test
        void while_the_connection_is_used_leaves_the_write_in_doubt() {
            Thread caller = Thread.currentThread();
            tixngo.answer(accepted("T-1"));
            try (TixngoClient client = tixngo.builder()
                    .okHttpClient(new OkHttpClient.Builder()
                            .addNetworkInterceptor(chain -> {
                                caller.interrupt();
                                return chain.proceed(chain.request());
                            })
                            .build())
                    .build()) {
                TixngoInterruptedException told =
                        catchThrowableOfType(TixngoInterruptedException.class, () -> inject(client));

                assertThat(Thread.interrupted()).isTrue();
                assertThat(told.writeMayHaveHappened()).isTrue();
                assertThat(told).hasMessageContaining("not known");
            }
        }
    }

    @Test
    void no_connection_leaks_whatever_the_answer() {
        ConnectionPool pool = new ConnectionPool();
        OkHttpClient own = new OkHttpClient.Builder().connectionPool(pool).build();
        try (TixngoClient client = tixngo.builder()
                .okHttpClient(own)
                .retryPolicy(RetryPolicy.never())
                .build()) {
            List<MockResponse> answers = List.of(
                    accepted("T-1"),
                    json(200, "not json"),
                    json(200, "{\"results\":[]} trailing"),
                    json(400, "{\"code\":\"X\"}"),
                    json(500, "<html/>"),
                    json(200, "{}"),
                    new MockResponse().setResponseCode(204),
                    json(200, "{\"results\":[").setSocketPolicy(SocketPolicy.DISCONNECT_AT_END));
            for (MockResponse answer : answers) {
                tixngo.answer(answer);
                try {
                    inject(client);
                } catch (TixngoException expected) {
                    assertThat(expected.attempts()).isEqualTo(1);
                }
            }

            assertThat(pool.connectionCount()).isEqualTo(pool.idleConnectionCount());
        } finally {
            pool.evictAll();
        }
    }

    @Test
    void many_threads_share_one_client() throws Exception {
        Set<String> ids = ConcurrentHashMap.newKeySet();
        tixngo.server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                ids.add(request.getHeader("x-request-id"));
                String body = request.getBody().readUtf8();
                return accepted(body.replaceAll(".*\"ticketId\":\"([^\"]+)\".*", "$1"));
            }
        });
        Set<Outcome> outcomes = ConcurrentHashMap.newKeySet();
        try (TixngoClient client = tixngo.client()) {
            List<Thread> threads = IntStream.range(0, 16)
                    .mapToObj(i -> new Thread(() -> outcomes.addAll(client.tickets()
                            .inject(List.of(Samples.ticket("T-" + i)))
                            .outcomes())))
                    .toList();
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join(20_000);
            }
        }

        assertThat(outcomes).hasSize(16).allMatch(Outcome.Accepted.class::isInstance);
        assertThat(ids).hasSize(16);
    }
}
