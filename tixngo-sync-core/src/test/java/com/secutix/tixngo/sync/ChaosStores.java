package com.secutix.tixngo.sync;

import com.secutix.tixngo.sync.settings.Partition;
import com.secutix.tixngo.sync.settings.SyncFunction;
import com.secutix.tixngo.sync.spi.Announcement;
import com.secutix.tixngo.sync.spi.CardStore;
import com.secutix.tixngo.sync.spi.FeedbackPage;
import com.secutix.tixngo.sync.spi.FeedbackStore;
import com.secutix.tixngo.sync.spi.KnownTicket;
import com.secutix.tixngo.sync.spi.LeaseKey;
import com.secutix.tixngo.sync.spi.LeaseLostException;
import com.secutix.tixngo.sync.spi.Page;
import com.secutix.tixngo.sync.spi.PaginationKeyMovedException;
import com.secutix.tixngo.sync.spi.PushStore;
import com.secutix.tixngo.sync.spi.RunLock;
import com.secutix.tixngo.sync.spi.Settlement;
import com.secutix.tixngo.sync.spi.TicketOutcome;
import com.secutix.tixngo.sync.tck.HostStores;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Stores that keep every rule but where a trick says otherwise, by the number of the call; and a record of what a run asked
 * of them.
 */
final class ChaosStores {

    /** More calls than this, and the run has no end. */
    private static final int MOST_STEPS = 30_000;

    private static final Set<String> WRITES = Set.of("announce", "settle", "apply", "keepDefinition", "recover");

    private static final LeaseKey LEASE = new LeaseKey(SyncFunction.INJECTION, "tixngo", Partition.WHOLE);

    private final Map<Integer, Trick> tricks;
    private final Map<String, Runnable> commands;
    private final List<Settlement> settled = new ArrayList<>();
    private final List<FeedbackPage> applied = new ArrayList<>();
    private final Set<String> passedOver = new HashSet<>();
    private final List<String> writtenAfterLoss = new ArrayList<>();
    private final Map<String, Set<String>> announced = new HashMap<>();
    private final Set<String> everAnnounced = new HashSet<>();
    private final Set<String> forgotten = new HashSet<>();
    private final Set<String> hidden = new HashSet<>();
    private Object lastPage;
    private boolean leaseLost;
    private boolean lied;
    private int steps;

    /** What happens instead of what should. */
    enum Trick {
        THROW_BEFORE(false),
        THROW_AFTER(false),
        LOSE_LEASE(false),
        HIDE_ITEMS(false),
        LEAVE_OUT(false),
        STOP(false),
        TIME_PASSES(false),
        NOTHING(true),
        DOUBLE_ITEMS(true),
        PAGE_AGAIN(true),
        LEAVE_OUT_OTHERS(true);

        final boolean lie;

        Trick(boolean lie) {
            this.lie = lie;
        }
    }

    ChaosStores(Map<Integer, Trick> tricks, Runnable stop, Runnable timePasses) {
        this.tricks = tricks;
        this.commands = Map.of("stop", stop, "time", timePasses);
    }

    HostStores around(HostStores stores) {
        return new HostStores(
                around(PushStore.class, stores.tickets()),
                around(PushStore.class, stores.cancelledTickets()),
                around(PushStore.class, stores.controlledTickets()),
                around(CardStore.class, stores.cards()),
                around(FeedbackStore.class, stores.feedback()),
                around(RunLock.class, stores.lock()),
                stores.history());
    }

    @SuppressWarnings("unchecked") // the proxy of a store of T is a store of T
    private <S, W extends S> W around(Class<S> type, W store) {
        return (W) Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> step(store, method, arguments));
    }

    private synchronized Object step(Object store, Method method, Object[] arguments) throws Throwable {
        if (++steps > MOST_STEPS) {
            throw new AssertionError("the run asks the stores and asks");
        }
        String name = method.getName();
        if (leaseLost && WRITES.contains(name)) {
            writtenAfterLoss.add(name);
            throw new LeaseLostException(LEASE);
        }
        Trick trick = tricks.get(steps);
        if (trick == Trick.STOP) {
            commands.get("stop").run();
        } else if (trick == Trick.TIME_PASSES) {
            commands.get("time").run();
        } else if (trick == Trick.THROW_BEFORE) {
            throw new IllegalStateException("broken");
        } else if (trick == Trick.LOSE_LEASE) {
            if (name.equals("apply") && steps % 2 == 0) {
                throw new PaginationKeyMovedException("demo");
            }
            leaseLost |= name.equals("renew") || WRITES.contains(name);
            if (name.equals("renew")) {
                return false;
            }
            if (WRITES.contains(name)) {
                throw new LeaseLostException(LEASE);
            }
        }
        Object answer = invoke(store, method, arguments);
        if (name.equals("apply")) {
            // it is kept, whether the run hears of it or not
            ((FeedbackPage) arguments[1]).passedOver().forEach(change -> passedOver.add(change.ticketId()));
        }
        if (trick == Trick.LEAVE_OUT && name.equals("announce")) {
            answer = Set.of(((Announcement) arguments[1]).ticketIds().get(0));
        }
        if (trick == Trick.THROW_AFTER) {
            throw new IllegalStateException("broken, and nobody knows whether it was written");
        }
        note(name, arguments, answer);
        return trick == null ? remember(name, answer) : twist(name, trick, answer);
    }

    private static Object invoke(Object store, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(store, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private void note(String name, Object[] arguments, Object answer) {
        switch (name) {
            case "announce" -> {
                Announcement call = (Announcement) arguments[1];
                Set<String> carried = new HashSet<>(call.ticketIds());
                carried.removeAll((Set<?>) answer);
                announced.put(call.callId(), carried);
                everAnnounced.addAll(carried);
            }
            case "settle" -> {
                Settlement settlement = (Settlement) arguments[1];
                settled.add(settlement);
                noteForgotten(settlement, announced.remove(settlement.callId()));
            }
            case "apply" -> applied.add((FeedbackPage) arguments[1]);
            default -> {
                // only what is written is noted
            }
        }
    }

    /** When TIXNGO has answered for some tickets of a call, all of them need an outcome. */
    private void noteForgotten(Settlement settlement, Set<String> carried) {
        boolean answered = settlement.outcomes().stream().anyMatch(TicketOutcome.Delivered.class::isInstance);
        if (carried != null && answered) {
            Set<String> left = new HashSet<>(carried);
            settlement.outcomes().forEach(outcome -> left.remove(outcome.ticketId()));
            forgotten.addAll(left);
        }
    }

    private Object remember(String name, Object answer) {
        if (name.equals("select")) {
            lastPage = answer;
        }
        return answer;
    }

    private Object twist(String name, Trick trick, Object answer) {
        lied |= trick.lie;
        if (trick == Trick.NOTHING && !name.equals("renew") && !name.equals("count")) {
            return null;
        }
        if (answer instanceof Page<?> page) {
            return twistPage(page, trick);
        }
        if (name.equals("announce") && trick == Trick.LEAVE_OUT_OTHERS) {
            return Set.of("SOMEBODY-ELSES");
        }
        if (name.equals("find") && trick == Trick.HIDE_ITEMS) {
            @SuppressWarnings("unchecked") // what find gives
            Map<String, KnownTicket> found = new HashMap<>((Map<String, KnownTicket>) answer);
            found.keySet().stream().limit(1).toList().forEach(id -> {
                hidden.add(id);
                found.remove(id);
            });
            return found;
        }
        return answer;
    }

    private Object twistPage(Page<?> page, Trick trick) {
        List<Object> items = new ArrayList<>(page.items());
        if (trick == Trick.PAGE_AGAIN && lastPage != null) {
            return lastPage;
        }
        if (trick == Trick.DOUBLE_ITEMS) {
            items.addAll(page.items());
        }
        if (trick == Trick.HIDE_ITEMS && !items.isEmpty()) {
            items.remove(0);
        }
        lastPage = new Page<>(items, page.next());
        return lastPage;
    }

    /** The settlements that were kept and heard of. */
    List<Settlement> settled() {
        return settled;
    }

    /** The pages that were kept and heard of. */
    List<FeedbackPage> applied() {
        return applied;
    }

    /** The tickets of which a change was kept as one that cannot be applied. */
    Set<String> passedOver() {
        return passedOver;
    }

    /** The items of calls that were announced, and not settled. */
    Set<String> open() {
        Set<String> open = new HashSet<>();
        announced.values().forEach(open::addAll);
        return open;
    }

    Set<String> everAnnounced() {
        return everAnnounced;
    }

    /** The items that a settlement of their call did not name. */
    Set<String> forgotten() {
        return forgotten;
    }

    Set<String> hidden() {
        return hidden;
    }

    /** What the run still tried to write after it knew that its lease was lost. */
    List<String> writtenAfterLoss() {
        return writtenAfterLoss;
    }

    /** Whether a store gave what its interface forbids. */
    boolean lied() {
        return lied;
    }

    int steps() {
        return steps;
    }
}
