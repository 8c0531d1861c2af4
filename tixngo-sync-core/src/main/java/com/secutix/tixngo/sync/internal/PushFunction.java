package com.secutix.tixngo.sync.internal;

import com.secutix.tixngo.client.DeliveryResult;
import com.secutix.tixngo.client.TixngoClient;
import com.secutix.tixngo.mapping.MappingResult;
import com.secutix.tixngo.sync.report.Problem;
import com.secutix.tixngo.sync.settings.PointOfSales;
import com.secutix.tixngo.sync.settings.RunSettings;
import com.secutix.tixngo.sync.settings.SyncFunction;
import com.secutix.tixngo.sync.spi.Lease;
import com.secutix.tixngo.sync.spi.PushQuery;
import com.secutix.tixngo.sync.spi.PushStore;
import com.secutix.tixngo.sync.spi.TicketOutcome;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What makes one push different from another: what to select, what to leave out, how to map, which call to make, and what
 * settling means. The engine does the rest.
 *
 * @param <T> what S-360 has
 * @param <P> what TIXNGO receives
 */
interface PushFunction<T, P> {

    SyncFunction function();

    RunSettings run();

    /** How many items one call carries, before TIXNGO's own limit. */
    int callSize();

    PushStore<T> store();

    PushQuery query(Instant startedAt);

    /** What to keep of the item when TIXNGO accepts it; it names the item's id. */
    TicketOutcome.Delivered ifDelivered(T item);

    /** What identifies the item. */
    default String idOf(T item) {
        return ifDelivered(item).ticketId();
    }

    /** The number that operators know the item by. */
    String numberOf(T item);

    /** Whether the item is left out on purpose. */
    boolean skips(T item);

    /** Maps one item; may ask TIXNGO for what S-360 does not know. */
    MappingResult<P> map(T item, Inquiry inquiry);

    DeliveryResult send(TixngoClient client, List<P> payloads);

    /** Who prints what is delivered; null for functions that print nothing. */
    default @Nullable PointOfSales printedBy() {
        return null;
    }

    /** Whether TIXNGO's not knowing the item is as good as accepting it. */
    default boolean absenceIsFine(T item) {
        return false;
    }

    /** What TIXNGO refused, after it was stored. */
    default void refused(Lease lease, List<Problem> problems) {}
}
