package com.secutix.tixngo.simulator.internal.http;

import com.secutix.tixngo.simulator.Endpoint;
import com.secutix.tixngo.simulator.RecordedBody;
import com.secutix.tixngo.simulator.RecordedCall;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The calls received, the latest of them within a bound of memory, and how often each ticket came. Thread-safe. */
public final class CallRecorder {
    private static final int CALLS_KEPT = 20_000;
    private static final long WEIGHT_KEPT = 64L << 20;
    private static final int BODY_KEPT = 1 << 20;
    private static final int ID_WEIGHT = 64;

    private final ArrayDeque<RecordedCall> calls = new ArrayDeque<>();
    private final Map<String, Integer> injectionsReceived = new HashMap<>();
    private long received;
    private long weight;

    /**
     * Numbers a call.
     *
     * @return its number, from 1
     */
    public synchronized long nextNumber() {
        return ++received;
    }

    /**
     * Keeps a call; the oldest go when there is no room.
     *
     * @param call the call
     */
    public synchronized void keep(RecordedCall call) {
        calls.add(call);
        weight += weigh(call);
        while (calls.size() > CALLS_KEPT || (weight > WEIGHT_KEPT && calls.size() > 1)) {
            weight -= weigh(calls.remove());
        }
        if (call.endpoint() == Endpoint.INJECT) {
            call.ids().forEach(id -> injectionsReceived.merge(id, 1, Integer::sum));
        }
    }

    /**
     * Lists the calls kept.
     *
     * @return the calls, oldest first
     */
    public synchronized List<RecordedCall> calls() {
        return List.copyOf(calls);
    }

    /**
     * Counts all calls.
     *
     * @return how many were received, kept or not
     */
    public synchronized long received() {
        return received;
    }

    /**
     * How often a ticket came in injections, whatever became of them.
     *
     * @param ticketId which
     * @return times
     */
    public synchronized int injectionsReceived(String ticketId) {
        return injectionsReceived.getOrDefault(ticketId, 0);
    }

    /** Forgets the calls kept; counts stay. */
    public synchronized void forget() {
        calls.clear();
        weight = 0;
    }

    /**
     * A body, when it is small enough to keep.
     *
     * @param body the body
     * @return the body; null when empty or too large
     */
    static @Nullable RecordedBody keepable(byte[] body) {
        return body.length == 0 || body.length > BODY_KEPT ? null : new RecordedBody(body);
    }

    private static long weigh(RecordedCall call) {
        long bodies = size(call.keptRequest()) + size(call.keptResponse());
        return 1024 + bodies + (long) call.ids().size() * ID_WEIGHT;
    }

    private static long size(@Nullable RecordedBody body) {
        return body == null ? 0 : body.size();
    }
}
