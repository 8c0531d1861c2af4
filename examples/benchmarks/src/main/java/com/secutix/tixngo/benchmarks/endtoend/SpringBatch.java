package com.secutix.tixngo.benchmarks.endtoend;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.Job;
import org.springframework.batch.core.JobExecution;
import org.springframework.batch.core.JobParametersBuilder;
import org.springframework.batch.core.Step;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.launch.support.TaskExecutorJobLauncher;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JobRepositoryFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Spring Batch 5.2 as its reference shows it: a chunk-oriented step with a reader, a processor and a writer, chunks as large as a
 * call, and the job repository in the same database. With a task executor, chunks are done at once.
 *
 * <p>It is given the library's own client and mapping, so that what is compared is what lies around them. A chunk is one
 * transaction, within which the call is made: a crash repeats the chunk.
 */
final class SpringBatch implements Contestant {

    private static final AtomicLong NUMBER = new AtomicLong();

    private final String name;
    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final Function<Kit, Step> step;
    private final Runnable closing;

    /** What a step is built with. */
    record Kit(String name, JobRepository repository, PlatformTransactionManager transactions) {}

    SpringBatch(
            String name, BenchmarkDatabase kind, DataSource connections, Function<Kit, Step> step, Runnable closing) {
        this.name = name;
        this.step = step;
        this.closing = closing;
        this.transactions = new DataSourceTransactionManager(connections);
        this.repository = repository(kind, connections, transactions);
    }

    private static JobRepository repository(
            BenchmarkDatabase kind, DataSource connections, PlatformTransactionManager transactions) {
        String scripts = "org/springframework/batch/core/schema-";
        ResourceDatabasePopulator schema = new ResourceDatabasePopulator(
                new ClassPathResource(scripts + "drop-" + kind.springName() + ".sql"),
                new ClassPathResource(scripts + kind.springName() + ".sql"));
        schema.setIgnoreFailedDrops(true);
        try (var connection = connections.getConnection()) {
            connection.setAutoCommit(true);
            schema.populate(connection);
            connection.setAutoCommit(false);
            JobRepositoryFactoryBean factory = new JobRepositoryFactoryBean();
            factory.setDataSource(connections);
            factory.setTransactionManager(transactions);
            factory.afterPropertiesSet();
            return factory.getObject();
        } catch (Exception failed) {
            throw new IllegalStateException("there is no job repository", failed);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void run() {
        long number = NUMBER.incrementAndGet();
        Job job = new JobBuilder("job" + number, repository)
                .start(step.apply(new Kit("step" + number, repository, transactions)))
                .build();
        try {
            TaskExecutorJobLauncher launcher = new TaskExecutorJobLauncher();
            launcher.setJobRepository(repository);
            launcher.afterPropertiesSet();
            JobExecution execution = launcher.run(
                    job, new JobParametersBuilder().addLong("run", number).toJobParameters());
            if (!execution.getExitStatus().getExitCode().equals(ExitStatus.COMPLETED.getExitCode())) {
                throw new IllegalStateException("the job did not complete", failureOf(execution));
            }
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Throwable failureOf(JobExecution execution) {
        return execution.getAllFailureExceptions().stream().findFirst().orElseGet(IllegalStateException::new);
    }

    @Override
    public void close() {
        closing.run();
    }
}
