package com.secutix.tixngo.sync;

import com.secutix.tixngo.client.model.Text;
import com.secutix.tixngo.mapping.feedback.ContactCandidate;
import com.secutix.tixngo.mapping.s360.Contact;
import com.secutix.tixngo.mapping.s360.Performance;
import com.secutix.tixngo.mapping.s360.Product;
import com.secutix.tixngo.mapping.s360.ProductKind;
import com.secutix.tixngo.mapping.s360.S360Ticket;
import com.secutix.tixngo.mapping.s360.S360TicketStatus;
import com.secutix.tixngo.mapping.s360.Sale;
import com.secutix.tixngo.mapping.s360.Venue;
import com.secutix.tixngo.sync.spi.Announcement;
import com.secutix.tixngo.sync.spi.Candidate;
import com.secutix.tixngo.sync.spi.FeedbackPage;
import com.secutix.tixngo.sync.spi.FeedbackStore;
import com.secutix.tixngo.sync.spi.InjectableTicket;
import com.secutix.tixngo.sync.spi.KnownTicket;
import com.secutix.tixngo.sync.spi.Lease;
import com.secutix.tixngo.sync.spi.LeaseKey;
import com.secutix.tixngo.sync.spi.Page;
import com.secutix.tixngo.sync.spi.PushQuery;
import com.secutix.tixngo.sync.spi.PushStore;
import com.secutix.tixngo.sync.spi.RunLock;
import com.secutix.tixngo.sync.spi.Settlement;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An S-360 that makes its tickets up when they are asked for, and keeps nothing but a pagination key. */
final class EndlessS360 implements PushStore<InjectableTicket>, FeedbackStore, RunLock {

    private final long tickets;
    private @Nullable String key;

    EndlessS360(long tickets) {
        this.tickets = tickets;
    }

    static String id(long number) {
        return String.format("T-%09d", number);
    }

    @Override
    public Page<Candidate<InjectableTicket>> select(PushQuery query, @Nullable String cursor, int limit) {
        if (query.inErrorOnly()) {
            return new Page<>(List.of(), null);
        }
        long from = cursor == null ? 0 : Long.parseLong(cursor);
        long to = Math.min(from + limit, tickets);
        List<Candidate<InjectableTicket>> page = new ArrayList<>();
        for (long number = from; number < to; number++) {
            page.add(new Candidate<>(new InjectableTicket(ticket(number), null), false));
        }
        return new Page<>(page, to == tickets ? null : Long.toString(to));
    }

    private static S360Ticket ticket(long number) {
        return new S360Ticket(
                id(number),
                Long.toString(10_000_000_000L + number),
                S360TicketStatus.NOT_PRINTED,
                null,
                Long.toString(70_000_000_000L + number),
                new Sale(
                        "F-" + number / 4,
                        "WEB",
                        "MOBILE",
                        "ADULT",
                        "CAT1",
                        null,
                        new BigDecimal("120.00"),
                        null,
                        "CHF",
                        OffsetDateTime.parse("2027-01-10T10:00:00+01:00")),
                new Product(ProductKind.COMPETITION, "FINAL", Text.of("Final"), null, null, null),
                null,
                new Performance(
                        "EVT-1",
                        Text.of("Final"),
                        "CUP",
                        OffsetDateTime.parse("2027-06-01T20:45:00+02:00"),
                        null,
                        null),
                null,
                Venue.of("Stade", "1200", "Genève", "CH", ZoneId.of("Europe/Zurich")),
                null,
                Contact.of("spectator-" + number + "@example.org", "Ana", "Li"),
                null,
                null,
                Map.of(),
                Map.of());
    }

    @Override
    public long count(PushQuery query) {
        return tickets;
    }

    @Override
    public Set<String> announce(Lease lease, Announcement announcement) {
        return Set.of();
    }

    @Override
    public void settle(Lease lease, Settlement settlement) {}

    @Override
    public void recover(Lease lease) {}

    @Override
    public Optional<String> paginationKey(String organizer) {
        return Optional.ofNullable(key);
    }

    @Override
    public Map<String, KnownTicket> find(Collection<String> ticketIds) {
        Map<String, KnownTicket> found = new HashMap<>();
        ticketIds.forEach(id -> found.put(id, new KnownTicket(id, "1" + id.substring(2), null)));
        return found;
    }

    @Override
    public Map<String, List<ContactCandidate>> contacts(Collection<String> emails) {
        return Map.of();
    }

    @Override
    public void apply(Lease lease, FeedbackPage page) {
        key = page.keyAfter();
    }

    @Override
    public Optional<Lease> acquire(LeaseKey leaseKey, Duration duration) {
        return Optional.of(new Lease(leaseKey, 1, false));
    }

    @Override
    public boolean renew(Lease lease, Duration duration) {
        return true;
    }

    @Override
    public void release(Lease lease) {}
}
