package com.secutix.tixngo.mapping.lifecycle;

import com.secutix.tixngo.mapping.document.Evidence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the statuses of a mobile ticket follow each other: a list of {@link Transition}s, which is the one place that says so.
 * Immutable and safe to share between threads.
 */
public final class Lifecycle {

    private static final List<String> WALLET =
            List.of("DOWNLOADED", "ASSIGNED", "TRANSFERRED", "FAILURE_TRANSFER", "FAILURE", "DEACTIVATED");
    private static final List<String> ACTIVATED =
            List.of("BT_ACTIVATED", "MANUAL_ACTIVATED", "OFFLINE_ACTIVATED", "ONLINE_ACTIVATED", "ACTIVATED");

    private final List<Transition> transitions;
    private final Map<String, Set<String>> next = new LinkedHashMap<>();
    private final Set<String> statuses = new LinkedHashSet<>();

    private Lifecycle(List<Transition> transitions) {
        this.transitions = List.copyOf(transitions);
        for (Transition transition : this.transitions) {
            String from = transition.from() == null ? "" : transition.from();
            next.computeIfAbsent(from, key -> new LinkedHashSet<>()).add(transition.to());
            if (!from.isEmpty()) {
                statuses.add(from);
            }
            statuses.add(transition.to());
        }
    }

    /**
     * {@return a lifecycle of these transitions}
     *
     * @param transitions the transitions, in the order in which they are printed
     */
    public static Lifecycle of(List<Transition> transitions) {
        return new Lifecycle(transitions);
    }

    /** {@return the transitions of the lifecycle mode: documented by the vendor, or inferred where marked} */
    public static Lifecycle documented() {
        List<Transition> rows = new ArrayList<>();
        rows.add(new Transition(null, "INJECTED", "injection", Evidence.DOCUMENTED));
        add(rows, "INJECTED", "DOWNLOADED", "into a wallet", Evidence.DOCUMENTED);
        add(rows, "DOWNLOADED", "ASSIGNED", "a holder is named", Evidence.DOCUMENTED);
        add(rows, "ASSIGNED", "DOWNLOADED", "the holder is taken off", Evidence.INFERRED);
        for (String wallet : List.of("DOWNLOADED", "ASSIGNED", "TRANSFERRED", "FAILURE_TRANSFER", "FAILURE")) {
            add(rows, wallet, "PENDING_TRANSFER", "transfer starts", Evidence.DOCUMENTED);
        }
        for (String activated : ACTIVATED) {
            add(rows, activated, "PENDING_TRANSFER", "transfer starts, where the rules allow it", Evidence.INFERRED);
        }
        add(rows, "DEACTIVATED", "PENDING_TRANSFER", "transfer starts", Evidence.INFERRED);
        add(rows, "PENDING_TRANSFER", "TRANSFERRED", "recipient accepts", Evidence.DOCUMENTED);
        add(rows, "PENDING_TRANSFER", "FAILURE_TRANSFER", "sender cancels or recipient rejects", Evidence.DOCUMENTED);
        add(rows, "PENDING_TRANSFER", "FAILURE", "organizer cancels", Evidence.DOCUMENTED);
        for (String back : List.of("TRANSFERRED", "FAILURE_TRANSFER", "FAILURE")) {
            add(rows, back, "DOWNLOADED", "lives on in a wallet", Evidence.INFERRED);
            add(rows, back, "ASSIGNED", "a holder is named", Evidence.INFERRED);
        }
        for (String wallet : WALLET) {
            for (String activated : ACTIVATED) {
                add(rows, wallet, activated, "activation", Evidence.DOCUMENTED);
            }
        }
        for (String activated : ACTIVATED) {
            add(rows, activated, "DEACTIVATED", "activation is taken back", Evidence.DOCUMENTED);
        }
        List<String> living = new ArrayList<>(List.of("INJECTED", "PENDING_TRANSFER"));
        living.addAll(WALLET);
        living.addAll(ACTIVATED);
        for (String status : living) {
            add(rows, status, "CONTROLLED", "presented at the gate", Evidence.DOCUMENTED);
        }
        living.add("CONTROLLED");
        for (String status : living) {
            add(rows, status, "DELETION_PENDING", "deletion asked for", Evidence.DOCUMENTED);
        }
        add(rows, "DELETION_PENDING", "DELETED", "deletion confirmed", Evidence.DOCUMENTED);
        return of(rows);
    }

    /** {@return the transitions of the history mode, inferred from those of the lifecycle mode} */
    public static Lifecycle history() {
        List<Transition> rows = new ArrayList<>();
        rows.add(new Transition(null, "INJECTED", "injection", Evidence.DOCUMENTED));
        add(rows, "INJECTED", "RECEIVED", "into a wallet", Evidence.INFERRED);
        for (String wallet : List.of("RECEIVED", "TRANSFERRED", "ACTIVATED")) {
            add(rows, wallet, "TRANSFER_PENDING", "transfer starts", Evidence.INFERRED);
        }
        add(rows, "TRANSFER_PENDING", "TRANSFERRED", "recipient accepts", Evidence.INFERRED);
        add(rows, "TRANSFER_PENDING", "RECEIVED", "transfer is cancelled or rejected", Evidence.INFERRED);
        add(rows, "TRANSFERRED", "RECEIVED", "lives on in a wallet", Evidence.INFERRED);
        add(rows, "RECEIVED", "ACTIVATED", "activation", Evidence.INFERRED);
        add(rows, "TRANSFERRED", "ACTIVATED", "activation", Evidence.INFERRED);
        add(rows, "ACTIVATED", "RECEIVED", "activation is taken back", Evidence.INFERRED);
        List<String> living =
                new ArrayList<>(List.of("INJECTED", "RECEIVED", "ACTIVATED", "TRANSFER_PENDING", "TRANSFERRED"));
        for (String status : living) {
            add(rows, status, "CONTROLLED", "presented at the gate", Evidence.INFERRED);
        }
        living.add("CONTROLLED");
        for (String status : living) {
            add(rows, status, "DELETION_PENDING", "deletion asked for", Evidence.INFERRED);
        }
        add(rows, "DELETION_PENDING", "DELETED", "deletion confirmed", Evidence.INFERRED);
        return of(rows);
    }

    private static void add(List<Transition> rows, String from, String to, String label, Evidence evidence) {
        rows.add(new Transition(from, to, label, evidence));
    }

    /** {@return the transitions} */
    public List<Transition> transitions() {
        return transitions;
    }

    /**
     * {@return a lifecycle with one more transition}
     *
     * @param transition the transition
     */
    public Lifecycle with(Transition transition) {
        List<Transition> more = new ArrayList<>(transitions);
        more.add(transition);
        return of(more);
    }

    /**
     * {@return how a new status relates to the one before it}
     *
     * @param from name of the status before; {@code null} for none
     * @param to name of the status after
     */
    public Step step(@Nullable String from, String to) {
        if (to.equals(from)) {
            return Step.SAME;
        }
        String start = from == null ? "" : from;
        Set<String> following = next.get(start);
        if (following != null && following.contains(to)) {
            return Step.DIRECT;
        }
        if (!statuses.contains(to) || (from != null && !statuses.contains(from))) {
            return Step.UNKNOWN;
        }
        return leadsTo(start, to) ? Step.SKIPPING : Step.ANOMALY;
    }

    private boolean leadsTo(String from, String to) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            for (String following : next.getOrDefault(open.pop(), Set.of())) {
                if (following.equals(to)) {
                    return true;
                }
                if (seen.add(following)) {
                    open.push(following);
                }
            }
        }
        return false;
    }
}
