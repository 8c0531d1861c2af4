package com.secutix.tixngo.sync.report;

import com.secutix.tixngo.sync.settings.SyncFunction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a run did: for operators as {@link #toText()}, for programs as a value or as {@link #toJson()}. Immutable. Holds no
 * key, no personal data and no barcode.
 */
public final class RunReport {

    /** More problems than this are counted, not listed. */
    public static final int MAX_PROBLEMS = 100;

    private final SyncFunction function;
    private final String interfaceName;
    private final String runId;
    private final RunOutcome outcome;
    private final boolean dryRun;
    private final Instant startedAt;
    private final Duration duration;
    private final int runs;
    private final long calls;
    private final long retries;
    private final RunCounts counts;
    private final List<Problem> problems;
    private final long problemsTotal;
    private final @Nullable RunFailure failure;
    private final boolean more;
    private final @Nullable Instant nextRunAt;

    private RunReport(Builder builder) {
        function = builder.function;
        interfaceName = builder.interfaceName;
        runId = builder.runId;
        outcome = builder.outcome;
        dryRun = builder.dryRun;
        startedAt = builder.startedAt;
        duration = builder.duration;
        runs = builder.runs;
        calls = builder.calls;
        retries = builder.retries;
        counts = builder.counts;
        problems = List.copyOf(builder.problems);
        problemsTotal = builder.problemsTotal;
        failure = builder.failure;
        more = builder.more;
        nextRunAt = builder.nextRunAt;
    }

    /**
     * Starts the report of a run.
     *
     * @param function what ran
     * @param interfaceName the interface record it ran for
     * @param runId identifies the run
     * @param startedAt when it started
     * @return a builder, whose outcome is {@link RunOutcome#COMPLETED} and whose counts are zero
     */
    public static Builder builder(SyncFunction function, String interfaceName, String runId, Instant startedAt) {
        return new Builder(function, interfaceName, runId, startedAt);
    }

    /**
     * What ran.
     *
     * @return the function
     */
    public SyncFunction function() {
        return function;
    }

    /**
     * Which interface record it ran for.
     *
     * @return the interface's name
     */
    public String interfaceName() {
        return interfaceName;
    }

    /**
     * Which run this was; the log names the same id.
     *
     * @return a unique id
     */
    public String runId() {
        return runId;
    }

    /**
     * How it ended.
     *
     * @return the outcome
     */
    public RunOutcome outcome() {
        return outcome;
    }

    /**
     * Whether the run only found out what it would send.
     *
     * @return true if nothing was sent and nothing stored
     */
    public boolean dryRun() {
        return dryRun;
    }

    /**
     * When it started.
     *
     * @return the start
     */
    public Instant startedAt() {
        return startedAt;
    }

    /**
     * How long it lasted.
     *
     * @return the duration
     */
    public Duration duration() {
        return duration;
    }

    /**
     * How many batches it took, for a run that went on until nothing was left.
     *
     * @return the number of batches; 1 otherwise
     */
    public int runs() {
        return runs;
    }

    /**
     * How many HTTP requests it made.
     *
     * @return the requests, retries included
     */
    public long calls() {
        return calls;
    }

    /**
     * How many of the requests were retries.
     *
     * @return the retries
     */
    public long retries() {
        return retries;
    }

    /**
     * What became of the tickets.
     *
     * @return the counts
     */
    public RunCounts counts() {
        return counts;
    }

    /**
     * Why tickets were not delivered.
     *
     * @return one for each rejected or deferred ticket, the first {@value #MAX_PROBLEMS} of them
     */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * How many problems there were, listed or not.
     *
     * @return the number
     */
    public long problemsTotal() {
        return problemsTotal;
    }

    /**
     * Why the run could not go on.
     *
     * @return the failure of a run that FAILED, was STOPPED before its end, or found the function BUSY
     */
    public Optional<RunFailure> failure() {
        return Optional.ofNullable(failure);
    }

    /**
     * Whether more is waiting than this run took.
     *
     * @return true if the next run is due at once
     */
    public boolean more() {
        return more;
    }

    /**
     * When to run again.
     *
     * @return the next start
     */
    public Optional<Instant> nextRunAt() {
        return Optional.ofNullable(nextRunAt);
    }

    /**
     * The report as one JSON object on one line; absent values are left out.
     *
     * @return the JSON text
     */
    public String toJson() {
        return RunReportJson.write(this);
    }

    /**
     * The report for a person: what, how many, how long, the problems grouped by reason with examples, what to do, and when
     * it goes on.
     *
     * @return several lines, without a line end at the end
     */
    public String toText() {
        return RunReportText.write(this);
    }

    /** What ran, how it ended, and the counts, on one line. */
    @Override
    public String toString() {
        return function + " " + outcome + " " + counts;
    }

    /** Collects what a run did; not safe for concurrent use. */
    public static final class Builder {
        private final SyncFunction function;
        private final String interfaceName;
        private final String runId;
        private final Instant startedAt;
        private RunOutcome outcome = RunOutcome.COMPLETED;
        private boolean dryRun;
        private Duration duration = Duration.ZERO;
        private int runs = 1;
        private long calls;
        private long retries;
        private RunCounts counts = new RunCounts(0, 0, 0, 0, 0, 0);
        private List<Problem> problems = List.of();
        private long problemsTotal;
        private @Nullable RunFailure failure;
        private boolean more;
        private @Nullable Instant nextRunAt;

        private Builder(SyncFunction function, String interfaceName, String runId, Instant startedAt) {
            this.function = function;
            this.interfaceName = interfaceName;
            this.runId = runId;
            this.startedAt = startedAt;
        }

        /**
         * How the run ended.
         *
         * @param value the outcome
         * @return this builder
         */
        public Builder outcome(RunOutcome value) {
            outcome = value;
            return this;
        }

        /**
         * Whether the run only found out what it would send.
         *
         * @param value true if it did
         * @return this builder
         */
        public Builder dryRun(boolean value) {
            dryRun = value;
            return this;
        }

        /**
         * How long the run lasted.
         *
         * @param value the duration
         * @return this builder
         */
        public Builder duration(Duration value) {
            duration = value;
            return this;
        }

        /**
         * How many batches it took.
         *
         * @param value the number of batches
         * @return this builder
         */
        public Builder runs(int value) {
            runs = value;
            return this;
        }

        /**
         * What it cost in requests.
         *
         * @param requests all HTTP requests
         * @param repeated those of them that were retries
         * @return this builder
         */
        public Builder calls(long requests, long repeated) {
            calls = requests;
            retries = repeated;
            return this;
        }

        /**
         * What became of the tickets.
         *
         * @param value the counts
         * @return this builder
         */
        public Builder counts(RunCounts value) {
            counts = value;
            return this;
        }

        /**
         * Why tickets were not delivered.
         *
         * @param listed the first of the problems
         * @param total how many there were
         * @return this builder
         */
        public Builder problems(List<Problem> listed, long total) {
            problems = List.copyOf(listed);
            problemsTotal = total;
            return this;
        }

        /**
         * Why the run could not go on.
         *
         * @param value the failure
         * @return this builder
         */
        public Builder failure(RunFailure value) {
            failure = value;
            return this;
        }

        /**
         * Whether more is waiting.
         *
         * @param value true if it is
         * @return this builder
         */
        public Builder more(boolean value) {
            more = value;
            return this;
        }

        /**
         * When to run again.
         *
         * @param value the next start
         * @return this builder
         */
        public Builder nextRunAt(Instant value) {
            nextRunAt = value;
            return this;
        }

        /**
         * Makes the report.
         *
         * @return the report
         */
        public RunReport build() {
            return new RunReport(this);
        }
    }
}
