package com.secutix.tixngo.leaks;

import com.secutix.tixngo.client.TixngoClient;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Tests that leave things behind, and some that do not; run by {@link LeakCheckTest}, which cleans up after them. */
final class LeakSamples {

    /** What puts things right again, the last leak first. */
    static final Deque<AutoCloseable> CLEANING = new ArrayDeque<>();

    private LeakSamples() {}

    static void clean() throws Exception {
        while (!CLEANING.isEmpty()) {
            CLEANING.pop().close();
        }
    }

    private static void startThread(String name) {
        startThread(name, () -> {});
    }

    private static void startThread(String name, Runnable lastTask) {
        CountDownLatch end = new CountDownLatch(1);
        Thread thread = new Thread(
                () -> {
                    lastTask.run();
                    try {
                        end.await();
                    } catch (InterruptedException interrupted) {
                        Thread.currentThread().interrupt();
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
        CLEANING.push(() -> {
            end.countDown();
            thread.join();
        });
    }

    private static MockWebServer server() throws IOException {
        MockWebServer server = new MockWebServer();
        server.enqueue(new MockResponse().setBody("{\"pagination\":{},\"result\":[]}"));
        server.start();
        return server;
    }

    static class LeavesAThread {
        @Test
        void sample() {
            startThread("tixngo-left-behind");
        }
    }

    /** As a thread of OkHttp's does it: named after its task, and after the pool when it rests until the next. */
    static class LeavesAPooledThreadAtItsLastTask {
        @Test
        void sample() {
            Thread test = Thread.currentThread();
            startThread("OkHttp localhost", () -> {
                while (test.getState() != Thread.State.TIMED_WAITING) {
                    Thread.onSpinWait();
                }
                Thread.currentThread().setName("OkHttp TaskRunner");
            });
        }
    }

    static class LeavesAThreadOfItsFixture {
        @BeforeAll
        static void start() {
            startThread("tixngo-fixture");
        }

        @Test
        void sample() {}
    }

    static class LeavesAThreadInANestedClass {
        @Nested
        class Inner {
            @Test
            void sample() {
                startThread("tixngo-nested");
            }
        }
    }

    static class LeavesAClientOpen {
        @Test
        void sample() throws IOException {
            try (MockWebServer server = server()) {
                TixngoClient client = TixngoClient.builder()
                        .url(server.url("/").toString())
                        .apiKey("test-key")
                        .build();
                CLEANING.push(client);
                client.tickets().changes(null, 1);
            }
        }
    }

    static class LeavesABodyOpen {
        @Test
        void sample() throws IOException {
            try (MockWebServer server = server()) {
                OkHttpClient client = new OkHttpClient();
                CLEANING.push(client.newCall(
                                new Request.Builder().url(server.url("/")).build())
                        .execute());
                // closes what is idle: the connection of the open body is not
                client.connectionPool().evictAll();
                CLEANING.addLast(() -> client.connectionPool().evictAll());
            }
        }
    }

    static class LeavesADatabaseConnection {
        @Test
        void sample() throws Exception {
            CLEANING.push(java.sql.DriverManager.getConnection(LeakCheckTest.FakeDriver.URL));
        }
    }

    static class LetsItsPoolTearDownAConnection {
        @Test
        void sample() throws Exception {
            java.sql.DriverManager.getConnection(LeakCheckTest.FakeDriver.URL).abort(Runnable::run);
        }
    }

    static class CleansUp {
        @Test
        void sample() throws Exception {
            startThread("tixngo-that-ends");
            clean();
            java.sql.DriverManager.getConnection(LeakCheckTest.FakeDriver.URL).close();
            try (MockWebServer server = server();
                    TixngoClient client = TixngoClient.builder()
                            .url(server.url("/").toString())
                            .apiKey("test-key")
                            .build()) {
                client.tickets().changes(null, 1);
            }
        }
    }
}
