package com.secutix.tixngo.sync.report;

import com.secutix.tixngo.sync.settings.SyncFunction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
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
    private final @Nullable Long announced;
    private final @Nullable FeedbackFindings feedback;
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
        announced = builder.announced;
        feedback = builder.feedback;
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

    /** {@return the function} What ran. */
    public SyncFunction function() {
        return function;
    }

    /** {@return the interface's name} Which interface record it ran for. */
    public String interfaceName() {
        return interfaceName;
    }

    /** {@return a unique id} Which run this was; the log names the same id. */
    public String runId() {
        return runId;
    }

    /** {@return the outcome} How it ended. */
    public RunOutcome outcome() {
        return outcome;
    }

    /** {@return true if nothing was sent and nothing stored} Whether the run only found out what it would send. */
    public boolean dryRun() {
        return dryRun;
    }

    /** {@return the start} When it started. */
    public Instant startedAt() {
        return startedAt;
    }

    /** {@return the duration} How long it lasted. */
    public Duration duration() {
        return duration;
    }

    /** {@return the number of batches; 1 otherwise} How many batches it took, for a run that went on until nothing was left. */
    public int runs() {
        return runs;
    }

    /** {@return the requests, retries included} How many HTTP requests it made. */
    public long calls() {
        return calls;
    }

    /** {@return the retries} How many of the requests were retries. */
    public long retries() {
        return retries;
    }

    /** {@return the counts} What became of the tickets. */
    public RunCounts counts() {
        return counts;
    }

    /** {@return one for each rejected or deferred ticket, the first {@value #MAX_PROBLEMS} of them} Why tickets were not delivered. */
    public List<Problem> problems() {
        return problems;
    }

    /** {@return the number} How many problems there were, listed or not. */
    public long problemsTotal() {
        return problemsTotal;
    }

    /** {@return how many tickets a forced or dated run said it would touch} Empty for other runs. */
    public OptionalLong announced() {
        return announced == null ? OptionalLong.empty() : OptionalLong.of(announced);
    }

    /** {@return what only feedback finds} Empty for other functions. */
    public Optional<FeedbackFindings> feedback() {
        return Optional.ofNullable(feedback);
    }

    /** {@return the failure of a run that FAILED, was STOPPED before its end, or found the function BUSY} Why the run could not go on. */
    public Optional<RunFailure> failure() {
        return Optional.ofNullable(failure);
    }

    /** {@return whether more is waiting than this run took; {@link #nextRunAt()} says when to go on} */
    public boolean more() {
        return more;
    }

    /** {@return the next start} When to run again. */
    public Optional<Instant> nextRunAt() {
        return Optional.ofNullable(nextRunAt);
    }

    /** {@return the JSON text} The report as one JSON object on one line; absent values are left out. */
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
        private @Nullable Long announced;
        private @Nullable FeedbackFindings feedback;
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
         * How many tickets a forced or dated run said it would touch.
         *
         * @param tickets their number
         * @return this builder
         */
        public Builder announced(long tickets) {
            announced = tickets;
            return this;
        }

        /**
         * What only feedback finds.
         *
         * @param value the findings
         * @return this builder
         */
        public Builder feedback(FeedbackFindings value) {
            feedback = value;
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
