package com.secutix.tixngo.benchmarks.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.secutix.tixngo.host.store.Database;
import com.secutix.tixngo.sync.settings.SyncFunction;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The loop written by hand")
class SamePayloadTest {

    private static final Pattern ID = Pattern.compile("\"ticketId\":\"([^\"]+)\"");

    @ParameterizedTest
    @EnumSource(names = {"INJECTION", "PUSH_CONTROLLED"})
    @DisplayName("sends the library's bytes")
    void sendsTheSame(SyncFunction function) throws IOException {
        DataSource pool = Database.pool(BenchmarkDatabase.H2.freshUrl());
        List<String> bodies = new ArrayList<>();
        HttpServer tixngo = keeping(bodies);
        String url = "http://127.0.0.1:" + tixngo.getAddress().getPort();
        FloorPush.Work work = function == SyncFunction.INJECTION ? new FloorInjection() : new FloorControl();
        Database schema = Database.over(pool);
        try (Library library = new Library(pool, url, function, 1, 10);
                FloorPush floor = new FloorPush(BenchmarkDatabase.H2, pool, url, work, 1, 10)) {
            Inventory inventory = new Inventory(BenchmarkDatabase.H2, pool);
            inventory.fill(function, 25);
            library.run();
            List<String> ofTheLibrary = List.copyOf(bodies);
            bodies.clear();
            inventory.fill(function, 25);
            floor.run();
            assertThat(ofTheLibrary).hasSize(3);
            assertThat(bodies).isEqualTo(ofTheLibrary);
        } finally {
            tixngo.stop(0);
            schema.close();
        }
    }

    /** Accepts everything, and keeps the bodies. */
    private static HttpServer keeping(List<String> bodies) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            bodies.add(body);
            byte[] answer = ID.matcher(body)
                    .results()
                    .map(SamePayloadTest::accepted)
                    .collect(Collectors.joining(",", "{\"results\":[", "]}"))
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static String accepted(java.util.regex.MatchResult id) {
        return "{\"ticketId\":\"" + id.group(1) + "\",\"status\":\"ACCEPTED\"}";
    }
}
