package com.secutix.tixngo.benchmarks.endtoend;

import com.secutix.tixngo.client.TixngoClient;
import com.secutix.tixngo.client.model.ChangesPage;
import com.secutix.tixngo.client.model.TicketChange;
import com.secutix.tixngo.client.model.TicketOwner;
import com.secutix.tixngo.host.store.Database;
import com.secutix.tixngo.host.store.JdbcStores;
import com.secutix.tixngo.mapping.MappingResult;
import com.secutix.tixngo.mapping.document.MappingMode;
import com.secutix.tixngo.mapping.feedback.FeedbackMapping;
import com.secutix.tixngo.mapping.feedback.FeedbackUpdate;
import com.secutix.tixngo.mapping.feedback.MobileTicket;
import com.secutix.tixngo.mapping.s360.Contact;
import com.secutix.tixngo.sync.spi.FeedbackStore;
import com.secutix.tixngo.sync.spi.KnownTicket;
import java.sql.Connection;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.item.Chunk;
import org.springframework.batch.item.ItemReader;
import org.springframework.batch.item.database.JdbcBatchItemWriter;
import org.springframework.batch.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * The feedback as a step of Spring Batch: a reader that gives the changes of one page after the other, and a writer that maps a
 * chunk, since what is known of its tickets is looked up for all of them at once, and writes it as a batch, with the key. One
 * thread: the order of the pages counts.
 */
final class SpringFeedback {

    private static final int LIMIT = 1_000;

    private final DataSource connections;
    private final TixngoClient client;
    private final FeedbackStore known;
    private final JdbcBatchItemWriter<MobileRows.Row> writer;
    private final FeedbackMapping mapping =
            FeedbackMapping.builder(MappingMode.LIFECYCLE).build();

    private SpringFeedback(BenchmarkDatabase kind, DataSource connections, TixngoClient client) {
        this.connections = connections;
        this.client = client;
        this.known = new JdbcStores(Database.over(connections), "tixngo").feedback();
        this.writer = new JdbcBatchItemWriterBuilder<MobileRows.Row>()
                .dataSource(connections)
                .sql(MobileRows.one(kind))
                .assertUpdates(false)
                .itemPreparedStatementSetter(
                        (row, statement) -> MobileRows.bind(row, OffsetDateTime.now(ZoneOffset.UTC), statement))
                .build();
        writer.afterPropertiesSet();
    }

    static SpringBatch contestant(BenchmarkDatabase kind, DataSource connections, String url) {
        TixngoClient client = SpringSteps.client(url);
        SpringFeedback feedback = new SpringFeedback(kind, connections, client);
        return new SpringBatch("Spring Batch, one thread", kind, connections, feedback::step, client::close);
    }

    private Step step(SpringBatch.Kit kit) {
        Pages pages = new Pages();
        return new StepBuilder(kit.name(), kit.repository())
                .<TicketChange, TicketChange>chunk(LIMIT, kit.transactions())
                .reader(pages)
                .writer(chunk -> write(chunk, pages))
                .build();
    }

    /** Gives change after change, and reads a page when one is used up. */
    private final class Pages implements ItemReader<TicketChange> {
        private final Deque<TicketChange> page = new ArrayDeque<>();
        private @Nullable String key = known.paginationKey("benchmark").orElse(null);

        @Override
        public @Nullable TicketChange read() {
            if (page.isEmpty()) {
                ChangesPage next = client.tickets().changes(key, LIMIT);
                if (!next.isCaughtUp(key)) {
                    key = next.nextPageKey();
                    page.addAll(next.changes());
                }
            }
            return page.poll();
        }
    }

    private void write(Chunk<? extends TicketChange> chunk, Pages pages) throws Exception {
        Set<String> ids = new LinkedHashSet<>();
        chunk.forEach(change -> ids.add(change.ticketId()));
        Map<String, KnownTicket> tickets = known.find(ids);
        Chunk<MobileRows.Row> rows = new Chunk<>();
        for (TicketChange change : chunk) {
            KnownTicket ticket = tickets.get(change.ticketId());
            if (ticket != null
                    && mapping.apply(ticket.mobile(), change) instanceof MappingResult.Mapped<FeedbackUpdate> mapped) {
                rows.add(row(mapped.payload().ticket()));
            }
        }
        writer.write(rows);
        Connection connection = DataSourceUtils.getConnection(connections);
        try {
            if (pages.key != null) {
                MobileRows.moveKey(connection, pages.key);
            }
        } finally {
            DataSourceUtils.releaseConnection(connection, connections);
        }
    }

    private static MobileRows.Row row(MobileTicket mobile) {
        TicketOwner owner = mobile.owner();
        Contact holder = mobile.holder();
        MobileDocument.Document document = new MobileDocument.Document(
                mobile.taxNumber(),
                mobile.eventId(),
                mobile.status(),
                mobile.rawStatus(),
                mobile.family().name(),
                text(mobile.statusTime()),
                mobile.sequence(),
                owner == null ? null : new MobileDocument.Owner(owner.email(), owner.firstName(), owner.lastName()),
                holder == null ? null : holder(holder),
                null,
                mobile.activation() == null
                        ? null
                        : new MobileDocument.Activation(
                                mobile.activation().method(),
                                mobile.activation().beaconName(),
                                text(mobile.activation().time())),
                null,
                Map.of());
        List<MobileDocument.Line> lines = mobile.history().stream()
                .map(line -> new MobileDocument.Line(
                        line.status(), line.action(), line.state(), text(line.time()), line.sequence()))
                .toList();
        return new MobileRows.Row(
                mobile.ticketId(),
                mobile.status(),
                mobile.family().name(),
                text(mobile.statusTime()),
                owner == null ? null : owner.email(),
                MobileDocument.text(document),
                MobileDocument.history(lines));
    }

    private static MobileDocument.Holder holder(Contact person) {
        return new MobileDocument.Holder(
                person.email(),
                person.title(),
                person.firstName(),
                person.lastName(),
                person.nationality(),
                person.countryCode(),
                person.idNumber(),
                person.cellPhoneNumber(),
                person.preferredLanguage(),
                text(person.birthdate()));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
