package com.secutix.tixngo.sync.backlog;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** A TIXNGO that accepts every ticket, has as many changes as it is asked for, and keeps nothing. */
final class EndlessTixngo implements AutoCloseable {

    private static final Pattern TICKET_ID = Pattern.compile("\"ticketId\":\"([^\"]+)\"");
    private static final Pattern KEY = Pattern.compile("paginationKey=(\\d+)");
    private static final int PAGE = 200;
    private static final int REFUSED_OF_EVERY = 500;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final long changes;
    private final AtomicLong received = new AtomicLong();

    EndlessTixngo(long changes) {
        this.changes = changes;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        server.createContext("/tickets", this::accept);
        server.createContext("/tickets/diff", this::tell);
        server.setExecutor(threads);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** How many tickets came. */
    long received() {
        return received.get();
    }

    private void accept(HttpExchange exchange) throws IOException {
        String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Matcher ids = TICKET_ID.matcher(sent);
        StringBuilder answer = new StringBuilder("{\"results\":[");
        for (int count = 0; ids.find(); count++) {
            boolean refused = received.incrementAndGet() % REFUSED_OF_EVERY == 0;
            answer.append(count == 0 ? "" : ",")
                    .append("{\"ticketId\":\"")
                    .append(ids.group(1))
                    .append(
                            refused
                                    ? "\",\"status\":\"REJECTED\",\"errors\":[{\"code\":\"REFUSED\"}]}"
                                    : "\",\"status\":\"ACCEPTED\"}");
        }
        answer(exchange, answer.append("]}").toString());
    }

    private void tell(HttpExchange exchange) throws IOException {
        Matcher key = KEY.matcher(String.valueOf(exchange.getRequestURI().getQuery()));
        long from = key.find() ? Long.parseLong(key.group(1)) : 0;
        long to = Math.min(from + PAGE, changes);
        String page = LongStream.range(from, to)
                .mapToObj(number -> "{\"ticketId\":\"" + EndlessS360.id(number)
                        + "\",\"status\":\"INJECTED\",\"statusTime\":\"2027-05-01T10:00:00Z\",\"sequence\":" + number
                        + "}")
                .collect(Collectors.joining(","));
        answer(exchange, "{\"pagination\":{\"nextPageKey\":\"" + to + "\"},\"result\":[" + page + "]}");
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
        threads.shutdownNow();
    }
}
