package com.secutix.tixngo.host.store;

import com.secutix.tixngo.mapping.document.MappingDocument;
import com.secutix.tixngo.mapping.document.MappingMode;
import com.secutix.tixngo.mapping.lifecycle.Alignment;
import com.secutix.tixngo.mapping.lifecycle.AlignmentTable;
import com.secutix.tixngo.sync.settings.Partition;
import com.secutix.tixngo.sync.settings.PointOfSales;
import com.secutix.tixngo.sync.settings.SyncFunction;
import com.secutix.tixngo.sync.settings.TicketFilter;
import com.secutix.tixngo.sync.settings.TicketReferences;
import com.secutix.tixngo.sync.spi.Announcement;
import com.secutix.tixngo.sync.spi.Candidate;
import com.secutix.tixngo.sync.spi.InjectableTicket;
import com.secutix.tixngo.sync.spi.Lease;
import com.secutix.tixngo.sync.spi.LeaseKey;
import com.secutix.tixngo.sync.spi.Page;
import com.secutix.tixngo.sync.spi.PushQuery;
import com.secutix.tixngo.sync.spi.PushStore;
import com.secutix.tixngo.sync.spi.RunLock;
import com.secutix.tixngo.sync.spi.Settlement;
import com.secutix.tixngo.sync.spi.TicketOutcome;
import com.secutix.tixngo.sync.spi.TicketProblem;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A new database with its stores, and what tests do with them. */
final class StoreFixture implements AutoCloseable {

    static final Instant NOW = Instant.parse("2027-05-01T10:00:00Z");
    static final PointOfSales WEB = new PointOfSales("WEB", "MAIN");
    static final Duration LEASE = Duration.ofSeconds(20);

    final Database database;
    private final String url;
    final TicketTable table;
    final JdbcStores stores;
    final PushStore<InjectableTicket> store;
    final RunLock lock;
    final TicketStories stories;

    StoreFixture(TestDatabase kind) {
        url = kind.freshUrl();
        database = Database.open(url);
        table = new TicketTable(database);
        stores = new JdbcStores(database, "tixngo");
        store = stores.tickets();
        lock = stores.lock();
        stories = new TicketStories(database);
    }

    /** More connections to the same database. */
    HikariDataSource pool() {
        return new HikariDataSource(Database.config(url));
    }

    /** The same database, for somebody who does not wait long for what another holds. */
    Database impatient() {
        HikariConfig config = Database.config(url);
        config.setConnectionInitSql("set lock_timeout = 50");
        config.setIsolateInternalQueries(true);
        return Database.over(new HikariDataSource(config));
    }

    void add(TicketBuilder... tickets) {
        table.add(Arrays.stream(tickets).map(TicketBuilder::build).toList());
    }

    void addAll(String... ids) {
        table.add(Stream.of(ids).map(id -> TicketBuilder.ticket(id).build()).toList());
    }

    static LeaseKey key(Partition partition) {
        return new LeaseKey(SyncFunction.INJECTION, "tixngo", partition);
    }

    Lease lease() {
        return lock.acquire(key(Partition.WHOLE), LEASE).orElseThrow();
    }

    /** What would take twenty seconds. */
    void expireLeases() {
        sql("update lease set expires_at = current_timestamp - interval '1' second");
    }

    void sql(String sql) {
        database.change(connection -> Sql.of(sql).update(connection));
    }

    static PushQuery query(TicketFilter filter, TicketReferences only, Partition partition) {
        return new PushQuery(SyncFunction.INJECTION, filter, only, null, partition, NOW, NOW, false);
    }

    /** All that a push wants, with a round that begins now. */
    static PushQuery everything(SyncFunction function) {
        return new PushQuery(
                function, TicketFilter.NONE, TicketReferences.NONE, null, Partition.WHOLE, NOW, NOW, false);
    }

    static PushQuery everything() {
        return query(TicketFilter.NONE, TicketReferences.NONE, Partition.WHOLE);
    }

    List<String> ids(PushQuery query) {
        return ids(query, 2);
    }

    /** The ids of all pages, in order. */
    List<String> ids(PushQuery query, int pageSize) {
        List<String> ids = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            Page<Candidate<InjectableTicket>> page = store.select(query, cursor, pageSize);
            page.items().forEach(candidate -> ids.add(candidate.item().ticket().ticketId()));
            cursor = page.next();
        } while (cursor != null);
        return ids;
    }

    static TicketProblem problem(String code) {
        return new TicketProblem(code, "event.address.zip", "must not be blank");
    }

    void announce(Lease lease, String callId, String... ids) {
        store.announce(lease, new Announcement(callId, List.of(ids), NOW, false));
    }

    void settle(Lease lease, @Nullable String callId, Instant at, TicketOutcome... outcomes) {
        store.settle(lease, new Settlement(callId, at, WEB, List.of(outcomes)));
    }

    void reject(Lease lease, Instant at, String ticketId) {
        settle(lease, null, at, new TicketOutcome.Rejected(ticketId, problem("REQUIRED")));
    }

    static Alignment alignment(TicketStory story) {
        return AlignmentTable.documented()
                .of(story.facts(), MappingDocument.newest(MappingMode.LIFECYCLE).vocabulary());
    }

    TicketStory story(String ticketId) {
        return stories.find(TicketReferences.of(List.of("id:" + ticketId))).get(0);
    }

    /** When the injection processed a ticket. */
    Instant processedAt(String ticketId) {
        return database.inTransaction(connection -> {
            try (PreparedStatement statement = Sql.of(
                                    "select injection_processed_at from ticket where ticket_id = ?", ticketId)
                            .prepare(connection);
                    ResultSet row = statement.executeQuery()) {
                row.next();
                return Rows.instantOrNull(row, "injection_processed_at");
            }
        });
    }

    HostStatus status() {
        return new StatusQueries(database).read("demo");
    }

    @Override
    public void close() {
        database.close();
    }
}
