package com.secutix.tixngo.benchmarks.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * How much of the processors' time went to other guests of the same hardware since this was made. With more than a few per cent,
 * figures mean little. Known on Linux only; zero elsewhere.
 */
final class Disturbance {

    private static final Path TIMES = Path.of("/proc/stat");
    /** User, nice, system, idle, waiting, interrupts, soft interrupts, stolen. */
    private static final int KINDS = 8;

    private static final double HUNDRED = 100;

    private final long[] before = times();

    /** {@return the share of all the time, in per cent} */
    double percent() {
        long[] now = times();
        double all =
                Math.max(1, Arrays.stream(now).sum() - Arrays.stream(before).sum());
        return HUNDRED * (now[KINDS - 1] - before[KINDS - 1]) / all;
    }

    private static long[] times() {
        if (!Files.exists(TIMES)) {
            return new long[KINDS];
        }
        try (var lines = Files.lines(TIMES)) {
            String[] ofAll = lines.findFirst().orElseThrow().split(" +", -1);
            return Arrays.stream(ofAll, 1, KINDS + 1).mapToLong(Long::parseLong).toArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
