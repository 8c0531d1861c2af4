package com.secutix.tixngo.benchmarks.endtoend;

import com.secutix.tixngo.client.DeliveryResult;
import com.secutix.tixngo.client.Outcome;
import com.secutix.tixngo.client.TixngoClient;
import com.secutix.tixngo.client.model.Ticket;
import com.secutix.tixngo.client.model.TicketControl;
import com.secutix.tixngo.mapping.MappingResult;
import com.secutix.tixngo.mapping.injection.InjectionMapping;
import com.secutix.tixngo.mapping.s360.S360Ticket;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.batch.core.Step;
import org.springframework.batch.core.step.builder.SimpleStepBuilder;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.item.Chunk;
import org.springframework.batch.item.ItemProcessor;
import org.springframework.batch.item.ItemWriter;
import org.springframework.batch.item.database.JdbcBatchItemWriter;
import org.springframework.batch.item.database.JdbcPagingItemReader;
import org.springframework.batch.item.database.Order;
import org.springframework.batch.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.batch.item.database.builder.JdbcPagingItemReaderBuilder;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** The pushes as steps of Spring Batch: a paging reader, the mapping as processor, and a writer that calls and then updates. */
final class SpringSteps {

    private final DataSource connections;
    private final TixngoClient client;
    private final int inFlight;
    private final int callSize;
    private final ThreadPoolTaskExecutor threads;

    private SpringSteps(DataSource connections, TixngoClient client, int inFlight, int callSize) {
        this.connections = connections;
        this.client = client;
        this.inFlight = inFlight;
        this.callSize = callSize;
        this.threads = new ThreadPoolTaskExecutor();
        threads.setCorePoolSize(inFlight);
        threads.setMaxPoolSize(inFlight);
        threads.setDaemon(true);
        threads.afterPropertiesSet();
    }

    static SpringBatch injection(BenchmarkDatabase kind, DataSource connections, String url, int inFlight, int size) {
        SpringSteps steps = new SpringSteps(connections, client(url), inFlight, size);
        return new SpringBatch(name(inFlight), kind, connections, steps::injection, steps::close);
    }

    static SpringBatch control(BenchmarkDatabase kind, DataSource connections, String url, int inFlight, int size) {
        SpringSteps steps = new SpringSteps(connections, client(url), inFlight, size);
        return new SpringBatch(name(inFlight), kind, connections, steps::control, steps::close);
    }

    private void close() {
        threads.shutdown();
        client.close();
    }

    static TixngoClient client(String url) {
        return TixngoClient.builder().url(url).apiKey("benchmark").build();
    }

    private static String name(int inFlight) {
        return "Spring Batch, " + (inFlight == 1 ? "one thread" : inFlight + " threads");
    }

    private Step injection(SpringBatch.Kit kit) {
        InjectionMapping mapping = InjectionMapping.builder().build();
        ItemProcessor<S360Ticket, Ticket> processor =
                ticket -> mapping.map(ticket) instanceof MappingResult.Mapped<Ticket> mapped ? mapped.payload() : null;
        JdbcBatchItemWriter<String> printed = update(
                "update ticket set injection_processed_at = ?, injected_at = ?,"
                        + " printed_by = 'WEB;MAIN', status = 'PRINTED' where ticket_id = ? and status = 'NOT_PRINTED'",
                2);
        return step(
                kit,
                reader(S360Rows.COLUMNS, S360Rows.FROM, "t.stage = 'INJECTION'", S360Rows::read),
                processor,
                sent(client.tickets()::inject, printed));
    }

    private Step control(SpringBatch.Kit kit) {
        JdbcBatchItemWriter<String> processed =
                update("update ticket set controlled_processed_at = ? where ticket_id = ?", 1);
        return step(
                kit,
                reader(
                        "t.ticket_id, t.controlled_at",
                        "ticket t",
                        "t.stage = 'PUSH_CONTROLLED' and t.injected_at is not null",
                        SpringSteps::control),
                control -> control,
                sent(client.tickets()::control, processed));
    }

    private static TicketControl control(ResultSet row, int number) throws SQLException {
        String at = row.getString("controlled_at");
        return new TicketControl(row.getString("ticket_id"), at == null ? null : OffsetDateTime.parse(at));
    }

    private <I, O> Step step(
            SpringBatch.Kit kit, JdbcPagingItemReader<I> reader, ItemProcessor<I, O> processor, ItemWriter<O> writer) {
        SimpleStepBuilder<I, O> step = new StepBuilder(kit.name(), kit.repository())
                .<I, O>chunk(callSize, kit.transactions())
                .reader(reader)
                .processor(processor)
                .writer(writer);
        if (inFlight > 1) {
            step.taskExecutor(threads);
        }
        return step.build();
    }

    private <T> JdbcPagingItemReader<T> reader(String columns, String from, String where, RowMapper<T> rows) {
        try {
            JdbcPagingItemReader<T> reader = new JdbcPagingItemReaderBuilder<T>()
                    .name("tickets")
                    .dataSource(connections)
                    .selectClause(columns)
                    .fromClause(from)
                    .whereClause(where)
                    .sortKeys(Map.of("ticket_id", Order.ASCENDING))
                    .pageSize(callSize)
                    .rowMapper(rows)
                    .saveState(false)
                    .build();
            reader.afterPropertiesSet();
            return reader;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private JdbcBatchItemWriter<String> update(String sql, int moments) {
        JdbcBatchItemWriter<String> writer = new JdbcBatchItemWriterBuilder<String>()
                .dataSource(connections)
                .sql(sql)
                .assertUpdates(false)
                .itemPreparedStatementSetter((id, statement) -> {
                    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
                    for (int moment = 1; moment <= moments; moment++) {
                        statement.setObject(moment, now);
                    }
                    statement.setString(moments + 1, id);
                })
                .build();
        writer.afterPropertiesSet();
        return writer;
    }

    private static <P> ItemWriter<P> sent(Function<List<P>, DeliveryResult> send, JdbcBatchItemWriter<String> writer) {
        return chunk -> {
            List<String> accepted = send.apply(List.copyOf(chunk.getItems())).accepted().stream()
                    .map(Outcome.Accepted::id)
                    .toList();
            writer.write(new Chunk<>(accepted));
        };
    }
}
