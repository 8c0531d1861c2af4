package com.secutix.tixngo.sync.tck;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * One run of a function whose calls are numbered, those of the host's stores and those to TIXNGO, and which may be killed at one
 * of them. What is killed does nothing any more, on any thread: no store is asked, no request is sent, not even the lease is
 * given back. That is as near as a test comes to the end of a process without ending one.
 *
 * <p>The run goes through here when it is given {@link #stores} in place of the host's stores, and a client that was built with
 * {@link #http}:
 *
 * <pre>{@code
 * CrashingRun run = CrashingRun.killedAfter(7);
 * boolean survived = run.survives(() -> functionOf(run.stores(stores), clientOf(run.http(new OkHttpClient()))).execute());
 * }</pre>
 *
 * <p>Safe for the threads of one run. Each object is for one run.
 */
public final class CrashingRun {

    private static final String BASE = "/organizer/";
    private static final long LONGEST_SILENCE_MS = 20_000;

    private final Disaster disaster;
    private final Predicate<Blow.Call> where;
    private final WatchedStores watched = new WatchedStores(this::watch);
    private final List<Blow.Call> calls = new ArrayList<>();
    private final Map<String, Integer> turns = new HashMap<>();
    private int underWay;
    private boolean dead;
    private boolean struck;

    private CrashingRun(Disaster disaster, Predicate<Blow.Call> where) {
        this.disaster = disaster;
        this.where = where;
    }

    /**
     * A run that nothing happens to: its calls are only counted.
     *
     * @return the run
     */
    public static CrashingRun undisturbed() {
        return new CrashingRun(Disaster.KILLED_BEFORE, call -> false);
    }

    /**
     * A run that ends before one of its calls.
     *
     * @param number which call, from 1; if the run makes fewer, nothing happens
     * @return the run
     */
    public static CrashingRun killedBefore(int number) {
        return new CrashingRun(Disaster.KILLED_BEFORE, call -> call.number() == number);
    }

    /**
     * A run that ends when one of its calls has done its work, before it hears of it.
     *
     * @param number which call, from 1; if the run makes fewer, nothing happens
     * @return the run
     */
    public static CrashingRun killedAfter(int number) {
        return new CrashingRun(Disaster.KILLED_AFTER, call -> call.number() == number);
    }

    /**
     * A run one of whose calls does its work and fails on the way back; the run goes on as it sees fit.
     *
     * @param number which call, from 1; if the run makes fewer, nothing happens
     * @return the run
     */
    public static CrashingRun withoutTheAnswerOf(int number) {
        return new CrashingRun(Disaster.ANSWER_LOST, call -> call.number() == number);
    }

    /** A run that suffers a blow. */
    static CrashingRun suffering(Blow blow) {
        return new CrashingRun(blow.disaster(), blow.at()::isTheSameAs);
    }

    /**
     * The stores for this run.
     *
     * @param stores the host's
     * @return the same, through which every call is counted
     */
    public HostStores stores(HostStores stores) {
        return watched.around(stores);
    }

    /**
     * One thing of the host's for this run, for hosts that do not implement everything, and for what they write elsewhere.
     *
     * @param type a public interface, such as one of the SPI
     * @param part the host's implementation, in a variable of the interface's type
     * @return the same, through which every call is counted
     * @param <S> the interface
     * @param <P> the interface, with its type arguments
     */
    public <S, P extends S> P part(Class<S> type, P part) {
        return watched.around(type, part);
    }

    private @Nullable Object watch(String method, WatchedStores.Call made) throws Throwable {
        Blow.Call call = enter(method);
        Object answer;
        try {
            answer = made.proceed();
        } catch (Throwable thrown) {
            fail(call);
            throw thrown;
        }
        if (leave(call)) {
            throw new IllegalStateException("the answer is lost");
        }
        return answer;
    }

    /**
     * The way to TIXNGO for this run: give it to the builder of the client that the run uses.
     *
     * @param client any HTTP client; it is left as it is
     * @return one that shares its connections, through which every request is counted
     */
    public OkHttpClient http(OkHttpClient client) {
        return client.newBuilder().addInterceptor(this::exchange).build();
    }

    private Response exchange(Interceptor.Chain chain) throws IOException {
        Blow.Call call = enter(requestLine(chain.request()));
        Response response;
        try {
            response = chain.proceed(chain.request());
        } catch (IOException | RuntimeException thrown) {
            fail(call);
            throw thrown;
        }
        boolean lost;
        try {
            lost = leave(call);
        } catch (Killed end) {
            response.close();
            throw end;
        }
        if (lost) {
            response.close();
            throw new IOException("the answer is lost");
        }
        return response;
    }

    private static String requestLine(Request request) {
        String path = request.url().encodedPath();
        int base = path.indexOf(BASE);
        return request.method() + " " + (base < 0 ? path : path.substring(base + BASE.length() - 1));
    }

    private synchronized Blow.Call enter(String name) {
        die();
        Blow.Call call = new Blow.Call(calls.size() + 1, name, turns.merge(name, 1, Integer::sum));
        calls.add(call);
        if (where.test(call)) {
            struck = true;
            dead = disaster == Disaster.KILLED_BEFORE;
            die();
        }
        underWay++;
        return call;
    }

    /** True if the call's answer gets lost. */
    private synchronized boolean leave(Blow.Call call) {
        underWay--;
        notifyAll();
        boolean hit = where.test(call);
        dead |= hit && disaster == Disaster.KILLED_AFTER;
        die();
        return hit && disaster == Disaster.ANSWER_LOST;
    }

    /** A call that failed by itself. */
    private synchronized void fail(Blow.Call call) {
        underWay--;
        notifyAll();
        dead |= where.test(call) && disaster == Disaster.KILLED_AFTER;
        die();
    }

    private void die() {
        if (dead) {
            throw new Killed();
        }
    }

    /**
     * Makes the run, and waits until none of its calls is under way.
     *
     * @param run makes it, through {@link #stores} and {@link #http}
     * @return false if it was killed
     */
    public boolean survives(Runnable run) {
        try {
            run.run();
        } catch (Killed end) {
            if (!isDead()) {
                throw end;
            }
        }
        awaitSilence();
        return !isDead();
    }

    private synchronized boolean isDead() {
        return dead;
    }

    /** What another thread had under way may still do its work: the request had left when the process ended. */
    private synchronized void awaitSilence() {
        try {
            long left = LONGEST_SILENCE_MS;
            while (underWay > 0 && left > 0) {
                long before = System.nanoTime();
                wait(left);
                left -= Math.max(1, (System.nanoTime() - before) / 1_000_000);
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
        if (underWay > 0) {
            throw new AssertionError(underWay + " calls of the run never ended; begun were " + calls);
        }
    }

    /**
     * The calls so far, in their order.
     *
     * @return the names: methods of the stores, and requests such as {@code POST /tickets}
     */
    public synchronized List<String> calls() {
        return calls.stream().map(Blow.Call::name).toList();
    }

    synchronized List<Blow.Call> numberedCalls() {
        return List.copyOf(calls);
    }

    /** Whether the run came to the call at which it is struck. */
    synchronized boolean wasStruck() {
        return struck;
    }
}
