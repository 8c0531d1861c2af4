package com.secutix.tixngo.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is closed is closed, whatever was under way. */
class ConnectionsTest {

    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        server.start();
        server.enqueue(new MockResponse().setBody("an answer"));
    }

    @AfterEach
    void stop() throws IOException {
        server.shutdown();
    }

    private Response answer(OkHttpClient client) throws IOException {
        return client.newCall(new Request.Builder()
                        .url(server.url("/"))
                        .tag(Exchange.class, null)
                        .build())
                .execute();
    }

    @Test
    void a_connection_whose_answer_was_being_read_is_not_kept() throws IOException {
        Connections connections = Connections.of(null);
        OkHttpClient client = connections.with(Duration.ofSeconds(5), 1_000_000);
        try (Response beingRead = answer(client)) {
            connections.close();
            assertThat(beingRead.body().string()).isEqualTo("an answer");
        }
        assertThat(client.connectionPool().connectionCount()).isEqualTo(1);

        connections.attemptEnded();

        assertThat(client.connectionPool().connectionCount()).isZero();
    }

    @Test
    void a_connection_is_kept_for_the_next_call_until_then() throws IOException {
        try (Connections connections = Connections.of(null)) {
            OkHttpClient client = connections.with(Duration.ofSeconds(5), 1_000_000);
            try (Response beingRead = answer(client)) {
                assertThat(beingRead.body().string()).isEqualTo("an answer");
            }

            connections.attemptEnded();

            assertThat(client.connectionPool().connectionCount()).isEqualTo(1);
        }
    }
}
