package com.secutix.tixngo.scheduling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A node of {@link DbSchedulerHost} as a process of its own. What it prints and logs goes to files named after it. */
final class NodeProcess implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;

    private final String name;
    private final Process process;
    private final Path out;
    private final Path err;

    private NodeProcess(String name, Process process, Path out, Path err) {
        this.name = name;
        this.process = process;
        this.out = out;
        this.err = err;
    }

    static NodeProcess start(Path folder, String name, Map<String, String> environment) throws IOException {
        Path out = folder.resolve(name + ".out");
        Path err = folder.resolve(name + ".err");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DbSchedulerHost.class.getName())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("NODE", name);
        return new NodeProcess(name, builder.start(), out, err);
    }

    String name() {
        return name;
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        ended();
    }

    /** As Ctrl-C does; waits for the end. */
    void terminate() throws InterruptedException {
        process.destroy();
        ended();
    }

    private void ended() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError(name + " did not end");
        }
    }

    /** One line for each run that ended. */
    List<String> lines() {
        return read(out);
    }

    /** What it logged. */
    List<String> log() {
        return read(err);
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
