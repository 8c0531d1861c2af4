package com.secutix.tixngo.sync;

import com.secutix.tixngo.mapping.s360.S360Ticket;
import com.secutix.tixngo.sync.spi.Announcement;
import com.secutix.tixngo.sync.spi.Candidate;
import com.secutix.tixngo.sync.spi.InjectableTicket;
import com.secutix.tixngo.sync.spi.Lease;
import com.secutix.tixngo.sync.spi.LeaseKey;
import com.secutix.tixngo.sync.spi.LeaseLostException;
import com.secutix.tixngo.sync.spi.Page;
import com.secutix.tixngo.sync.spi.PushQuery;
import com.secutix.tixngo.sync.spi.PushStore;
import com.secutix.tixngo.sync.spi.RunLock;
import com.secutix.tixngo.sync.spi.Settlement;
import com.secutix.tixngo.sync.spi.TicketOutcome;
import com.secutix.tixngo.sync.spi.TicketProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A store and a lock that keep the rules of the SPI in memory, and can be told to break down. The real implementation is
 * tried in the example host; this one shows what the engine asks for and when. Safe for concurrent use.
 */
final class FakeS360 implements PushStore<InjectableTicket>, RunLock {

    private final Map<String, S360Ticket> tickets = new TreeMap<>();
    private final Map<String, String> printedBy = new HashMap<>();
    private final Map<String, TicketProblem> problems = new HashMap<>();
    private final Map<String, Instant> problemTimes = new HashMap<>();
    private final Set<String> unsettled = new TreeSet<>();
    private final Map<String, List<String>> announced = new HashMap<>();
    private final List<String> steps = new ArrayList<>();
    private final Map<String, Integer> breakdowns = new HashMap<>();
    private Throwable breakage = new IllegalStateException();
    private @Nullable Lease current;
    private long tokens;
    private boolean abandoned;
    private Runnable beforeSelect = () -> {};
    private Runnable whenRenewed = () -> {};
    private Runnable whenReleased = () -> {};

    void add(Collection<S360Ticket> added) {
        added.forEach(ticket -> tickets.put(ticket.ticketId(), ticket));
    }

    /** Throws at the nth time that a step is asked for, and at none other. */
    void breakAt(String step, int occurrence) {
        breakAt(step, occurrence, new IllegalStateException("broken, and a barcode in the message: 0123456789"));
    }

    /** Throws this, declared or not, at the nth time that a step is asked for, and at none other. */
    void breakAt(String step, int occurrence, Throwable thrown) {
        breakdowns.put(step, occurrence);
        breakage = thrown;
    }

    void beforeSelect(Runnable action) {
        beforeSelect = action;
    }

    void whenRenewed(Runnable action) {
        whenRenewed = action;
    }

    void whenReleased(Runnable action) {
        whenReleased = action;
    }

    /** Lets another run take the lease, as if this one's had expired. */
    synchronized void stealLease() {
        if (current != null) {
            current = new Lease(current.key(), ++tokens, true);
        }
    }

    /** Leaves a lease behind that was never released and is expired, and a call that was never settled. */
    void leaveBehind(String callId, List<String> ticketIds) {
        abandoned = true;
        announced.put(callId, ticketIds);
    }

    synchronized Set<String> printed() {
        return Set.copyOf(printedBy.keySet());
    }

    synchronized String printedBy(String ticketId) {
        return printedBy.get(ticketId);
    }

    synchronized Map<String, TicketProblem> problems() {
        return Map.copyOf(problems);
    }

    /** The tickets of which nobody knows whether TIXNGO has them. */
    synchronized Set<String> unsettled() {
        Set<String> all = new TreeSet<>(unsettled);
        announced.values().forEach(all::addAll);
        return all;
    }

    /** The steps asked for, in their order. */
    synchronized List<String> steps() {
        return List.copyOf(steps);
    }

    boolean isLocked() {
        return current != null;
    }

    private synchronized void step(String name) {
        steps.add(name);
        if (breakdowns.merge(name, -1, Integer::sum) == 0) {
            FakeS360.<RuntimeException>throwUndeclared(breakage);
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // what a store in Kotlin does without a cast
    static <T extends Throwable> void throwUndeclared(Throwable thrown) throws T {
        throw (T) thrown;
    }

    private synchronized boolean isCurrent(Lease lease) {
        return lease.equals(current);
    }

    private void fence(Lease lease) {
        if (!isCurrent(lease)) {
            throw new LeaseLostException(lease.key());
        }
    }

    @Override
    public Page<Candidate<InjectableTicket>> select(PushQuery query, @Nullable String cursor, int limit) {
        beforeSelect.run();
        step("select");
        List<Candidate<InjectableTicket>> page = all(query).stream()
                .filter(candidate -> cursor == null || position(candidate).compareTo(cursor) > 0)
                .limit(limit)
                .toList();
        return new Page<>(page, page.size() < limit ? null : position(page.get(page.size() - 1)));
    }

    private synchronized List<Candidate<InjectableTicket>> all(PushQuery query) {
        List<Candidate<InjectableTicket>> all = new ArrayList<>();
        if (!query.inErrorOnly()) {
            tickets.values().stream()
                    .filter(ticket -> !problems.containsKey(ticket.ticketId()))
                    .forEach(ticket -> all.add(candidate(ticket, false)));
        }
        tickets.values().stream()
                .filter(ticket -> problems.containsKey(ticket.ticketId())
                        && problemTimes.get(ticket.ticketId()).isBefore(query.roundStartedAt()))
                .sorted(Comparator.comparing(ticket -> problemTimes.get(ticket.ticketId())))
                .forEach(ticket -> all.add(candidate(ticket, true)));
        all.removeIf(
                candidate -> printedBy.containsKey(candidate.item().ticket().ticketId()));
        return all;
    }

    private static Candidate<InjectableTicket> candidate(S360Ticket ticket, boolean inError) {
        return new Candidate<>(new InjectableTicket(ticket, null), inError);
    }

    @Override
    public long count(PushQuery query) {
        step("count");
        return all(query).size();
    }

    private String position(Candidate<InjectableTicket> candidate) {
        String id = candidate.item().ticket().ticketId();
        return candidate.inError() ? "2 " + problemTimes.get(id) + " " + id : "1 " + id;
    }

    @Override
    public synchronized Set<String> announce(Lease lease, Announcement announcement) {
        step("announce");
        fence(lease);
        announced.put(announcement.callId(), announcement.ticketIds());
        return Set.of();
    }

    @Override
    public synchronized void settle(Lease lease, Settlement settlement) {
        step("settle");
        fence(lease);
        announced.remove(settlement.callId());
        for (TicketOutcome outcome : settlement.outcomes()) {
            String id = outcome.ticketId();
            if (outcome instanceof TicketOutcome.Delivered || outcome instanceof TicketOutcome.Absent) {
                printedBy.put(id, String.valueOf(settlement.printedBy()));
                problems.remove(id);
                unsettled.remove(id);
            } else if (outcome instanceof TicketOutcome.Rejected rejected) {
                keep(id, rejected.problem(), settlement.at());
            } else if (outcome instanceof TicketOutcome.Unsettled unknown) {
                unknown.problem().ifPresent(problem -> keep(id, problem, settlement.at()));
                unsettled.add(id);
            }
        }
    }

    private void keep(String id, TicketProblem problem, Instant at) {
        problems.put(id, problem);
        problemTimes.put(id, at);
    }

    @Override
    public synchronized void recover(Lease lease) {
        step("recover");
        fence(lease);
        unsettled.addAll(announced.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
        announced.clear();
    }

    @Override
    public synchronized Optional<Lease> acquire(LeaseKey key, Duration duration) {
        step("acquire");
        if (current != null) {
            return Optional.empty();
        }
        current = new Lease(key, ++tokens, abandoned);
        abandoned = false;
        return Optional.of(current);
    }

    @Override
    public boolean renew(Lease lease, Duration duration) {
        step("renew");
        whenRenewed.run();
        return isCurrent(lease);
    }

    @Override
    public synchronized void release(Lease lease) {
        step("release");
        whenReleased.run();
        if (lease.equals(current)) {
            current = null;
        }
    }
}
