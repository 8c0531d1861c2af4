package com.secutix.tixngo.host.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.client.TixngoClient;
import com.secutix.tixngo.sync.TixngoSync;
import com.secutix.tixngo.sync.report.RunOutcome;
import com.secutix.tixngo.sync.report.RunReport;
import com.secutix.tixngo.sync.settings.FeedbackSettings;
import com.secutix.tixngo.sync.settings.InjectionSettings;
import com.secutix.tixngo.sync.settings.PointOfSales;
import com.secutix.tixngo.sync.settings.PrivilegeSettings;
import com.secutix.tixngo.sync.settings.PushSettings;
import com.sun.net.httpserver.HttpServer;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A run with nothing to do")
class QuietRunTest {

    private static final byte[] CAUGHT_UP =
            "{\"pagination\":{\"pageSize\":1000},\"result\":[]}".getBytes(StandardCharsets.UTF_8);
    private static final PointOfSales DESK = new PointOfSales("WEB", "MAIN");

    @ParameterizedTest
    @EnumSource
    @DisplayName("of a push takes one statement and no request, beside its lease and its history")
    void push(TestDatabase kind) throws IOException {
        try (Scene scene = new Scene(kind)) {
            assertCost(
                    scene,
                    scene.sync
                            .injection(InjectionSettings.builder()
                                    .pointOfSales(DESK)
                                    .build())
                            .execute(),
                    0);
            assertCost(
                    scene,
                    scene.sync.pushCancelled(PushSettings.builder().build()).execute(),
                    0);
            assertCost(
                    scene,
                    scene.sync.pushControlled(PushSettings.builder().build()).execute(),
                    0);
            assertCost(
                    scene,
                    scene.sync
                            .privilegeInjection(PrivilegeSettings.builder()
                                    .pointOfSales(DESK)
                                    .build())
                            .execute(),
                    0);
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("of the feedback takes one request, and one statement for the key")
    void feedback(TestDatabase kind) throws IOException {
        try (Scene scene = new Scene(kind)) {
            assertCost(
                    scene,
                    scene.sync
                            .feedback(
                                    FeedbackSettings.builder().organizer("demo").build())
                            .execute(),
                    1);
        }
    }

    private static void assertCost(Scene scene, RunReport report, int requests) {
        assertThat(report.outcome()).isEqualTo(RunOutcome.COMPLETED);
        assertThat(scene.requests.getAndSet(0)).isEqualTo(requests);
        assertThat(scene.statements.take()).as("statements of the work").hasSize(1);
    }

    /** An S-360 without tickets, and a TIXNGO without changes. */
    private static final class Scene implements AutoCloseable {
        private final AtomicInteger requests = new AtomicInteger();
        private final HikariDataSource pool;
        private final CountedStatements statements;
        private final HttpServer tixngo;
        private final TixngoClient client;
        private final TixngoSync sync;

        Scene(TestDatabase kind) throws IOException {
            pool = new HikariDataSource(Database.config(kind.freshUrl()));
            statements = new CountedStatements(pool);
            tixngo = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            tixngo.createContext("/", exchange -> {
                requests.incrementAndGet();
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, CAUGHT_UP.length);
                exchange.getResponseBody().write(CAUGHT_UP);
                exchange.close();
            });
            tixngo.start();
            client = TixngoClient.builder()
                    .url("http://127.0.0.1:" + tixngo.getAddress().getPort())
                    .apiKey("test")
                    .build();
            sync = new JdbcStores(Database.over(statements.pool()), "tixngo")
                    .addTo(TixngoSync.builder())
                    .client(client)
                    .build();
            statements.take();
        }

        @Override
        public void close() {
            client.close();
            tixngo.stop(0);
            pool.close();
        }
    }
}
