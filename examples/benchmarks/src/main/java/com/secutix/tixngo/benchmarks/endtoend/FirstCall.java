package com.secutix.tixngo.benchmarks.endtoend;

import com.secutix.tixngo.client.TixngoClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How long it takes from the first line of a new process until the client's first call is answered. */
final class FirstCall {

    private FirstCall() {}

    /**
     * Builds a client, makes one call, and prints how many milliseconds both took.
     *
     * @param arguments the server's URL
     */
    public static void main(String[] arguments) {
        long start = System.nanoTime();
        try (TixngoClient client =
                TixngoClient.builder().url(arguments[0]).apiKey("benchmark").build()) {
            long built = System.nanoTime();
            client.tickets().changes(null, 1);
            long answered = System.nanoTime();
            System.out.println((built - start) / 1_000_000 + " " + (answered - start) / 1_000_000);
        }
    }

    static void measure(Results results, ServerProcess server, int runs) {
        List<Long> built = new ArrayList<>();
        List<Long> answered = new ArrayList<>();
        server.beginAnew(1, 0);
        for (int run = 0; run < runs; run++) {
            String[] times = inNewProcess(server.url()).split(" ", -1);
            built.add(Long.parseLong(times[0]));
            answered.add(Long.parseLong(times[1]));
        }
        results.add(new Results.Figure("", "a new process: client built", Contest.median(built), "ms"));
        results.add(new Results.Figure("", "a new process: first call answered", Contest.median(answered), "ms"));
    }

    private static String inNewProcess(String url) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        try {
            Process process = new ProcessBuilder(
                            java, "-cp", System.getProperty("java.class.path"), FirstCall.class.getName(), url)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String line = "";
            for (String next :
                    process.inputReader(StandardCharsets.UTF_8).lines().toList()) {
                line = next;
            }
            if (process.waitFor() != 0) {
                throw new IllegalStateException("the process of the first call failed");
            }
            return line;
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
