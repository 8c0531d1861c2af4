package com.secutix.tixngo.client;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A server on the loopback that answers with whatever bytes it is told to, for as long as the client listens. */
final class HostileServer implements AutoCloseable {
    /** Answers a request; it ends with an exception when the client hangs up. */
    @FunctionalInterface
    interface Answer {
        void write(OutputStream out) throws IOException;
    }

    /** What an endless answer may send at most, so that a client without a bound fails its test and not the machine. */
    static final long ENOUGH = 1L << 30;

    final AtomicInteger connections = new AtomicInteger();
    final AtomicLong sent = new AtomicLong();
    final List<String> requests = new CopyOnWriteArrayList<>();
    private final ServerSocket listener;
    private final Answer answer;
    private final CountDownLatch hungUp = new CountDownLatch(1);
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    HostileServer(Answer answer) {
        this.answer = answer;
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Thread thread = new Thread(this::accept, "hostile-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** Answers with these bytes, and leaves the connection open. */
    static HostileServer saying(String head, byte[] body) {
        return new HostileServer(out -> {
            out.write(head.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.write(body);
            out.flush();
        });
    }

    /** Answers with a head, and then with the same bytes again and again. */
    static HostileServer endless(String head, byte[] again) {
        return new HostileServer(out -> {
            out.write(head.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            for (long sent = 0; sent < ENOUGH; sent += again.length) {
                out.write(again);
            }
        });
    }

    String url() {
        return "http://localhost:" + listener.getLocalPort() + "/v3/organizer";
    }

    /** Whether the client gave up listening while the server still spoke. */
    boolean wasHungUpOn() {
        try {
            return hungUp.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                connections.incrementAndGet();
                open.add(socket);
                Thread thread = new Thread(() -> serve(socket), "hostile-connection");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            OutputStream out = new Counted(socket.getOutputStream(), sent);
            for (String head = head(in); !head.isEmpty(); head = head(in)) {
                requests.add(head);
                in.skipNBytes(length(head));
                answer.write(out);
            }
        } catch (IOException clientLeft) {
            hungUp.countDown();
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private static long length(String head) {
        for (String line : head.lines().toList()) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                return Long.parseLong(line.substring(15).strip());
            }
        }
        return 0;
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static final class Counted extends OutputStream {
        private final OutputStream out;
        private final AtomicLong count;

        Counted(OutputStream out, AtomicLong count) {
            this.out = out;
            this.count = count;
        }

        @Override
        public void write(int octet) throws IOException {
            out.write(octet);
            count.incrementAndGet();
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            count.addAndGet(length);
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }
    }
}
