package com.secutix.tixngo.sync.settings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * How a run goes, whichever function it runs: how much it takes, how many calls travel at once, and when it ends. An
 * immutable value; {@link #builder()} gives the defaults.
 */
public final class RunSettings {

    /** The documented defaults. */
    public static final RunSettings DEFAULTS = builder().build();

    /** A batch larger than this is refused. */
    public static final int MAX_BATCH_SIZE = 10_000_000;

    /** More calls in flight than this are refused. */
    public static final int MAX_CALLS_IN_FLIGHT = 64;

    private static final int DEFAULT_CALLS_IN_FLIGHT = 4;
    private static final int DEFAULT_CONSECUTIVE_FAILED_CALLS = 5;

    private final @Nullable Integer batchSize;
    private final int callsInFlight;
    private final int maxConsecutiveFailedCalls;
    private final @Nullable Duration maxDuration;
    private final @Nullable Duration frequency;
    private final Partition partition;
    private final boolean untilEmpty;
    private final boolean dryRun;

    private RunSettings(Builder builder) {
        batchSize = builder.batchSize;
        callsInFlight = builder.callsInFlight;
        maxConsecutiveFailedCalls = builder.maxConsecutiveFailedCalls;
        maxDuration = builder.maxDuration;
        frequency = builder.frequency;
        partition = builder.partition;
        untilEmpty = builder.untilEmpty;
        dryRun = builder.dryRun;
    }

    /**
     * Starts from the defaults.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * How much one run takes.
     *
     * @return the batch size given, from 1 to {@value #MAX_BATCH_SIZE}; empty for the function's documented default
     */
    public OptionalInt batchSize() {
        return batchSize == null ? OptionalInt.empty() : OptionalInt.of(batchSize);
    }

    /**
     * How many calls may travel at once. One more may be under way that TIXNGO has answered, and whose answer the host stores.
     *
     * @return from 1 to {@value #MAX_CALLS_IN_FLIGHT}; 4 unless set
     */
    public int callsInFlight() {
        return callsInFlight;
    }

    /**
     * After how many failed calls in a row the run gives up.
     *
     * @return at least 1; 5 unless set
     */
    public int maxConsecutiveFailedCalls() {
        return maxConsecutiveFailedCalls;
    }

    /**
     * After how long the run stops at the next call boundary.
     *
     * @return the bound, if there is one
     */
    public Optional<Duration> maxDuration() {
        return Optional.ofNullable(maxDuration);
    }

    /**
     * How often the function runs, from start to start: what the report's next run follows from.
     *
     * @return the frequency given; empty for the function's documented one
     */
    public Optional<Duration> frequency() {
        return Optional.ofNullable(frequency);
    }

    /**
     * Which share of the tickets the run takes.
     *
     * @return the share; the whole unless set
     */
    public Partition partition() {
        return partition;
    }

    /**
     * Whether the run goes on batch after batch until nothing is left.
     *
     * @return false unless set
     */
    public boolean untilEmpty() {
        return untilEmpty;
    }

    /**
     * Whether the run only finds out what it would send: it sends and stores nothing.
     *
     * @return false unless set
     */
    public boolean dryRun() {
        return dryRun;
    }

    /** Collects settings; not safe for concurrent use. */
    public static final class Builder {
        private @Nullable Integer batchSize;
        private int callsInFlight = DEFAULT_CALLS_IN_FLIGHT;
        private int maxConsecutiveFailedCalls = DEFAULT_CONSECUTIVE_FAILED_CALLS;
        private @Nullable Duration maxDuration;
        private @Nullable Duration frequency;
        private Partition partition = Partition.WHOLE;
        private boolean untilEmpty;
        private boolean dryRun;

        private Builder() {}

        /**
         * How much one run takes.
         *
         * @param value from 1 to {@value RunSettings#MAX_BATCH_SIZE}
         * @return this builder
         */
        public Builder batchSize(int value) {
            batchSize = value;
            return this;
        }

        /**
         * How many calls may travel at once. One more may be under way that TIXNGO has answered, and whose answer the host stores.
         *
         * @param value from 1 to {@value RunSettings#MAX_CALLS_IN_FLIGHT}
         * @return this builder
         */
        public Builder callsInFlight(int value) {
            callsInFlight = value;
            return this;
        }

        /**
         * After how many failed calls in a row the run gives up.
         *
         * @param value at least 1
         * @return this builder
         */
        public Builder maxConsecutiveFailedCalls(int value) {
            maxConsecutiveFailedCalls = value;
            return this;
        }

        /**
         * After how long the run stops at the next call boundary.
         *
         * @param value longer than zero
         * @return this builder
         */
        public Builder maxDuration(Duration value) {
            maxDuration = value;
            return this;
        }

        /**
         * How often the function runs, from start to start.
         *
         * @param value longer than zero
         * @return this builder
         */
        public Builder frequency(Duration value) {
            frequency = value;
            return this;
        }

        /**
         * Which share of the tickets the run takes.
         *
         * @param value the share
         * @return this builder
         */
        public Builder partition(Partition value) {
            partition = value;
            return this;
        }

        /**
         * Whether the run goes on batch after batch until nothing is left.
         *
         * @param value true to go on
         * @return this builder
         */
        public Builder untilEmpty(boolean value) {
            untilEmpty = value;
            return this;
        }

        /**
         * Whether the run only finds out what it would send.
         *
         * @param value true to send and store nothing
         * @return this builder
         */
        public Builder dryRun(boolean value) {
            dryRun = value;
            return this;
        }

        /**
         * Makes the settings.
         *
         * @return the settings
         * @throws SettingsException if a value is out of its bounds; every mistake is named
         */
        public RunSettings build() {
            List<String> mistakes = new ArrayList<>();
            if (batchSize != null && (batchSize < 1 || batchSize > MAX_BATCH_SIZE)) {
                mistakes.add("the batch size must be from 1 to " + MAX_BATCH_SIZE + ", not " + batchSize);
            }
            if (callsInFlight < 1 || callsInFlight > MAX_CALLS_IN_FLIGHT) {
                mistakes.add("the calls in flight must be from 1 to " + MAX_CALLS_IN_FLIGHT + ", not " + callsInFlight);
            }
            if (maxConsecutiveFailedCalls < 1) {
                mistakes.add(
                        "the number of consecutive failed calls must be at least 1, not " + maxConsecutiveFailedCalls);
            }
            requirePositive("maximum duration", maxDuration, mistakes);
            requirePositive("frequency", frequency, mistakes);
            if (!mistakes.isEmpty()) {
                throw new SettingsException(mistakes);
            }
            return new RunSettings(this);
        }

        private static void requirePositive(String what, @Nullable Duration duration, List<String> mistakes) {
            if (duration != null && (duration.isZero() || duration.isNegative())) {
                mistakes.add("the " + what + " must be longer than zero, not " + duration);
            }
        }
    }
}
