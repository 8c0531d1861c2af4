package com.secutix.tixngo.leaks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Threads that a test started and did not end. Those that are ending are waited for, and those of a shared pool that are named
 * after the task they are at until they rest.
 */
final class LeftThreads implements LeakSource {

    /**
     * Threads that a JVM has once, whoever needs them first: OkHttp's and Okio's end by themselves after a minute, PostgreSQL's
     * embedded server lives as long as the JVM, a process is reaped by a pool of the JDK's, and the JDK's HTTP client cannot be
     * closed on Java 17: it ends when nobody refers to it any more.
     */
    private static final Pattern SHARED =
            Pattern.compile("HttpClient-\\d+-.*|OkHttp TaskRunner|OkHttp ConnectionPool|Okio Watchdog|OkHttp .*Watchdog"
                    + "|process reaper.*|EmbeddedPostgres.*|(log|postgres|initdb):pid.*|PostgreSQL-JDBC-.*|H2 .*Generate.*|DestroyJavaVM"
                    + "|ForkJoinPool\\.commonPool-.*|Common-Cleaner|Cleaner-.*|Attach Listener|surefire-.*|ping-.*|junit-.*"
                    + "|Keep-Alive-Timer|JFR .*|idle-connection-reaper|Reference Handler|Finalizer|Signal Dispatcher");

    private static final long PAUSE_MILLIS = 10;

    private final Set<Thread> before = Collections.newSetFromMap(new IdentityHashMap<>());

    private final Duration patience;

    LeftThreads(Duration patience) {
        this.patience = patience;
        before.addAll(alive());
    }

    @Override
    public List<String> left() {
        long deadline = System.nanoTime() + patience.toNanos();
        List<String> left = new ArrayList<>();
        for (Thread thread : alive()) {
            if (!before.contains(thread) && isOurs(thread) && !ends(thread, deadline)) {
                before.add(thread);
                left.add("thread '" + thread.getName() + "'" + whereIn(thread));
            }
        }
        return left;
    }

    private static boolean isOurs(Thread thread) {
        return thread != Thread.currentThread()
                && !SHARED.matcher(thread.getName()).matches();
    }

    private static boolean ends(Thread thread, long deadline) {
        do {
            try {
                thread.join(PAUSE_MILLIS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return !thread.isAlive();
            }
        } while (thread.isAlive() && isOurs(thread) && System.nanoTime() < deadline);
        return !thread.isAlive() || !isOurs(thread);
    }

    private static String whereIn(Thread thread) {
        StackTraceElement[] frames = thread.getStackTrace();
        return frames.length == 0 ? "" : " in " + frames[0].getClassName() + "." + frames[0].getMethodName();
    }

    /** Far cheaper than asking for all stack traces. */
    private static List<Thread> alive() {
        ThreadGroup root = Thread.currentThread().getThreadGroup();
        while (root.getParent() != null) {
            root = root.getParent();
        }
        Thread[] threads = new Thread[root.activeCount() + 16];
        int found = root.enumerate(threads, true);
        while (found == threads.length) {
            threads = new Thread[threads.length * 2];
            found = root.enumerate(threads, true);
        }
        return Arrays.asList(threads).subList(0, found);
    }
}
