package com.example.host;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A TIXNGO on loopback that accepts every ticket and has no changes to tell. */
final class AcceptingTixngo implements AutoCloseable {

    private static final Pattern TICKET_ID = Pattern.compile("\"ticketId\":\"([^\"]+)\"");

    private final HttpServer server;
    private final AtomicInteger accepted = new AtomicInteger();

    AcceptingTixngo() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v3/organizer/tickets", this::accept);
        server.createContext("/v3/organizer/tickets/diff", exchange -> answer(exchange, "{\"result\":[]}"));
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v3/organizer";
    }

    /** How many tickets came. */
    int accepted() {
        return accepted.get();
    }

    private void accept(HttpExchange exchange) throws IOException {
        String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        answer(
                exchange,
                TICKET_ID
                        .matcher(sent)
                        .results()
                        .map(MatchResult::group)
                        .peek(id -> accepted.incrementAndGet())
                        .map(id -> "{" + id + ",\"status\":\"ACCEPTED\"}")
                        .collect(Collectors.joining(",", "{\"results\":[", "]}")));
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
