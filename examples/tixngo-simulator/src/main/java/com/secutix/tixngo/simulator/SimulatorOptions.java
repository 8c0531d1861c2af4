package com.secutix.tixngo.simulator;

import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The options of a simulator, as {@link TixngoSimulator#builder()} collects them.
 *
 * @param host the interface to listen on
 * @param port the port; 0 for a free one
 * @param apiKeys the keys accepted
 * @param clock tells the time of every change
 * @param seed the seed of pagination keys and of choices within faults
 * @param ticketsPerCall more items in a call are refused with 413; a profile's own limit goes before
 * @param deletionConfirmationDelay how long a deletion stays pending
 * @param diffPageLimit no page of changes is longer, whatever limit is asked for
 * @param allowUnknownFields whether requests may hold fields the contract does not have
 * @param profile names on the wire
 */
public record SimulatorOptions(
        String host,
        int port,
        Set<String> apiKeys,
        Clock clock,
        long seed,
        int ticketsPerCall,
        Duration deletionConfirmationDelay,
        int diffPageLimit,
        boolean allowUnknownFields,
        SimulatorProfile profile) {

    /** Shows nothing of the keys. */
    @Override
    public String toString() {
        return "SimulatorOptions[" + host + ":" + port + "]";
    }

    /** Collects options; every one has a default. Not thread-safe. */
    public static final class Builder {
        private String host = "127.0.0.1";
        private int port;
        private Set<String> apiKeys = Set.of("simulator-key");
        private Clock clock = Clock.systemUTC();
        private long seed = 360;
        private int ticketsPerCall = 10_000;
        private Duration deletionConfirmationDelay = Duration.ofSeconds(30);
        private int diffPageLimit = 10_000;
        private boolean allowUnknownFields;
        private SimulatorProfile profile = SimulatorProfile.V3;

        Builder() {}

        /**
         * Sets the interface to listen on.
         *
         * @param value its address; default {@code 127.0.0.1}
         * @return this
         */
        public Builder host(String value) {
            host = value;
            return this;
        }

        /**
         * Sets the port.
         *
         * @param value the port; default 0, a free one
         * @return this
         */
        public Builder port(int value) {
            port = value;
            return this;
        }

        /**
         * Sets the keys accepted.
         *
         * @param values at least one; default {@code simulator-key}
         * @return this
         */
        public Builder apiKeys(String... values) {
            if (values.length == 0) {
                throw new IllegalArgumentException("at least one API key is needed");
            }
            apiKeys = Collections.unmodifiableSet(new LinkedHashSet<>(List.of(values)));
            return this;
        }

        /**
         * Sets the clock.
         *
         * @param value tells the time of every change; default the system's
         * @return this
         */
        public Builder clock(Clock value) {
            clock = value;
            return this;
        }

        /**
         * Sets the seed.
         *
         * @param value the seed of pagination keys and of choices within faults; default 360
         * @return this
         */
        public Builder seed(long value) {
            seed = value;
            return this;
        }

        /**
         * Sets the most items of one call.
         *
         * @param value from 1; default 10,000. A profile's own limit goes before
         * @return this
         */
        public Builder ticketsPerCall(int value) {
            ticketsPerCall = positive(value, "ticketsPerCall");
            return this;
        }

        /**
         * Sets how long a deletion stays pending.
         *
         * @param value the delay on the clock; default 30 s
         * @return this
         */
        public Builder deletionConfirmationDelay(Duration value) {
            if (value.isNegative()) {
                throw new IllegalArgumentException("deletionConfirmationDelay must not be negative");
            }
            deletionConfirmationDelay = value;
            return this;
        }

        /**
         * Sets the longest page of changes.
         *
         * @param value from 1; default 10,000
         * @return this
         */
        public Builder diffPageLimit(int value) {
            diffPageLimit = positive(value, "diffPageLimit");
            return this;
        }

        /**
         * Sets whether requests may hold fields the contract does not have.
         *
         * @param value default false: such an item is rejected
         * @return this
         */
        public Builder allowUnknownFields(boolean value) {
            allowUnknownFields = value;
            return this;
        }

        /**
         * Sets the names on the wire.
         *
         * @param value default {@link SimulatorProfile#V3}
         * @return this
         */
        public Builder profile(SimulatorProfile value) {
            profile = value;
            return this;
        }

        /**
         * Starts the simulator.
         *
         * @return the running simulator
         */
        public TixngoSimulator start() {
            return TixngoSimulator.start(new SimulatorOptions(
                    host,
                    port,
                    apiKeys,
                    clock,
                    seed,
                    ticketsPerCall,
                    deletionConfirmationDelay,
                    diffPageLimit,
                    allowUnknownFields,
                    profile));
        }

        private static int positive(int value, String name) {
            if (value < 1) {
                throw new IllegalArgumentException(name + " must be at least 1");
            }
            return value;
        }
    }
}
