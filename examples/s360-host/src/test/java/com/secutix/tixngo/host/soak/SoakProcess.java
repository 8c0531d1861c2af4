package com.secutix.tixngo.host.soak;

import com.secutix.tixngo.simulator.TixngoSimulator;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The program on its schedule, as a process that can be killed, held up, and looked into. */
final class SoakProcess {

    private static final Path JDK = Path.of(System.getProperty("java.home"), "bin");
    private static final Pattern USED = Pattern.compile("used (\\d+)K");
    private static final long PATIENCE_SECONDS = 180;

    private final Process process;
    private final Path log;

    private SoakProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** What a process of this JVM holds at a moment. */
    record Load(long heapKilobytes, long threads) {}

    static SoakProcess schedule(Path folder, String name, String databaseUrl, TixngoSimulator tixngo)
            throws IOException {
        List<String> command = List.of(
                JDK.resolve("java").toString(),
                "-Xmx96m",
                "-jar",
                System.getProperty("s360-host.jar"),
                "schedule",
                "--every",
                "1s",
                "--point-of-sales",
                "WEB;MAIN",
                "--call-timeout",
                "10s",
                "--custom-parameters",
                "ticketIterationSize=20;TIXNGO_LIFECYCLE_MODE=lifecycle",
                "--log-level",
                "warn",
                "--database",
                databaseUrl);
        Path log = folder.resolve(name + ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("TIXNGO_URL", tixngo.baseUrl().toString());
        builder.environment().put("TIXNGO_API_KEY", tixngo.apiKey());
        return new SoakProcess(builder.start(), log);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Of one that is not alive: how it ended, and the last line of its log. */
    String lastWords() throws IOException {
        List<String> lines = Files.readAllLines(log);
        return "exit code " + process.exitValue() + ": " + (lines.isEmpty() ? "" : lines.get(lines.size() - 1));
    }

    /** What {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Asks it to end, and waits until it has. */
    int terminate() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            kill();
            throw new AssertionError("the program did not end within " + PATIENCE_SECONDS + " s of being told to");
        }
        return process.exitValue();
    }

    /** Holds it up where it stands. */
    void suspend() throws IOException, InterruptedException {
        run(List.of("kill", "-STOP", Long.toString(process.pid())));
    }

    /** Lets it go on, if it lives. */
    void resume() throws IOException, InterruptedException {
        if (isAlive()) {
            run(List.of("kill", "-CONT", Long.toString(process.pid())));
        }
    }

    /** After a garbage collection. */
    Load load() throws IOException, InterruptedException {
        String pid = Long.toString(process.pid());
        String jcmd = JDK.resolve("jcmd").toString();
        run(List.of(jcmd, pid, "GC.run"));
        String heap = String.join("\n", run(List.of(jcmd, pid, "GC.heap_info")));
        Matcher used = USED.matcher(heap);
        if (!used.find()) {
            throw new IllegalStateException("no heap in: " + heap);
        }
        long threads = run(List.of(jcmd, pid, "Thread.print")).stream()
                .filter(line -> line.startsWith("\""))
                .count();
        return new Load(Long.parseLong(used.group(1)), threads);
    }

    private static List<String> run(List<String> command) throws IOException, InterruptedException {
        Process tool = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader out = tool.inputReader()) {
            out.lines().forEach(lines::add);
        }
        if (tool.waitFor() != 0) {
            throw new IllegalStateException(command + " failed: " + lines);
        }
        return lines;
    }
}
