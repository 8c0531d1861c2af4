package com.secutix.tixngo.benchmarks.endtoend;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * As little of TIXNGO as a benchmark can do with, as a process of its own: accepts every ticket it is sent, gives a number of
 * changes page by page, and remembers nothing but how many requests came. Its own work should not be what is measured:
 * bodies are read with a streaming parser, and answers are put together from bytes.
 *
 * <p>Runs until its standard input ends, so that it never outlives who started it.
 */
public final class LightServer {

    /** Without it, the JDK's server waits for acknowledgements, and a benchmark measures that. */
    static final String NO_DELAY = "-Dsun.net.httpserver.nodelay=true";

    /** Without it, the JDK's server hangs up after 30 s, while a contestant waits for its turn; in seconds. */
    static final String PATIENT = "-Dsun.net.httpserver.idleInterval=86400";

    private static final int THREADS = 32;
    private static final int ANSWER_BYTES_PER_TICKET = 64;
    private static final JsonFactory JSON = new JsonFactory();

    private final AtomicLong requests = new AtomicLong();
    private volatile long changes;
    private volatile Duration delay = Duration.ZERO;

    private LightServer() {}

    /**
     * Starts the server on a free port of the loopback interface, and prints the port.
     *
     * @param arguments none
     * @throws IOException if no port can be had
     */
    public static void main(String[] arguments) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 128);
        http.setExecutor(Executors.newFixedThreadPool(THREADS, task -> {
            Thread thread = new Thread(task, "tixngo");
            thread.setDaemon(true);
            return thread;
        }));
        LightServer server = new LightServer();
        http.createContext("/tickets", server::answerTickets);
        http.createContext("/tickets/diff", server::answerChanges);
        http.createContext("/benchmark", server::answerBenchmark);
        http.start();
        System.out.println(http.getAddress().getPort());
        while (System.in.read() >= 0) {
            // whoever started this process lives
        }
        http.stop(0);
    }

    /** Injections and pushes: every ticket is accepted. */
    private void answerTickets(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        ByteArrayOutputStream answer = new ByteArrayOutputStream(1_000 * ANSWER_BYTES_PER_TICKET);
        try (InputStream body = exchange.getRequestBody()) {
            writeResults(body, answer);
        }
        travel();
        send(exchange, answer);
    }

    private static void writeResults(InputStream body, ByteArrayOutputStream answer) throws IOException {
        answer.writeBytes(bytes("{\"results\":["));
        String before = "{\"ticketId\":\"";
        try (JsonParser json = JSON.createParser(body)) {
            while (json.nextToken() != JsonToken.START_ARRAY) {
                // the name of the list
            }
            while (json.nextToken() == JsonToken.START_OBJECT) {
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    boolean isId = json.currentName().equals("ticketId");
                    json.nextToken();
                    if (isId) {
                        answer.writeBytes(bytes(before + json.getText() + "\",\"status\":\"ACCEPTED\"}"));
                        before = ",{\"ticketId\":\"";
                    } else {
                        json.skipChildren();
                    }
                }
            }
        }
        answer.writeBytes(bytes("]}"));
    }

    /** Changes: the key says how many were given before. */
    private void answerChanges(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        int limit = 1_000;
        long from = 0;
        for (String parameter : exchange.getRequestURI().getQuery().split("&", -1)) {
            if (parameter.startsWith("limit=")) {
                limit = Integer.parseInt(parameter.substring("limit=".length()));
            } else if (parameter.startsWith("paginationKey=k")) {
                from = Long.parseLong(parameter.substring("paginationKey=k".length()));
            }
        }
        long to = Math.min(changes, from + limit);
        ByteArrayOutputStream answer = new ByteArrayOutputStream((int) (to - from + 1) * Changes.BYTES);
        answer.writeBytes(
                bytes("{\"pagination\":{\"pageSize\":" + limit + ",\"nextPageKey\":\"k" + to + "\"},\"result\":["));
        for (long number = from + 1; number <= to; number++) {
            if (number > from + 1) {
                answer.write(',');
            }
            Changes.write(number, answer);
        }
        answer.writeBytes(bytes("]}"));
        travel();
        send(exchange, answer);
    }

    /** What the benchmark says and asks: {@code ?changes=N&delayMs=N} begins anew; the answer is the number of requests until then. */
    private void answerBenchmark(HttpExchange exchange) throws IOException {
        long served = requests.getAndSet(0);
        for (String parameter : exchange.getRequestURI().getQuery().split("&", -1)) {
            if (parameter.startsWith("changes=")) {
                changes = Long.parseLong(parameter.substring("changes=".length()));
            } else if (parameter.startsWith("delayMs=")) {
                delay = Duration.ofMillis(Long.parseLong(parameter.substring("delayMs=".length())));
            }
        }
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        answer.writeBytes(bytes(Long.toString(served)));
        send(exchange, answer);
    }

    /** The time that a distant TIXNGO takes. */
    private void travel() {
        long until = System.nanoTime() + delay.toNanos();
        for (long left = delay.toNanos(); left > 0; left = until - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static void send(HttpExchange exchange, ByteArrayOutputStream answer) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, answer.size());
        try (OutputStream body = exchange.getResponseBody()) {
            answer.writeTo(body);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
