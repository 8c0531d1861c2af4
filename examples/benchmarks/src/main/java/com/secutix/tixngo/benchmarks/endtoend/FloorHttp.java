package com.secutix.tixngo.benchmarks.endtoend;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.net.SocketFactory;
import okhttp3.ConnectionPool;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** HTTP as one would write it without a library: OkHttp that does not wait for acknowledgements, readers bound to their types. */
final class FloorHttp implements AutoCloseable {

    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
    private static final ObjectReader RESULTS = new ObjectMapper().readerFor(Results.class);

    private final OkHttpClient http;
    private final String url;

    FloorHttp(String url, int inFlight) {
        this.url = url;
        this.http = new OkHttpClient.Builder()
                .socketFactory(new NoDelay())
                .retryOnConnectionFailure(false)
                .connectionPool(new ConnectionPool(inFlight, 1, java.util.concurrent.TimeUnit.MINUTES))
                .build();
    }

    record Results(List<Result> results) {}

    record Result(String ticketId, String status) {}

    /** Sends tickets, and gives those that TIXNGO accepted. */
    Set<String> send(String path, Object body) {
        try {
            Request request = new Request.Builder()
                    .url(url + path)
                    .header("x-tixngo-key", "benchmark")
                    .post(RequestBody.create(FloorPayload.WRITER.writeValueAsBytes(body), JSON))
                    .build();
            try (Response response = http.newCall(request).execute();
                    InputStream answer = body(response)) {
                Results results = RESULTS.readValue(answer);
                Set<String> accepted = new HashSet<>(results.results().size() * 2);
                for (Result result : results.results()) {
                    if (result.status().equals("ACCEPTED")) {
                        accepted.add(result.ticketId());
                    }
                }
                return accepted;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Reads a page of changes. */
    FloorPage page(String path) {
        Request request = new Request.Builder()
                .url(url + path)
                .header("x-tixngo-key", "benchmark")
                .build();
        try (Response response = http.newCall(request).execute();
                InputStream answer = body(response)) {
            return FloorPage.READER.readValue(answer);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static InputStream body(Response response) throws IOException {
        if (response.code() != 200 || response.body() == null) {
            throw new IOException("the server answered " + response.code());
        }
        return response.body().byteStream();
    }

    @Override
    public void close() {
        http.connectionPool().evictAll();
        http.dispatcher().executorService().shutdown();
    }

    /** OkHttp leaves Nagle's algorithm on; a large body then waits for acknowledgements. */
    private static final class NoDelay extends SocketFactory {

        @Override
        public Socket createSocket() throws IOException {
            Socket socket = new Socket();
            socket.setTcpNoDelay(true);
            return socket;
        }

        @Override
        public Socket createSocket(String host, int port) {
            throw new UnsupportedOperationException("OkHttp connects by itself");
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress local, int localPort) {
            throw new UnsupportedOperationException("OkHttp connects by itself");
        }

        @Override
        public Socket createSocket(InetAddress host, int port) {
            throw new UnsupportedOperationException("OkHttp connects by itself");
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
            throw new UnsupportedOperationException("OkHttp connects by itself");
        }
    }
}
