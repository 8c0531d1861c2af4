package com.secutix.tixngo.sync.tck;

import com.secutix.tixngo.mapping.s360.S360Card;
import com.secutix.tixngo.mapping.s360.S360Ticket;
import com.secutix.tixngo.mapping.s360.Sale;
import com.secutix.tixngo.sync.settings.SyncFunction;
import com.secutix.tixngo.sync.settings.TicketFilter;
import com.secutix.tixngo.sync.spi.PushQuery;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which items a query wants, sentence by sentence as {@link PushQuery} says it. Used within a transaction. */
final class MemorySelection {

    private final MemoryData data;
    private final MemoryLeases leases;
    private final String scope;
    private final PushQuery query;

    MemorySelection(MemoryData data, MemoryLeases leases, String scope, PushQuery query) {
        this.data = data;
        this.leases = leases;
        this.scope = scope;
        this.query = query;
    }

    boolean wants(MemoryItem item) {
        return item.fits(query.function())
                && (!isRemoval(query.function()) || wasInjected(item))
                && query.partition().contains(item.id)
                && (query.only().isEmpty()
                        ? matches(query.filter(), item) && !isProcessed(item)
                        : query.only().contains(item.id, item.number))
                && !wasProcessedByThisRun(item)
                && !isCarriedByAnotherRun(item)
                && (isInError(item) ? !hadItsTurn(item) : !query.inErrorOnly());
    }

    boolean isInError(MemoryItem item) {
        return item.problems.containsKey(query.function());
    }

    /** When the problem of an item in error was recorded. */
    Instant inErrorSince(MemoryItem item) {
        return item.problems.get(query.function()).at();
    }

    /** Whether a function takes only what was injected before. */
    static boolean isRemoval(SyncFunction function) {
        return function == SyncFunction.PUSH_CANCELLED || function == SyncFunction.PUSH_CONTROLLED;
    }

    /** Injected with success or with an unknown outcome, or removed before, but not while the outcome is still on its way. */
    private boolean wasInjected(MemoryItem item) {
        boolean left = false;
        for (MemoryData.Call call : data.callsWith(SyncFunction.INJECTION, item.id)) {
            if (leases.isUnderWay(call)) {
                return false;
            }
            left = true;
        }
        return left
                || item.isInjected()
                || item.unsettled.contains(SyncFunction.INJECTION)
                || item.processed.containsKey(query.function());
    }

    private boolean isProcessed(MemoryItem item) {
        Instant at = item.processedAt(query.function());
        return at != null && (query.asIfLastSuccessAt() == null || at.isBefore(query.asIfLastSuccessAt()));
    }

    private boolean wasProcessedByThisRun(MemoryItem item) {
        MemoryItem.Processed mark = item.processed.get(query.function());
        return mark != null && !mark.at().isBefore(query.runStartedAt());
    }

    private boolean hadItsTurn(MemoryItem item) {
        return !inErrorSince(item).isBefore(query.roundStartedAt());
    }

    /** The run's own calls do not count: it has gone past what they carry. */
    private boolean isCarriedByAnotherRun(MemoryItem item) {
        return data.callsWith(query.function(), item.id).stream()
                .anyMatch(call -> !call.key().scope().equals(scope) && leases.isUnderWay(call));
    }

    static boolean matches(TicketFilter filter, MemoryItem item) {
        return item.ticket != null ? matches(filter, item.ticket) : item.card == null || matches(filter, item.card);
    }

    /** A card has a product, and nothing else that a filter asks for. */
    private static boolean matches(TicketFilter filter, S360Card card) {
        return holds(filter.products(), card.product().code());
    }

    private static boolean matches(TicketFilter filter, S360Ticket ticket) {
        Sale sale = ticket.sale();
        return filter.fileNumber().map(sale.fileNumber()::equals).orElse(true)
                && holds(filter.salesChannels(), sale.salesChannel())
                && holds(
                        filter.seasons(),
                        ticket.season() == null ? null : ticket.season().code())
                && holds(filter.productFamilies(), ticket.product().family())
                && holds(filter.products(), ticket.product().code())
                && holds(
                        filter.activities(),
                        ticket.performance() == null
                                ? null
                                : ticket.performance().activity())
                && holds(
                        filter.performances(),
                        ticket.performance() == null
                                ? null
                                : ticket.performance().id())
                && holds(filter.tariffs(), sale.tariff())
                && holds(filter.seatCategories(), sale.seatCategory())
                && holds(filter.shipmentModes(), sale.shipmentMode());
    }

    private static boolean holds(Set<String> wanted, @Nullable String value) {
        return wanted.isEmpty() || (value != null && wanted.contains(value));
    }
}
