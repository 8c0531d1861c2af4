package com.secutix.tixngo.sync.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What waits to be sent, and in which order: parts of refused calls before everything else; then what was prepared; parts of
 * calls that failed after everything else, which shows whether it is the tickets or the way. Used by one thread.
 *
 * @param <P> what TIXNGO receives
 */
final class CallQueue<P> {

    private final Deque<List<Parcel<P>>> again = new ArrayDeque<>();
    private final Deque<List<Parcel<P>>> prepared = new ArrayDeque<>();
    private final Deque<List<Parcel<P>>> suspects = new ArrayDeque<>();
    private int callSize;

    CallQueue(int callSize) {
        this.callSize = callSize;
    }

    /**
     * What the next call carries.
     *
     * @param <P> what TIXNGO receives
     * @param parcels at most a call of them
     * @param repeated whether they were in a call before
     * @param origin where they were taken from
     */
    record Portion<P>(List<Parcel<P>> parcels, boolean repeated, Deque<List<Parcel<P>>> origin) {}

    int callSize() {
        return callSize;
    }

    void shrinkTo(int size) {
        callSize = Math.min(callSize, size);
    }

    void addPrepared(List<Parcel<P>> parcels) {
        prepared.add(parcels);
    }

    /** Parts of a refused call. The first part goes first: a bad ticket is found in a few calls, wherever it is. */
    void repeatFirst(List<List<Parcel<P>>> parts) {
        addFirst(again, parts);
    }

    /** Parts of a call that failed. */
    void repeatLast(List<List<Parcel<P>>> parts) {
        addFirst(suspects, parts);
    }

    private static <P> void addFirst(Deque<List<Parcel<P>>> queue, List<List<Parcel<P>>> parts) {
        for (int i = parts.size() - 1; i >= 0; i--) {
            queue.addFirst(parts.get(i));
        }
    }

    boolean isEmpty() {
        return again.isEmpty() && prepared.isEmpty() && suspects.isEmpty();
    }

    boolean hasPrepared() {
        return !prepared.isEmpty();
    }

    /** Whether something goes before what could be prepared next. */
    boolean goesBeforeNew() {
        return !again.isEmpty() || !prepared.isEmpty();
    }

    Portion<P> next() {
        Deque<List<Parcel<P>>> origin = !again.isEmpty() ? again : !prepared.isEmpty() ? prepared : suspects;
        List<Parcel<P>> parcels = origin.remove();
        if (parcels.size() > callSize) {
            origin.addFirst(parcels.subList(callSize, parcels.size()));
            parcels = parcels.subList(0, callSize);
        }
        return new Portion<>(parcels, origin != prepared, origin);
    }

    void putBack(Portion<P> portion) {
        portion.origin().addFirst(portion.parcels());
    }

    /** Empties the queue at the end of a round: what was in a call before, and what never was. */
    void drain(Deque<List<Parcel<P>>> repeated, Deque<List<Parcel<P>>> neverSent) {
        repeated.addAll(again);
        repeated.addAll(suspects);
        neverSent.addAll(prepared);
        again.clear();
        suspects.clear();
        prepared.clear();
    }
}
