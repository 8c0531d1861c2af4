package com.secutix.tixngo.benchmarks.endtoend;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A {@link LightServer} in a process of its own, which ends with this one. */
final class ServerProcess implements AutoCloseable {

    private final Process process;
    private final String url;

    private ServerProcess(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    static ServerProcess start() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        try {
            Process process = new ProcessBuilder(
                            java,
                            LightServer.NO_DELAY,
                            LightServer.PATIENT,
                            "-Xmx256m",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            LightServer.class.getName())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
            String port = output.readLine();
            if (port == null) {
                throw new IllegalStateException("the server ended before it gave its port");
            }
            return new ServerProcess(process, "http://127.0.0.1:" + port);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String url() {
        return url;
    }

    /**
     * Begins anew.
     *
     * @param changes how many changes there are to read
     * @param delayMs how long a call takes at least
     * @return how many requests came since the last time
     */
    long beginAnew(long changes, long delayMs) {
        try {
            URLConnection ask = URI.create(url + "/benchmark?changes=" + changes + "&delayMs=" + delayMs)
                    .toURL()
                    .openConnection();
            try (var answer = ask.getInputStream()) {
                return Long.parseLong(new String(answer.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
