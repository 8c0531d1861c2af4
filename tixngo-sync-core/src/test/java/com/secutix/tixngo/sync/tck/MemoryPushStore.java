package com.secutix.tixngo.sync.tck;

import com.secutix.tixngo.mapping.s360.S360TicketStatus;
import com.secutix.tixngo.sync.settings.SyncFunction;
import com.secutix.tixngo.sync.spi.Announcement;
import com.secutix.tixngo.sync.spi.Candidate;
import com.secutix.tixngo.sync.spi.Lease;
import com.secutix.tixngo.sync.spi.Page;
import com.secutix.tixngo.sync.spi.PushQuery;
import com.secutix.tixngo.sync.spi.PushStore;
import com.secutix.tixngo.sync.spi.Settlement;
import com.secutix.tixngo.sync.spi.TicketOutcome;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One store for all pushes: what differs is the function and how an item looks to it. */
class MemoryPushStore<T> implements PushStore<T> {

    final MemoryData data;
    final MemoryLeases leases;
    private final SyncFunction function;
    private final String scope;
    private final Map<String, MemoryItem> items;
    private final Function<MemoryItem, T> view;

    MemoryPushStore(
            MemoryData data,
            MemoryLeases leases,
            SyncFunction function,
            String scope,
            Map<String, MemoryItem> items,
            Function<MemoryItem, T> view) {
        this.data = data;
        this.leases = leases;
        this.function = function;
        this.scope = scope;
        this.items = items;
        this.view = view;
    }

    /**
     * Where an item stands in the order of a query: first those without a problem, by id, then the others, the longest untried
     * first, then by id. As a text it is the cursor, so that a page begins after an item, not at a number.
     */
    private record Place(@Nullable Instant inErrorSince, String id) implements Comparable<Place> {

        private static final Comparator<Place> ORDER = Comparator.comparing(
                        Place::inErrorSince, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(Place::id, MemoryData.ID_ORDER);

        static Place parse(String cursor) {
            int space = cursor.indexOf(' ');
            String since = cursor.substring(0, space);
            return new Place(since.isEmpty() ? null : Instant.parse(since), cursor.substring(space + 1));
        }

        String asCursor() {
            return (inErrorSince == null ? "" : inErrorSince) + " " + id;
        }

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    @Override
    public Page<Candidate<T>> select(PushQuery query, @Nullable String cursor, int limit) {
        return data.transaction(() -> {
            MemorySelection selection = new MemorySelection(data, leases, scope, query);
            Place after = cursor == null ? null : Place.parse(cursor);
            List<MemoryItem> found = items.values().stream()
                    .filter(selection::wants)
                    .filter(item -> after == null || place(selection, item).compareTo(after) > 0)
                    .sorted(Comparator.comparing(item -> place(selection, item)))
                    .limit(limit + 1L)
                    .toList();
            List<MemoryItem> page = found.subList(0, Math.min(limit, found.size()));
            String next = found.size() <= limit
                    ? null
                    : place(selection, page.get(limit - 1)).asCursor();
            return new Page<>(
                    page.stream()
                            .map(item -> new Candidate<>(view.apply(item), selection.isInError(item)))
                            .toList(),
                    next);
        });
    }

    private static Place place(MemorySelection selection, MemoryItem item) {
        return new Place(selection.isInError(item) ? selection.inErrorSince(item) : null, item.id);
    }

    @Override
    public long count(PushQuery query) {
        return data.transaction(() -> {
            MemorySelection selection = new MemorySelection(data, leases, scope, query);
            return items.values().stream().filter(selection::wants).count();
        });
    }

    @Override
    public Set<String> announce(Lease lease, Announcement announcement) {
        return data.transaction(() -> {
            leases.demand(lease);
            Set<String> leftOut = new HashSet<>();
            for (String id : announcement.ticketIds()) {
                MemoryItem item = items.get(id);
                boolean carried = item != null
                        && item.fits(function)
                        && (announcement.repeatsProcessed() || item.processedAt(function) == null)
                        && !isCarriedByAnother(lease, id);
                if (!carried) {
                    leftOut.add(id);
                }
            }
            Set<String> kept = new LinkedHashSet<>(announcement.ticketIds());
            kept.removeAll(leftOut);
            data.beforeChanges();
            if (!kept.isEmpty()) {
                data.calls.put(announcement.callId(), new MemoryData.Call(lease.key(), lease.token(), kept));
            }
            return leftOut;
        });
    }

    /** By another run of the function, or, for a push that follows the injection, by an injection. */
    private boolean isCarriedByAnother(Lease lease, String id) {
        return Stream.concat(
                        data.callsWith(function, id).stream(),
                        MemorySelection.isRemoval(function)
                                ? data.callsWith(SyncFunction.INJECTION, id).stream()
                                : Stream.empty())
                .anyMatch(call -> !call.key().equals(lease.key()) && leases.isUnderWay(call));
    }

    @Override
    public void settle(Lease lease, Settlement settlement) {
        data.transaction(() -> {
            leases.demand(lease);
            data.beforeChanges();
            data.calls.remove(settlement.callId());
            settlement.outcomes().forEach(outcome -> keep(outcome, settlement));
            return true;
        });
    }

    private void keep(TicketOutcome outcome, Settlement settlement) {
        MemoryItem item = items.get(outcome.ticketId());
        if (item == null) {
            return;
        }
        if (outcome instanceof TicketOutcome.Delivered delivered) {
            if (function == SyncFunction.INJECTION) {
                item.isThere(false);
            }
            item.there = true;
            process(item, settlement.at(), delivered.invalidationReason());
            if (settlement.printedBy() != null && item.status == S360TicketStatus.NOT_PRINTED) {
                item.status = S360TicketStatus.PRINTED;
                item.printedBy = settlement.printedBy().toString();
            }
        } else if (outcome instanceof TicketOutcome.Absent absent) {
            boolean there = item.isInjected();
            process(item, settlement.at(), absent.invalidationReason());
            if (there) {
                item.processed.remove(function);
            }
        } else if (outcome instanceof TicketOutcome.Rejected rejected) {
            item.problems.put(function, new MemoryItem.Recorded(rejected.problem(), settlement.at()));
        } else if (outcome instanceof TicketOutcome.Unsettled unsettled) {
            unsettled
                    .problem()
                    .ifPresent(
                            problem -> item.problems.put(function, new MemoryItem.Recorded(problem, settlement.at())));
            item.unsettled.add(function);
        }
    }

    private void process(MemoryItem item, Instant at, @Nullable String reason) {
        item.processed.put(function, new MemoryItem.Processed(at, reason));
        item.problems.remove(function);
        knowOutcome(item, function);
        // once a deletion or a control is told, nobody has to know how the injection went
        item.unsettled.clear();
        if (item.card == null) {
            knowOutcome(item, SyncFunction.INJECTION);
        }
    }

    /** TIXNGO has answered for the item: what earlier calls left unknown is over, those of dead runs included. */
    private void knowOutcome(MemoryItem item, SyncFunction of) {
        item.unsettled.remove(of);
        data.callsWith(of, item.id).stream()
                .filter(call -> !leases.isUnderWay(call))
                .forEach(call -> call.ids().remove(item.id));
    }

    @Override
    public void recover(Lease lease) {
        data.transaction(() -> {
            leases.demand(lease);
            data.beforeChanges();
            List<String> leftOver = data.calls.entrySet().stream()
                    .filter(call -> call.getValue().key().function() == function
                            && call.getValue().key().scope().equals(lease.key().scope())
                            && !leases.isUnderWay(call.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
            for (String callId : leftOver) {
                data.calls
                        .remove(callId)
                        .ids()
                        .forEach(id -> items.get(id).unsettled.add(function));
            }
            return true;
        });
    }
}
