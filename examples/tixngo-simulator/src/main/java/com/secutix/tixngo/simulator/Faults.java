package com.secutix.tixngo.simulator;

import com.secutix.tixngo.simulator.internal.fault.FaultPlan;
import com.secutix.tixngo.simulator.internal.fault.FaultPlan.Planned;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The faults of a simulator. A call meets, in this order: poisoned tickets, the first planned fault that fits it, else one of the random
 * mix. Held calls are apart from all this. A call with a wrong key meets none. Thread-safe.
 */
public final class Faults {
    private static final int EVENTS_KEPT = 10_000;
    private static final int PLANNED_AT_MOST = 1_000_000;

    private final ArrayDeque<Planned> planned = new ArrayDeque<>();
    private final Map<String, Poison> poisoned = new HashMap<>();
    private final List<HeldCalls> held = new CopyOnWriteArrayList<>();
    private final ArrayDeque<FaultEvent> events = new ArrayDeque<>();
    private final Map<String, Long> counts = new TreeMap<>();
    private FaultMix mix = FaultMix.seeded(0);
    private Random dice = new Random(0);

    Faults() {}

    /**
     * Plans a fault for the next call it fits.
     *
     * @param fault the fault
     * @return this
     */
    public Faults next(Fault fault) {
        return plan(null, fault, 1);
    }

    /**
     * Plans a fault for the next calls it fits.
     *
     * @param fault the fault
     * @param times how many calls
     * @return this
     */
    public Faults next(Fault fault, int times) {
        return plan(null, fault, times);
    }

    /**
     * Plans a fault for the next call of one kind.
     *
     * @param endpoint the kind of call
     * @param fault the fault
     * @return this
     * @throws IllegalArgumentException when it cannot strike there
     */
    public Faults next(Endpoint endpoint, Fault fault) {
        return plan(endpoint, fault, 1);
    }

    /**
     * Plans a fault for the next calls of one kind.
     *
     * @param endpoint the kind of call
     * @param fault the fault
     * @param times how many calls
     * @return this
     * @throws IllegalArgumentException when it cannot strike there
     */
    public Faults next(Endpoint endpoint, Fault fault, int times) {
        return plan(endpoint, fault, times);
    }

    /**
     * Adds what one line says, as on the command line: {@code throttled:2@inject*3, server-error:503:html%5}. Random entries replace the
     * mix when there are any.
     *
     * @param line the faults
     * @param seed the seed of random ones
     * @return this
     * @throws IllegalArgumentException when an entry cannot be read; the message shows it
     */
    public synchronized Faults plan(String line, long seed) {
        FaultPlan plan = FaultPlan.parse(line);
        plan.planned().forEach(entry -> plan(entry.endpoint(), entry.fault(), 1));
        if (!plan.random().isEmpty()) {
            mix(new FaultMix(seed, plan.random()));
        }
        return this;
    }

    /**
     * Sets the random mix, in place of the one before.
     *
     * @param next the mix
     * @return this
     */
    public synchronized Faults mix(FaultMix next) {
        mix = next;
        dice = new Random(next.seed());
        return this;
    }

    /**
     * Poisons tickets: every call that carries one fails whole, until they are healed.
     *
     * @param effect how it fails
     * @param ticketIds which
     * @return this
     */
    public synchronized Faults poison(Poison effect, String... ticketIds) {
        for (String ticketId : ticketIds) {
            poisoned.put(ticketId, effect);
        }
        return this;
    }

    /**
     * Takes the poison off.
     *
     * @param ticketIds which
     * @return this
     */
    public synchronized Faults heal(String... ticketIds) {
        for (String ticketId : ticketIds) {
            poisoned.remove(ticketId);
        }
        return this;
    }

    /**
     * Holds all calls of one kind from now on, until released.
     *
     * @param endpoint the kind of call
     * @param point where to hold them
     * @return the handle that releases them
     */
    public HeldCalls hold(Endpoint endpoint, HeldCalls.Point point) {
        HeldCalls handle = new HeldCalls(endpoint, point);
        held.add(handle);
        return handle;
    }

    /** Forgets everything planned, the mix and the poison, and releases held calls. What struck stays counted. */
    public void clear() {
        synchronized (this) {
            planned.clear();
            poisoned.clear();
            mix(FaultMix.seeded(0));
        }
        release();
    }

    /**
     * Lists what is planned and did not strike yet.
     *
     * @return the faults in order
     */
    public synchronized List<Fault> planned() {
        return planned.stream().map(Planned::fault).toList();
    }

    /**
     * Lists the faults that struck, the last 10,000 of them.
     *
     * @return the events in order
     */
    public synchronized List<FaultEvent> events() {
        return List.copyOf(events);
    }

    /**
     * Counts the faults that struck, by name.
     *
     * @return name on the command line → count; poisoned tickets under {@code poison}
     */
    public synchronized Map<String, Long> counts() {
        return new TreeMap<>(counts);
    }

    /**
     * Looks for poisoned items; the server calls it.
     *
     * @param ids the items of a call
     * @return the poisoned ones that share the effect of the first, in the order of the call
     */
    public synchronized Map<String, Poison> poisonIn(Collection<String> ids) {
        if (poisoned.isEmpty()) {
            return Map.of();
        }
        Map<String, Poison> found = new LinkedHashMap<>();
        Poison first = null;
        for (String id : ids) {
            Poison effect = poisoned.get(id);
            if (effect != null && (first == null || first == effect)) {
                first = effect;
                found.put(id, effect);
            }
        }
        return found;
    }

    /**
     * Takes the fault a call meets; the server calls it.
     *
     * @param endpoint the kind of call
     * @return the fault; null when the call is spared
     */
    public synchronized @Nullable Fault draw(Endpoint endpoint) {
        for (Iterator<Planned> each = planned.iterator(); each.hasNext(); ) {
            Planned next = each.next();
            boolean meant = next.endpoint() == null || next.endpoint() == endpoint;
            if (meant && next.fault().kind().fits(endpoint)) {
                each.remove();
                return next.fault();
            }
        }
        return mix.shares().isEmpty() ? null : draw(endpoint, dice.nextDouble());
    }

    private @Nullable Fault draw(Endpoint endpoint, double cast) {
        double below = 0;
        for (FaultMix.Share share : mix.shares()) {
            boolean meant = share.endpoint() == null || share.endpoint() == endpoint;
            if (meant && share.fault().kind().fits(endpoint)) {
                below += share.probability();
                if (cast < below) {
                    return share.fault();
                }
            }
        }
        return null;
    }

    /**
     * Notes that a fault struck; the server calls it.
     *
     * @param event what struck
     */
    public synchronized void struck(FaultEvent event) {
        events.add(event);
        if (events.size() > EVENTS_KEPT) {
            events.remove();
        }
        int end = event.fault().indexOf(':');
        counts.merge(end < 0 ? event.fault() : event.fault().substring(0, end), 1L, Long::sum);
    }

    /**
     * Waits where calls are held; the server calls it.
     *
     * @param endpoint the kind of call
     * @param point where the call is
     * @throws InterruptedException when the server stops
     */
    public void passHolds(Endpoint endpoint, HeldCalls.Point point) throws InterruptedException {
        for (HeldCalls handle : held) {
            handle.pass(endpoint, point);
        }
    }

    /** Lets every held call go. */
    void release() {
        held.forEach(HeldCalls::release);
        held.clear();
    }

    private synchronized Faults plan(@Nullable Endpoint endpoint, Fault fault, int times) {
        if (endpoint != null && !fault.kind().fits(endpoint)) {
            throw new IllegalArgumentException("'" + fault + "' cannot strike " + endpoint);
        }
        if (times < 1 || planned.size() + times > PLANNED_AT_MOST) {
            throw new IllegalArgumentException("between 1 and " + PLANNED_AT_MOST + " faults can be planned");
        }
        for (int i = 0; i < times; i++) {
            planned.add(new Planned(endpoint, fault));
        }
        return this;
    }
}
