package com.secutix.tixngo.host;

import com.secutix.tixngo.simulator.TixngoSimulator;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program as a process of its own, from the jar that the build made. */
final class HostProcess {

    private static final long PATIENCE_SECONDS = 120;

    private final Process process;
    private final Path out;

    private HostProcess(Process process, Path out) {
        this.process = process;
        this.out = out;
    }

    static HostProcess start(Path folder, String databaseUrl, TixngoSimulator tixngo, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                System.getProperty("s360-host.jar")));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--database", databaseUrl, "--output", "json"));
        Path out = Files.createTempFile(folder, "out", ".json");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(new File(folder.toFile(), "err.log"));
        builder.environment().put("TIXNGO_URL", tixngo.baseUrl().toString());
        builder.environment().put("TIXNGO_API_KEY", tixngo.apiKey());
        return new HostProcess(builder.start(), out);
    }

    /** Waits for the end. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("the program did not end");
        }
        return process.exitValue();
    }

    String out() throws IOException {
        return Files.readString(out);
    }

    /** What {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** What {@code kill -STOP} does: the process stands still until it is resumed, and knows nothing of it. */
    void suspend() throws IOException, InterruptedException {
        signal("-STOP");
        while (!standsStill()) {
            Thread.onSpinWait();
        }
    }

    /** What {@code kill -CONT} does. */
    void resume() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        int exit = new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException("the program could not be sent " + signal);
        }
    }

    private boolean standsStill() throws IOException, InterruptedException {
        Process ps = new ProcessBuilder("ps", "-o", "state=", "-p", Long.toString(process.pid())).start();
        String state = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        ps.waitFor();
        if (!process.isAlive()) {
            throw new IllegalStateException("the program ended before it was to stand still");
        }
        return state.startsWith("T");
    }

    /** What {@code kill} does, and, for this program, Ctrl-C. */
    void terminate() {
        process.destroy();
    }
}
