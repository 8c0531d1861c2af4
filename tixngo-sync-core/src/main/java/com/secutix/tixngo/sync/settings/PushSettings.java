package com.secutix.tixngo.sync.settings;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the two pushes, as their S-360 screens name them: push cancelled and push controlled go by the same rules
 * (documented). An immutable value.
 */
public final class PushSettings {

    /** The documented defaults. */
    public static final PushSettings DEFAULTS = builder().build();

    private final RunSettings run;
    private final Set<String> shipmentModes;
    private final TicketReferences force;
    private final TicketReferences skip;
    private final @Nullable Instant dateFrom;
    private final boolean notifySpectator;
    private final CustomParameters customParameters;

    private PushSettings(Builder builder) {
        run = builder.run;
        shipmentModes = builder.shipmentModes;
        force = builder.force;
        skip = builder.skip;
        dateFrom = builder.dateFrom;
        notifySpectator = builder.notifySpectator;
        customParameters = builder.customParameters;
    }

    /** {@return a builder with the documented defaults} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return how the run goes} */
    public RunSettings run() {
        return run;
    }

    /** {@return the shipment modes whose tickets are taken; empty for all} */
    public Set<String> shipmentModes() {
        return shipmentModes;
    }

    /** {@return the forced tickets: only these, past filters and processing, never past the S-360 status} */
    public TicketReferences force() {
        return force;
    }

    /** {@return the tickets left out} */
    public TicketReferences skip() {
        return skip;
    }

    /** {@return the moment that the run takes for the last success; empty for what really was} */
    public Optional<Instant> dateFrom() {
        return Optional.ofNullable(dateFrom);
    }

    /** {@return whether spectators still see the deleted ticket} Of no effect for controlled tickets. */
    public boolean notifySpectator() {
        return notifySpectator;
    }

    /** {@return the interface's custom parameters} */
    public CustomParameters customParameters() {
        return customParameters;
    }

    /** Collects settings; not safe for concurrent use. */
    public static final class Builder {
        private RunSettings run = RunSettings.DEFAULTS;
        private Set<String> shipmentModes = Set.of();
        private TicketReferences force = TicketReferences.NONE;
        private TicketReferences skip = TicketReferences.NONE;
        private @Nullable Instant dateFrom;
        private boolean notifySpectator;
        private CustomParameters customParameters = CustomParameters.NONE;

        private Builder() {}

        /**
         * How the run goes.
         *
         * @param value the run's settings
         * @return this builder
         */
        public Builder run(RunSettings value) {
            run = value;
            return this;
        }

        /**
         * Which shipment modes are taken.
         *
         * @param values the modes; all unless set
         * @return this builder
         */
        public Builder shipmentModes(Set<String> values) {
            shipmentModes = Set.copyOf(values);
            return this;
        }

        /**
         * Takes only these, past filters and processing; the "file to upload" is such a list, too.
         *
         * @param value the forced tickets
         * @return this builder
         */
        public Builder force(TicketReferences value) {
            force = value;
            return this;
        }

        /**
         * Leaves these out.
         *
         * @param value the tickets to skip
         * @return this builder
         */
        public Builder skip(TicketReferences value) {
            skip = value;
            return this;
        }

        /**
         * Takes tickets as if the last success was then (documented): what was processed at that moment or later is taken
         * again (assumed). Such a run says first how many tickets it will touch.
         *
         * @param value the moment, such as {@link InterfaceDate#parse} reads it
         * @return this builder
         */
        public Builder dateFrom(Instant value) {
            dateFrom = value;
            return this;
        }

        /**
         * Whether spectators still see the deleted ticket ("notify spectator").
         *
         * @param value false unless set
         * @return this builder
         */
        public Builder notifySpectator(boolean value) {
            notifySpectator = value;
            return this;
        }

        /**
         * The interface's custom parameters.
         *
         * @param value the parameters
         * @return this builder
         */
        public Builder customParameters(CustomParameters value) {
            customParameters = value;
            return this;
        }

        /** {@return the settings} */
        public PushSettings build() {
            return new PushSettings(this);
        }
    }
}
