package com.secutix.tixngo.sync.internal;

import com.secutix.tixngo.client.DeliveryResult;
import com.secutix.tixngo.client.TixngoClient;
import com.secutix.tixngo.mapping.MappingResult;
import com.secutix.tixngo.sync.settings.SyncFunction;
import com.secutix.tixngo.sync.spi.Announcement;
import com.secutix.tixngo.sync.spi.Candidate;
import com.secutix.tixngo.sync.spi.Lease;
import com.secutix.tixngo.sync.spi.Page;
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

    /** How many items one call carries, before TIXNGO's own limit. */
    int callSize();

    String idOf(T item);

    /** The number that operators know the item by. */
    String numberOf(T item);

    Page<Candidate<T>> select(Instant startedAt, boolean inErrorOnly, @Nullable String cursor, int limit);

    /** Whether the item is left out on purpose. */
    boolean skips(T item);

    MappingResult<P> map(T item);

    DeliveryResult send(TixngoClient client, List<P> payloads);

    void announce(Lease lease, Announcement announcement);

    void settle(Lease lease, @Nullable String callId, Instant at, List<TicketOutcome> outcomes);

    void recover(Lease lease);
}
